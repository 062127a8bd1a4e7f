import { useI18n } from '../i18n/I18n.tsx';
import { directionOf } from '../i18n/locale.ts';

/** The `lang` and `dir` that a text of content needs where it differs from the interface's, else nothing. */
export function useLang(lang: string): { lang?: string; dir?: 'ltr' | 'rtl' } {
  const { locale } = useI18n();
  return lang === locale ? {} : { lang, dir: directionOf(lang) };
}
