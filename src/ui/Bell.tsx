import { useId, useState, type Ref } from 'react';
import { useI18n } from '../i18n/I18n.tsx';
import { directionOf } from '../i18n/locale.ts';
import styles from './Bell.module.css';
import { Icon } from './Icon.tsx';

interface BellProps {
  topic: { name: string; lang?: string; storiesPerWeek: number };
  /** Undefined where it isn't known. */
  isFollowed: boolean | undefined;
  onPress: () => void;
  /** What more there is to choose of a followed topic. */
  options?: {
    isOpen: boolean;
    /** They are likely to be wanted: pointed at or focused. */
    onNear: () => void;
    onPress: () => void;
  };
  optionsRef?: Ref<HTMLButtonElement>;
}

/**
 * The alert icon: a toggle that follows a topic, and beside its name what that will bring. At its end is place for the
 * button of its options, so that nothing moves when that comes.
 */
export function Bell({ topic, isFollowed, onPress, options, optionsRef }: BellProps) {
  const { t, format } = useI18n();
  const id = useId();
  const [isPressed, setPressed] = useState(false);
  const brings = t.aboutAWeek(
    topic.storiesPerWeek,
    format.number(Math.max(1, Math.round(topic.storiesPerWeek))),
  );
  // What it brings is no part of the button's name, which stays as it is; it is told after it.
  return (
    <span className={styles.bell}>
      <button
        type="button"
        className={styles.toggle}
        aria-pressed={isFollowed}
        aria-disabled={isFollowed === undefined || undefined}
        aria-label={t.follow(topic.name)}
        aria-describedby={id}
        data-key="f"
        // It rings for who presses it, not for who comes to a page where it is on.
        data-rings={isPressed || undefined}
        onClick={() => {
          setPressed(true);
          onPress();
        }}
      >
        <Icon name="bell" />
        <bdi {...(topic.lang ? { lang: topic.lang, dir: directionOf(topic.lang) } : {})}>{topic.name}</bdi>
      </button>
      <small id={id}>{brings}</small>
      {options ? (
        <button
          type="button"
          ref={optionsRef}
          className={styles.end}
          aria-label={t.alertOptions(topic.name)}
          aria-haspopup="dialog"
          aria-expanded={options.isOpen}
          onPointerEnter={options.onNear}
          onFocus={options.onNear}
          onClick={options.onPress}
        >
          <Icon name="chevron" />
        </button>
      ) : (
        <span className={styles.end} aria-hidden="true">
          {isFollowed === false && <Icon name="plus" />}
        </span>
      )}
    </span>
  );
}
