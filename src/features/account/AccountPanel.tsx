import type { Me } from '../../contract/me.ts';
import { PlanPanel } from './PlanPanel.tsx';
import { DisplaySection } from './settings/DisplaySection.tsx';
import { EmailSection } from './settings/EmailSection.tsx';
import { NameSection } from './settings/NameSection.tsx';
import { PasswordSection } from './settings/PasswordSection.tsx';
import styles from './settings/Settings.module.css';
import { SessionsSection } from './settings/SessionsSection.tsx';

/** What is known of an account, its plan, and what can be changed of it. */
export function AccountPanel({ me }: { me: Me }) {
  return (
    <>
      <PlanPanel subscription={me.subscription} />
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
