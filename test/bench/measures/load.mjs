import path from 'node:path';
import { randomBytes } from 'node:crypto';
import { startHost } from '../hosts/host.mjs';
import { startDatabases } from '../hosts/databases.mjs';
import { cookieHeader, logIn } from '../hosts/reader.mjs';
import { allStories, articlePath, LEAD } from '../hosts/stories.mjs';
import { putUnderLoad } from './underLoad.mjs';

/**
 * What one host bears, and what it holds afterwards: on PostgreSQL, and on the embedded database.
 * @param {import('../run.mjs').Bench} bench
 * @returns {Promise<import('../budgets.mjs').Figures>}
 */
export async function measureLoad({ workspace, isQuick }) {
  const createDatabase = await startDatabases();
  const onPostgres = await loadHost(workspace, isQuick, {
    DATA_DIR: path.join(workspace, '.load-postgres'),
    DATABASE_URL: await createDatabase('load'),
    SESSION_SECRET: randomBytes(32).toString('hex'),
  });
  const embedded = await loadHost(workspace, isQuick, { DATA_DIR: path.join(workspace, '.load-embedded') });
  const { page, json, read } = onPostgres;
  return {
    pageRate: { value: page.rate, note: page.note },
    pageP99: { value: page.p99 },
    jsonRate: { value: json.rate, note: json.note },
    jsonP99: { value: json.p99 },
    readRate: { value: read.rate, note: read.note },
    readP99: { value: read.p99 },
    memory: { value: onPostgres.memory / 1e6, note: `before it ${(onPostgres.atRest / 1e6).toFixed(0)} MB` },
    embeddedPageRate: { value: embedded.page.rate, note: embedded.page.note },
    embeddedJsonRate: { value: embedded.json.rate, note: embedded.json.note },
    embeddedMemory: {
      value: embedded.memory / 1e6,
      note: `before it ${(embedded.atRest / 1e6).toFixed(0)} MB`,
    },
  };
}

/** @param {string} workspace @param {boolean} isQuick @param {Record<string, string>} settings */
async function loadHost(workspace, isQuick, settings) {
  const host = await startHost(workspace, settings);
  const gated = (await allStories(host.url)).find(({ access }) => access === 'subscriber');
  if (!gated) throw new Error('The demo has no story for subscribers.');
  const personal = { cookie: cookieHeader(await logIn(host.url)) };
  const atRest = await host.memory();
  const seconds = isQuick ? 3 : 10;
  const page = await putUnderLoad(host.url + articlePath(LEAD), { seconds });
  const json = await putUnderLoad(`${host.url}/api/articles/${gated.slug}`, { seconds, headers: personal });
  const read = await putUnderLoad(`${host.url}/api/me/reads/${gated.slug}`, {
    seconds,
    method: 'PUT',
    headers: { ...personal, 'content-type': 'application/json', origin: host.url },
  });
  const memory = await host.memory();
  await host.stop();
  return { page, json, read, atRest, memory };
}
