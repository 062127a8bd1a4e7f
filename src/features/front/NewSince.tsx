import { useEffect, useState, useSyncExternalStore } from 'react';
import { noteVisit, visitBefore } from '../../client/visits.ts';
import type { Front } from '../../contract/front.ts';
import { ago } from '../../i18n/ago.ts';
import { frontTexts } from '../../i18n/frontTexts.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { pages } from '../../paths.ts';
import { storiesOn } from '../../queries/front.ts';
import { Link } from '../../ui/Link.tsx';
import styles from './NewSince.module.css';

/**
 * To who was here before, how much of the page is new since. Its place is kept from the first paint on for them, and is
 * none for others.
 */
export function NewSince({ front }: { front: Front }) {
  const i18n = useI18n();
  const [now] = useState(Date.now);
  const since = useSyncExternalStore(never, () => visitBefore(now), unknown);
  useEffect(() => noteVisit(now), [now]);
  const texts = frontTexts(i18n.locale);
  const isNew = ({ publishedAt }: { publishedAt: string }) =>
    since !== null && Date.parse(publishedAt) > since;
  return (
    <p className={`${styles.since} unprinted`}>
      {since !== null && (
        <>
          {texts.newSince(
            storiesOn(front).filter(isNew).length,
            ago(new Date(since).toISOString(), now, i18n),
          )}{' '}
          <Link to={pages.latest}>{texts.toLatest}</Link>
        </>
      )}
    </p>
  );
}

const never = () => () => undefined;
const unknown = () => null;
