import { useQuery } from '@tanstack/react-query';
import { useI18n } from '../../../i18n/I18n.tsx';
import { pages } from '../../../paths.ts';
import { alertSettingsQuery } from '../../../queries/alertSettings.ts';
import { useClient } from '../../../queries/ClientProvider.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Failed } from '../../../ui/Failed.tsx';
import { Link } from '../../../ui/Link.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import styles from './AlertOptions.module.css';
import type { OptionsProps } from '../AlertOptionsPanel.tsx';
import { LatestHeadlines } from './LatestHeadlines.tsx';
import { LevelChoice } from './LevelChoice.tsx';
import { Snooze } from './Snooze.tsx';

/** What can be chosen of a followed topic's alerts, and what the topic brought last. */
export function AlertOptions({ follow, close, unfollow }: OptionsProps) {
  const { t } = useI18n();
  const settings = useQuery(alertSettingsQuery(useClient()));
  return (
    <>
      <LatestHeadlines topic={follow.topic} />
      {settings.isPending ? (
        <Skeleton lines={4} />
      ) : settings.isLoadingError ? (
        <Failed error={settings.error} retry={settings.refetch} />
      ) : (
        <LevelChoice follow={follow} settings={settings.data} />
      )}
      <Snooze follow={follow} />
      <div className={styles.ends}>
        <Button onClick={unfollow}>{t.unfollow}</Button>
        <Link to={pages.alertSettings}>{t.alertSettings}</Link>
        <Button look="accent" onClick={close}>
          {t.done}
        </Button>
      </div>
    </>
  );
}
