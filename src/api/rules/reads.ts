const HOUR = 3_600_000;

/** How far back reads count, in milliseconds, and after how long they are forgotten. */
export const READS_COUNT = 24 * HOUR;
export const READS_KEPT = 48 * HOUR;

/** How many stories are told, and how many must be told of at the least: of two there is no most. */
export const MOST_READ = 5;
const FEWEST = 3;
/** How often a story must have been read to be told of: below that it is chance. */
export const LEAST_READS = 10;

/** The most read, as far as that can be said honestly. */
export const honestly = <Story>(stories: Story[]): Story[] => (stories.length < FEWEST ? [] : stories);

/** The beginning of a moment's hour. */
export const hourOf = (at: Date): Date => new Date(Math.floor(at.getTime() / HOUR) * HOUR);

const MACHINE =
  /bot\b|crawl|spider|slurp|headless|preview|lighthouse|monitor|facebookexternalhit|python|curl/i;

/** Whether a reader may be behind a `User-Agent`: what calls itself a machine, or nothing, isn't counted. */
export const mayBeReader = (userAgent: string | null): boolean => !!userAgent && !MACHINE.test(userAgent);
