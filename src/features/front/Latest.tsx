import { useInfiniteQuery } from '@tanstack/react-query';
import { useId } from 'react';
import type { Front } from '../../contract/front.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { pages } from '../../paths.ts';
import { useClient } from '../../queries/ClientProvider.tsx';
import { afterFrontQuery } from '../../queries/front.ts';
import { More } from '../../ui/More.tsx';
import { SectionHeading } from '../../ui/SectionHeading.tsx';
import { StoryCard } from '../../ui/StoryCard.tsx';
import { onward, useLoadOn } from '../../ui/useLoadOn.ts';
import styles from './Latest.module.css';

/** The newest that have no place above, and after them, as it is asked for, the rest of the paper. */
export function Latest({ front }: { front: Front }) {
  const { t } = useI18n();
  const headingId = useId();
  const after = useInfiniteQuery(afterFrontQuery(useClient(), front));
  const stories = [...front.latest.items, ...(after.data?.pages.flatMap(({ items }) => items) ?? [])];
  const nextCursor = (after.data?.pages.at(-1) ?? front.latest).nextCursor;
  const { list, more } = useLoadOn({ ...after, hasNextPage: nextCursor !== null });
  return (
    <>
      {stories.length > 0 && (
        <section aria-labelledby={headingId}>
          <SectionHeading id={headingId}>
            {front.latest.items.length > 0 ? t.latest : t.earlier}
          </SectionHeading>
          <ul {...list} className={styles.stories}>
            {stories.map((story) => (
              <li key={story.slug}>
                <StoryCard story={{ ...story, standfirst: '' }} weight="row" />
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className={styles.more}>
        <More {...more} href={onward(pages.latest, nextCursor)}>
          {t.moreStories}
        </More>
      </div>
    </>
  );
}
