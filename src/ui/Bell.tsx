import { useId, useState } from 'react';
import { useI18n } from '../i18n/I18n.tsx';
import { directionOf } from '../i18n/locale.ts';
import styles from './Bell.module.css';
import { Icon } from './Icon.tsx';

interface BellProps {
  topic: { name: string; lang?: string; storiesPerWeek: number };
  /** Undefined where it isn't known. */
  isFollowed: boolean | undefined;
  onPress: () => void;
}

/** The alert icon: a toggle that follows a topic, and beside its name what that will bring. */
export function Bell({ topic, isFollowed, onPress }: BellProps) {
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
        aria-pressed={isFollowed}
        aria-disabled={isFollowed === undefined || undefined}
        aria-label={t.follow(topic.name)}
        aria-describedby={id}
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
    </span>
  );
}
