import { useI18n } from '../../i18n/I18n.tsx';
import { shortcutTexts } from '../../i18n/shortcutTexts.ts';
import { KeyList } from '../../ui/KeyList.tsx';
import styles from './Moderation.module.css';
import { NAMES, SHORTCUTS } from './shortcuts.ts';

/** The keys that the page listens to. */
export function Shortcuts() {
  const texts = shortcutTexts(useI18n().locale);
  return (
    <details className={styles.shortcuts}>
      <summary>{texts.shortcuts}</summary>
      <p>{texts.shortcutsHint}</p>
      <KeyList keys={NAMES.map((name) => [SHORTCUTS[name], texts.keys[name]])} />
    </details>
  );
}
