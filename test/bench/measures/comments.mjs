import { createHmac, randomBytes } from 'node:crypto';
import path from 'node:path';
import { startDatabases } from '../hosts/databases.mjs';
import { fillComments, VIEWER } from '../hosts/fillComments.mjs';
import { startHost } from '../hosts/host.mjs';
import { LEAD } from '../hosts/stories.mjs';
import { median, percentile } from '../statistics.mjs';

const REQUESTS = 500;
/** Requests before those that count, for a host that has just started. */
const WARMING = 50;

/**
 * The first page of a story's 10,000 comments, on PostgreSQL: in each order, for everyone and for a viewer, in turns with
 * a request that asks nothing of the database, which says how busy the machine is.
 * @param {import('../run.mjs').Bench} bench
 * @returns {Promise<import('../budgets.mjs').Figures>}
 */
export async function measureComments({ workspace, isQuick }) {
  const createDatabase = await startDatabases();
  const databaseUrl = await createDatabase('comments');
  const secret = randomBytes(32).toString('hex');
  const host = await startHost(workspace, {
    DATA_DIR: path.join(workspace, '.comments'),
    DATABASE_URL: databaseUrl,
    SESSION_SECRET: secret,
  });
  await fillComments(databaseUrl, LEAD);
  const signature = createHmac('sha256', secret).update(VIEWER).digest('base64');
  const cookie = `lede.session_token=${encodeURIComponent(`${VIEWER}.${signature}`)}`;
  const list = `${host.url}/api/articles/${LEAD}/comments?order=`;
  const asked = /** @type {const} */ ({
    trivial: [`${host.url}/api/publication`, ''],
    commentsNewest: [`${list}newest`, ''],
    commentsOldest: [`${list}oldest`, ''],
    commentsRecommended: [`${list}recommended`, ''],
    commentsNewestOwn: [`${list}newest`, cookie],
    commentsOldestOwn: [`${list}oldest`, cookie],
    commentsRecommendedOwn: [`${list}recommended`, cookie],
  });
  /** @type {Record<string, number[]>} */
  const took = {};
  const rounds = WARMING + (isQuick ? 100 : REQUESTS);
  for (let round = 0; round < rounds; round += 1) {
    for (const [key, [address, of]] of Object.entries(asked)) {
      const each = await ask(address, of);
      if (round >= WARMING) (took[key] ??= []).push(each);
    }
  }
  await host.stop();
  const { trivial = [], ...pages } = took;
  const beside = `${median(trivial).toFixed(1)} and ${percentile(trivial, 99).toFixed(0)} ms of a trivial request`;
  return Object.fromEntries(
    Object.entries(pages).map(([key, each]) => [
      key,
      {
        value: percentile(each, 99),
        note: `median ${median(each).toFixed(1)} ms of ${each.length}; median and p99 beside it: ${beside}`,
      },
    ]),
  );
}

/** @param {string} address @param {string} cookie @returns {Promise<number>} Milliseconds. */
async function ask(address, cookie) {
  const began = performance.now();
  const answer = await fetch(address, cookie ? { headers: { cookie } } : {});
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${address} was answered with ${answer.status}.`);
  return performance.now() - began;
}
