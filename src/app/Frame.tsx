import { lazy, Suspense } from 'react';
import { Outlet } from 'react-router-dom';
import { useI18n } from '../i18n/I18n.tsx';
import { Footer } from './Footer.tsx';
import { useLive } from '../queries/live.ts';
import { useMe } from '../queries/me.ts';
import { useSendWaiting } from '../queries/sendWaiting.ts';
import styles from './Frame.module.css';
import { Masthead } from './Masthead.tsx';
import { useLinks } from './useLinks.ts';
import { useArrival } from './useArrival.ts';
import { useReady } from './useReady.ts';
import { useScroll } from './useScroll.ts';

/** Few readers are ever past due. */
const PastDueNotice = lazy(async () => ({
  default: (await import('../features/account/PastDueNotice.tsx')).PastDueNotice,
}));

/** What stands around every page. */
export function Frame() {
  const { t } = useI18n();
  useScroll();
  useLinks();
  useArrival();
  useReady();
  useLive();
  useSendWaiting();
  const subscription = useMe()?.subscription;
  return (
    <div className={styles.frame}>
      <a href="#content" className={`${styles.skip} unprinted`}>
        {t.skipToContent}
      </a>
      <Masthead />
      <main id="content" tabIndex={-1} className={styles.main}>
        <Outlet />
      </main>
      {subscription?.state === 'pastDue' && (
        <Suspense>
          <PastDueNotice subscription={subscription} />
        </Suspense>
      )}
      <Footer />
    </div>
  );
}
