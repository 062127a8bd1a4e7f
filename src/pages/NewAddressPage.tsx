import { useParams } from 'react-router-dom';
import { useAccountTexts } from '../features/account/settings/useAccountTexts.ts';
import { useI18n } from '../i18n/I18n.tsx';
import { api, fill } from '../paths.ts';
import { Button } from '../ui/Button.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import styles from './FormPage.module.css';

/**
 * `/new-address/:token`, where the link of the mail leads that was sent to an account's new address: asks, for programs
 * that look ahead follow links too. The same whatever the link is worth, and a plain form, so that it works in any
 * browser, without log-in and without script.
 */
export function Component() {
  const { locale } = useI18n();
  const texts = useAccountTexts();
  const { token = '' } = useParams();
  return (
    <div className={styles.page}>
      <PageHead title={texts.useAddress} isPersonal />
      <PageTitle intro={texts.useAddressIntro}>{texts.useAddress}</PageTitle>
      <form method="post" action={`${fill(api.emailChange, { token })}?page=${locale}`}>
        <Button type="submit" look="main">
          {texts.useAddress}
        </Button>
      </form>
    </div>
  );
}
