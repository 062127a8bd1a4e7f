import { useEffect, useId } from 'react';
import type { Grant } from '../../contract/articles.ts';
import { inAMonth } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { pages } from '../../paths.ts';
import { usePublication } from '../../queries/publication.tsx';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { ButtonLink } from '../../ui/Button.tsx';
import styles from './Gate.module.css';
import { Link } from '../../ui/Link.tsx';
import { PAID_PART } from '../../ui/paidPart.ts';

/**
 * What stands where the rest of a body would, and says what to do: the whole price, one action, the log-in beside it.
 * In the reading order, never over it, and announced once. `returnTo` is the place in the story to come back to;
 * without a `grant`, it isn't known who reads.
 */
export function Gate({ id, grant, returnTo }: { id: string; grant?: Grant; returnTo: string }) {
  const { t, format, now } = useI18n();
  const headingId = useId();
  const plan = usePublication().plans[0];
  const query = `?return=${encodeURIComponent(returnTo)}`;
  const first = plan ? format.price(plan.firstMonth) : '';
  const isUsedUp = grant?.reason === 'meterUsedUp';
  const heading = isUsedUp ? t.gateMeterHeading : t.gateHeading(first);
  const announce = useAnnounce();
  useEffect(() => announce(heading), [announce, heading]);
  return (
    <section id={id} tabIndex={-1} className={`${styles.gate} ${PAID_PART}`} aria-labelledby={headingId}>
      <h2 id={headingId}>{heading}</h2>
      {isUsedUp && grant.meter && <p>{t.gateMeter(grant.meter.of, format.day(grant.meter.resetsAt))}</p>}
      {plan && <p>{t.offer(first, format.price(plan.price), plan.interval, format.day(inAMonth(now)))}</p>}
      <div className={`${styles.ways} unprinted`}>
        <ButtonLink look="main" to={pages.subscribe + query}>
          {t.startSubscription}
        </ButtonLink>
        <p>
          {t.alreadySignedUp} <Link to={pages.login + query}>{t.logIn}</Link>
        </p>
      </div>
    </section>
  );
}
