/** The languages the interface speaks. A story keeps its own, whatever this is. */
export const locales = ['en', 'he'] as const;
export type Locale = (typeof locales)[number];

/** The direction a language is written in. */
export const directionOf = (lang: string): 'ltr' | 'rtl' =>
  /^(he|ar|fa|ur|yi)\b/.test(lang) ? 'rtl' : 'ltr';

/** Whether two language tags are of one language: `en` and `en-GB` are. */
export const isSameLanguage = (one: string, other: string): boolean =>
  one.split('-')[0] === other.split('-')[0];

/** The first segment of a locale's addresses, as a router's basename. */
export const basenameOf = (locale: Locale): string => (locale === 'en' ? '/' : `/${locale}`);

/** The locale that an address is in. */
export const localeOf = (path: string): Locale => (/^\/he(\/|$)/.test(path) ? 'he' : 'en');

/** An address of the site in a locale: `/he/topics`. API addresses and files have no locale. */
export const inLocale = (locale: Locale, path: string): string =>
  locale === 'en' ? path : path === '/' ? `/${locale}` : `/${locale}${path}`;

/** A path of the site without its locale's segment. */
export const withoutLocale = (path: string): string => {
  const locale = localeOf(path);
  return locale === 'en' ? path : path.slice(locale.length + 1) || '/';
};
