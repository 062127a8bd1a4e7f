import { useId } from 'react';
import type { SettingsAndReach } from '../../../contract/alertSettings.ts';
import type { Follow } from '../../../contract/follows.ts';
import { useI18n } from '../../../i18n/I18n.tsx';
import styles from './AlertOptions.module.css';
import { FollowChangeFailed } from './FollowChangeFailed.tsx';
import { LevelNotes } from './LevelNotes.tsx';
import { LEVELS, useBrings } from './levels.ts';
import { useChooseLevel } from './useChooseLevel.ts';

interface LevelChoiceProps {
  follow: Follow;
  settings: SettingsAndReach;
}

/** How a topic's stories are told, each way with what it brings; changed at a press. */
export function LevelChoice({ follow, settings }: LevelChoiceProps) {
  const { t } = useI18n();
  const name = useId();
  const brings = useBrings(settings);
  const { level, isLost, choose, fellBack, failed } = useChooseLevel(follow, settings);
  return (
    <fieldset className={styles.levels}>
      <legend>{t.howTold}</legend>
      {LEVELS.map((each) => (
        <label key={each} className={styles.level}>
          <input
            type="radio"
            name={name}
            value={each}
            checked={level === each}
            onChange={() => void choose(each)}
          />
          <span>
            {t.levels[each]}
            <small>{brings(each)}</small>
          </span>
        </label>
      ))}
      <LevelNotes level={level} isLost={isLost} settings={settings} fellBack={fellBack} />
      <FollowChangeFailed topic={follow.topic} failed={failed} />
    </fieldset>
  );
}
