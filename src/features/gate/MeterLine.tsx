import type { Meter } from '../../contract/articles.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import styles from './MeterLine.module.css';

/** How much of the month's meter is left, said where it was spent. */
export function MeterLine({ meter }: { meter: Meter }) {
  const { t, format } = useI18n();
  return (
    <p className={`${styles.line} unprinted`}>
      {t.meterLeft(meter.of - meter.used, meter.of, format.day(meter.resetsAt))}
    </p>
  );
}
