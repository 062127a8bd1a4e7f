import type { Checkout } from '../contract/checkouts.ts';
import { inLocale } from '../i18n/locale.ts';
import { nearestLocale } from '../i18n/mailTexts.ts';
import { fill, pages, safeReturn } from '../paths.ts';
import { ApiError } from './http/apiError.ts';
import type { Context, Services } from './http/context.ts';
import type { PaymentReport } from './payments/processor.ts';
import { monthsOf, nextPeriod } from './rules/billing.ts';
import { isEntitled } from './rules/entitlement.ts';
import { requirePlan } from './subscriptions.ts';
import { tellChange } from './store/changes.ts';
import {
  changeCheckout,
  findCheckout,
  findUnsettled,
  insertCheckout,
  type CheckoutRow,
} from './store/checkouts.ts';
import type { Db } from './store/database.ts';
import { recordPayment } from './store/payments.ts';
import { lockReader } from './store/readers.ts';
import {
  asPaid,
  beginSubscription,
  changeSubscription,
  findSubscription,
  termsOf,
  termsToPay,
  type SubscriptionRow,
} from './store/subscriptions.ts';

/** How long a page that was opened is gone on with, in milliseconds: what its offer says of dates is true for about so long. */
const OPEN_FOR = 24 * 3_600_000;
/** How soon the processor is asked what became of a checkout, should it not tell; in milliseconds. */
export const ASKS_AFTER = 60_000;

/** What reports are settled with. */
type Means = Pick<Services, 'db' | 'clock' | 'log' | 'processor'>;

/**
 * Begins a checkout, or goes on with the one that is open. At most one can be paid at a time, and none by who has no
 * need to; one for another plan takes the place of the former. The processor isn't asked for anything yet.
 */
export function beginCheckout(
  readerId: string,
  wanted: { plan: string; lang?: string | undefined; returnTo?: string | undefined },
  { db, now, publication }: Context,
): Promise<Checkout> {
  const plan = requirePlan(wanted.plan, publication);
  const lang = nearestLocale(wanted.lang ?? publication.lang);
  const returnTo = safeReturn(wanted.returnTo ?? null);
  return db.transaction(async (tx) => {
    await lockReader(tx, readerId);
    const subscription = await findSubscription(tx, readerId);
    if (subscription?.charging) throw new ApiError('paymentUnderWay');
    const due = requireNeed(subscription, now);
    const terms = due?.plan === plan.id ? due : termsOf(plan);
    const price = due ? terms.price : plan.firstMonth;
    const months = due ? monthsOf(terms.interval) : 1;

    const former = (await findUnsettled(tx, readerId)).find(({ isSuperseded }) => !isSuperseded);
    if (former?.state === 'processing') return toCheckout(former, null);
    const isSame =
      former?.terms.plan === plan.id &&
      former.amount === price.amount &&
      former.currency === price.currency &&
      former.months === months &&
      former.lang === lang &&
      now.getTime() - former.createdAt.getTime() < OPEN_FOR;
    if (former && isSame) {
      await changeCheckout(tx, former.id, { returnTo });
      return toCheckout({ ...former, returnTo }, null);
    }
    if (former) await changeCheckout(tx, former.id, { isSuperseded: true, askAt: now });
    const row = await insertCheckout(tx, {
      readerId,
      terms,
      ...price,
      months,
      state: 'open',
      lang,
      returnTo,
      createdAt: now,
      askAt: new Date(now.getTime() + ASKS_AFTER),
    });
    return toCheckout(row, null);
  });
}

/** Has a checkout be one that can be paid: those that it took the place of no longer can, and the processor has its page. */
export async function openCheckout({ id }: Checkout, context: Context): Promise<Checkout> {
  const { db, now } = context;
  const row = await requireCheckout(db, id);
  for (const other of await findUnsettled(db, row.readerId))
    if (other.isSuperseded)
      await settleCheckout(await reach(context.processor.closeCheckout(other.id)), context);
  // The one that it took the place of was paid at the last moment.
  if (row.state === 'open') requireNeed(await findSubscription(db, row.readerId), now);
  return viewCheckout(row.readerId, id, context);
}

