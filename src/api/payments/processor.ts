import type { DeclineReason, PaymentState } from '../../contract/checkouts.ts';
import type { Price } from '../../contract/publication.ts';

/** What the processor says of a payment. Of two reports on one payment, that with the greater version is the newer. */
export interface PaymentReport {
  /** Our name for it. */
  reference: string;
  version: number;
  state: PaymentState;
  reason: DeclineReason | null;
  /** The processor's own name for the charge, and for the card that it can be made with again; once it is paid. */
  charge: { id: string; method: string; at: Date } | null;
}

/**
 * Who charges cards. A reference is our name for one payment: whatever is asked twice under one, is done once. Each
 * method rejects where the processor can't be reached, and may then be called again.
 */
export interface PaymentProcessor {
  /** Opens a payment on the processor's own page, which leads to `returnUrl` when it is done; answers with its address. */
  openCheckout(wanted: { reference: string; price: Price; returnUrl: string }): Promise<string>;
  /** Has a page be paid no more; the report says whether it was paid before. */
  closeCheckout(reference: string): Promise<PaymentReport>;
  /** What became of a payment; null where nothing was ever asked under that name. */
  find(reference: string): Promise<PaymentReport | null>;
  /** Charges a card that was charged before. While the bank is at it, the report says `processing`. */
  charge(wanted: { reference: string; method: string; price: Price }): Promise<PaymentReport>;
  /** What a request from the processor tells; null where its signature is missing, wrong or old. */
  readEvent(request: Pick<Request, 'headers'>, body: Uint8Array): PaymentReport | null;
}
