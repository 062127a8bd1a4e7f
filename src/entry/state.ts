import type { QueryKey } from '@tanstack/react-query';
import type { Written } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Failure } from '../i18n/problems.ts';

/** What the server hands the browser with a page, as JSON in the document. */
export interface PageState {
  /** The public data that the page was rendered from, each under its query's key. */
  data: [key: QueryKey, data: unknown][];
  locale: Locale;
  timeZone: string;
  /** The newspaper's name. */
  paper: string;
  /** When it was rendered, RFC 3339. */
  now: string;
  /** The dates, numbers and prices on it, as the server wrote them. */
  written: Written;
  /** Where the site stands: `https://paper.example`. */
  origin: string;
  /** Why the page could not be rendered, so that the browser shows the same. */
  failure: Failure | null;
}

export const STATE_ID = 'lede-state';
