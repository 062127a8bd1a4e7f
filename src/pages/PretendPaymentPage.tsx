import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useParams } from 'react-router-dom';
import { PretendCards } from '../features/demo/PretendCards.tsx';
import { PretendPaymentForm } from '../features/demo/PretendPaymentForm.tsx';
import { useI18n } from '../i18n/I18n.tsx';
import { pretendTexts } from '../i18n/pretendTexts.ts';
import { useClient } from '../queries/ClientProvider.tsx';
import { pretendPaymentQuery } from '../queries/pretendPayments.ts';
import { usePublication } from '../queries/publication.tsx';
import { PageFailed } from '../ui/PageFailed.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { PagePending } from '../ui/PagePending.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { useGoTo } from '../ui/useGoTo.ts';
import styles from './FormPage.module.css';

/** `/pretend-payment/:token`: the page of the processor that charges nobody. It leads back to the newspaper. */
export function Component() {
  const { locale } = useI18n();
  const texts = pretendTexts(locale);
  const { token = '' } = useParams();
  const { demo } = usePublication();
  const payment = useQuery(pretendPaymentQuery(useClient(), token));
  const goTo = useGoTo();
  const { state, returnUrl } = payment.data ?? {};
  useEffect(() => {
    if (returnUrl !== undefined && (state === 'paid' || state === 'processing'))
      goTo(returnUrl, { replace: true });
  }, [state, returnUrl, goTo]);
  if (payment.isPending) return <PagePending lines={8} />;
  if (payment.isLoadingError) return <PageFailed error={payment.error} retry={payment.refetch} />;
  return (
    <div className={styles.page}>
      <PageHead title={texts.title} isPersonal />
      <PageTitle intro={texts.intro}>{texts.title}</PageTitle>
      <PretendPaymentForm token={token} payment={payment.data} onBack={goTo} />
      {demo && payment.data.state === 'open' && <PretendCards />}
    </div>
  );
}
