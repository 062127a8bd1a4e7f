import { useSearchParams } from 'react-router-dom';
import { useI18n } from '../i18n/I18n.tsx';
import { mailPageTexts } from '../i18n/mailPageTexts.ts';
import { pages } from '../paths.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import styles from './FormPage.module.css';

/** `/unsubscribed`, or with `?failed=1`: what came of a mail's link, without telling who has an account. */
export function Component() {
  const { t, locale } = useI18n();
  const [search] = useSearchParams();
  const hasFailed = search.has('failed');
  const title = hasFailed ? mailPageTexts(locale).unsubscribeFailed : mailPageTexts(locale).unsubscribed;
  return (
    <div className={styles.page}>
      <PageHead title={title} isPersonal />
      <PageTitle
        intro={
          hasFailed ? mailPageTexts(locale).unsubscribeFailedHint : mailPageTexts(locale).unsubscribedHint
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
