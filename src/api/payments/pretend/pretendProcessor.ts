import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { declineReason, paymentState } from '../../../contract/checkouts.ts';
import type { PretendPayment } from '../../../contract/pretendPayments.ts';
import { inLocale, localeOf } from '../../../i18n/locale.ts';
import { fill, pages } from '../../../paths.ts';
import { ApiError } from '../../http/apiError.ts';
import type { Db } from '../../store/database.ts';
import type { PaymentProcessor, PaymentReport } from '../processor.ts';
import { isSigned, sign } from '../signature.ts';
import * as books from './books.ts';
import { cardByMethod, cardByNumber, type TestCard } from './cards.ts';

/** How long a bank takes that takes its time, in milliseconds. */
const BANK_TAKES = 8_000;
const SIGNATURE = 'pretend-signature';

const report = v.object({
  reference: v.string(),
  version: v.number(),
  state: paymentState,
  reason: v.nullable(declineReason),
  charge: v.nullable(
    v.object({
      id: v.string(),
      method: v.string(),
      at: v.pipe(
        v.string(),
        v.transform((at) => new Date(at)),
        v.date(),
      ),
    }),
  ),
});

/** A processor that charges nobody: what it keeps is in the paper's own database, and its page on the paper's site. */
export interface PretendProcessor extends PaymentProcessor {
  /** What is to be paid on a page; null where there is none at that address. */
  page(token: string): Promise<PretendPayment | null>;
  /** Pays with a card; `isConfirmed` where its holder said yes to their bank. Rejects with `cardDeclined`. */
  pay(token: string, card: string, isConfirmed: boolean): Promise<PretendPayment | null>;
  /** Lets banks answer whose time has come, and tells what is to be told; resolves once nothing more is due. */
  work(send: (headers: Record<string, string>, body: string) => Promise<boolean>): Promise<void>;
}

/** The pretend processor on `db`; what it tells is signed with `secret`. */
export function createPretendProcessor(db: Db, secret: string, clock: () => Date): PretendProcessor {
  const key = createHmac('sha256', secret).update('pretend payments').digest('hex');

  /** Does something with a payment as it stands now, with nobody else at it; null where there is none. */
  const withPayment = <Result>(
    reference: string,
    act: (payment: books.BookedPayment, tx: Db, now: Date) => Promise<Result>,
  ): Promise<Result | null> =>
    db.transaction(async (tx) => {
      const now = clock();
      const held = await books.hold(tx, reference);
      if (!held) return null;
      const { answersAt, answer } = held;
      const hasAnswered = answersAt !== null && answersAt <= now && answer !== null;
      const reason = answer === 'failed' ? ('declined' as const) : null;
      return act(
        hasAnswered ? await books.change(tx, held, { state: answer, reason }, answersAt) : held,
        tx,
        now,
      );
    });

  /** What is done with a card that its bank doesn't decline. */
  const take = (payment: books.BookedPayment, card: TestCard, method: string, tx: Db, now: Date) =>
    books.change(
      tx,
      payment,
      card.answersLate
        ? {
            state: 'processing',
            method,
            answer: card.answersLate,
            answersAt: new Date(now.getTime() + BANK_TAKES),
          }
        : { state: 'paid', method },
      now,
    );

  const openRow = (reference: string, { amount, currency }: { amount: number; currency: string }) => ({
    reference,
    amount,
    currency,
    state: 'open' as const,
    chargeId: `pretend-${randomUUID()}`,
    changedAt: clock(),
  });

  const reported = async (reference: string): Promise<PaymentReport> => {
    const found = await withPayment(reference, async (payment) => books.toReport(payment));
    if (!found) throw new Error(`The pretend processor knows of no payment ${reference}.`);
    return found;
  };

  return {
    async openCheckout({ reference, price, returnUrl }) {
      const token = randomBytes(24).toString('base64url');
      await books.book(db, { ...openRow(reference, price), token, returnUrl });
      const address = await withPayment(reference, async (payment) => pageOf(payment));
      if (!address) throw new Error(`The payment ${reference} was booked and isn't there.`);
      return address;
    },

    async closeCheckout(reference) {
      // Booked as closed, should it never have been opened: it can't be opened after.
      await books.book(db, { ...openRow(reference, { amount: 0, currency: '' }), state: 'closed' });
      await withPayment(reference, async (payment, tx, now) => {
        if (payment.state === 'open') await books.change(tx, payment, { state: 'closed' }, now);
      });
      return reported(reference);
    },

    find: (reference) => withPayment(reference, async (payment) => books.toReport(payment)),

    async charge({ reference, method, price }) {
      await books.book(db, openRow(reference, price));
      await withPayment(reference, async (payment, tx, now) => {
        if (payment.state !== 'open') return;
        const card = cardByMethod(method);
        const reason = card ? card.declines.later : 'declined';
        if (card && (reason === null || card.answersLate)) await take(payment, card, method, tx, now);
        else await books.change(tx, payment, { state: 'failed', reason }, now);
      });
      return reported(reference);
    },

    readEvent(request, body) {
      if (!isSigned(body, request.headers.get(SIGNATURE), key, clock())) return null;
      return v.parse(report, JSON.parse(new TextDecoder().decode(body)));
    },

    async page(token) {
      const reference = await books.referenceOf(db, token);
      return reference === null ? null : withPayment(reference, async (payment) => toPage(payment));
    },

    async pay(token, number, isConfirmed) {
      const reference = await books.referenceOf(db, token);
      if (reference === null) return null;
      return withPayment(reference, async (payment, tx, now) => {
        if (payment.state !== 'open') return toPage(payment);
        const known = cardByNumber(number);
        const declined = known?.card.declines.atOnce ?? null;
        if (!known || (declined !== null && !known.card.answersLate))
          throw new ApiError('cardDeclined', {
            fields: [{ pointer: '/card', code: declined ?? 'notATestCard' }],
          });
        const { card, method } = known;
        if (card.isConfirmed && !isConfirmed) return toPage(payment, true);
        return toPage(await take(payment, card, method, tx, now));
      });
    },

    async work(send) {
      for (const reference of await books.findAnswered(db, clock()))
        await withPayment(reference, async () => undefined);
      for (let event = await books.claimEvent(db, clock()); event;) {
        const body = JSON.stringify(event.body);
        const signature = sign(new TextEncoder().encode(body), key, clock());
        const wasTaken = await send({ [SIGNATURE]: signature }, body).catch(() => false);
        await books.endEvent(db, event.id, wasTaken);
        event = await books.claimEvent(db, clock());
      }
    },
  };
}

/** A payment's page, on the site and in the language that it leads back to. */
function pageOf({ token, returnUrl }: books.BookedPayment): string {
  const { origin, pathname } = new URL(returnUrl ?? '');
  return origin + inLocale(localeOf(pathname), fill(pages.pretendPayment, { token: token ?? '' }));
}

const toPage = (
  { amount, currency, state, reason, returnUrl }: books.BookedPayment,
  needsConfirmation = false,
): PretendPayment => ({
  price: { amount, currency },
  state,
  reason,
  needsConfirmation,
  returnUrl: returnUrl ?? '/',
});
