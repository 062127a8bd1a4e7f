import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createDesk, refusalOf } from '../../src/api/newsroom/desk.ts';
import { readFeed } from '../../src/api/newsroom/feed.ts';
import { importFeed } from '../../src/api/newsroom/import.ts';
import { summaryLines } from '../../src/api/newsroom/importSummary.ts';
import { postKnownItems, type FeedItems } from '../../src/contract/feedItems.ts';
import { postNewsroomArticle, type NewsroomStory } from '../../src/contract/newsroom.ts';
import { createGet } from '../../src/api/web/get.ts';
import { makeStory, START } from '../support/api.ts';
import { nowhere } from '../support/importMeans.ts';
import { sharedPath } from './shared.ts';

const fixture = (name: string) => readFeed(readFileSync(new URL(`./feeds/${name}`, import.meta.url)));

/** Imports into a list, from where there is no web. */
async function collect(feed: ReturnType<typeof readFeed>) {
  const published: NewsroomStory[] = [];
  const desk = createDesk('http://paper.test', 'token', async (request) => {
    const body: unknown = await request.json();
    if (new URL(request.url).pathname === postKnownItems.path)
      return Response.json({ known: (body as FeedItems).items.map(() => false) });
    const story = body as NewsroomStory;
    published.push(story);
    return Response.json({ ...TEASER, ...story, topics: [], outcome: 'new' });
  });
  const summary = await importFeed(feed, 'a-file', {
    desk,
    get: createGet(false, nowhere),
    clock: () => START,
  });
  return { published, summary };
}

/** What a paper adds to a story that it has published. */
const TEASER = {
  slug: 'any',
  kicker: null,
  publishedAt: START.toISOString(),
  updatedAt: START.toISOString(),
  words: 1,
};

test('items go in oldest first; broken ones are named with their place and reason, and stop nobody else', async () => {
  const { published, summary } = await collect(fixture('harbour.rss'));
  expect(published.map(({ headline }) => headline)).toEqual([
    'Nobody gave this one a headline.',
    'A short notice',
    'Salt & rust: why <b> is not bold here',
  ]);
  expect(summary).toMatchObject({
    new: 3,
    refused: [
      { place: 'item 4 (“Dated the thirty-second”)', reason: expect.stringContaining('“Thu, 32 Oct') },
    ],
    warnings: [{ place: expect.stringContaining('item 1'), reason: expect.any(String) }],
  });
  expect(summaryLines(summary)).toEqual([
    'The Quay & the Roads: 3 new, 0 updated, 0 unchanged, 1 refused.',
    "  Refused item 4 (“Dated the thirty-second”): its date can't be read: “Thu, 32 Oct 2026 10:00:00 GMT”.",
    '  Pictures: 0 taken in, 1 left out.',
    '  Without a picture, item 1 (“Salt & rust: why <b> is not bold here”): ' +
      "https://quay.example/crane.jpg can't be fetched: quay.example is not known.",
  ]);
});

test('a story has the item’s blocks, byline, topics, times, origin and a standfirst of its summary', async () => {
  const { published } = await collect(fixture('harbour.rss'));
  expect(published[2]).toMatchObject({
    lang: 'en-GB',
    standfirst: 'The crane is repainted every spring. It is never finished.',
    bylines: [{ name: 'Ida Mole' }],
    topics: ['Harbour', 'Rust'],
    access: 'free',
    publishedAt: '2026-11-23T08:30:00.000Z',
    origin: { feed: 'https://quay.example/feed.rss', id: 'quay-3' },
  });
  expect(published[2]?.blocks).toMatchObject([
    { type: 'heading' },
    {
      content: [
        { text: 'The crane is ' },
        { text: 'repainted', emphasis: 'italic' },
        { text: ' every ' },
        { text: 'spring', emphasis: 'strong' },
        { text: '. ' },
        { text: 'See it', href: 'https://quay.example/crane' },
        { text: '.' },
      ],
    },
    { type: 'paragraph' },
  ]);
});

test('a summary that is the whole story is its body, and not its standfirst too', async () => {
  const { published } = await collect(fixture('harbour.rss'));
  expect(published[1]).toMatchObject({
    standfirst: '',
    blocks: [{ content: [{ text: 'The gate is shut on Sunday.' }] }],
  });
  expect(published[1]).not.toHaveProperty('publishedAt');
});

