import { keepFocus } from '../../ui/keepFocus.ts';
import styles from './Return.module.css';

/** A cross that takes away what it stands beside. */
export function CloseButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <button
      ref={keepFocus}
      type="button"
      className={styles.close}
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      ×
    </button>
  );
}
