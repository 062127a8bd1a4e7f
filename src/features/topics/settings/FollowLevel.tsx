import { useState } from 'react';
import type { SettingsAndReach } from '../../../contract/alertSettings.ts';
import type { Follow } from '../../../contract/follows.ts';
import { alertSettingsTexts } from '../../../i18n/alertSettingsTexts.ts';
import { useI18n } from '../../../i18n/I18n.tsx';
import { Select } from '../../../ui/Select.tsx';
import { useLocalFormat } from '../../../ui/useLocalFormat.ts';
import { FollowChangeFailed } from '../options/FollowChangeFailed.tsx';
import { LEVELS } from '../options/levels.ts';
import { useChooseLevel } from '../options/useChooseLevel.ts';
import styles from './AlertSettings.module.css';

interface FollowLevelProps {
  follow: Follow;
  settings: SettingsAndReach;
}

/** The level of one follow, changed as it is chosen, and until when it is snoozed. */
export function FollowLevel({ follow, settings }: FollowLevelProps) {
  const { t, locale } = useI18n();
  const format = useLocalFormat();
  const [now] = useState(() => Date.now());
  const { level, isLost, choose, fellBack, failed } = useChooseLevel(follow, settings);
  const { topic, snoozedUntil } = follow;
  const choosing = (wanted: string) => {
    const found = LEVELS.find((each) => each === wanted);
    if (found) void choose(found);
  };
  return (
    <div className={styles.level}>
      <Select
        aria-label={alertSettingsTexts(locale).howToldOf(topic.name)}
        value={level}
        onChange={({ target }) => choosing(target.value)}
        options={LEVELS.map((each) => [each, t.levels[each]])}
      />
      {snoozedUntil !== null && Date.parse(snoozedUntil) > now && (
        <p>{t.snoozedUntil(format.dateTime(snoozedUntil))}</p>
      )}
      {fellBack === null ? isLost && <p>{t.pushLost}</p> : <p>{fellBack}</p>}
      <FollowChangeFailed topic={topic} failed={failed} />
    </div>
  );
}
