import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { startDatabases } from '../hosts/databases.mjs';
import { startHost } from '../hosts/host.mjs';
import { listen } from '../hosts/liveReader.mjs';
import { NEWSROOM_TOKEN } from '../hosts/longStory.mjs';
import { publish } from '../hosts/publish.mjs';
import { median, percentile } from '../statistics.mjs';

const PAGES = 200;
const STORIES = 20;

/**
 * From publishing a story to its alert in 200 open pages on one host on PostgreSQL, all of which ask for their count of
 * unread alerts then.
 * @param {import('../run.mjs').Bench} bench
 * @returns {Promise<import('../budgets.mjs').Figures>}
 */
export async function measureLive({ workspace, isQuick }) {
  const createDatabase = await startDatabases();
  const host = await startHost(workspace, {
    DATA_DIR: path.join(workspace, '.live'),
    DATABASE_URL: await createDatabase('live'),
    SESSION_SECRET: randomBytes(32).toString('hex'),
    NEWSROOM_TOKEN,
  });
  /** @type {import('../hosts/liveReader.mjs').LiveReader[]} */
  const readers = [];
  for (let page = 0; page < PAGES; page += 1) readers.push(await listen(host.url, 'harbour'));
  /** @type {number[]} */
  const received = [];
  /** @type {number[]} */
  const visible = [];
  for (let story = 0; story < (isQuick ? 3 : STORIES); story += 1) {
    const headline = `Live story ${story}.`;
    const began = performance.now();
    const [, ...told] = await Promise.all([
      publish(host.url, headline, 'Harbour'),
      ...readers.map((reader) => reader.alert(headline)),
    ]);
    received.push(...told.map((at) => at.received - began));
    visible.push(...told.map((at) => at.visible - began));
  }
  for (const { leave } of readers) leave();
  await host.stop();
  const note = `95 of 100 within ${percentile(visible, 95).toFixed(0)} ms; received at the median after ${median(received).toFixed(0)} ms, 95 of 100 within ${percentile(received, 95).toFixed(0)}`;
  return { live: { value: median(visible), note } };
}
