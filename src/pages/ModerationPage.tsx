import { hasAccount } from '../contract/me.ts';
import { Moderation } from '../features/moderation/Moderation.tsx';
import { useModerationTexts } from '../features/moderation/useModerationTexts.ts';
import { useI18n } from '../i18n/I18n.tsx';
import { pages, withReturn } from '../paths.ts';
import { useReader } from '../queries/me.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { Failed } from '../ui/Failed.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import styles from './ModerationPage.module.css';

/** `/moderation`: the comments that wait for a look, and what was decided; for moderators alone. */
export function Component() {
  const { t } = useI18n();
  const texts = useModerationTexts();
  return (
    <div className={styles.page}>
      <PageHead title={t.moderation} isPersonal />
      <PageTitle intro={texts.intro}>{t.moderation}</PageTitle>
      <ForModerators />
    </div>
  );
}

function ForModerators() {
  const { t } = useI18n();
  const texts = useModerationTexts();
  const me = useReader();
  if (me.isPending) return <Skeleton lines={8} />;
  if (me.isLoadingError) return <Failed error={me.error} retry={me.refetch} />;
  if (me.data.kind === 'moderator') return <Moderation key={me.data.id} />;
  return (
    <Notice>
      <p>
        {texts.notModerator} {!hasAccount(me.data) && texts.logInToModerate}
      </p>
      {hasAccount(me.data) ? (
        <ButtonLink to={pages.front}>{t.toFrontPage}</ButtonLink>
      ) : (
        <ButtonLink look="main" to={withReturn(pages.login, pages.moderation)}>
          {t.logIn}
        </ButtonLink>
      )}
    </Notice>
  );
}
