import { useSearchParams } from 'react-router-dom';
import { useAccountTexts } from '../features/account/settings/useAccountTexts.ts';
import { useI18n } from '../i18n/I18n.tsx';
import { pages } from '../paths.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import styles from './FormPage.module.css';

/** `/address-changed`, or with `?failed=1`: whether a mail's link gave its account another address. */
export function Component() {
  const { t } = useI18n();
  const texts = useAccountTexts();
  const [search] = useSearchParams();
  const hasFailed = search.has('failed');
  const title = hasFailed ? texts.addressNotChanged : texts.addressChanged;
  return (
    <div className={styles.page}>
      <PageHead title={title} isPersonal />
      <PageTitle intro={hasFailed ? texts.addressNotChangedHint : texts.addressChangedHint}>
        {title}
      </PageTitle>
      <ButtonLink look="main" to={pages.account}>
        {t.account}
      </ButtonLink>
    </div>
  );
}
