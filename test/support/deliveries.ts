import { eq } from 'drizzle-orm';
import { createDelivery, type Delivering } from '../../src/api/jobs/deliver.ts';
import type { Mail, Mailer } from '../../src/api/mail/mailer.ts';
import { createSmtpMailer } from '../../src/api/mail/smtpMailer.ts';
import { createPush } from '../../src/api/push/pusher.ts';
import { readers } from '../../src/api/store/accountTables.ts';
import { ORIGIN, PUSH_KEYS, type startApi } from './api.ts';
import { codeIn } from './codes.ts';

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

/** An account, whose address is known to be its reader's. */
export async function mailReader(paper: Paper, name: string) {
  const browser = paper.browser();
  return { browser, email: await browser.signUp(name) };
}

/** An account from when they were made before their address was shown to be their reader's. */
export async function unconfirmedReader(paper: Paper, name: string) {
  const reader = await mailReader(paper, name);
  await paper.database.db
    .update(readers)
    .set({ emailVerified: false })
    .where(eq(readers.email, reader.email));
  return reader;
}

/** Sends what waits, to nobody, and answers with the code in the mail to an address. */
export async function mailedCode(paper: Paper, email: string): Promise<string> {
  const mails: Mail[] = [];
  const mailer: Mailer = { send: async (mail) => void mails.push(mail), close: async () => undefined };
  await deliver({ ...deliveringOf(paper, 'smtp://mail.test'), mailer });
  return codeIn(mails.find(({ to }) => to === email)?.text);
}
