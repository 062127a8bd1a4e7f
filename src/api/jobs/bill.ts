import { ASKS_AFTER, settleCheckout } from '../checkouts.ts';
import type { Services } from '../http/context.ts';
import { claimDue, renew } from '../renewals.ts';
import { claimUnheard } from '../store/checkouts.ts';

/** What payments are made and asked after with. */
export type Billing = Pick<Services, 'db' | 'clock' | 'log' | 'processor' | 'publication'>;

/** How often it is looked whether anything is due, in milliseconds: probes of two indexes. */
const LOOK = 5_000;
/** How many checkouts are asked after at once. */
const MOST = 20;

/** Makes every payment that is due, and asks what became of those of which too long nothing was heard. */
export async function bill(billing: Billing): Promise<void> {
  const { db, clock, log, processor } = billing;
  const failed = (error: unknown) => log.error('billing failed', error);
  // One reader's trouble holds up no other's payment: what failed is claimed, and tried again later.
  for (let row = await claimDue(billing); row; row = await claimDue(billing))
    await renew(row, billing).catch(failed);
  for (const { id, isSuperseded } of await claimUnheard(db, MOST, ASKS_AFTER, clock())) {
    const asked = isSuperseded ? processor.closeCheckout(id) : processor.find(id);
    await asked.then(async (report) => report && settleCheckout(report, billing)).catch(failed);
  }
}

/**
 * Bills from now on, without keeping the process alive; what came due while no host ran, at once. What it returns stops
 * it, and resolves once the database may be closed.
 */
export function startBilling(billing: Billing): () => Promise<void> {
  let working: Promise<void> | null = null;
  const work = () => {
    working ??= bill(billing)
      .catch((error: unknown) => billing.log.error('billing failed', error))
      .finally(() => (working = null));
  };
  work();
  const timer = setInterval(work, LOOK);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await working;
  };
}
