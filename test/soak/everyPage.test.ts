import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Teaser } from '../../src/contract/articles.ts';
import { getTopics } from '../../src/contract/topics.ts';
import { inLocale, locales } from '../../src/i18n/locale.ts';
import { api, fill, pages } from '../../src/paths.ts';
import { readStories } from '../support/demoStories.ts';
import { hindrances } from '../support/readable.ts';
import { openSite, ready, type Site } from '../support/site.ts';
import { newAccount } from '../support/walks.ts';

const WIDTHS = [390, 820, 1440];

let site: Site;
let stories: Teaser[];
beforeAll(async () => {
  site = await openSite();
  stories = await readStories(site.url);
});
afterAll(() => site.close());

/** Goes to each place as a subscriber, to whom stories are whole, and says what hinders them from reading. */
async function walk(locale: (typeof locales)[number], places: string[]): Promise<string[]> {
  const page = await site.newReader({ locale });
  await newAccount(site, page, 'subscriber');
  // While a stream is open, the network is never idle.
  await page.route(`**${api.live}?*`, (route) => route.fulfill({ status: 204 }));
  const found: string[] = [];
  for (const place of places) {
    await page.goto(inLocale(locale, place));
    await ready(page);
    await page.waitForLoadState('networkidle');
    found.push(...(await hindrances(page, WIDTHS)).map((line) => `${place} ${line}`));
  }
  return found;
}

test.each(locales)('every story can be read, in %s, at every width, in light and dark', async (locale) => {
  const places = stories.map((story) => fill(pages.article, story));
  expect(await walk(locale, places)).toEqual([]);
});

test.each(locales)('so can what is related to each story, in %s', async (locale) => {
  const places = stories.map((story) => fill(pages.related, story));
  expect(await walk(locale, places)).toEqual([]);
});

test.each(locales)('so can every topic, in %s', async (locale) => {
  const answer = await fetch(`${site.url}${api.topics}?limit=100`);
  const topics = v.parse(getTopics.answer, await answer.json()).items;
  const places = topics.map(({ slug }) => fill(pages.topic, { topic: slug }));
  expect(await walk(locale, places)).toEqual([]);
});
