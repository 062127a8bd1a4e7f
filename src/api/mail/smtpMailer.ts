import { createTransport } from 'nodemailer';
import type { Mailer } from './mailer.ts';

/** How many connections are kept, which is how many mails go out at once. */
export const MAIL_LANES = 10;
/** How long a mail server may say nothing, in milliseconds. */
const SILENCE = 10_000;
/** New connections after so many mails: servers refuse more at a stretch. */
const MAILS_A_CONNECTION = 100;

/** Sends by an SMTP server, over connections that are kept. `url` is `smtp://` or `smtps://`, with a name and password in it if need be. */
export function createSmtpMailer(url: string, silence = SILENCE): Mailer {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: MAIL_LANES,
    maxMessages: MAILS_A_CONNECTION,
    // What fails is in the database, and is tried again from there.
    maxRequeues: 0,
    connectionTimeout: silence,
    greetingTimeout: silence,
    socketTimeout: silence,
    dnsTimeout: silence,
    // Mails are made here of texts: nothing in one is to be fetched or read from a file.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async (mail) => {
      await transport.sendMail({ ...mail, messageId: `<${mail.messageId}>` });
    },
    close: async () => transport.close(),
  };
}
