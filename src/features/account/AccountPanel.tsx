import type { Checkout } from '../../contract/checkouts.ts';
import type { Me } from '../../contract/me.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import styles from './AccountPanel.module.css';
import { Payments } from './Payments.tsx';
import { PlanPanel } from './PlanPanel.tsx';

/** What is known of an account, its plan and what was paid. `onCheckout` is called with a payment that is begun. */
export function AccountPanel({ me, onCheckout }: { me: Me; onCheckout: (checkout: Checkout) => void }) {
  const { t } = useI18n();
  return (
    <>
      <dl className={styles.facts}>
        <dt>{t.name}</dt>
        <dd>
          <bdi>{me.name}</bdi>
        </dd>
        <dt>{t.email}</dt>
        <dd>
          <bdi>{me.email}</bdi>
        </dd>
      </dl>
      <PlanPanel subscription={me.subscription} onCheckout={onCheckout} />
      <Payments />
    </>
  );
}
