import { useLocation } from 'react-router-dom';
import { ReaderMenu } from '../features/account/ReaderMenu.tsx';
import { useI18n } from '../i18n/I18n.tsx';
import { fill, pages } from '../paths.ts';
import { useMe } from '../queries/me.ts';
import { usePublication } from '../queries/publication.tsx';
import { ButtonLink } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './Masthead.module.css';
import { Link } from '../ui/Link.tsx';

/** The top of every page: the day, what is the reader's, the paper's name, its sections. */
export function Masthead() {
  const { t, format, now } = useI18n();
  const { name, tagline, lang, sections } = usePublication();
  const { pathname } = useLocation();
  return (
    <header className={styles.masthead}>
      <div className={`${styles.bar} unprinted`}>
        <time dateTime={now.slice(0, 10)} className={styles.date}>
          {format.longDate(now)}
        </time>
        <ReaderBar />
      </div>
      <div className={styles.plate}>
        <Link to={pages.front} className={styles.name} lang={lang}>
          {name}
        </Link>
        <p className={`${styles.tagline} unprinted`} lang={lang} dir="auto">
          {tagline}
        </p>
      </div>
      <nav className={`${styles.sections} unprinted`} aria-label={t.sections}>
        <ul>
          {sections.map((section) => {
            const page = fill(pages.topic, { topic: section.slug });
            return (
              <li key={section.slug} lang={lang}>
                <Link to={page} aria-current={currentPage(pathname, page)}>
                  {section.name}
                </Link>
              </li>
            );
          })}
          <li>
            <Link to={pages.topics} aria-current={currentPage(pathname, pages.topics)}>
              {t.allTopics}
            </Link>
          </li>
        </ul>
      </nav>
    </header>
  );
}

/** What a link to a page says of itself where that page is the one shown. */
const currentPage = (pathname: string, page: string) => (pathname === page ? ('page' as const) : undefined);

function ReaderBar() {
  const { t, format } = useI18n();
  const me = useMe();
  const { pathname } = useLocation();
  const plan = usePublication().plans[0];
  const unread = me?.unreadAlerts ?? 0;
  const isSubscriber = me?.kind === 'subscriber' || me?.kind === 'moderator';
  return (
    <nav className={styles.reader} aria-label={t.readerMenu}>
      <Link to={pages.search} className={styles.search} aria-current={currentPage(pathname, pages.search)}>
        <Icon name="search" />
        <span>{t.search}</span>
      </Link>
      <Link to={pages.saved} className={styles.saved} aria-current={currentPage(pathname, pages.saved)}>
        <Icon name="bookmark" />
        <span>{t.saved}</span>
      </Link>
      <Link to={pages.alerts} className={styles.alerts} aria-current={currentPage(pathname, pages.alerts)}>
        <Icon name="bell" />
        {unread > 0 ? (
          <>
            <span className="unseen">{t.alertsUnread(unread)}</span>
            <span aria-hidden="true">{t.alerts}</span>
            <b aria-hidden="true">{format.number(unread)}</b>
          </>
        ) : (
          <span>{t.alerts}</span>
        )}
      </Link>
      <ReaderMenu me={me} returnTo={pathname} />
      {plan && !isSubscriber && (
        <span className="for-nonsubscribers">
          <ButtonLink look="accent" to={pages.subscribe}>
            {t.subscribeFrom(format.price(plan.firstMonth))}
          </ButtonLink>
        </span>
      )}
    </nav>
  );
}
