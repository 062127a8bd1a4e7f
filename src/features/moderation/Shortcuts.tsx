import styles from './Moderation.module.css';
import { NAMES, SHORTCUTS } from './shortcuts.ts';
import { useModerationTexts } from './useModerationTexts.ts';

/** The keys that the page listens to. */
export function Shortcuts() {
  const texts = useModerationTexts();
  return (
    <details className={styles.shortcuts}>
      <summary>{texts.shortcuts}</summary>
      <p>{texts.shortcutsHint}</p>
      <dl>
        {NAMES.map((name) => (
          <div key={name}>
            <dt>
              <kbd>{SHORTCUTS[name]}</kbd>
            </dt>
            <dd>{texts.keys[name]}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
