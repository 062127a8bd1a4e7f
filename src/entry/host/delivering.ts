import path from 'node:path';
import type { Services } from '../../api/http/context.ts';
import type { Delivering } from '../../api/jobs/deliver.ts';
import { createFileMailer } from '../../api/mail/fileMailer.ts';
import { createSmtpMailer } from '../../api/mail/smtpMailer.ts';
import { createPush } from '../../api/push/pusher.ts';
import { pushKeysOf } from './pushKeys.ts';
import type { Settings } from './settings.ts';

/** Where mail goes that isn't sent. */
export const mailFolder = ({ dataDir }: Settings) => path.join(dataDir, 'mail');

/** The delivery of alerts as the settings have it. */
export async function deliveringOf(
  settings: Settings,
  services: Services,
  publicUrl: string,
): Promise<Delivering> {
  const { db, clock, log, publication, secret, accounts } = services;
  const { smtpUrl, mailFrom, allowPrivateNetwork } = settings;
  const keys = await pushKeysOf(settings, publicUrl);
  const { name, lang, timeZone } = publication;
  const from = mailFrom ?? { name, address: `alerts@${new URL(publicUrl).hostname}` };
  return {
    db,
    clock,
    log,
    zone: timeZone,
    mailer: smtpUrl === null ? createFileMailer(mailFolder(settings)) : createSmtpMailer(smtpUrl),
    push: keys && createPush(keys, allowPrivateNetwork),
    head: { paper: name, lang, publicUrl, from, secret },
    accountMails: accounts.mails,
  };
}
