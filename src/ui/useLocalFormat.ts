import { useMemo } from 'react';
import { createFormat, type Format } from '../i18n/format.ts';
import { useI18n } from '../i18n/I18n.tsx';

/** The time zone of the reader's device, IANA: `Asia/Jerusalem`. */
export const deviceZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Dates and times on the reader's own clock: for what is one reader's, which the server never writes. */
export function useLocalFormat(): Format {
  const { locale } = useI18n();
  return useMemo(() => createFormat(locale, deviceZone()), [locale]);
}
