import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { getArticle, putRead } from '../../src/contract/articles.ts';
import type { NewsroomStory } from '../../src/contract/newsroom.ts';
import { answerOf } from '../support/answers.ts';
import { START, startApi, type Browser } from '../support/api.ts';

let paper: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  paper = await startApi();
  await paper.publish({ slug: 'free', access: 'free' });
  await paper.publish({ slug: 'for-subscribers', access: 'subscriber' });
  for (const slug of ['one', 'two', 'three', 'four', 'five'])
    await paper.publish({ slug, access: 'metered' });
});
afterAll(() => paper.close());
beforeEach(() => paper.travelTo(START));

const look = async (browser: Browser, slug: string) =>
  answerOf(getArticle, await browser.get(`/api/articles/${slug}`));
const open = async (browser: Browser, slug: string) =>
  answerOf(putRead, await browser.put(`/api/me/reads/${slug}`));
const RESET = '2026-12-01T00:00:00.000Z';

/** The two kinds of reader whose reading is counted. */
const counted = [
  ['a guest', async () => paper.browser()],
  ['an account', () => paper.account('Ravit')],
] as const;

test('a free story is whole for everyone', async () => {
  const { blocks, grant } = await look(paper.browser(), 'free');
  expect(blocks).toHaveLength(4);
  expect(grant).toEqual({ granted: true, reason: 'free' });
});

test.each([
  ['for-subscribers', 'noPlan'],
  ['one', 'meter'],
])('the public gets the opening of %s and no more, and is told why', async (slug, reason) => {
  const answer = await paper.browser().get(`/api/articles/${slug}`);
  const text = await answer.clone().text();
  expect((await answerOf(getArticle, answer)).grant).toEqual({ granted: false, reason });
  expect(text).toContain('Second paragraph.');
  expect(text).not.toContain('Third paragraph.');
});

test.each(counted)(
  '%s reads three metered stories a month, and is told how many are left',
  async (_, reader) => {
    const browser = await reader();
    for (const [at, slug] of ['one', 'two', 'three'].entries()) {
      const { grant, blocks } = await open(browser, slug);
      expect(grant).toEqual({
        granted: true,
        reason: 'meter',
        meter: { used: at + 1, of: 3, resetsAt: RESET },
      });
      expect(blocks).toHaveLength(4);
    }
    const fourth = await open(browser, 'four');
    expect(fourth.grant).toEqual({
      granted: false,
      reason: 'meterUsedUp',
      meter: { used: 3, of: 3, resetsAt: RESET },
    });
    expect(fourth.blocks).toHaveLength(2);
    expect(await open(browser, 'two')).toMatchObject({ grant: { granted: true, meter: { used: 3 } } });
    expect(await look(browser, 'two')).toMatchObject({ grant: { granted: true } });
  },
);

test.each(counted)(
  'looking is free: %s spends nothing by any GET, and gets no body by it',
  async (_, reader) => {
    const browser = await reader();
    await open(browser, 'one');
    for (let time = 0; time < 3; time += 1) {
      const { grant, blocks } = await look(browser, 'two');
      expect(grant).toEqual({ granted: false, reason: 'meter', meter: { used: 1, of: 3, resetsAt: RESET } });
      expect(blocks).toHaveLength(2);
      await browser.get('/api/articles/two/related');
      await browser.request('HEAD', '/api/articles/two');
    }
    expect((await open(browser, 'one')).grant.meter?.used).toBe(1);
  },
);

test.each(counted)('the meter of %s starts anew with the month of the paper', async (_, reader) => {
  const browser = await reader();
  for (const slug of ['one', 'two', 'three']) await open(browser, slug);
  paper.travelTo(new Date('2026-11-30T23:59:59.999Z'));
  expect((await open(browser, 'four')).grant.granted).toBe(false);
  paper.travelTo(new Date(RESET));
  expect((await look(browser, 'one')).grant).toMatchObject({ granted: false, meter: { used: 0 } });
  expect((await open(browser, 'four')).grant).toMatchObject({
    granted: true,
    meter: { used: 1, resetsAt: '2027-01-01T00:00:00.000Z' },
  });
});

