import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';
import { readMail, type ReadMail } from '../../src/api/mail/readMail.ts';

/** What a mail server does with a recipient: takes, refuses for now or for good, or never answers. */
export type Manner = 'takes' | 'later' | 'refuses' | 'hangs';

/** A mail that was taken, as it came over the wire and read back. */
export interface TakenMail extends ReadMail {
  to: string;
  source: string;
}

/** A mail server of this machine. How it treats an address can be changed while it runs; it takes what isn't said. */
export async function startSmtpServer() {
  const manners = new Map<string, Manner>();
  const taken: TakenMail[] = [];
  /** Recipients in the order in which they were named, taken or not. */
  const named: string[] = [];
  const waiting = new Set<() => void>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo({ address }, _session, callback) {
      named.push(address);
      for (const look of waiting) look();
      const refuse = (code: number, words: string) =>
        callback(Object.assign(new Error(words), { responseCode: code }));
      switch (manners.get(address) ?? 'takes') {
        case 'takes':
          return callback();
        case 'later':
          return refuse(451, 'Try again later');
        case 'refuses':
          return refuse(550, 'No such user here');
        case 'hangs':
          return undefined;
      }
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const source = Buffer.concat(chunks).toString();
        const to = session.envelope.rcptTo[0]?.address ?? '';
        taken.push({ ...readMail(source), to, source });
        for (const look of waiting) look();
        callback();
      });
    },
  });
  // Connections that are cut off are what the tests are about.
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('No port could be had.');
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    port: address.port,
    manners,
    taken,
    named,
    /** Resolves once `isSo`, which is looked at whenever a mail comes or a recipient is named. */
    until: (isSo: () => boolean) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (!isSo()) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
