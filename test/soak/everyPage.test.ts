import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Teaser } from '../../src/contract/articles.ts';
import { getTopics } from '../../src/contract/topics.ts';
import { inLocale, locales } from '../../src/i18n/locale.ts';
import { api, fill, pages } from '../../src/paths.ts';
import { readStories } from '../support/demoStories.ts';
import { requireReadable } from '../support/readable.ts';
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

/** Goes to each place as a subscriber, to whom stories are whole, and names all that are not as they should be. */
async function walk(locale: (typeof locales)[number], places: string[]): Promise<string[]> {
  const page = await site.newReader({ locale });
  await newAccount(site, page, 'subscriber');
  const faults: string[] = [];
  for (const place of places) {
    await page.goto(inLocale(locale, place));
    await ready(page);
    await page.waitForLoadState('networkidle');
    await requireReadable(page, WIDTHS).catch((fault: unknown) => faults.push(`${place}: ${String(fault)}`));
  }
  return faults;
}

test.each(locales)(
  'every story can be read by everyone, in %s, at every width and in the dark',
  async (locale) => {
    expect(
      await walk(
        locale,
        stories.map((story) => fill(pages.article, story)),
      ),
    ).toEqual([]);
  },
);

test.each(locales)('so can what is related to each story, in %s', async (locale) => {
  expect(
    await walk(
      locale,
      stories.map((story) => fill(pages.related, story)),
    ),
  ).toEqual([]);
});

test.each(locales)('so can every topic, in %s', async (locale) => {
  const answer = await fetch(`${site.url}${api.topics}?limit=100`);
  const topics = v.parse(getTopics.answer, await answer.json()).items;
  expect(
    await walk(
      locale,
      topics.map(({ slug }) => fill(pages.topic, { topic: slug })),
    ),
  ).toEqual([]);
});