/** A reader's checkout as the processor has it now. */
export async function viewCheckout(readerId: string, id: string, context: Context): Promise<Checkout> {
  const { db, processor } = context;
  const found = await requireCheckout(db, id, readerId);
  if (found.state !== 'open' && found.state !== 'processing') return toCheckout(found, null);
  const report = await reach(processor.find(id));
  if (report) await settleCheckout(report, context);
  const row = await requireCheckout(db, id, readerId);
  if (row.state !== 'open' || row.isSuperseded) return toCheckout(row, null);
  const opening = processor.openCheckout({
    reference: id,
    price: { amount: row.amount, currency: row.currency },
    returnUrl: siteOf(context) + inLocale(nearestLocale(row.lang), fill(pages.checkout, { id })),
  });
  return toCheckout(row, await reach(opening));
}

/** The site by the name that the reader's browser knows it by: their session is there. */
function siteOf({ request, origins, publicUrl }: Context): string {
  const origin = request.headers.get('origin');
  return origin !== null && origins.includes(origin) ? origin : publicUrl;
}

/** What the processor answers; that it doesn't is no fault of ours, nor of the reader's. */
const reach = <Answer>(asking: Promise<Answer>): Promise<Answer> =>
  asking.catch((cause: unknown) => {
    throw new ApiError('processorAway', { cause });
  });

/** Takes over what the processor reports of a checkout, unless something newer is known; a payment starts the plan. */
export async function settleCheckout(report: PaymentReport, { db, log }: Means): Promise<void> {
  const known = await findCheckout(db, report.reference);
  if (!known) return;
  await db.transaction(async (tx) => {
    await lockReader(tx, known.readerId);
    const row = await findCheckout(tx, known.id);
    if (!row || report.version <= row.version) return;
    const { version, state, reason, charge } = report;
    const isSettled = state !== 'open' && state !== 'processing';
    await changeCheckout(tx, row.id, { version, state, reason, ...(isSettled ? { askAt: null } : {}) });
    if (charge) await takePayment(tx, row, charge, log);
    if (state !== row.state) await tellChange(tx, row.readerId, 'session');
  });
}

async function takePayment(
  tx: Db,
  { id, readerId, terms, amount, currency, months, lang }: CheckoutRow,
  { id: reference, method, at }: NonNullable<PaymentReport['charge']>,
  log: Means['log'],
): Promise<void> {
  const former = await findSubscription(tx, readerId);
  const running = former && isEntitled(former, at) ? former : null;
  const period = nextPeriod(running ?? { ...NONE, anchor: at, paidUntil: at }, months, at);
  const { paidUntil } = period;
  const payment = { readerId, plan: terms.plan, amount, currency, at, paidUntil, reference };
  if (!(await recordPayment(tx, payment))) return;
  if (!running) {
    await beginSubscription(tx, { readerId, terms, startedAt: at, paidUntil, method, lang });
    return;
  }
  if (running.failures === 0) log.error('paid by who had paid', new Error(`The checkout ${id} was paid.`));
  await changeSubscription(tx, running.id, {
    ...period,
    ...asPaid(paidUntil),
    state: 'active',
    terms,
    nextTerms: null,
    method,
    lang,
  });
}

const NONE = { state: 'cancelled', graceUntil: null } as const;

/** What a plan is past due with; null for who has no plan that runs. Refuses who has one and owes nothing. */
function requireNeed(row: SubscriptionRow | null, now: Date): SubscriptionRow['terms'] | null {
  if (!row || !isEntitled(row, now)) return null;
  if (row.state === 'cancelled' || row.failures === 0) throw new ApiError('alreadySubscribed');
  return termsToPay(row);
}

async function requireCheckout(db: Db, id: string, readerId?: string): Promise<CheckoutRow> {
  const row = await findCheckout(db, id);
  if (!row || (readerId !== undefined && row.readerId !== readerId)) throw new ApiError('notFound');
  return row;
}

const toCheckout = (row: CheckoutRow, payAt: string | null): Checkout => ({
  id: row.id,
  plan: row.terms.plan,
  price: { amount: row.amount, currency: row.currency },
  state: row.isSuperseded && row.state === 'open' ? 'closed' : row.state,
  reason: row.reason,
  payAt,
  returnTo: row.returnTo,
});
