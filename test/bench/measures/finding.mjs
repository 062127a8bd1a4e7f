import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { startDatabases } from '../hosts/databases.mjs';
import { fillArchive } from '../hosts/fillArchive.mjs';
import { startHost } from '../hosts/host.mjs';
import { median, percentile } from '../statistics.mjs';

const STORIES = 50_000;
/** How often each search is made, and how many stories' related ones are asked for. */
const ROUNDS = 40;
const RELATED = 400;
/** How deep a page is, and from how many searches its time is. */
const DEEP = 25;
const DEEP_RUNS = 5;
/** Common and rare, several and one, as they are typed, mistyped, in three scripts, and of nothing. */
const SEARCHES = [
  'harbour',
  'night shift',
  'the sea wall',
  '"night shift"',
  'umbr',
  'harbuor',
  'semitone piano',
  'council -wall',
  'לחם',
  'המאפייה',
  'الميناء',
  'zzyzx',
];

/**
 * Searching and related stories of a paper with 50,000 stories, on PostgreSQL.
 * @param {import('../run.mjs').Bench} bench
 * @returns {Promise<import('../budgets.mjs').Figures>}
 */
export async function measureFinding({ workspace, isQuick }) {
  const createDatabase = await startDatabases();
  const databaseUrl = await createDatabase('finding');
  const host = await startHost(workspace, {
    DATA_DIR: path.join(workspace, '.finding'),
    DATABASE_URL: databaseUrl,
    SESSION_SECRET: randomBytes(32).toString('hex'),
  });
  await fillArchive(databaseUrl, STORIES);

  /** @type {Record<string, number[]>} */
  const took = Object.fromEntries(SEARCHES.map((words) => [words, []]));
  for (let round = 0; round < (isQuick ? 5 : ROUNDS); round += 1) {
    for (const words of SEARCHES) took[words]?.push((await ask(addressOf(host.url, words))).took);
  }
  const { first, deep } = await measureDeep(host.url);
  /** @type {number[]} */
  const related = [];
  for (let at = 1; at <= (isQuick ? 50 : RELATED); at += 1) {
    const slug = `archive-${(at * 97) % STORIES || 1}`;
    related.push((await ask(`${host.url}/api/articles/${slug}/related?limit=6`)).took);
  }
  await host.stop();

  const [slowest = '', times = []] =
    Object.entries(took).toSorted(([, one], [, other]) => median(other) - median(one))[0] ?? [];
  const all = Object.values(took).flat();
  return {
    searchP99: {
      value: percentile(all, 99),
      note: `median ${median(all).toFixed(1)} ms of ${all.length}; slowest “${slowest}”, ${median(times).toFixed(1)} ms`,
    },
    searchDeep: {
      value: median(deep) / median(first),
      note: `page ${DEEP}: ${median(deep).toFixed(1)} ms to ${median(first).toFixed(1)}`,
    },
    relatedP99: {
      value: percentile(related, 99),
      note: `median ${median(related).toFixed(1)} ms of ${related.length}`,
    },
  };
}

/** The times of a search's first page and of a deep one, in milliseconds. @param {string} url */
async function measureDeep(url) {
  /** @type {{ first: number[], deep: number[] }} */
  const times = { first: [], deep: [] };
  for (let run = 0; run < DEEP_RUNS; run += 1) {
    let cursor = '';
    for (let page = 1; page <= DEEP; page += 1) {
      const { took, answer } = await ask(`${addressOf(url, 'harbour')}&cursor=${encodeURIComponent(cursor)}`);
      if (page === 1) times.first.push(took);
      if (page === DEEP) times.deep.push(took);
      cursor = answer.nextCursor ?? '';
      if (!cursor) throw new Error(`A search of ${STORIES} stories ended with page ${page}.`);
    }
  }
  return times;
}

/** @param {string} url @param {string} words */
const addressOf = (url, words) => `${url}/api/search?q=${encodeURIComponent(words)}`;

/** @param {string} address @returns {Promise<{ took: number, answer: { nextCursor?: string | null } }>} Milliseconds. */
async function ask(address) {
  const began = performance.now();
  const answer = await fetch(address);
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${address} was answered with ${answer.status}.`);
  return { took: performance.now() - began, answer: JSON.parse(text) };
}
