import { eq } from 'drizzle-orm';
import { afterEach, expect, test } from 'vitest';
import { stories } from '../../src/api/store/tables.ts';
import { getArticles } from '../../src/contract/articles.ts';
import { getFront, type Front } from '../../src/contract/front.ts';
import type { NewsroomStory } from '../../src/contract/newsroom.ts';
import { answerOf } from '../support/answers.ts';
import { START, startApi, testPublication } from '../support/api.ts';

let paper: Awaited<ReturnType<typeof startApi>>;
afterEach(() => paper.close());

const SECTIONS = [
  { slug: 'harbour', name: 'Harbour' },
  { slug: 'labour', name: 'Labour' },
  { slug: 'opinion', name: 'Opinion', isOpinion: true },
];
const open = async () => {
  paper = await startApi({ publication: { ...testPublication, sections: SECTIONS } });
};
const hoursAgo = (hours: number) => new Date(START.getTime() - hours * 3_600_000).toISOString();
const publish = (slug: string, hours: number, more: Partial<NewsroomStory> = {}) =>
  paper.publish({ slug, publishedAt: hoursAgo(hours), ...more });
const publishMany = async (count: number, more: (at: number) => Partial<NewsroomStory> = () => ({})) => {
  for (let at = 0; at < count; at += 1) await publish(`story-${at}`, at + 1, more(at));
};
const readFront = async () => answerOf(getFront, await paper.browser().get('/api/front'));
const slugsOf = (stories: Front['beside']) => stories.map(({ slug }) => slug);
const everyStory = ({ lead, opinion, sections, ...rest }: Front) => [
  ...(lead ? [lead] : []),
  ...rest.beside,
  ...rest.second,
  ...(opinion?.items ?? []),
  ...rest.longReads,
  ...sections.flatMap(({ items }) => items),
  ...rest.archive,
  ...rest.latest.items,
];
const PICTURE = {
  sources: [{ type: 'image/avif', srcset: '/prints/tram-480.avif 480w' }],
  src: '/prints/tram-800.webp',
  width: 800,
  height: 533,
  alt: { text: 'A tram', lang: 'en' },
  caption: 'The tram.',
  credit: null,
};

test('an empty paper has an empty front page', async () => {
  await open();
  expect(await readFront()).toEqual({
    lead: null,
    beside: [],
    second: [],
    opinion: null,
    longReads: [],
    mostRead: [],
    sections: [],
    archive: [],
    latest: { items: [], nextCursor: null },
  });
});

test.each([1, 2, 5, 19, 53])(
  'of %i stories the newest leads, each stands once, and all can be got to',
  async (count) => {
    await open();
    await publishMany(count, (at) => ({ topics: [['Harbour', 'Labour', 'Opinion', 'Tides'][at % 4] ?? ''] }));
    const front = await readFront();
    expect(front.lead?.slug).toBe('story-0');
    const shown = slugsOf(everyStory(front));
    expect(new Set(shown).size).toBe(shown.length);
    const reached = new Set(shown);
    let cursor = front.latest.nextCursor;
    while (cursor !== null) {
      const answer = await paper.browser().get(`/api/articles?cursor=${cursor}`);
      const { items, nextCursor } = await answerOf(getArticles, answer);
      for (const { slug } of items) reached.add(slug);
      cursor = nextCursor;
    }
    expect(reached.size).toBe(count);
  },
);

test('sections stand in the publication’s order, and those with nothing left don’t', async () => {
  await open();
  await publishMany(7, () => ({ topics: ['Tides'] }));
  await publish('on-labour', 30, { topics: ['Labour'] });
  await publish('on-both', 31, { topics: ['Labour', 'Harbour'] });
  await publish('a-column', 32, { topics: ['Opinion'] });
  const { sections, opinion } = await readFront();
  expect(sections.map(({ slug, name, items }) => [slug, name, slugsOf(items)])).toEqual([
    ['harbour', 'Harbour', ['on-both']],
    ['labour', 'Labour', ['on-labour']],
  ]);
  expect(opinion).toMatchObject({ slug: 'opinion', name: 'Opinion' });
  expect(slugsOf(opinion?.items ?? [])).toEqual(['a-column']);
});

test('what is older than a year stands in the archive, and what is not yet published nowhere', async () => {
  await open();
  await publish('recent', 364 * 24, { topics: ['Harbour'] });
  await publish('old', 366 * 24, { topics: ['Harbour'] });
  await publish('coming', -1);
  const front = await readFront();
  expect(slugsOf(everyStory(front))).toEqual(['recent', 'old']);
  expect(slugsOf(front.archive)).toEqual(['old']);
  paper.travelTo(new Date(START.getTime() + 2 * 24 * 3_600_000));
  const later = await readFront();
  expect(later.lead?.slug).toBe('coming');
  expect(slugsOf(later.archive)).toEqual(['recent', 'old']);
});

test('a withdrawn story stands nowhere', async () => {
  await open();
  await publish('withdrawn', 1, { topics: ['Harbour'] });
  await publish('standing', 2, { topics: ['Harbour'] });
  const { db } = paper.database;
  await db.update(stories).set({ withdrawnAt: START }).where(eq(stories.slug, 'withdrawn'));
  expect(slugsOf(everyStory(await readFront()))).toEqual(['standing']);
});

test('a story comes with what its place shows: pictures where they stand, bylines beside columns', async () => {
  await open();
  await publishMany(16, (at) => ({ picture: PICTURE, topics: [at === 9 ? 'Opinion' : 'Harbour'] }));
  const front = await readFront();
  const { caption: _, credit: __, ...picture } = PICTURE;
  expect(front.lead).toMatchObject({ picture, standfirst: 'What it is about.', bylines: [] });
  expect(front.beside.map((story) => story.picture !== null)).toEqual([true, false, false]);
  expect(front.sections[0]?.items.map((story) => story.picture !== null)).toEqual([
    true,
    false,
    false,
    false,
  ]);
  expect(front.opinion?.items[0]).toMatchObject({ picture: null, bylines: [{ name: 'Ruth Calloway' }] });
});

test('no part of a body is on the front page, free or not', async () => {
  await open();
  await publishMany(30, (at) => ({ access: at % 2 === 0 ? 'subscriber' : 'free', topics: ['Opinion'] }));
  expect(await (await paper.browser().get('/api/front')).text()).not.toContain('paragraph');
});
