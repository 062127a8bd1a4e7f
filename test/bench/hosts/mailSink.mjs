import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';
import { onClose } from '../closing.mjs';

/**
 * A mail server of this machine that takes everything and keeps nothing.
 * @returns {Promise<{ url: string, taken: (count: number) => Promise<number> }>} `taken` resolves once so many mails
 *   were, since the start; when, by `performance.now()`.
 */
export async function startMailSink() {
  let count = 0;
  /** @type {Map<number, (at: number) => void>} */
  const waiting = new Map();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, callback) {
      stream.resume();
      stream.on('end', () => {
        count += 1;
        waiting.get(count)?.(performance.now());
        callback();
      });
    },
  });
  // Whatever is under way when the host stops is cut off.
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  onClose(() => new Promise((resolve) => server.close(() => resolve(undefined))));
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('No port could be had.');
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    taken: (wanted) => new Promise((resolve) => waiting.set(wanted, resolve)),
  };
}
