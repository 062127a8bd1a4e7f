import type { Topic } from '../../contract/topics.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { Button } from '../../ui/Button.tsx';
import { Floating } from '../../ui/Floating.tsx';
import { AlertOptionsPanel, type PanelProps } from './AlertOptionsPanel.tsx';
import styles from './BellFloats.module.css';

export interface BellFloatsProps {
  topic: Topic;
  /** The options of its alerts, while they are open. */
  options: PanelProps | null;
  /** Takes back that it was unfollowed, while that can be. */
  undo: (() => void) | null;
}

/** What floats by a bell: its topic's options while it is followed, and after that the way back. */
export function BellFloats({ topic, options, undo }: BellFloatsProps) {
  const { t } = useI18n();
  return (
    <>
      {options && <AlertOptionsPanel {...options} />}
      {undo && (
        <Floating>
          <p className={styles.undo}>
            {t.notFollowing(topic.name)}
            <Button onClick={undo}>{t.undo}</Button>
          </p>
        </Floating>
      )}
    </>
  );
}
