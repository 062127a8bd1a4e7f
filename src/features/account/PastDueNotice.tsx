import { useEffect } from 'react';
import type { Subscription } from '../../contract/subscription.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { paymentTexts } from '../../i18n/paymentTexts.ts';
import { pages } from '../../paths.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Link } from '../../ui/Link.tsx';
import styles from './PastDueNotice.module.css';

/** Tells on every page that a payment failed, and where to mend that; at the page's end, where it moves nothing. */
export function PastDueNotice({
  subscription: { nextPayment, accessUntil },
}: {
  subscription: Subscription;
}) {
  const { locale, format } = useI18n();
  const texts = paymentTexts(locale);
  const announce = useAnnounce();
  const sentence = texts.pastDue(
    nextPayment && format.date(nextPayment.at),
    accessUntil === null ? '' : format.date(accessUntil),
  );
  useEffect(() => announce(sentence), [announce, sentence]);
  return (
    <aside className={`${styles.notice} unprinted`} aria-label={texts.yourPlan}>
      <p>
        {sentence} <Link to={pages.account}>{texts.toAccount}</Link>
      </p>
    </aside>
  );
}
