import { createHmac, randomBytes } from 'node:crypto';
import path from 'node:path';
import { startDatabases } from '../hosts/databases.mjs';
import { AMOUNT, fillAlerts, MAILED, TOPIC_OF } from '../hosts/fillAlerts.mjs';
import { startHost } from '../hosts/host.mjs';
import { NEWSROOM_TOKEN } from '../hosts/longStory.mjs';
import { startMailSink } from '../hosts/mailSink.mjs';
import { publish } from '../hosts/publish.mjs';
import { median, percentile } from '../statistics.mjs';

/** How many readers open their inbox, one after another; the twenty who follow five hundred topics are among them. */
const INBOXES = 1_000;
/** Requests before those that count, for a host that has just started. */
const WARMING = 50;
const STORIES = 10;

/**
 * Alerts where there are many: the inbox, publishing beside the queue, and the mails that one story brings.
 * @param {import('../run.mjs').Bench} bench
 * @returns {Promise<import('../budgets.mjs').Figures>}
 */
export async function measureAlerts({ workspace, isQuick }) {
  const createDatabase = await startDatabases();
  const databaseUrl = await createDatabase('alerts');
  const secret = randomBytes(32).toString('hex');
  const sink = await startMailSink();
  const host = await startHost(workspace, {
    DATA_DIR: path.join(workspace, '.alerts'),
    DATABASE_URL: databaseUrl,
    SESSION_SECRET: secret,
    NEWSROOM_TOKEN,
    SMTP_URL: sink.url,
    MAIL_FROM: 'alerts@paper.test',
  });
  process.stderr.write(`  ${AMOUNT.stories} stories and ${AMOUNT.follows} follows are written…\n`);
  await fillAlerts(databaseUrl);

  /** @param {string} address @returns {Promise<number[]>} Milliseconds, of a reader each. */
  const read = async (address) => {
    /** @type {number[]} */
    const took = [];
    const readers = isQuick ? 500 : INBOXES;
    for (let reader = 1; reader <= WARMING; reader += 1)
      await ask(host.url + address, cookieOf(AMOUNT.readers - reader, secret));
    for (let reader = 1; reader <= readers; reader += 1)
      took.push(await ask(host.url + address, cookieOf(reader, secret)));
    return took;
  };
  const inbox = await read('/api/me/alerts?limit=20');
  const count = await read('/api/me');

  /** @param {'few' | 'many'} followers @returns {Promise<number[]>} Milliseconds. */
  const tell = async (followers) => {
    /** @type {number[]} */
    const took = [];
    for (let story = 0; story < (isQuick ? 3 : STORIES); story += 1) {
      const began = performance.now();
      await publish(host.url, `To ${followers}, ${story}.`, TOPIC_OF[followers]);
      took.push(performance.now() - began);
    }
    return took;
  };
  await publish(host.url, 'The first.', 'Harbour');
  const few = await tell('few');
  // What those few get is out of the way by then, or counts as well.
  const mailed = sink.taken(MAILED + 10 * few.length);
  const began = performance.now();
  const many = await tell('many');
  const mails = ((await mailed) - began) / 1_000;
  await host.stop();
  return {
    inboxP99: { value: percentile(inbox, 99), note: spread(inbox) },
    countP99: { value: percentile(count, 99), note: spread(count) },
    publishToFew: { value: Math.max(...few), note: spread(few) },
    publishToMany: { value: Math.max(...many), note: spread(many) },
    mails: {
      value: mails,
      note: `${(MAILED / mails).toFixed(0)} a second, while ${many.length} stories were published`,
    },
  };
}

/** @param {number[]} took */
const spread = (took) =>
  `median ${median(took).toFixed(1)} ms of ${took.length}, slowest ${Math.max(...took).toFixed(0)}`;

/** A generated reader's session, signed as a host signs it. @param {number} reader @param {string} secret */
function cookieOf(reader, secret) {
  const token = `filler-${reader}`;
  const signature = createHmac('sha256', secret).update(token).digest('base64');
  return `lede.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
}

/** @param {string} address @param {string} cookie @returns {Promise<number>} Milliseconds. */
async function ask(address, cookie) {
  const began = performance.now();
  const answer = await fetch(address, { headers: { cookie } });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${address} was answered with ${answer.status}.`);
  return performance.now() - began;
}
