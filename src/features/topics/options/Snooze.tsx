import { useRef, useState } from 'react';
import type { Follow } from '../../../contract/follows.ts';
import { useI18n } from '../../../i18n/I18n.tsx';
import { Button } from '../../../ui/Button.tsx';
import { useLocalFormat } from '../../../ui/useLocalFormat.ts';
import styles from './AlertOptions.module.css';
import { FollowChangeFailed } from './FollowChangeFailed.tsx';
import { useFollowChange } from './useFollowChange.ts';

const DAY = 86_400_000;

/** Holds a topic's stories back from everywhere but the inbox, for a day or a week, and ends that. */
export function Snooze({ follow }: { follow: Follow }) {
  const { t } = useI18n();
  const format = useLocalFormat();
  const { change, failed } = useFollowChange(follow.topic);
  const [now] = useState(() => Date.now());
  const first = useRef<HTMLButtonElement>(null);
  const { snoozedUntil, topic } = follow;
  const isSnoozed = snoozedUntil !== null && Date.parse(snoozedUntil) > now;
  const snooze = (days: number) => {
    const until = new Date(Date.now() + days * DAY).toISOString();
    change({ snoozedUntil: until }, t.snoozed(topic.name, format.dateTime(until)));
  };
  return (
    <div className={styles.snooze}>
      {isSnoozed && <p>{t.snoozedUntil(format.dateTime(snoozedUntil))}</p>}
      {/* The first is there throughout, and keeps the focus; the second hands it on, for it goes away. */}
      <Button
        ref={first}
        onClick={() => (isSnoozed ? change({ snoozedUntil: null }, t.snoozeEnded(topic.name)) : snooze(1))}
      >
        {isSnoozed ? t.endSnooze : t.snoozeDay}
      </Button>
      {!isSnoozed && (
        <Button
          onClick={() => {
            first.current?.focus();
            snooze(7);
          }}
        >
          {t.snoozeWeek}
        </Button>
      )}
      <FollowChangeFailed topic={topic} failed={failed} />
    </div>
  );
}