test.each([
  ['altered', (value: string) => `A${value}`],
  ['signed by someone else', (value: string) => value.replace(/\..*/, '.AAAA')],
  ['without a signature', (value: string) => value.replace(/\..*/, '')],
  ['made up', () => 'nonsense'],
  ['empty', () => ''],
])('a meter cookie that is %s opens nothing', async (_, tamper) => {
  const browser = paper.browser();
  await open(browser, 'one');
  browser.cookies.set('lede.meter', tamper(browser.cookies.get('lede.meter') ?? ''));
  const { grant, blocks } = await look(browser, 'one');
  expect(grant).toMatchObject({ granted: false, reason: 'meter', meter: { used: 0 } });
  expect(blocks).toHaveLength(2);
});

test.each([
  ['the month before', '2026-11-23T12:00:00Z', '2026-12-05T12:00:00Z'],
  ['a month to come', '2026-12-05T12:00:00Z', '2026-11-23T12:00:00Z'],
  ['the same month of the year before', '2026-11-23T12:00:00Z', '2027-11-23T12:00:00Z'],
])('a meter cookie of %s, genuine as it is, counts as none', async (_, madeAt, sentAt) => {
  const browser = paper.browser();
  paper.travelTo(new Date(madeAt));
  for (const slug of ['one', 'two', 'three']) await open(browser, slug);
  paper.travelTo(new Date(sentAt));
  expect((await look(browser, 'one')).grant).toMatchObject({ granted: false, meter: { used: 0 } });
  expect((await open(browser, 'four')).grant).toMatchObject({ granted: true, meter: { used: 1 } });
});

test('a meter cookie cannot be read by scripts, nor sent from other sites, and ends with the month', async () => {
  const answer = await paper.browser().put('/api/me/reads/one');
  expect(answer.headers.getSetCookie()).toEqual([
    expect.stringMatching(
      /^lede\.meter=[\w.-]+; Path=\/; Expires=Tue, 01 Dec 2026 00:00:00 GMT; HttpOnly; SameSite=Lax$/,
    ),
  ]);
});

describe.each([
  ['some days before the month ends', '2027-03-28', '2027-03-31T23:00:00.000Z', '2027-04-30T23:00:00.000Z'],
  ['on the day that the month ends', '2030-03-31', '2030-03-31T23:00:00.000Z', '2030-04-30T23:00:00.000Z'],
])('where summer time begins %s (%s, in Lisbon)', (_, day, reset, next) => {
  const moments = [`${day}T00:59:59.999Z`, `${day}T01:00:00.000Z`, `${reset.slice(0, 10)}T22:59:59.999Z`];

  test.each(counted)(
    'the meter of %s starts anew at the paper’s midnight, as was said before',
    async (_, reader) => {
      const browser = await reader();
      paper.travelTo(new Date(`${day.slice(0, 8)}02T12:00:00Z`));
      for (const slug of ['one', 'two', 'three'])
        expect((await open(browser, slug)).grant.meter?.resetsAt).toBe(reset);
      for (const moment of moments) {
        paper.travelTo(new Date(moment));
        expect((await open(browser, 'four')).grant).toMatchObject({
          granted: false,
          meter: { used: 3, resetsAt: reset },
        });
      }
      paper.travelTo(new Date(reset));
      expect((await open(browser, 'four')).grant).toMatchObject({
        granted: true,
        meter: { used: 1, resetsAt: next },
      });
    },
  );
});

test('what a guest read counts on when they log in, and once on the server it is out of the cookie', async () => {
  const browser = paper.browser();
  await open(browser, 'one');
  await open(browser, 'two');
  await browser.signUp('Ada');
  expect((await look(browser, 'one')).grant).toMatchObject({ granted: true, meter: { used: 2 } });
  expect((await open(browser, 'three')).grant).toMatchObject({ granted: true, meter: { used: 3 } });
  expect(browser.cookies.has('lede.meter')).toBe(false);
  expect((await open(browser, 'four')).grant).toMatchObject({ granted: false, meter: { used: 3 } });
  expect((await look(browser, 'one')).grant).toMatchObject({ granted: true });
});

test('with one story left, ten opened at once are not ten granted', async () => {
  const browser = await paper.account('Eager');
  await open(browser, 'one');
  await open(browser, 'two');
  const slugs = ['three', 'four', 'five'];
  const opened = await Promise.all([...slugs, ...slugs, ...slugs].map((slug) => open(browser, slug)));
  const granted = opened.filter(({ grant }) => grant.granted);
  expect(new Set(granted.map(({ slug }) => slug)).size).toBe(1);
  expect(granted).toHaveLength(3);
});

