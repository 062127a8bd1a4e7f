import type { Access } from '../contract/articles.ts';
import { useI18n } from '../i18n/I18n.tsx';
import { directionOf } from '../i18n/locale.ts';
import styles from './ForSubscribers.module.css';

/** A small mark on what only subscribers can read, in the interface's language whatever stands around it. */
export function ForSubscribers({ access }: { access: Access }) {
  const { t, locale } = useI18n();
  if (access !== 'subscriber') return null;
  return (
    <span className={styles.mark} lang={locale} dir={directionOf(locale)}>
      {t.forSubscribers}
    </span>
  );
}
