import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { NEWSROOM_CHANNEL } from '../api/newsroom/channel.ts';
import { DEMO_ACCOUNTS } from '../demo/seed.ts';
import { pages } from '../paths.ts';
import { localeOf } from '../i18n/locale.ts';
import { mailFolder } from './host/delivering.ts';
import { toDocument, type PageAssets } from './host/documents.ts';
import { createFiles } from './host/files.ts';
import { listen } from './host/listen.ts';
import { readManifest } from './host/manifest.ts';
import { createPageCache, toKept } from './host/pageCache.ts';
import { openPaper, type Paper } from './host/paper.ts';
import type { Development } from './host/serveHost.ts';
import { createHost } from './host/server.ts';
import { readSettings, StartError, type Settings } from './host/settings.ts';
import { render } from './render.tsx';

/** Starts the newspaper by its settings, from a finished build, and serves until `close` is called. */
export async function startHost(settings: Settings, clientFolder: string) {
  const listening = await listen(settings);
  try {
    const paper = await openPaper(settings, listening.url);
    const template = await readFile(path.join(clientFolder, 'index.html'), 'utf8');
    const assetsOf = await readManifest(clientFolder);
    const cache = createPageCache(async (address) => {
      const rendered = await renderFrom(paper, render, address);
      return toDocument(template, rendered, assetsOf(rendered.page, localeOf(address)));
    }, Date.now);
    await paper.database.listen(NEWSROOM_CHANNEL, cache.clear, cache.clear);
    const files = await createFiles(clientFolder);
    listening.answer(createHost({ ...paper, files, page: cache.get, ping: paper.database.ping }));
    await paper.folder.announce(listening.url);
    const close = async () => {
      // Requests under way are waited for, but a stream ends when it is told to.
      await paper.services.live.close();
      await listening.stop();
      await paper.close();
    };
    return { url: listening.url, publicUrl: paper.publicUrl, close };
  } catch (error) {
    await listening.stop();
    throw error;
  }
}

const DEVELOPMENT_ASSETS: PageAssets = { styles: [], scripts: ['/src/entry/browser.tsx'], fonts: null };

/** The newspaper for `npm run dev`, served at `url`: nothing kept, documents finished by the development server. */
export async function startDevelopment(
  environment: NodeJS.ProcessEnv,
  url: string,
  development: Development,
) {
  const paper = await openPaper(readSettings(environment), url);
  await paper.folder.announce(url);
  const template = await readFile('index.html', 'utf8');
  const page = async (address: string) => {
    const rendered = await renderFrom(paper, development.render, address);
    const { status, location, html } = toDocument(template, rendered, DEVELOPMENT_ASSETS);
    return toKept({
      status,
      location,
      html: await development.finish(address, html),
      policy: development.policy,
    });
  };
  const fetch = createHost({ ...paper, files: async () => null, page, ping: paper.database.ping });
  return { fetch, close: paper.close };
}

function renderFrom({ api, publicUrl, services }: Paper, by: typeof render, address: string) {
  const send = (to: string, init: RequestInit) => api.fetch(new Request(publicUrl + to, init));
  return by(new URL(address, publicUrl), send, services.clock());
}

/** Ctrl-C comes twice under npm, from the terminal and from npm itself: a signal this soon after the first, in milliseconds, is its echo. */
const ECHO = 1_000;

/** What `npm start` runs: starts, says where the paper is, and stops at the first signal; at a second, at once. */
export async function main(clientFolder: string): Promise<void> {
  try {
    const settings = readSettings(process.env);
    const { url, publicUrl, close } = await startHost(settings, clientFolder);
    let stoppedAt: number | null = null;
    const stop = async () => {
      if (stoppedAt !== null) {
        if (Date.now() - stoppedAt > ECHO) process.exit(1);
        return;
      }
      stoppedAt = Date.now();
      await close();
      process.exit(0);
    };
    process.on('SIGINT', () => void stop());
    process.on('SIGTERM', () => void stop());
    console.log(welcome(settings, url, publicUrl));
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

function welcome(settings: Settings, url: string, publicUrl: string): string {
  const { dataDir, databaseUrl, isDemo, smtpUrl, vapidKeys } = settings;
  const accounts = DEMO_ACCOUNTS.map(
    ({ email, password, kind }) => `             ${email}  ${password}  (${kind})`,
  );
  return [
    '',
    `  the paper  ${publicUrl}${publicUrl === url ? '' : `, listening on ${url}`}`,
    `  its data   ${databaseUrl ? `PostgreSQL, by DATABASE_URL; what else is kept in ${dataDir}` : dataDir}`,
    ...(smtpUrl
      ? []
      : [`  its mail   ${mailFolder(settings)}${isDemo ? `, shown at ${publicUrl}${pages.mail}` : ''}`]),
    ...(databaseUrl && !vapidKeys
      ? ['  push       off: with DATABASE_URL it needs VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY']
      : []),
    ...(isDemo ? ['  accounts', ...accounts] : []),
    '  to stop    Ctrl-C',
    '',
  ].join('\n');
}
