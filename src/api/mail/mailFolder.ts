import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { SentMail } from '../../contract/demoMail.ts';
import { readMail } from './readMail.ts';

/** How many are shown. */
const MOST = 50;
const SHOWN = ['message-id', 'list-unsubscribe', 'list-unsubscribe-post', 'list-id', 'content-language'];

/** The newest mails of a folder that mail is "sent" into, the newest first; none where it isn't there yet. */
export async function readMailFolder(folder: string): Promise<SentMail[]> {
  const names = await readdir(folder).catch(() => []);
  const files = await Promise.all(
    names
      .filter((name) => name.endsWith('.eml'))
      .map(async (name) => ({ name, at: (await stat(path.join(folder, name))).mtime })),
  );
  const newest = files.toSorted((one, other) => other.at.getTime() - one.at.getTime()).slice(0, MOST);
  return Promise.all(
    newest.map(async ({ name, at }) => {
      const { headers, text } = readMail(await readFile(path.join(folder, name), 'utf8'));
      return {
        id: name.replace(/\.eml$/, ''),
        at: at.toISOString(),
        to: headers.get('to') ?? '',
        subject: headers.get('subject') ?? '',
        text,
        headers: Object.fromEntries(
          SHOWN.flatMap((header) => {
            const value = headers.get(header);
            return value === undefined ? [] : [[header, value]];
          }),
        ),
      };
    }),
  );
}
