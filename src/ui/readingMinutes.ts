const WORDS_A_MINUTE = 220;

/** How long a story of so many words takes to read, in whole minutes, at least one. */
export const readingMinutes = (words: number): number => Math.max(1, Math.round(words / WORDS_A_MINUTE));
