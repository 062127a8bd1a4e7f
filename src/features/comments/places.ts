import { commentPlace } from '../../paths.ts';

/** The ids of a comment's element, of its toggle, and of the box for replies to it: links and focus lead there. */
export const placeOf = {
  comment: commentPlace,
  recommend: (id: string) => `recommend-${id}`,
  reply: (id: string) => `reply-${id}`,
};

/** The comment whose element or toggle an address's hash names, or null. */
export const commentIn = (hash: string): string | null =>
  /^#(?:comment|recommend)-([\da-f-]{36})$/.exec(hash)?.[1] ?? null;
