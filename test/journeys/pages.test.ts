import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Teaser } from '../../src/contract/articles.ts';
import { inLocale, locales } from '../../src/i18n/locale.ts';
import { fill, pages } from '../../src/paths.ts';
import { newest, readStories } from '../support/demoStories.ts';
import { hindrances } from '../support/readable.ts';
import { openSite, ready, type Site } from '../support/site.ts';

let site: Site;
let stories: Teaser[];

beforeAll(async () => {
  site = await openSite();
  stories = await readStories(site.url);
});
afterAll(() => site.close());

const places: Record<string, () => string> = {
  'the front page': () => pages.front,
  'a free story': () => fill(pages.article, newest(stories, 'free')),
  'a story in Hebrew': () => fill(pages.article, newest(stories, 'free', 'he')),
  'a story for subscribers': () => fill(pages.article, newest(stories, 'subscriber')),
  'related stories': () => fill(pages.related, newest(stories, 'free')),
  'all topics': () => pages.topics,
  'a topic': () => fill(pages.topic, { topic: stories[0]?.topics[0]?.slug ?? '' }),
  'the latest stories': () => pages.latest,
  'an author': () => fill(pages.author, { author: 'ruth-calloway' }),
  'a guest’s alerts': () => pages.alerts,
  'log in': () => pages.login,
  'log in by a code': () => pages.loginCode,
  'sign up': () => pages.signup,
  subscribe: () => pages.subscribe,
  'the accessibility statement': () => pages.accessibility,
  'what is kept of readers': () => pages.privacy,
  'a search that finds something': () => `${pages.search}?q=harbour`,
  'a guest’s account': () => pages.account,
  'a page that isn’t there': () => '/nothing/here',
};
const cases = Object.entries(places).flatMap(([name, path]) =>
  locales.map((locale) => [name, locale, path] as const),
);

test.each(cases)(
  '%s, in %s, can be read by everyone, at any width and in the dark',
  async (_, locale, path) => {
    const page = await site.newReader({ width: 390, locale, expected: /status of 404/ });
    await page.goto(inLocale(locale, path()));
    await ready(page);
    await page.waitForLoadState('networkidle');
    expect(await page.title()).toMatch(/^([^\u2066-\u2069]+ – )?The Meridian$/);
    expect(await page.locator('html').getAttribute('lang')).toBe(locale);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await hindrances(page, [390, 1440])).toEqual([]);
  },
);
