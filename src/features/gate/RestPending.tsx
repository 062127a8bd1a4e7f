import { PAID_PART } from '../../ui/paidPart.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Gate } from './Gate.tsx';
import styles from './RestPending.module.css';

/**
 * Keeps the place of the rest of a story while it isn't known who reads. Without scripts nobody is known, and the gate
 * stands there, as `id`.
 */
export function RestPending({ id, returnTo }: { id: string; returnTo: string }) {
  return (
    <div className={`${styles.place} ${PAID_PART}`} data-coming="">
      <Skeleton lines={5} />
      <noscript>
        <Gate id={id} returnTo={returnTo} />
      </noscript>
    </div>
  );
}
