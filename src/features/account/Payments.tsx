import { useInfiniteQuery } from '@tanstack/react-query';
import { useI18n } from '../../i18n/I18n.tsx';
import { paymentTexts } from '../../i18n/paymentTexts.ts';
import { useClient } from '../../queries/ClientProvider.tsx';
import { paymentsQuery } from '../../queries/payments.ts';
import { usePublication } from '../../queries/publication.tsx';
import { Failed } from '../../ui/Failed.tsx';
import { More } from '../../ui/More.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import styles from './AccountPanel.module.css';

/** What was paid, when, and until when that lasts. */
export function Payments() {
  const { locale, format } = useI18n();
  const texts = paymentTexts(locale);
  const { plans } = usePublication();
  const payments = useInfiniteQuery(paymentsQuery(useClient()));
  const items = payments.data?.pages.flatMap((page) => page.items) ?? [];
  const nameOf = (id: string) => {
    const plan = plans.find((one) => one.id === id);
    return plan ? texts.plans[plan.interval] : id;
  };
  return (
    <section className={styles.plan} aria-labelledby="payments">
      <h2 id="payments">{texts.payments}</h2>
      {payments.isPending ? (
        <Skeleton lines={2} />
      ) : payments.isLoadingError ? (
        <Failed error={payments.error} retry={payments.refetch} />
      ) : items.length === 0 ? (
        <p>{texts.noPayments}</p>
      ) : (
        <table className={styles.payments}>
          <thead>
            <tr>
              <th scope="col">{texts.paidOn}</th>
              <th scope="col">{texts.plan}</th>
              <th scope="col">{texts.amount}</th>
              <th scope="col">{texts.paidUntil}</th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ id, at, plan, price, paidUntil }) => (
              <tr key={id}>
                <td>{format.date(at)}</td>
                <td>{nameOf(plan)}</td>
                <td>{format.price(price)}</td>
                <td>{format.date(paidUntil)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <More of={payments} onPress={() => undefined}>
        {texts.morePayments}
      </More>
    </section>
  );
}
