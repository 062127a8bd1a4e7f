import { createContext, use, type ReactNode } from 'react';
import type { Catalogue } from './en.ts';
import { createFormat, type Format, type Written } from './format.ts';
import type { Locale } from './locale.ts';

/** What a component needs to speak to its reader: the catalogue `t`, formats, and which locale it is. */
export interface I18n {
  t: Catalogue;
  format: Format;
  locale: Locale;
  /** When the page was rendered, RFC 3339: the same on the server and in the browser's first render. */
  now: string;
}

const I18nContext = createContext<I18n | null>(null);

/** What a page speaks with: a locale, its catalogue, the newspaper's time zone, the moment of rendering, and what is written already. */
export const createI18n = (
  locale: Locale,
  t: Catalogue,
  timeZone: string,
  now: string,
  written: Written = {},
): I18n => ({
  t,
  locale,
  format: createFormat(locale, timeZone, written),
  now,
});

/** Gives all below it their language. */
export function I18nProvider({ i18n, children }: { i18n: I18n; children: ReactNode }) {
  return <I18nContext value={i18n}>{children}</I18nContext>;
}

/** The catalogue, formats and locale of the page. */
export function useI18n(): I18n {
  const i18n = use(I18nContext);
  if (!i18n) throw new Error('useI18n needs an I18nProvider above it.');
  return i18n;
}
