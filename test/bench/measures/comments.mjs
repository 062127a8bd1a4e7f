import { createHmac, randomBytes } from 'node:crypto';
import path from 'node:path';
import { inBrowser } from '../browser/visit.mjs';
import { slowNetwork, slowProcessor } from '../browser/conditions.mjs';
import { startDatabases } from '../hosts/databases.mjs';
import { fillComments, VIEWER } from '../hosts/fillComments.mjs';
import { startHost } from '../hosts/host.mjs';
import { articlePath, LEAD } from '../hosts/stories.mjs';
import { median, percentile, ratioOf } from '../statistics.mjs';

const REQUESTS = 500;
/** Requests before those that count, for a host that has just started. */
const WARMING = 50;

/**
 * The first page of a story's 10,000 comments, on PostgreSQL: in each order, for everyone and for a viewer, in turns with
 * a request that asks nothing of the database, which says how busy the machine is; and the first paint of the story's
 * page with them, to that without.
 * @param {import('../run.mjs').Bench} bench
 * @returns {Promise<import('../budgets.mjs').Figures>}
 */
export async function measureComments({ workspace, runs, isQuick }) {
  const createDatabase = await startDatabases();
  const secret = randomBytes(32).toString('hex');
  /** @param {string} name @param {string} databaseUrl */
  const startOn = (name, databaseUrl) =>
    startHost(workspace, {
      DATA_DIR: path.join(workspace, `.${name}`),
      DATABASE_URL: databaseUrl,
      SESSION_SECRET: secret,
    });
  const databaseUrl = await createDatabase('comments');
  const host = await startOn('comments', databaseUrl);
  await fillComments(databaseUrl, LEAD);
  const bare = await startOn('bare', await createDatabase('bare'));
  const paints = await firstPaints([host.url, bare.url], articlePath(LEAD), runs);
  await bare.stop();
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
  const lists = Object.fromEntries(
    Object.entries(pages).map(([key, each]) => [
      key,
      {
        value: percentile(each, 99),
        note: `median ${median(each).toFixed(1)} ms of ${each.length}; median and p99 beside it: ${beside}`,
      },
    ]),
  );
  const [withComments = [], without = []] = paints;
  return { ...lists, commentsPaint: ratioOf(withComments, without, 'ms') };
}

/**
 * First contentful paints of a page of some hosts, in turns, each in a browser that has nothing of it yet, on a phone and
 * its network.
 * @param {string[]} hosts
 * @param {string} page
 * @param {number} runs
 * @returns {Promise<number[][]>} Each host's, in milliseconds.
 */
async function firstPaints(hosts, page, runs) {
  /** @type {number[][]} */
  const paints = hosts.map(() => []);
  for (let run = 0; run < runs; run += 1) {
    for (const [at, url] of hosts.entries()) paints[at]?.push(await firstPaint(url + page));
  }
  return paints;
}

/** @param {string} url */
const firstPaint = (url) =>
  inBrowser({}, async ({ page, devtools }) => {
    await slowNetwork(devtools);
    await slowProcessor(devtools);
    await page.goto(url);
    return page.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    );
  });

/** @param {string} address @param {string} cookie @returns {Promise<number>} Milliseconds. */
async function ask(address, cookie) {
  const began = performance.now();
  const answer = await fetch(address, cookie ? { headers: { cookie } } : {});
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${address} was answered with ${answer.status}.`);
  return performance.now() - began;
}
