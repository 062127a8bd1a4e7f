import { hasAccount } from '../../contract/me.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { fill, pages, withReturn } from '../../paths.ts';
import { useMe } from '../../queries/me.ts';
import { usePublication } from '../../queries/publication.tsx';
import styles from './Comments.module.css';
import { Link } from '../../ui/Link.tsx';

/** What holds for comments: the promise to everyone, the offer to those without a plan, the log-in for guests. */
export function CommentTerms({ slug, returnTo }: { slug: string; returnTo: string }) {
  const { t, format } = useI18n();
  const me = useMe();
  const plan = usePublication().plans[0];
  const isSubscriber = me?.kind === 'subscriber' || me?.kind === 'moderator';
  const isGuest = me === undefined || !hasAccount(me);
  const box = `${fill(pages.article, { slug })}#your-comment`;
  return (
    <div className={styles.terms}>
      <p className={styles.promise}>{t.commentsPromise}</p>
      {plan && !isSubscriber && (
        <p className="for-nonsubscribers">
          {t.offerShort(format.price(plan.firstMonth))}
          {' · '}
          <Link to={withReturn(pages.subscribe, `${returnTo}#comments`)}>{t.startSubscription}</Link>
        </p>
      )}
      {isGuest && (
        <p className="for-guests">
          {t.alreadySignedUp} <Link to={withReturn(pages.login, box, 'comment')}>{t.logIn}</Link>
        </p>
      )}
    </div>
  );
}
