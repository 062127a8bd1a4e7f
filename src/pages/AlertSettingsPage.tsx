import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { hasAccount } from '../contract/me.ts';
import { LogInAgain } from '../features/account/LogInAgain.tsx';
import { useHeldAccount } from '../features/account/useHeldAccount.ts';
import { AlertSettingsForm } from '../features/topics/settings/AlertSettingsForm.tsx';
import { FollowRows } from '../features/topics/settings/FollowRows.tsx';
import { PushSwitch } from '../features/topics/settings/PushSwitch.tsx';
import { alertSettingsTexts } from '../i18n/alertSettingsTexts.ts';
import { useI18n } from '../i18n/I18n.tsx';
import { pages } from '../paths.ts';
import { alertSettingsQuery } from '../queries/alertSettings.ts';
import { useClient } from '../queries/ClientProvider.tsx';
import { useFollows } from '../queries/follows.ts';
import { useReader } from '../queries/me.ts';
import { Failed } from '../ui/Failed.tsx';
import { Link } from '../ui/Link.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import styles from './AlertSettingsPage.module.css';

/** `/alerts/settings`: how the reader is told of what, and by what. */
export function Component() {
  const { t, locale } = useI18n();
  return (
    <div className={styles.page}>
      <PageHead title={t.alertSettings} isPersonal />
      <PageTitle
        intro={
          <>
            {alertSettingsTexts(locale).alertSettingsIntro}{' '}
            <Link to={pages.alerts}>{alertSettingsTexts(locale).toAlerts}</Link>
          </>
        }
      >
        {t.alertSettings}
      </PageTitle>
      <Settings />
    </div>
  );
}

function Settings() {
  const me = useReader();
  const account = useHeldAccount(me.data);
  const hasEnded = account !== null && me.data !== undefined && !hasAccount(me.data);
  if (me.isLoadingError) return <Failed error={me.error} retry={me.refetch} />;
  return (
    <>
      {hasEnded && <LogInAgain />}
      <div hidden={hasEnded}>
        <SettingsOf key={account?.id} isKnown={me.data !== undefined && !hasEnded} />
      </div>
    </>
  );
}

/** The settings of one reader: who logs in again finds them as they filled them, and anyone else their own. */
function SettingsOf({ isKnown }: { isKnown: boolean }) {
  const settings = useQuery({
    ...alertSettingsQuery(useClient()),
    enabled: isKnown,
    placeholderData: keepPreviousData,
  });
  if (settings.isPending) return <Skeleton lines={12} />;
  if (settings.isLoadingError) return <Failed error={settings.error} retry={settings.refetch} />;
  return (
    <>
      <AlertSettingsForm settings={settings.data} />
      <PushSwitch />
      <Follows settings={settings.data} />
    </>
  );
}

/** Asked about apart: a guest's first change makes a reader of them, who has follows to be asked for. */
function Follows({ settings }: Pick<ComponentProps<typeof FollowRows>, 'settings'>) {
  const me = useReader();
  const follows = useFollows();
  if (me.data?.kind !== 'guest' && follows.isPending) return <Skeleton lines={4} />;
  if (follows.isLoadingError) return <Failed error={follows.error} retry={follows.refetch} />;
  return <FollowRows follows={follows.data ?? []} settings={settings} />;
}
