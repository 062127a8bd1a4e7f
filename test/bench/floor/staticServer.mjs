import { once } from 'node:events';
import { createServer } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { onClose } from '../closing.mjs';

/** @typedef {{ type: string, body: Buffer }} File */

/**
 * Serves files from memory, text compressed as well as can be.
 * @param {ReadonlyMap<string, File>} files By path.
 * @param {Record<string, string>} policy Headers of every answer.
 * @returns {Promise<string>} Where.
 */
export async function serveFiles(files, policy) {
  /** @type {Map<string, File & { encoding?: string }>} */
  const served = new Map();
  for (const [name, { type, body }] of files) {
    const isText = type.startsWith('text/');
    served.set(
      name,
      isText ? { type, body: await promisify(brotliCompress)(body), encoding: 'br' } : { type, body },
    );
  }
  const server = createServer((request, response) => {
    const file = served.get(request.url ?? '');
    if (!file) return void response.writeHead(404).end();
    const headers = { ...policy, 'content-type': file.type, 'content-length': file.body.length };
    response.writeHead(200, file.encoding ? { ...headers, 'content-encoding': file.encoding } : headers);
    response.end(file.body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onClose(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port could be had.');
  return `http://127.0.0.1:${address.port}`;
}
