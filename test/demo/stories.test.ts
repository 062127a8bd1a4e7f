import { existsSync } from 'node:fs';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { blockText, countWords } from '../../src/api/newsroom/words.ts';
import { slugify } from '../../src/api/newsroom/slug.ts';
import { newsroomStory } from '../../src/contract/newsroom.ts';
import type { Picture } from '../../src/contract/pictures.ts';
import { publication } from '../../src/contract/publication.ts';
import { demoComments } from '../../src/demo/comments.ts';
import { demoPublication } from '../../src/demo/publication.ts';
import { demoStories, storyFiles, waitingFiles, waitingStories } from '../../src/demo/stories.ts';

const NOW = new Date('2026-11-23T12:00:00.000Z');
const stories = demoStories(NOW).map((story) => v.parse(newsroomStory, story));
const slugs = new Set(stories.map(({ slug }) => slug));
const bySlug = (slug: string) => stories.find((story) => story.slug === slug);

test('every story has the address that its file is named after, a time that has come, and something to read', () => {
  expect(Object.keys(storyFiles).toSorted()).toEqual(
    [...slugs].map((slug) => `./stories/${slug}.md`).toSorted(),
  );
  for (const story of stories) {
    expect(new Date(story.publishedAt ?? '').getTime(), story.slug).toBeLessThanOrEqual(NOW.getTime());
    expect(story.blocks.map(blockText).join('').length, story.slug).toBeGreaterThan(500);
    expect(story.standfirst, story.slug).not.toBe('');
    if (story.access !== 'free') expect(story.opening, story.slug).toBeLessThan(story.blocks.length);
  }
});

test('every story that another links to, holds or calls related is there', () => {
  for (const story of stories) {
    const links = JSON.stringify(story.blocks).matchAll(/"href":"\/article\/([^"]+)"/g);
    const within = story.blocks.flatMap((block) => (block.type === 'related' ? [block.slug] : []));
    const wanted = [...(story.related ?? []), ...within, ...[...links].map(([, slug]) => slug)];
    for (const slug of wanted) expect(slugs, `${story.slug} leads to ${slug}`).toContain(slug);
    expect(wanted, story.slug).not.toContain(story.slug);
  }
});

test('every picture has its files in every width, and words for who does not see it', () => {
  for (const story of stories) {
    const figures = story.blocks.flatMap((block) => (block.type === 'figure' ? [block.picture] : []));
    for (const picture of [...figures, ...(story.picture ? [story.picture] : [])]) {
      expect(picture.alt.text, story.slug).not.toBe('');
      const files = filesOf(picture);
      expect(files).toHaveLength(9);
      for (const file of files) expect(existsSync(`public${file}`), file).toBe(true);
    }
  }
});

function filesOf({ src, sources }: Picture): (string | undefined)[] {
  return [src, ...sources.flatMap(({ srcset }) => srcset.split(', ').map((part) => part.split(' ')[0]))];
}

test('the lead story is free, dated 2014, about its topics, and open for comments', () => {
  expect(bySlug('baghdad-asked-washington-to-bomb')).toMatchObject({
    access: 'free',
    publishedAt: expect.stringMatching(/^2014-06-12/),
    related: expect.arrayContaining(['netanyahu-win-judaism']),
  });
  // Open unless it says otherwise.
  expect(bySlug('baghdad-asked-washington-to-bomb')?.commentsOpen).not.toBe(false);
});

test('the paper is a whole one: many stories on many topics, short and long, in three scripts and all kinds of access', () => {
  expect(stories.length).toBeGreaterThanOrEqual(48);
  expect(new Set(stories.flatMap(({ topics }) => topics)).size).toBeGreaterThanOrEqual(16);
  expect(demoPublication.sections.length).toBeGreaterThanOrEqual(6);
  expect(new Set(stories.map(({ access }) => access)).size).toBe(3);
  for (const lang of ['he', 'ar'])
    expect(stories.filter((story) => story.lang === lang).length, lang).toBeGreaterThanOrEqual(2);
  const words = stories.map(({ blocks, lang }) => countWords(blocks, lang));
  expect(words.filter((count) => count > 2_500).length).toBeGreaterThanOrEqual(3);
});

test('every kind of block is used somewhere', () => {
  const kinds = new Set(stories.flatMap(({ blocks }) => blocks.map(({ type }) => type)));
  expect([...kinds].toSorted()).toEqual(
    [
      'correction',
      'figure',
      'heading',
      'list',
      'paragraph',
      'pullQuote',
      'quote',
      'related',
      'table',
    ].toSorted(),
  );
});

test('no two stories have the same picture, and hardly any has none', () => {
  const heroes = stories.flatMap(({ picture }) => (picture ? [picture.src] : []));
  expect(new Set(heroes).size).toBe(heroes.length);
  expect(heroes.length).toBeGreaterThanOrEqual(stories.length - 6);
});

test('the newest story is hours old at the first start, and what is of the archive is years old', () => {
  const ages = stories.map(({ publishedAt }) => NOW.getTime() - new Date(publishedAt ?? '').getTime());
  const hours = ages.map((age) => age / 3_600_000);
  expect(Math.min(...hours)).toBeGreaterThan(0.5);
  expect(Math.min(...hours)).toBeLessThan(12);
  for (const age of hours) expect(age < 24 * 30 || age > 24 * 365, String(age)).toBe(true);
});

test('following any topic of the city means something: each is some stories’', () => {
  const city = stories.filter(({ publishedAt }) => (publishedAt ?? '') > '2026');
  const counts = new Map<string, number>();
  for (const topic of city.flatMap(({ topics }) => topics)) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  for (const [topic, count] of counts) expect(count, topic).toBeGreaterThanOrEqual(2);
});

test('every section of the paper has stories, and the offer is as advertised', () => {
  expect(v.parse(publication, demoPublication)).toEqual(demoPublication);
  for (const { slug } of demoPublication.sections)
    expect(
      stories.some(({ topics }) => topics.map(slugify).includes(slug)),
      slug,
    ).toBe(true);
});

test('what was said about a story was said after it was published', () => {
  for (const [slug, comments] of Object.entries(demoComments)) {
    const published = new Date(bySlug(slug)?.publishedAt ?? '').getTime();
    for (const { hoursAgo, text } of comments.flatMap((comment) => [comment, ...(comment.replies ?? [])]))
      expect(NOW.getTime() - hoursAgo * 3_600_000, text).toBeGreaterThan(published);
  }
});

test('of the stories that wait each has its address, no time yet, and what it leads to; every topic has two', () => {
  const waiting = waitingStories().map((story) => v.parse(newsroomStory, story));
  expect(Object.keys(waitingFiles).toSorted()).toEqual(
    waiting.map(({ slug }) => `./waiting/${slug}.md`).toSorted(),
  );
  for (const story of waiting) {
    expect(slugs, story.slug).not.toContain(story.slug);
    expect(story.publishedAt, story.slug).toBeUndefined();
    expect(story.access, story.slug).toBe('free');
    const links = JSON.stringify(story.blocks).matchAll(/"href":"\/article\/([^"]+)"/g);
    for (const slug of [...(story.related ?? []), ...[...links].map(([, to]) => to)])
      expect(slugs, `${story.slug} leads to ${slug}`).toContain(slug);
  }
  const known = new Set(stories.flatMap(({ topics }) => topics.map(slugify)));
  const told = waiting.flatMap(({ topics }) => topics.map(slugify));
  for (const topic of known)
    expect(told.filter((slug) => slug === topic).length, topic).toBeGreaterThanOrEqual(2);
  for (const topic of told) expect(known, topic).toContain(topic);
});