test('XHTML, plain text and what they say of themselves arrive as they are meant', async () => {
  const atom = await collect(fixture('tides.atom'));
  expect(atom.published.at(-1)?.blocks).toEqual([
    { type: 'paragraph', content: [{ text: 'Twice a month\nit comes further.' }] },
    {
      type: 'paragraph',
      content: [{ text: 'Then ' }, { text: 'less', emphasis: 'strong' }, { text: ' far.' }],
    },
  ]);
  const json = await collect(fixture('ferry.json'));
  expect(json.published.map(({ blocks }) => blocks)).toMatchObject([
    [{ content: [{ text: 'One line\nand a second.' }] }, { content: [{ text: 'A new paragraph.' }] }],
    [
      { content: [{ text: 'We stood still for an hour, and whistled.' }] },
      { content: [{ text: 'Then we went <on>.' }] },
    ],
  ]);
});

test('what is named one by one ends after twenty, with how many more there are', async () => {
  const items = Array.from({ length: 25 }, (_, at) => ({ id: at, title: `Item ${at + 1}` }));
  const { summary } = await collect(readFeed(JSON.stringify({ title: 'F', items })));
  const lines = summaryLines(summary);
  expect([lines.length, lines[1], lines.at(-1)]).toEqual([
    22,
    '  Refused item 1 (“Item 1”): it has no text.',
    '  … and 5 more.',
  ]);
});

test('why the web was given up is said before what was then not tried', async () => {
  const items = Array.from({ length: 40 }, (_, at) => ({
    id: at,
    title: `Item ${at}`,
    content_html: `<p>Text.</p><img src="https://h${at}.example/x.png">`,
  }));
  const { summary } = await collect(readFeed(JSON.stringify({ title: 'F', items })));
  const lines = summaryLines(summary).filter((line) => line.startsWith('  Without'));
  expect(lines[0]).toMatch(/can't be fetched: h\d+\.example is not known\.$/);
  expect(lines.at(-1)).toMatch(/was not tried: nothing on the web could be reached\.$/);
});

test('a long summary ends at a sentence, or at a word where the sentence is too long', async () => {
  const standfirst = async (summary: string) => {
    const items = [{ id: '1', title: 'T', content_text: 'Body.', summary }];
    const { published } = await collect(readFeed(JSON.stringify({ title: 'F', items })));
    return published[0]?.standfirst ?? '';
  };
  expect(await standfirst('One sentence of some thirty units. '.repeat(20))).toMatch(/units\.$/);
  const words = await standfirst('word '.repeat(200));
  expect(words).toMatch(/ word…$/);
  expect(words.length).toBeLessThanOrEqual(300);
});

test('of two items with one id the first goes in, and the other is named', async () => {
  const items = ['A', 'B'].map((title) => ({ id: 'same', title, content_text: title }));
  const { published, summary } = await collect(readFeed(JSON.stringify({ title: 'F', items })));
  expect(published.map(({ headline }) => headline)).toEqual(['A']);
  expect(summary.refused).toEqual([{ place: 'item 2 (“B”)', reason: 'it has the same id as item 1 (“A”)' }]);
});

test('what a host refuses is a reason with the fields that were bad; what concerns all stories is none', async () => {
  const said = (by: (request: Request) => Promise<Response>) =>
    createDesk('http://paper.test', 'token', by)
      .call(postNewsroomArticle, { body: makeStory() })
      .catch((error: unknown) => [refusalOf(error), error instanceof Error ? error.message : error]);
  const answering = (status: number, body: unknown) => said(async () => Response.json(body, { status }));
  const problem = { type: 'about:blank', title: 'invalid', status: 422, code: 'invalid', requestId: 'r1' };
  const errors = [{ pointer: '/headline', code: 'tooLong' }];
  expect(await answering(422, { ...problem, errors })).toEqual([
    '422 invalid, /headline is tooLong (request r1)',
    'The paper refused it: 422 invalid, /headline is tooLong (request r1).',
  ]);
  expect(await answering(422, { ...problem, detail: 'it is late' })).toContain('it is late');
  expect(await answering(500, {})).toEqual(['the paper answers 500', 'The paper answers 500.']);
  expect(await answering(401, { ...problem, status: 401, code: 'notLoggedIn' })).toEqual([
    null,
    'The paper refused it: 401 notLoggedIn (request r1).',
  ]);
  expect(await answering(503, {})).toContain(null);
  expect(await said(() => Promise.reject(new TypeError('fetch failed')))).toEqual([
    null,
    "The host at http://paper.test doesn't answer.",
  ]);
});

test('real feeds go in whole', async () => {
  const folder = sharedPath('feeds', 'real feeds');
  if (folder === null) return;
  for (const name of readdirSync(folder)) {
    const feed = readFeed(readFileSync(path.join(folder, name)));
    const { published, summary } = await collect(feed);
    expect(summary.refused, name).toEqual([]);
    expect(published, name).toHaveLength(feed.items.length);
    expect(published.length, name).toBeGreaterThan(0);
  }
});
