import type { ReactNode } from 'react';
import type { Checkout } from '../../contract/checkouts.ts';
import type { Me } from '../../contract/me.ts';
import { Payments } from './Payments.tsx';
import { PlanPanel } from './PlanPanel.tsx';
import { DataSection } from './settings/DataSection.tsx';
import { DisplaySection } from './settings/DisplaySection.tsx';
import { EmailSection } from './settings/EmailSection.tsx';
import { MutedSection } from './settings/MutedSection.tsx';
import { NameSection } from './settings/NameSection.tsx';
import { PasswordSection } from './settings/PasswordSection.tsx';
import styles from './settings/Settings.module.css';
import { SessionsSection } from './settings/SessionsSection.tsx';

interface AccountPanelProps {
  me: Me;
  /** Called with a payment that is begun. */
  onCheckout: (checkout: Checkout) => void;
  /** Called with what is to be said once the account is out of use. */
  onErased: (outcome: string) => void;
  /** Changes how text looks. */
  textSettings: ReactNode;
}

/** What is known of an account, its plan, what was paid, and what can be changed of it. */
export function AccountPanel({ me, onCheckout, onErased, textSettings }: AccountPanelProps) {
  return (
    <>
      <PlanPanel subscription={me.subscription} onCheckout={onCheckout} />
      <Payments />
      <div className={styles.settings}>
        <NameSection name={me.name ?? ''} />
        <EmailSection email={me.email ?? ''} />
        <PasswordSection email={me.email ?? ''} />
        <SessionsSection />
        <MutedSection />
        <DisplaySection textSettings={textSettings} />
        <DataSection onErased={onErased} />
      </div>
    </>
  );
}
