import { useI18n } from '../i18n/I18n.tsx';
import type { Failure } from '../i18n/problems.ts';
import { pages } from '../paths.ts';
import { ButtonLink } from './Button.tsx';
import { Failed } from './Failed.tsx';
import { PageHead } from './PageHead.tsx';
import { PageWithdrawn } from './PageWithdrawn.tsx';
import styles from './PageFailed.module.css';

/** A page that isn't there any more, never was, or that failed: what happened, and a way on. */
export function PageFailed({ error, retry }: { error: Failure; retry?: () => unknown }) {
  const { t } = useI18n();
  if (error.code === 'withdrawn') return <PageWithdrawn why={error.detail ?? null} />;
  const isMissing = error.code === 'notFound';
  const title = isMissing ? t.notFound : t.wentWrong;
  return (
    <div className={styles.page}>
      <PageHead title={title} isPersonal />
      <h1 tabIndex={-1}>{title}</h1>
      {isMissing ? <p>{t.notFoundHint}</p> : error.name !== 'UnreachableError' && <p>{t.wentWrongHint}</p>}
      {!isMissing && retry && <Failed error={error} retry={retry} />}
      <ButtonLink look="main" to={pages.front}>
        {t.toFrontPage}
      </ButtonLink>
    </div>
  );
}
