import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';

/** A server of this machine that answers as `listener` does; its address, and the way to stop it, whoever still waits. */
export async function startWebServer(listener: RequestListener) {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port could be had.');
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { url: `http://127.0.0.1:${address.port}`, port: address.port, close };
}
