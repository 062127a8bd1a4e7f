import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { fillPaper } from '../hosts/fillPaper.mjs';
import { startHost } from '../hosts/host.mjs';
import { startDatabases } from '../hosts/databases.mjs';
import { cookieHeader, logIn } from '../hosts/reader.mjs';
import { median } from '../statistics.mjs';

const FEW = 1_000;
const MANY = 100_000;
const ROUNDS = 200;

/** What is asked for, by the budget it is held to. */
const ADDRESSES = /** @type {const} */ ({
  storyCost: '/api/articles/filler-500',
  relatedCost: '/api/articles/filler-500/related?limit=6',
  frontCost: '/api/front',
  listCost: '/api/articles?limit=20',
  topicCost: '/api/articles?topic=filler-3&limit=20',
  searchCost: '/api/search?q=harbour',
  rareCost: '/api/search?q=semitone%20piano',
  inboxCost: '/api/me/alerts?limit=20',
});

/**
 * What more content costs: the same requests to a small paper and to a large one, in turns, on PostgreSQL.
 * @param {import('../run.mjs').Bench} bench
 * @returns {Promise<import('../budgets.mjs').Figures>}
 */
export async function measureContent({ workspace }) {
  const createDatabase = await startDatabases();
  /** @param {string} name @param {number} stories */
  const open = async (name, stories) => {
    const databaseUrl = await createDatabase(name);
    const host = await startHost(workspace, {
      DATA_DIR: path.join(workspace, `.${name}`),
      DATABASE_URL: databaseUrl,
      SESSION_SECRET: randomBytes(32).toString('hex'),
    });
    await fillPaper(databaseUrl, stories);
    return { url: host.url, cookie: cookieHeader(await logIn(host.url)), stop: host.stop };
  };
  const few = await open('few', FEW);
  const many = await open('many', MANY);
  /** @type {import('../budgets.mjs').Figures} */
  const figures = {};
  for (const key of /** @type {(keyof typeof ADDRESSES)[]} */ (Object.keys(ADDRESSES))) {
    /** @type {number[]} */
    const small = [];
    /** @type {number[]} */
    const large = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      small.push(await time(few, ADDRESSES[key]));
      large.push(await time(many, ADDRESSES[key]));
    }
    const note = `${median(large).toFixed(1)} ms to ${median(small).toFixed(1)}`;
    figures[key] = { value: median(large) / median(small), note };
  }
  await Promise.all([few.stop(), many.stop()]);
  return figures;
}

/** @param {{ url: string, cookie: string }} paper @param {string} address @returns {Promise<number>} Milliseconds. */
async function time({ url, cookie }, address) {
  const began = performance.now();
  const answer = await fetch(url + address, { headers: { cookie } });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${address} was answered with ${answer.status}.`);
  return performance.now() - began;
}
