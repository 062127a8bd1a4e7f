import { eq } from 'drizzle-orm';
import { createDelivery, type Delivering } from '../../src/api/jobs/deliver.ts';
import { createSmtpMailer } from '../../src/api/mail/smtpMailer.ts';
import { createPush } from '../../src/api/push/pusher.ts';
import { readers } from '../../src/api/store/accountTables.ts';
import { deliveries } from '../../src/api/store/tables.ts';
import { ORIGIN, PUSH_KEYS, type startApi } from './api.ts';

type Paper = Awaited<ReturnType<typeof startApi>>;

/** How long a mail server or push service may say nothing in tests, in milliseconds. */
const SILENCE = 1_500;

/** What delivers a test's alerts, to the mail server at `smtpUrl`. */
export function deliveringOf({ services }: Paper, smtpUrl: string): Delivering {
  const { db, clock, log, publication, secret, accounts } = services;
  const { name, lang, timeZone } = publication;
  return {
    db,
    clock,
    log,
    zone: timeZone,
    mailer: createSmtpMailer(smtpUrl, SILENCE),
    push: createPush(PUSH_KEYS, true, SILENCE),
    head: { paper: name, lang, publicUrl: ORIGIN, from: 'The Test <alerts@paper.test>', secret },
    accountMails: accounts.mails,
    patience: 3 * SILENCE,
  };
}

/** Delivers all that is due now, as a host of its own that then stops. */
export async function deliver(delivering: Delivering): Promise<void> {
  const delivery = createDelivery(delivering);
  await delivery.work();
  await delivery.idle();
  await delivery.stop();
}

/** An account whose address is confirmed. */
export async function mailReader(paper: Paper, name: string) {
  const browser = paper.browser();
  const email = await browser.signUp(name);
  await paper.database.db.update(readers).set({ emailVerified: true }).where(eq(readers.email, email));
  // Its own mail is other tests' matter.
  await paper.database.db.delete(deliveries).where(eq(deliveries.kind, 'confirm'));
  return { browser, email };
}
