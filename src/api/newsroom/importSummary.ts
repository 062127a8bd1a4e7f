import type { Missed } from './fetchPictures.ts';

/** What an import did. */
export interface ImportSummary {
  feed: string;
  new: number;
  updated: number;
  unchanged: number;
  /** Items that didn't go in: which, and why. */
  refused: { place: string; reason: string }[];
  /** Pictures that a story goes without: whose, and why. */
  warnings: (Missed & { place: string })[];
  /** Elements that had no block to go into, by name, in the items that went in. */
  dropped: Record<string, number>;
  /** Pictures that came in. */
  pictures: number;
}

export const emptySummary = (feed: string): ImportSummary => ({
  feed,
  new: 0,
  updated: 0,
  unchanged: 0,
  refused: [],
  warnings: [],
  dropped: {},
  pictures: 0,
});

/** Adds what was dropped of one item. */
export function countDropped(summary: ImportSummary, dropped: Record<string, number>): void {
  for (const [name, count] of Object.entries(dropped))
    summary.dropped[name] = (summary.dropped[name] ?? 0) + count;
}

/** As many items are named one by one: beyond it nobody reads on. */
const MOST_NAMED = 20;

function named(
  items: { place: string; reason: string }[],
  toLine: (place: string, reason: string) => string,
) {
  const lines = items.slice(0, MOST_NAMED).map(({ place, reason }) => toLine(place, reason));
  const more = items.length - lines.length;
  return more > 0 ? [...lines, `  … and ${more} more.`] : lines;
}

/** A summary as lines for a terminal. */
export function summaryLines(summary: ImportSummary): string[] {
  const { feed, refused, warnings, dropped, pictures } = summary;
  const names = Object.entries(dropped).toSorted(([, one], [, other]) => other - one);
  const elements = names.map(([name, count]) => `${count} ${name}`).join(', ');
  // Why a host or the web was given up is said of those that were asked for.
  const triedFirst = warnings.toSorted((one, other) => Number(other.wasTried) - Number(one.wasTried));
  const without = warnings.length > 0 ? `, ${warnings.length} left out` : '';
  return [
    `${feed}: ${summary.new} new, ${summary.updated} updated, ${summary.unchanged} unchanged, ${refused.length} refused.`,
    ...named(refused, (place, reason) => `  Refused ${place}: ${reason}.`),
    ...(pictures > 0 || without ? [`  Pictures: ${pictures} taken in${without}.`] : []),
    ...named(triedFirst, (place, reason) => `  Without a picture, ${place}: ${reason}`),
    ...(elements ? [`  Dropped, having no block to go into: ${elements}.`] : []),
  ];
}
