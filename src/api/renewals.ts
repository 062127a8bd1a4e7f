import type { Services } from './http/context.ts';
import type { PaymentProcessor, PaymentReport } from './payments/processor.ts';
import { afterFailure, monthsOf, nextPeriod, oldestChargeable } from './rules/billing.ts';
import { tellChange } from './store/changes.ts';
import { queueAccountMail } from './store/deliveries.ts';
import type { Db } from './store/database.ts';
import { recordPayment } from './store/payments.ts';
import { lockReader } from './store/readers.ts';
import {
  asPaid,
  changeSubscription,
  claimDuePayment,
  findSubscription,
  readerCharged,
  termsToPay,
  type ClaimedSubscription,
  type SubscriptionRow,
} from './store/subscriptions.ts';

type Means = Pick<Services, 'db' | 'clock' | 'processor' | 'publication'>;

/** Takes the subscription whose payment has been due longest; null where none is. */
export const claimDue = ({ db, clock }: Means): Promise<ClaimedSubscription | null> =>
  claimDuePayment(db, oldestChargeable(clock()), clock());

/**
 * Makes the payment of a subscription that was claimed. One period is charged, however long no host ran: what lies behind
 * was neither paid nor read.
 */
export const renew = async (row: ClaimedSubscription, means: Means): Promise<void> =>
  settleCharge(await charge(row, means.processor), means);

async function charge(row: ClaimedSubscription, processor: PaymentProcessor): Promise<PaymentReport> {
  const { method, state, charging: reference } = row;
  const none = { reference, version: 0, state: 'failed', reason: 'declined', charge: null } as const;
  // Cancelled since a host died that was to charge it: what counts is whether it had.
  if (state === 'cancelled') return (await processor.find(reference)) ?? none;
  // A plan that began before any card was kept can't be charged: its reader is asked for one.
  return method === null ? none : processor.charge({ reference, method, price: termsToPay(row).price });
}

/** Takes over what the processor reports of a charge, once. */
export async function settleCharge(report: PaymentReport, means: Means): Promise<void> {
  const readerId = await readerCharged(means.db, report.reference);
  if (readerId === null) return;
  await means.db.transaction(async (tx) => {
    await lockReader(tx, readerId);
    const row = await findSubscription(tx, readerId);
    if (row?.charging !== report.reference) return;
    if (report.state === 'paid' && report.charge) await takePayment(tx, row, report.charge);
    else if (report.state === 'failed' || report.state === 'closed')
      await noteFailure(tx, row, report, means);
    else return;
    await tellChange(tx, readerId, 'session');
  });
}

async function takePayment(
  tx: Db,
  row: SubscriptionRow,
  { id: reference, at }: NonNullable<PaymentReport['charge']>,
): Promise<void> {
  const { readerId } = row;
  const terms = termsToPay(row);
  const period = nextPeriod(row, monthsOf(terms.interval), at);
  const { paidUntil } = period;
  const { plan, price } = terms;
  await recordPayment(tx, { readerId, plan, ...price, at, paidUntil, reference });
  // Who cancelled while their card was charged has paid for this period, and for no other.
  const isOver = row.state === 'cancelled' ? { dueAt: null } : {};
  await changeSubscription(tx, row.id, {
    ...period,
    ...asPaid(paidUntil),
    ...isOver,
    terms,
    nextTerms: null,
  });
}

async function noteFailure(
  tx: Db,
  row: SubscriptionRow,
  { reason }: PaymentReport,
  { clock, publication }: Means,
): Promise<void> {
  if (row.state === 'cancelled') {
    await changeSubscription(tx, row.id, { charging: null, dueAt: null });
    return;
  }
  const now = clock();
  const failures = row.failures + 1;
  const next = afterFailure(failures, now);
  await changeSubscription(tx, row.id, { ...next, failures, declineReason: reason, charging: null });
  const { readerId, lang } = row;
  if (next.dueAt === null)
    await queueAccountMail(tx, 'paymentFailed', { readerId, lang: lang ?? publication.lang }, now);
}
