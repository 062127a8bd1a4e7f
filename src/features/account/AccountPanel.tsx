import type { Me } from '../../contract/me.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import styles from './AccountPanel.module.css';
import { PlanPanel } from './PlanPanel.tsx';

/** What is known of an account, and its plan. */
export function AccountPanel({ me }: { me: Me }) {
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
      <PlanPanel subscription={me.subscription} />
    </>
  );
}
