import type { Limits } from './exchange.ts';

const MEBIBYTE = 1_048_576;

/** Largest feed that is read, in bytes: of a larger one not even a part is. Parsed, it takes some fifteen times as much memory. */
export const LARGEST_FEED = 32 * MEBIBYTE;

/** For a feed: somebody waits for it. */
export const FEED_LIMITS: Limits = { connect: 10_000, silence: 30_000, whole: 60_000, size: LARGEST_FEED };

/** For a picture, of which there are many: one that doesn't come is no more than a warning. */
export const PICTURE_LIMITS: Limits = { connect: 3_000, silence: 5_000, whole: 20_000, size: 20 * MEBIBYTE };
