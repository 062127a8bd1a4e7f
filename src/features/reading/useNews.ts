import { useCallback, useEffect, useMemo, useRef, type RefObject } from 'react';
import { keepStoryVisit } from '../../client/keepStoryVisit.ts';
import type { ReadBlocks } from '../../client/storyVisits.ts';
import type { Article } from '../../contract/articles.ts';
import { newsOf, readBy } from './blocks.ts';
import { blockElements } from './bodyPlace.ts';

interface Reading {
  /** Stands in the story. */
  slot: RefObject<Element | null>;
  /** As far as its reader may read it. */
  article: Article;
  digests: readonly string[];
  /** What was read of it before this visit. */
  former: ReadBlocks | null;
  /** Whether all that the reader may read is there, and what they read before is known. */
  isReady: boolean;
  isWhole: boolean;
  /** What each of them is marked with. */
  mark: string;
}

/**
 * Which blocks are new to the reader, marked in the story where nothing moves. Each is so until it has stood in the middle
 * of the window; `see` takes all of them as seen.
 */
export function useNews({ slot, article, digests, former, isReady, isWhole, mark }: Reading) {
  const { slug, blocks, opening } = article;
  const news = useMemo(
    () => (isReady ? newsOf(blocks, digests, opening, former) : []),
    [isReady, blocks, digests, opening, former],
  );
  const unseen = useRef(new Set<number>());
  const keep = useCallback(() => {
    const seen = digests.filter((_, at) => !unseen.current.has(at));
    // Where storage is blocked nothing will be called new.
    keepStoryVisit(slug, { read: readBy(former, seen, isWhole) }).catch(() => undefined);
  }, [slug, digests, former, isWhole]);

  useEffect(() => {
    if (!isReady) return undefined;
    unseen.current = new Set(news);
    keep();
    const elements = blockElements(slot.current);
    const marked = news.flatMap((at) => elements[at] ?? []);
    for (const element of marked) element.dataset.news = mark;
    const view = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries)
          if (isIntersecting) unseen.current.delete(elements.indexOf(target as HTMLElement));
        keep();
      },
      { rootMargin: '-25% 0px' },
    );
    for (const element of marked) view.observe(element);
    return () => {
      view.disconnect();
      for (const element of marked) delete element.dataset.news;
    };
  }, [slot, news, isReady, keep, mark]);

  const see = useCallback(() => {
    unseen.current.clear();
    keep();
  }, [keep]);
  return { news, see };
}
