import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import { ProblemError } from '../client/problemError.ts';
import { CheckoutState } from '../features/account/CheckoutState.tsx';
import { hasAccount } from '../contract/me.ts';
import { useI18n } from '../i18n/I18n.tsx';
import { paymentTexts } from '../i18n/paymentTexts.ts';
import { fill, pages, safeReturn, withReturn } from '../paths.ts';
import { useClient } from '../queries/ClientProvider.tsx';
import { useReader } from '../queries/me.ts';
import { checkoutQuery } from '../queries/payments.ts';
import { notePlanChange } from '../queries/subscription.ts';
import { useAnnounce } from '../ui/Announcer.tsx';
import { ButtonLink } from '../ui/Button.tsx';
import { Failed } from '../ui/Failed.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import styles from './FormPage.module.css';

/** `/checkout/:id`: where the processor's page leads back to, and whoever has paid goes on from. */
export function Component() {
  const { locale } = useI18n();
  const texts = paymentTexts(locale);
  const { id = '' } = useParams();
  const me = useReader();
  return (
    <div className={styles.page}>
      <PageHead title={texts.checkout} isPersonal />
      <PageTitle>{texts.checkout}</PageTitle>
      {me.data ? (
        hasAccount(me.data) ? (
          <Outcome id={id} />
        ) : (
          <ToLogIn returnTo={fill(pages.checkout, { id })} />
        )
      ) : me.isError ? (
        <Failed error={me.error} retry={me.refetch} />
      ) : (
        <Skeleton lines={3} />
      )}
    </div>
  );
}

function Outcome({ id }: { id: string }) {
  const { t, locale } = useI18n();
  const texts = paymentTexts(locale);
  const client = useClient();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const announce = useAnnounce();
  const checkout = useQuery(checkoutQuery(client, id));
  const { state, returnTo } = checkout.data ?? {};
  useEffect(() => {
    if (state !== 'paid' || returnTo === undefined) return;
    void notePlanChange(client, cache).then(() => {
      void navigate(safeReturn(returnTo), { replace: true });
      announce(texts.subscribed);
    });
  }, [state, returnTo, client, cache, navigate, announce, texts]);
  if (checkout.error instanceof ProblemError && checkout.error.code === 'notFound') {
    return (
      <Notice>
        <p>{texts.unknownCheckout}</p>
        <ButtonLink look="main" to={pages.account}>
          {t.account}
        </ButtonLink>
      </Notice>
    );
  }
  if (checkout.isError) return <Failed error={checkout.error} retry={checkout.refetch} />;
  return checkout.data ? <CheckoutState checkout={checkout.data} /> : <Skeleton lines={3} />;
}

/** Whose session ended while they paid: the payment is theirs all the same. */
function ToLogIn({ returnTo }: { returnTo: string }) {
  const { t } = useI18n();
  return (
    <Notice>
      <p>{t.problems.notLoggedIn}</p>
      <ButtonLink look="main" to={withReturn(pages.login, returnTo)}>
        {t.logIn}
      </ButtonLink>
    </Notice>
  );
}
