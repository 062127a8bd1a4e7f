import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startDelivering } from '../../src/api/jobs/deliver.ts';
import { getNewsroomDeliveries, postNewsroomDeliveryRetries } from '../../src/contract/deliveries.ts';
import { announcements, deliveries, follows } from '../../src/api/store/tables.ts';
import { claimDue } from '../../src/api/store/deliveries.ts';
import { answerOf } from '../support/answers.ts';
import { NEWSROOM_TOKEN, START, startApi } from '../support/api.ts';
import { deliver, deliveringOf, mailReader } from '../support/deliveries.ts';
import { startSmtpServer } from '../support/smtp.ts';

const MINUTE = 60_000;
const newsroom = { authorization: `Bearer ${NEWSROOM_TOKEN}` };
let paper: Awaited<ReturnType<typeof startApi>>;
let smtp: Awaited<ReturnType<typeof startSmtpServer>>;
let now = START;

beforeAll(async () => {
  paper = await startApi();
  smtp = await startSmtpServer();
  await paper.publish({ topics: ['Harbour'] });
});
afterAll(async () => {
  await paper.close();
  await smtp.close();
});
beforeEach(async () => {
  const { db } = paper.database;
  await db.delete(deliveries);
  await db.delete(follows);
  await db.update(announcements).set({ queuedAt: now });
  smtp.manners.clear();
  smtp.taken.length = 0;
  smtp.named.length = 0;
  paper.logged.length = 0;
});

function pass(minutes: number) {
  now = new Date(now.getTime() + minutes * MINUTE);
  paper.travelTo(now);
}
async function followers(many: number): Promise<string[]> {
  const emails: string[] = [];
  for (let at = 0; at < many; at += 1) {
    const { browser, email } = await mailReader(paper, `Reader ${at}`);
    await browser.put('/api/me/alert-settings', { quietHours: null });
    await browser.put('/api/me/follows/harbour', { level: 'instant' });
    emails.push(email);
  }
  pass(1);
  return emails;
}
const publish = () => {
  pass(1);
  return paper.publish({ topics: ['Harbour'], publishedAt: now.toISOString() });
};
const tell = (url = smtp.url) => deliver(deliveringOf(paper, url));
const rows = () => paper.database.db.select().from(deliveries);
const takers = () => smtp.taken.map(({ to }) => to).toSorted();

test.each(['later', 'refuses', 'hangs'] as const)(
  'a mail server that %s one address takes the others’ mail at once; that one is tried again',
  async (manner) => {
    const [bad = '', ...good] = await followers(4);
    smtp.manners.set(bad, manner);
    await publish();
    await tell();
    expect(takers()).toEqual(good.toSorted());
    const [waiting] = (await rows()).filter(({ state }) => state === 'waiting');
    expect(waiting).toMatchObject({ attempts: 1, dueAt: new Date(now.getTime() + MINUTE) });
    const said = { later: /451.*Try again later/, refuses: /550.*No such user/, hangs: /time|No answer/i };
    expect(waiting?.lastError).toMatch(said[manner]);

    await tell();
    expect(takers()).toHaveLength(3);
    smtp.manners.clear();
    pass(1);
    await tell();
    expect(takers()).toEqual([bad, ...good].toSorted());
    const [mail] = smtp.taken.filter(({ to }) => to === bad);
    expect(mail?.headers.get('message-id')).toBe(`<${waiting?.id}@paper.test>`);
    expect(paper.logged.join()).not.toContain(bad);
  },
);

test('what fails six times is given up and listed with its reason; the newsroom has it tried once more', async () => {
  const [bad = ''] = await followers(1);
  smtp.manners.set(bad, 'refuses');
  await publish();
  for (const pause of [0, 1, 5, 30, 120, 480]) {
    pass(pause);
    await tell();
  }
  expect(smtp.named).toHaveLength(6);
  pass(10_000);
  await tell();
  expect(smtp.named).toHaveLength(6);

  const list = async () =>
    answerOf(
      getNewsroomDeliveries,
      await paper.browser().get('/api/newsroom/deliveries?state=givenUp', newsroom),
    );
  const { items } = await list();
  expect(items).toMatchObject([
    { reader: bad, channel: 'mail', kind: 'instant', state: 'givenUp', failures: 6 },
  ]);
  expect(items[0]?.lastError).toMatch(/No such user here/);

  smtp.manners.clear();
  const answer = await paper.browser().post('/api/newsroom/deliveries/retries', undefined, newsroom);
  expect(await answerOf(postNewsroomDeliveryRetries, answer)).toEqual({ retried: 1 });
  await tell();
  expect(takers()).toEqual([bad]);
  expect((await list()).items).toEqual([]);
});

test('a mail server that isn’t there loses nothing', async () => {
  const emails = await followers(15);
  await publish();
  const gone = await startSmtpServer();
  await gone.close();
  await tell(gone.url);
  expect((await rows()).map(({ state, attempts }) => [state, attempts])).toEqual(
    emails.map(() => ['waiting', 1]),
  );
  pass(1);
  await tell();
  expect(takers()).toEqual(emails.toSorted());
});

test('what a host dies with is sent by the next, with the same id', async () => {
  const [email = ''] = await followers(1);
  await publish();
  // A host that queues and claims, and is never heard of again.
  const delivering = deliveringOf(paper, smtp.url);
  smtp.manners.set(email, 'hangs');
  await tell();
  const [row] = await rows();
  await paper.database.db.update(deliveries).set({ dueAt: now });
  const until = new Date(now.getTime() + MINUTE);
  expect(await claimDue(paper.database.db, 'mail', 10, now, until)).toHaveLength(1);
  smtp.manners.clear();
  await deliver(delivering);
  expect(takers()).toEqual([]);
  pass(1);
  await tell();
  expect(takers()).toEqual([email]);
  expect(smtp.taken[0]?.headers.get('message-id')).toBe(`<${row?.id}@paper.test>`);
});

test('a host at work mails what is published meanwhile', async () => {
  const [email = ''] = await followers(1);
  const stop = startDelivering(deliveringOf(paper, smtp.url), paper.database.listen);
  await publish();
  await smtp.until(() => smtp.taken.length > 0);
  await stop();
  expect(takers()).toEqual([email]);
});

test('a host that stops while a mail hangs gives back what it holds', async () => {
  const emails = await followers(12);
  for (const email of emails) smtp.manners.set(email, 'hangs');
  await publish();
  const stop = startDelivering(deliveringOf(paper, smtp.url), paper.database.listen);
  await smtp.until(() => smtp.named.length >= 10);
  await stop();
  const left = await paper.database.db.select().from(deliveries).where(eq(deliveries.state, 'waiting'));
  expect(left).toHaveLength(12);
  smtp.manners.clear();
  pass(1);
  await tell();
  expect(takers()).toEqual(emails.toSorted());
});
