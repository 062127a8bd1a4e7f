import { useSearchParams } from 'react-router-dom';
import { useI18n } from '../i18n/I18n.tsx';
import { mailPageTexts } from '../i18n/mailPageTexts.ts';
import { pages } from '../paths.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import styles from './FormPage.module.css';

/** `/confirmed`, or with `?error=`: whether a mail's link confirmed its reader's address. */
export function Component() {
  const { t, locale } = useI18n();
  const [search] = useSearchParams();
  const hasFailed = search.has('error');
  const title = hasFailed ? mailPageTexts(locale).confirmFailed : mailPageTexts(locale).addressConfirmed;
  return (
    <div className={styles.page}>
      <PageHead title={title} isPersonal />
      <PageTitle
        intro={
          hasFailed ? mailPageTexts(locale).confirmFailedHint : mailPageTexts(locale).addressConfirmedHint
        }
      >
        {title}
      </PageTitle>
      <ButtonLink look="main" to={pages.alerts}>
        {t.alerts}
      </ButtonLink>
    </div>
  );
}
