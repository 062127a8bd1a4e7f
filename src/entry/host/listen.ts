import { serve, type ServerType } from '@hono/node-server';
import { StartError, type Settings } from './settings.ts';

/** Requests under way are given this long to end, in milliseconds. */
const PATIENCE = 10_000;
/** How often connections that have nothing under way are closed meanwhile, in milliseconds. */
const LOOK = 10;

/**
 * A connection that nothing comes over stays this long, in milliseconds: longer than proxies keep theirs, as a rule a
 * minute, so that none sends a request just as it is closed.
 */
const KEPT_ALIVE = 75_000;

/** A server that listens: where, what it answers with (503 until that is set), and the way to stop it. */
export interface Listening {
  url: string;
  answer(by: (request: Request) => Promise<Response>): void;
  /** Takes no more requests, and resolves when those under way have ended, or have had their time. */
  stop(): Promise<void>;
}

/** Listens where the settings say, or says why that can't be. */
export function listen({ port, host }: Settings): Promise<Listening> {
  let fetch = async (_: Request) => new Response(null, { status: 503, headers: { 'retry-after': '1' } });
  return new Promise((resolve, reject) => {
    const serverOptions = { keepAliveTimeout: KEPT_ALIVE };
    const asked = { fetch: (request: Request) => fetch(request), port, hostname: host, serverOptions };
    const server = serve(asked, ({ port: taken }) =>
      resolve({
        url: addressOf(host, taken),
        answer: (by) => {
          fetch = by;
        },
        stop: () => stop(server),
      }),
    );
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE')
        reject(new StartError(`Port ${port} is taken; choose another with PORT.`));
      else reject(new StartError(`${host}:${port} can't be listened on: ${error.message}.`));
    });
  });
}

function addressOf(host: string, port: number): string {
  if (host === '0.0.0.0' || host === '::') return `http://localhost:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function stop(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    const isHttp1 = 'closeIdleConnections' in server;
    const timer = setTimeout(() => isHttp1 && server.closeAllConnections(), PATIENCE);
    // Whoever asks again and again over one connection, as an import does, would else be answered until then.
    const closing = setInterval(() => isHttp1 && server.closeIdleConnections(), LOOK);
    server.close(() => {
      clearTimeout(timer);
      clearInterval(closing);
      resolve();
    });
    if (isHttp1) server.closeIdleConnections();
  });
}
