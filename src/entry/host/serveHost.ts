import { getRequestListener } from '@hono/node-server';
import type { PolicyExtras } from '../../api/http/policy.ts';
import type { Plugin, ViteDevServer } from 'vite';

type Host = typeof import('../host.ts');

/** In development: the whole newspaper, API included, served by Vite itself, so that what changes is there at once. */
export function serveHost(): Plugin {
  return {
    name: 'lede:serve-host',
    apply: (_, { command, mode }) => command === 'serve' && mode !== 'test',
    async configureServer(server) {
      const { startDevelopment } = (await server.ssrLoadModule('/src/entry/host.ts')) as Host;
      const url = `http://localhost:${server.config.server.port}`;
      const { fetch, close } = await startDevelopment(process.env, url, toDevelopment(server));
      server.httpServer?.on('close', () => void close());
      const listener = getRequestListener(fetch);
      return () => {
        server.middlewares.use((request, response) => {
          // Vite has cut its own base from the address; the host wants all of it.
          request.url = request.originalUrl ?? request.url;
          void listener(request, response);
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
