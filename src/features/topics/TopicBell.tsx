import { useRef, useState } from 'react';
import type { Follow } from '../../contract/follows.ts';
import type { Topic } from '../../contract/topics.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import type { WantedFollow } from '../../queries/follows.ts';
import { Bell } from '../../ui/Bell.tsx';
import { Button } from '../../ui/Button.tsx';
import { Floating } from '../../ui/Floating.tsx';
import { usePressElsewhere } from '../../ui/usePressElsewhere.ts';
import { AlertOptionsPanel, fetchAlertOptions } from './AlertOptionsPanel.tsx';
import styles from './TopicBells.module.css';

interface TopicBellProps {
  topic: Topic;
  /** Undefined where it isn't known. */
  isFollowed: boolean | undefined;
  /** The follow, where there is one. */
  follow: Follow | undefined;
  /** The follow that was ended by the last press, which can still be taken back. */
  undoable: Follow | null;
  /** Changes the follow to what is wanted; without that, to the other of followed and not. */
  press: (wanted?: WantedFollow) => void;
  leaveUnfollowed: () => void;
}

/** A bell, its options while its topic is followed, and after that the way back. */
export function TopicBell({ topic, isFollowed, follow, undoable, press, leaveUnfollowed }: TopicBellProps) {
  const { t } = useI18n();
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLLIElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const canUndo = undoable !== null && isFollowed === false;
  usePressElsewhere(place, canUndo, leaveUnfollowed);
  const focusBell = () => place.current?.querySelector('button')?.focus();

  return (
    <li ref={place}>
      <Bell
        topic={topic}
        isFollowed={isFollowed}
        onPress={press}
        optionsRef={opener}
        {...(follow && {
          options: {
            isOpen,
            onNear: fetchAlertOptions,
            onPress: () => setOpen(!isOpen),
          },
        })}
      />
      {isOpen && follow && (
        <AlertOptionsPanel
          follow={follow}
          opener={opener}
          close={() => setOpen(false)}
          unfollow={() => {
            setOpen(false);
            focusBell();
            press(null);
          }}
        />
      )}
      {canUndo && (
        <Floating>
          <p className={styles.undo}>
            {t.notFollowing(topic.name)}
            <Button
              onClick={() => {
                focusBell();
                const { level, since, snoozedUntil } = undoable;
                press({ level, since, snoozedUntil });
              }}
            >
              {t.undo}
            </Button>
          </p>
        </Floating>
      )}
    </li>
  );
}
