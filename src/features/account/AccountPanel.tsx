import type { Me } from '../../contract/me.ts';
import { PlanPanel } from './PlanPanel.tsx';
import { EmailSection } from './settings/EmailSection.tsx';
import { NameSection } from './settings/NameSection.tsx';
import { PasswordSection } from './settings/PasswordSection.tsx';
import { SessionsSection } from './settings/SessionsSection.tsx';

/** What is known of an account, its plan, and what can be changed of it. */
export function AccountPanel({ me }: { me: Me }) {
  return (
    <>
      <PlanPanel subscription={me.subscription} />
      <NameSection name={me.name ?? ''} />
      <EmailSection email={me.email ?? ''} />
      <PasswordSection email={me.email ?? ''} />
      <SessionsSection />
    </>
  );
}
