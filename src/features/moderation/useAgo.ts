import { useState } from 'react';
import { ago } from '../../i18n/ago.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { useLocalFormat } from '../../ui/useLocalFormat.ts';

/** How long ago moments were when this was first shown: "3 hours ago". */
export function useAgo(): (at: string) => string {
  const { locale } = useI18n();
  const format = useLocalFormat();
  const [now] = useState(() => Date.now());
  return (at) => ago(at, now, { locale, format });
}
