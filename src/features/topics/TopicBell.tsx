import { useRef, useState } from 'react';
import type { Follow } from '../../contract/follows.ts';
import type { Topic } from '../../contract/topics.ts';
import type { WantedFollow } from '../../queries/follows.ts';
import { Bell } from '../../ui/Bell.tsx';
import { Failed } from '../../ui/Failed.tsx';
import { usePart } from '../../ui/usePart.ts';
import { usePressElsewhere } from '../../ui/usePressElsewhere.ts';
import { fetchAlertOptions, loadFloats } from './alertOptionsParts.ts';

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
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLLIElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const canUndo = undoable !== null && isFollowed === false;
  const { Part: Floats, error, retry } = usePart(loadFloats, follow !== undefined || canUndo);
  usePressElsewhere(place, canUndo, leaveUnfollowed);
  const focusBell = () => place.current?.querySelector('button')?.focus();
  const close = () => setOpen(false);
  const unfollow = () => {
    close();
    focusBell();
    press(null);
  };
  const undo = () => {
    if (!undoable) return;
    focusBell();
    const { level, since, snoozedUntil } = undoable;
    press({ level, since, snoozedUntil });
  };

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
      {Floats ? (
        <Floats
          topic={topic}
          options={isOpen && follow ? { follow, opener, close, unfollow } : null}
          undo={canUndo ? undo : null}
        />
      ) : (
        isOpen && error && <Failed error={error} retry={retry} />
      )}
    </li>
  );
}
