/**
 * The class of whatever stands where a story goes on for those who may read it: its rest, or what says that there is one.
 * Structured data names it, and search engines take classes alone.
 */
export const PAID_PART = 'paid-part';
