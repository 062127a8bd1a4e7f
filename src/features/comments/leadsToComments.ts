/** Whether an address's hash names a place within the discussion: a box to write in, or something of a comment. */
export const leadsToComments = (hash: string): boolean =>
  /^#(your-comment|reply-|comment-|recommend-)/.test(hash);
