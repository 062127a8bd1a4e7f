import type { Page } from 'playwright-core';
import type { ReadStory } from '../../src/client/readStories.ts';
import type { StoryVisit } from '../../src/client/storyVisits.ts';

/** What moved without anybody having asked for it: how far, and what from where to where. */
interface Move {
  by: number;
  what: string[];
}

/** Has the page note, from its next document on, what of it moves by itself. */
export const watchMoves = (page: Page) =>
  page.addInitScript(() => {
    const moved: Move[] = [];
    Object.assign(window, { moved });
    interface Entry extends PerformanceEntry {
      value: number;
      sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
    }
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as Entry[]) {
        const what = entry.sources.map(
          ({ node, previousRect: from, currentRect: to }) =>
            `“${node?.textContent?.slice(0, 40)}” from ${[from.x, from.y, from.width]} to ${[to.x, to.y, to.width]}`,
        );
        moved.push({ by: entry.value, what });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });

const moves = (page: Page): Promise<Move[]> =>
  page.evaluate(() => (window as unknown as { moved: Move[] }).moved);

/** How far what it shows moved: the layout shift. */
export const movesOf = async (page: Page): Promise<number> =>
  (await moves(page)).reduce((sum, { by }) => sum + by, 0);

/** The same in words. */
export const whatMoved = async (page: Page): Promise<string> => JSON.stringify(await moves(page), null, 2);

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
