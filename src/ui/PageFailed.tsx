import { useLocation } from 'react-router-dom';
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
  const { pathname } = useLocation();
  if (error.code === 'withdrawn') return <PageWithdrawn why={error.detail ?? null} />;
  const isMissing = error.code === 'notFound';
  const isLost = error.code === 'malformedCursor';
  const isUnreachable = error.name === 'UnreachableError';
  const title = isMissing ? t.notFound : isLost ? t.listLost : isUnreachable ? t.noConnection : t.wentWrong;
  return (
    <div className={styles.page}>
      <PageHead title={title} isPersonal />
      <h1 tabIndex={-1} data-failed>
        {title}
      </h1>
      {isMissing ? <p>{t.notFoundHint}</p> : !isLost && !isUnreachable && <p>{t.wentWrongHint}</p>}
      {!isMissing && !isLost && retry && <Failed error={error} retry={retry} />}
      <ButtonLink look="main" to={isLost ? pathname : pages.front}>
        {isLost ? t.toNewest : t.toFrontPage}
      </ButtonLink>
    </div>
  );
}
