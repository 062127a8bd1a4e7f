import { useSearchParams } from 'react-router-dom';
import { useI18n } from '../i18n/I18n.tsx';
import { pages } from '../paths.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import styles from './FormPage.module.css';

/** `/confirmed`, or with `?error=`: whether a mail's link confirmed its reader's address. */
export function Component() {
  const { t } = useI18n();
  const [search] = useSearchParams();
  const hasFailed = search.has('error');
  const title = hasFailed ? t.confirmFailed : t.addressConfirmed;
  return (
    <div className={styles.page}>
      <PageHead title={title} isPersonal />
      <PageTitle intro={hasFailed ? t.confirmFailedHint : t.addressConfirmedHint}>{title}</PageTitle>
      <ButtonLink look="main" to={pages.alerts}>
        {t.alerts}
      </ButtonLink>
    </div>
  );
}
