import { useParams } from 'react-router-dom';
import { useI18n } from '../i18n/I18n.tsx';
import { mailPageTexts } from '../i18n/mailPageTexts.ts';
import { api, fill } from '../paths.ts';
import { Button } from '../ui/Button.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import styles from './FormPage.module.css';

/**
 * `/unsubscribe/:token`, where a mail's link leads: asks, for programs that look ahead follow links too. The same
 * whatever the link is worth, and a plain form, so that it works without log-in and without script.
 */
export function Component() {
  const { locale } = useI18n();
  const { token = '' } = useParams();
  return (
    <div className={styles.page}>
      <PageHead title={mailPageTexts(locale).unsubscribe} isPersonal />
      <PageTitle intro={mailPageTexts(locale).unsubscribeIntro}>
        {mailPageTexts(locale).unsubscribe}
      </PageTitle>
      <form method="post" action={`${fill(api.unsubscribe, { token })}?page=${locale}`}>
        <Button type="submit" look="main">
          {mailPageTexts(locale).unsubscribeNow}
        </Button>
      </form>
    </div>
  );
}