test.each<['subscriber' | 'moderator']>([['subscriber'], ['moderator']])(
  'a %s reads everything, and no meter is spent',
  async (kind) => {
    const browser = await paper.account('Sivan', kind);
    for (const slug of ['for-subscribers', 'one', 'two', 'three', 'four'])
      expect(await open(browser, slug)).toMatchObject({ grant: { granted: true, reason: 'plan' } });
    expect((await look(browser, 'for-subscribers')).blocks).toHaveLength(4);
  },
);

test('once a subscription has run out, or its reader logged out, the gate is back', async () => {
  const browser = await paper.account('Brief', 'subscriber');
  await browser.delete('/api/me/subscription');
  expect((await look(browser, 'for-subscribers')).grant.granted).toBe(true);
  paper.travelTo(new Date('2026-12-23T12:00:00Z'));
  expect(await look(browser, 'for-subscribers')).toMatchObject({
    grant: { granted: false, reason: 'noPlan' },
  });

  paper.travelTo(START);
  const other = await paper.account('Leaving', 'subscriber');
  await other.post('/api/auth/sign-out');
  expect((await look(other, 'for-subscribers')).grant.granted).toBe(false);
});

test('who has the story already may open it without being sent it again', async () => {
  const browser = await paper.account('Thrifty');
  const answer = await browser.put('/api/me/reads/one', undefined, { prefer: 'return=minimal' });
  expect(answer.status).toBe(204);
  expect(answer.headers.get('preference-applied')).toBe('return=minimal');
  expect(await answer.text()).toBe('');
  expect((await look(browser, 'one')).grant).toMatchObject({ granted: true, meter: { used: 1 } });
});

const article = (slug: string) => `/api/articles/${slug}`;
const paragraphs = (...texts: string[]): NewsroomStory['blocks'] =>
  texts.map((text) => ({ type: 'paragraph', content: [{ text }] }));

test('the public’s tag of a story tells nothing of a change behind the gate', async () => {
  const story = { slug: 'changing', access: 'subscriber', headline: 'Changing', opening: 1 } as const;
  const tagOf = async (...texts: string[]) => {
    await paper.publish({ ...story, blocks: paragraphs(...texts) });
    return (await paper.browser().get(article('changing'))).headers.get('etag') ?? '';
  };
  const tag = await tagOf('What all may read.', 'They had sold it.');
  expect(await tagOf('What all may read.', 'They had kept it.')).toBe(tag);
  const unchanged = await paper.browser().get(article('changing'), { 'if-none-match': tag });
  expect(unchanged.status).toBe(304);
  expect(await tagOf('What anyone may read.', 'They had kept it.')).not.toBe(tag);
});

test('by what a subscriber was sent, a guest finds out nothing: it has no tag, and one made of it fits nothing', async () => {
  const subscriber = await paper.account('Sivan', 'subscriber');
  const whole = await subscriber.get(article('for-subscribers'));
  expect(whole.headers.get('etag')).toBeNull();
  const body = await whole.text();
  expect(body).toContain('Third paragraph.');
  const made = createHash('sha1').update(body).digest('base64url');
  const answers = await Promise.all(
    [`W/"${made}"`, `"${made}"`].map((tag) =>
      paper.browser().get(article('for-subscribers'), { 'if-none-match': tag }),
    ),
  );
  for (const answer of answers) {
    expect(answer.status).toBe(200);
    expect(answer.headers.get('etag')).not.toContain(made);
    expect(await answer.text()).not.toContain('Third paragraph.');
  }
});

test('who has the public’s part and its tag is sent the whole story once they may read it', async () => {
  const tag = (await paper.browser().get(article('for-subscribers'))).headers.get('etag') ?? '';
  const subscriber = await paper.account('Sivan', 'subscriber');
  const answer = await subscriber.get(article('for-subscribers'), { 'if-none-match': tag });
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain('Third paragraph.');
});

test('the newsroom says how much stands before the gate, down to nothing', async () => {
  await paper.publish({ slug: 'no-opening', access: 'subscriber', opening: 0 });
  expect((await look(paper.browser(), 'no-opening')).blocks).toEqual([]);
});

test('no list, search of related stories or topic has any part of a body', async () => {
  for (const path of [
    '/api/front',
    '/api/articles',
    '/api/articles?topic=harbour',
    '/api/articles/free/related',
    '/api/topics',
  ]) {
    const answer = await paper.browser().get(path);
    expect(answer.status).toBe(200);
    expect(await answer.text()).not.toContain('paragraph');
  }
});
