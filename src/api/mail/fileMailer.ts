import { createTransport } from 'nodemailer';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Mailer } from './mailer.ts';

/** "Sends" into files: each mail as it would go out, under its id in `folder`, for whoever has no mail server. */
export function createFileMailer(folder: string): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    async send(mail) {
      const { message } = await transport.sendMail({ ...mail, messageId: `<${mail.messageId}>` });
      const file = path.join(folder, `${mail.messageId.replace(/@.*$/, '')}.eml`);
      await mkdir(folder, { recursive: true });
      // Whole or not at all, whoever reads it just now.
      await writeFile(`${file}.part`, message as Buffer);
      await rename(`${file}.part`, file);
    },
    close: async () => undefined,
  };
}
