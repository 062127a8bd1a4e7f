/** Whether an address's hash names a place within the comments: the box, a reply's box, or a comment. */
export const leadsToComments = (hash: string): boolean => /^#(your-comment|reply-|comment-)/.test(hash);
