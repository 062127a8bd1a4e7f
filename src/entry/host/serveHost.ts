import { getRequestListener } from '@hono/node-server';
import type { PolicyExtras } from '../../api/http/policy.ts';
import type { Plugin, ViteDevServer } from 'vite';

type Host = typeof import('../host.ts');

/** In development: the whole newspaper, API included, served by Vite itself, so that what changes is there at once. */
export function serveHost(): Plugin {
  return {
    name: 'lede:serve-host',
    apply: (_, { command, mode }) => command === 'serve' && mode !== 'test',
    configureServer(server) {
      // The sources can be loaded once the server's own plugins have started, which is when it listens.
      const opened = new Promise<Awaited<ReturnType<Host['startDevelopment']>>>((resolve) => {
        server.httpServer?.once('listening', () => void open(server).then(resolve));
      });
      server.httpServer?.once('close', () => void opened.then(({ close }) => close()));
      return () => {
        server.middlewares.use((request, response) => {
          // Vite has cut its own base from the address; the host wants all of it.
          request.url = request.originalUrl ?? request.url;
          void opened.then(({ fetch }) => getRequestListener(fetch)(request, response));
        });
      };
    },
    // The API is opened once: what changes on the server's side takes a restart of it, which takes half a second.
    async hotUpdate({ file, server }) {
      if (this.environment.name === 'ssr' && /\/src\/(api|demo|contract)\//.test(file))
        await server.restart();
    },
  };
}

async function open(server: ViteDevServer) {
  try {
    const { startDevelopment } = (await server.ssrLoadModule('/src/entry/host.ts')) as Host;
    const url = server.resolvedUrls?.local[0] ?? `http://localhost:${server.config.server.port}`;
    return await startDevelopment(process.env, new URL(url).origin, toDevelopment(server));
  } catch (error) {
    console.error(error instanceof Error && error.name === 'StartError' ? error.message : error);
    process.exit(1);
  }
}

/** What a host needs of a development server: pages rendered by the newest sources, and documents with hot reload. */
export interface Development {
  render: typeof import('../render.tsx').render;
  finish(address: string, html: string): Promise<string>;
  policy: PolicyExtras;
}

/** Hot reload puts scripts and styles into the page, and talks over a socket. */
const LOOSER: PolicyExtras = {
  script: ["'unsafe-inline'"],
  style: ["'unsafe-inline'"],
  connect: ['ws:'],
  trustedTypes: false,
};

function toDevelopment(server: ViteDevServer): Development {
  return {
    render: async (...input) => {
      const { render } = (await server.ssrLoadModule(
        '/src/entry/render.tsx',
      )) as typeof import('../render.tsx');
      return render(...input);
    },
    finish: (address, html) => server.transformIndexHtml(address, html),
    policy: LOOSER,
  };
}
