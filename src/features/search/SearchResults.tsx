import { useInfiniteQuery } from '@tanstack/react-query';
import { useI18n } from '../../i18n/I18n.tsx';
import { searchTexts } from '../../i18n/searchTexts.ts';
import { pages, withQuery } from '../../paths.ts';
import { useClient } from '../../queries/ClientProvider.tsx';
import { isEnough, searchQuery, type Sought } from '../../queries/search.ts';
import type { Found, Marked } from '../../contract/search.ts';
import { Failed } from '../../ui/Failed.tsx';
import { Link } from '../../ui/Link.tsx';
import { More } from '../../ui/More.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { StoryCard } from '../../ui/StoryCard.tsx';
import { StoryList } from '../../ui/StoryList.tsx';
import { onward, useLoadOn } from '../../ui/useLoadOn.ts';
import styles from './SearchResults.module.css';

/** What a search finds: how many, each with what was found in it, and a way on where that is nothing. */
export function SearchResults({ sought }: { sought: Sought }) {
  const { t, format, locale } = useI18n();
  const texts = searchTexts(locale);
  const found = useInfiniteQuery(searchQuery(useClient(), sought));
  const { list, more } = useLoadOn(found);
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  const corrected = found.data?.pages[0]?.corrected ?? null;
  const { q, cursor: _, ...narrowed } = sought;
  const asked = given({ q: corrected ?? q, ...narrowed });
  const isNothing = found.isSuccess && items.length === 0;
  if (!isEnough(sought.q)) return <p role="status" className={styles.count} />;
  return (
    <>
      <p role="status" className={styles.count}>
        {found.isPending || found.isPlaceholderData ? (
          t.loading
        ) : isNothing ? (
          texts.nothing(sought.q)
        ) : corrected !== null ? (
          texts.foundInstead(sought.q, corrected)
        ) : sought.cursor !== null ? (
          <Link to={withQuery(pages.search, new URLSearchParams(asked))}>{texts.fromFirst}</Link>
        ) : (
          found.isSuccess && texts.found(items.length, found.hasNextPage)
        )}
      </p>
      {found.isPending ? (
        !more.isReturning && <Skeleton lines={8} />
      ) : found.isLoadingError ? (
        <Failed error={found.error} retry={found.refetch} />
      ) : isNothing ? (
        <Notice>
          <p>
            {texts.nothingHint} <Link to={pages.topics}>{t.allTopics}</Link>
          </p>
        </Notice>
      ) : (
        <StoryList {...list}>
          {items.map((story) => (
            <li key={story.slug}>
              <StoryCard
                story={story}
                weight="row"
                level={2}
                words={wordsOf(story)}
                note={<time dateTime={story.publishedAt}>{format.longDate(story.publishedAt)}</time>}
              />
            </li>
          ))}
        </StoryList>
      )}
      <More {...more} href={onward(pages.search, found.data?.pages.at(-1)?.nextCursor, asked)}>
        {t.moreStories}
      </More>
    </>
  );
}

/** What isn't null of a search, as its address has it. */
const given = (query: Record<string, string | null>) =>
  Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );

const wordsOf = ({ marks: { headline, snippet } }: Found) => ({
  headline: <MarkedText parts={headline} />,
  standfirst: <MarkedText parts={snippet} />,
});

const MarkedText = ({ parts }: { parts: Marked }) =>
  parts.map(({ text, marked }, at) =>
    marked ? (
      <mark key={at} className={styles.found}>
        {text}
      </mark>
    ) : (
      text
    ),
  );
