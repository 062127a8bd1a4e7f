import { useEffect, useRef, useState } from 'react';
import { useI18n } from '../../i18n/I18n.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './AccountPanel.module.css';

/** Cancels in two presses: the second is another button, which names the day until which the plan lasts. */
export function CancelPlan({ until, onCancel }: { until: string; onCancel: () => void }) {
  const { t } = useI18n();
  const [isAsked, setAsked] = useState<boolean | null>(null);
  const current = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isAsked !== null) current.current?.focus();
  }, [isAsked]);
  return isAsked ? (
    <div className={styles.ways}>
      <Button key="sure" ref={current} onClick={onCancel}>
        {t.cancelPlanSure(until)}
      </Button>
      <Button onClick={() => setAsked(false)}>{t.keepPlan}</Button>
    </div>
  ) : (
    <Button key="ask" ref={current} onClick={() => setAsked(true)}>
      {t.cancelPlan}
    </Button>
  );
}
