import type { Checkout } from '../../contract/checkouts.ts';
import type { Me } from '../../contract/me.ts';
import { Payments } from './Payments.tsx';
import { PlanPanel } from './PlanPanel.tsx';
import { DisplaySection } from './settings/DisplaySection.tsx';
import { EmailSection } from './settings/EmailSection.tsx';
import { NameSection } from './settings/NameSection.tsx';
import { PasswordSection } from './settings/PasswordSection.tsx';
import styles from './settings/Settings.module.css';
import { SessionsSection } from './settings/SessionsSection.tsx';

/**
 * What is known of an account, its plan, what was paid, and what can be changed of it. `onCheckout` is called with a
 * payment that is begun.
 */
export function AccountPanel({ me, onCheckout }: { me: Me; onCheckout: (checkout: Checkout) => void }) {
  return (
    <>
      <PlanPanel subscription={me.subscription} onCheckout={onCheckout} />
      <Payments />
      <div className={styles.settings}>
        <NameSection name={me.name ?? ''} />
        <EmailSection email={me.email ?? ''} />
        <PasswordSection email={me.email ?? ''} />
        <SessionsSection />
        <DisplaySection />
      </div>
    </>
  );
}
