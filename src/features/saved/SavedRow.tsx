import { useQuery } from '@tanstack/react-query';
import type { SavedStory } from '../../contract/saved.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { savedTexts } from '../../i18n/savedTexts.ts';
import { fill, pages } from '../../paths.ts';
import { useClient } from '../../queries/ClientProvider.tsx';
import { savingQuery, useChangeSaved } from '../../queries/saved.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Button } from '../../ui/Button.tsx';
import { Failed } from '../../ui/Failed.tsx';
import { Link } from '../../ui/Link.tsx';
import { StoryCard } from '../../ui/StoryCard.tsx';
import { useLang } from '../../ui/useLang.ts';
import { useLocalFormat } from '../../ui/useLocalFormat.ts';
import styles from './SavedStories.module.css';

/**
 * One saved story, and the way to take it off. Until the list is left it keeps its place then, and the same button takes
 * that back. Of one that was withdrawn there is a line that says so.
 */
export function SavedRow({ story: { slug, savedAt, article } }: { story: SavedStory }) {
  const { t, locale } = useI18n();
  const texts = savedTexts(locale);
  const format = useLocalFormat();
  const lang = useLang(article?.lang ?? locale);
  const { data: saved } = useQuery({ ...savingQuery(useClient(), slug), enabled: false });
  const change = useChangeSaved(slug);
  const announce = useAnnounce();
  const isRemoved = saved === null;
  const name = article?.headline ?? texts.withdrawnStory;
  const save = (isWanted: boolean) =>
    change.mutate(isWanted ? { savedAt } : null, {
      onSuccess: () => announce((isWanted ? texts.nowSaved : texts.takenOff)(name)),
    });
  const note = (
    <>
      {isRemoved ? texts.removed : <time dateTime={savedAt}>{texts.savedOn(format.date(savedAt))}</time>}
      {' · '}
      <Button look="plain" onClick={() => save(isRemoved)}>
        {isRemoved ? t.undo : texts.remove}{' '}
        <span className="unseen" {...lang}>
          {name}
        </span>
      </Button>
    </>
  );
  return (
    <li className={isRemoved ? styles.removed : undefined}>
      {article ? (
        <StoryCard story={article} weight="row" level={2} note={note} />
      ) : (
        <div className={styles.withdrawn}>
          <p>
            {texts.withdrawn} <Link to={fill(pages.article, { slug })}>{texts.why}</Link>
          </p>
          <p className={styles.note}>{note}</p>
        </div>
      )}
      {change.isError && (
        <Failed error={change.error} retry={() => save(change.variables !== null)} what={t.saveFailed} />
      )}
    </li>
  );
}
