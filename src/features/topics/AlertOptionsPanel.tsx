import { useEffect, useId, useRef, type KeyboardEvent, type RefObject } from 'react';
import type { Follow } from '../../contract/follows.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { Failed } from '../../ui/Failed.tsx';
import { Floating } from '../../ui/Floating.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { usePart } from '../../ui/usePart.ts';
import { usePressElsewhere } from '../../ui/usePressElsewhere.ts';
import { loadOptions } from './alertOptionsParts.ts';
import styles from './AlertOptionsPanel.module.css';

/** What the options do to what is around them. */
export interface OptionsProps {
  follow: Follow;
  close: () => void;
  unfollow: () => void;
}

export interface PanelProps extends OptionsProps {
  opener: RefObject<HTMLButtonElement | null>;
}

/**
 * The options of a followed topic's alerts, by the button that opens them: focus goes in, Escape and a press elsewhere
 * close it, and focus goes back to `opener`.
 */
export function AlertOptionsPanel({ follow, opener, close, unfollow }: PanelProps) {
  const { t } = useI18n();
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const { Part: Options, error, retry } = usePart(loadOptions);
  useEffect(() => {
    place.current?.querySelector<HTMLElement>('[role=dialog]')?.focus({ preventScroll: true });
  }, []);
  const closeAndReturn = () => {
    close();
    opener.current?.focus();
  };
  usePressElsewhere(place, true, (target) => {
    if (!opener.current?.contains(target)) close();
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') closeAndReturn();
  };

  return (
    // The events are those of the buttons inside.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={place}
      onKeyDown={onKeyDown}
      onBlur={({ currentTarget, relatedTarget }) => {
        // A press on what takes no focus isn't leaving.
        if (relatedTarget && !currentTarget.contains(relatedTarget) && relatedTarget !== opener.current)
          close();
      }}
    >
      <Floating role="dialog" aria-labelledby={id}>
        <div className={styles.panel}>
          <h2 id={id}>{t.alertOptions(follow.topic.name)}</h2>
          {Options ? (
            <Options follow={follow} close={closeAndReturn} unfollow={unfollow} />
          ) : error ? (
            <Failed error={error} retry={retry} />
          ) : (
            <Skeleton lines={6} />
          )}
        </div>
      </Floating>
    </div>
  );
}
