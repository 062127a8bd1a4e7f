import { createContext, use } from 'react';

/** What is known of where the site stands. */
export interface Site {
  /** The whole address of one of the site's paths, in the reader's language: for what leaves the site. */
  addressOf(path: string): string;
}

export const SiteContext = createContext<Site>({ addressOf: (path) => path });

/** Where the site stands. */
export const useSite = () => use(SiteContext);
