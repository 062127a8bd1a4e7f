import { Link } from 'react-router-dom';
import { useI18n } from '../../i18n/I18n.tsx';
import { pages } from '../../paths.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import styles from './RestPending.module.css';

/** Keeps the place of the rest of a story while it isn't known who reads. Without scripts it says what to do. */
export function RestPending({ returnTo }: { returnTo: string }) {
  const { t } = useI18n();
  return (
    <div className={styles.place}>
      <Skeleton lines={5} />
      <noscript>
        <p>
          <Link to={`${pages.subscribe}?return=${encodeURIComponent(returnTo)}`}>{t.startSubscription}</Link>
        </p>
      </noscript>
    </div>
  );
}
