import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  layOut,
  LONG_READ,
  ROOM,
  type Candidate,
  type Layout,
  type Supply,
} from '../../src/api/rules/front.ts';

const AT = new Date('2026-11-23T12:00:00Z').getTime();
const HOUR = 3_600_000;
const story = (id: string, hoursAgo: number, more: Partial<Candidate> = {}): Candidate => ({
  id,
  publishedAt: new Date(AT - hoursAgo * HOUR),
  words: 600,
  isPictured: true,
  ...more,
});
const many = (name: string, count: number, more: Partial<Candidate> = {}) =>
  Array.from({ length: count }, (_, at) => story(`${name}${at}`, at, more));
const supply = (newest: Candidate[], more: Partial<Supply> = {}): Supply => ({
  newest,
  hasMore: false,
  sections: [],
  archive: [],
  hasMoreArchive: false,
  ...more,
});

/** The ids of all places, in the page's order. */
const placedIn = ({ lead, opinion, sections, ...rest }: Layout) => [
  ...(lead === null ? [] : [lead]),
  ...rest.beside,
  ...rest.second,
  ...(opinion?.stories ?? []),
  ...rest.longReads,
  ...sections.flatMap(({ stories }) => stories),
  ...rest.archive,
  ...rest.latest,
];

/** Papers of any size, their stories in any of six sections, one of them for opinion. */
const anySupply = fc
  .record({
    recent: fc.array(
      fc.record({
        words: fc.constantFrom(80, 600, LONG_READ),
        isPictured: fc.boolean(),
        sections: fc.uniqueArray(fc.nat(5), { maxLength: 3 }),
      }),
      { maxLength: 120 },
    ),
    old: fc.nat(9),
    seen: fc.integer({ min: 1, max: 120 }),
  })
  .map(({ recent, old, seen }) => {
    const all = recent.map(({ words, isPictured }, at) => story(`new${at}`, at, { words, isPictured }));
    const archive = Array.from({ length: old }, (_, at) => story(`old${at}`, 9_000 + at));
    return supply(all.slice(0, seen), {
      hasMore: all.length > seen,
      sections: [0, 1, 2, 3, 4, 5].map((section) => ({
        slug: `section-${section}`,
        isOpinion: section === 5,
        stories: all.filter((_, at) => recent[at]?.sections.includes(section)).slice(0, 20),
      })),
      archive: archive.slice(0, ROOM.archive),
      hasMoreArchive: archive.length > ROOM.archive,
    });
  });

test('whatever a paper holds, each story stands in one place and the newest leads', () => {
  fc.assert(
    fc.property(anySupply, (given) => {
      const layout = layOut(given);
      const placed = placedIn(layout);
      expect(new Set(placed).size).toBe(placed.length);
      expect(layout.lead).toBe(given.newest[0]?.id ?? null);
    }),
  );
});

test('whatever a paper holds, nothing of the archive stands among the news, and nothing else in the archive', () => {
  fc.assert(
    fc.property(anySupply, (given) => {
      const layout = layOut(given);
      expect(layout.archive).toEqual(given.archive.map(({ id }) => id));
      expect(placedIn({ ...layout, archive: [] }).filter((id) => id.startsWith('old'))).toEqual([]);
    }),
  );
});

test('no part holds more than there is room for, and none is empty that has a heading', () => {
  fc.assert(
    fc.property(anySupply, (given) => {
      const layout = layOut(given);
      for (const place of ['beside', 'second', 'longReads', 'archive', 'latest'] as const)
        expect(layout[place].length).toBeLessThanOrEqual(ROOM[place]);
      for (const { stories } of layout.sections) {
        expect(stories.length).toBeGreaterThan(0);
        expect(stories.length).toBeLessThanOrEqual(ROOM.section);
      }
      if (layout.opinion) expect(layout.opinion.stories.length).toBeGreaterThan(0);
    }),
  );
});

test('what is newer than where the list goes on has a place, and without such an end everything has', () => {
  fc.assert(
    fc.property(anySupply, (given) => {
      const layout = layOut(given);
      const placed = new Set(placedIn(layout));
      const until = layout.end?.publishedAt ?? new Date(0);
      const missed = [...given.newest, ...given.archive].filter(
        ({ id, publishedAt }) => publishedAt >= until && !placed.has(id),
      );
      expect(missed).toEqual([]);
      if (given.hasMore || given.hasMoreArchive) expect(layout.end).not.toBeNull();
    }),
  );
});

test('a part begins with a picture where one of its stories has one, and keeps to their order otherwise', () => {
  const stories = [story('a', 1, { isPictured: false }), story('b', 2), story('c', 3, { isPictured: false })];
  const sections = [{ slug: 'harbour', isOpinion: false, stories }];
  expect(layOut(supply(many('top', 7), { sections })).sections).toEqual([
    { slug: 'harbour', stories: ['b', 'a', 'c'] },
  ]);
});

test('a brief without a picture makes way for stories that have one', () => {
  const newest = [
    story('lead', 0),
    story('brief', 1, { isPictured: false }),
    ...many('next', 3).map((next) => ({ ...next, publishedAt: new Date(AT - 2 * HOUR) })),
  ];
  expect(layOut(supply(newest)).beside).toEqual(['next0', 'next1', 'next2']);
});

test('columns stand together and nowhere else, but for the newest of the paper, which leads whatever it is', () => {
  const columns = many('column', 3);
  const sections = [{ slug: 'opinion', isOpinion: true, stories: columns }];
  const layout = layOut(supply([...columns, ...many('news', 9)], { sections }));
  expect(layout.lead).toBe('column0');
  expect(layout.opinion).toEqual({ slug: 'opinion', stories: ['column1', 'column2'] });
  expect(layout.beside).toEqual(['news0', 'news1', 'news2']);
});

test('long stories with pictures stand together, the others where they would', () => {
  const newest = [
    story('lead', 0, { words: LONG_READ }),
    story('long', 1, { words: LONG_READ }),
    story('bare', 2, { words: LONG_READ, isPictured: false }),
    story('short', 3, { words: LONG_READ - 1 }),
  ];
  expect(layOut(supply(newest))).toMatchObject({ longReads: ['long'], beside: ['short', 'bare'] });
});

test('a story of two sections stands in the first of them', () => {
  const shared = story('shared', 20);
  const sections = ['politics', 'climate'].map((slug) => ({ slug, isOpinion: false, stories: [shared] }));
  expect(layOut(supply(many('top', 7), { sections })).sections).toEqual([
    { slug: 'politics', stories: ['shared'] },
  ]);
});

test('a paper of the archive alone has no lead, and goes on after what it shows of it', () => {
  const archive = Array.from({ length: 4 }, (_, at) => story(`old${at}`, 9_000 + at));
  expect(layOut(supply([], { archive, hasMoreArchive: true }))).toMatchObject({
    lead: null,
    latest: [],
    end: { id: 'old3' },
  });
});

test('where all that is known of the newest has a place and there is more, the list goes on after the oldest of them', () => {
  expect(layOut(supply(many('new', 3), { hasMore: true })).end).toMatchObject({ id: 'new2' });
  expect(layOut(supply([], { hasMore: true })).end).toBeNull();
});

test('where more is known than there is room for, the list goes on after what is shown last', () => {
  const { latest, end } = layOut(supply(many('new', 200)));
  expect(latest).toHaveLength(ROOM.latest);
  expect(end?.id).toBe(latest.at(-1));
});
