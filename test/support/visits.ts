import type { Page } from 'playwright-core';
import type { ReadStory } from '../../src/client/readStories.ts';
import type { StoryVisit } from '../../src/client/storyVisits.ts';

/** Has the page note, from its next document on, how far what it shows moves by itself. */
export const watchMoves = (page: Page) =>
  page.addInitScript(() => {
    const moved: number[] = [];
    Object.assign(window, { moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) moved.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });

/** The sum of that: the layout shift. */
export const movesOf = (page: Page): Promise<number> =>
  page.evaluate(() =>
    (window as unknown as { moved: number[] }).moved.reduce((sum, value) => sum + value, 0),
  );

/** What the page's device keeps of a visit to a story. */
export const keptVisit = (page: Page, slug: string) => kept<StoryVisit>(page, `visit ${slug}`);

/** The stories that were read on the page's device. */
export const keptReads = async (page: Page) => (await kept<ReadStory[]>(page, 'stories')) ?? [];

const kept = <Value>(page: Page, key: string): Promise<Value | undefined> =>
  page.evaluate(
    (sought) =>
      new Promise<Value | undefined>((resolve) => {
        const opening = indexedDB.open('lede-reads');
        // Nothing is kept yet, and it isn't to be made here.
        opening.addEventListener('upgradeneeded', () => opening.transaction?.abort());
        opening.addEventListener('error', (event) => {
          event.preventDefault();
          resolve(undefined);
        });
        opening.addEventListener('success', () => {
          const asked = opening.result.transaction('reads').objectStore('reads').get(sought);
          asked.addEventListener('success', () => resolve(asked.result as Value | undefined));
        });
      }),
    key,
  );
