import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { Article, ArticleBlock } from '../../contract/articles.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { returnTexts } from '../../i18n/returnTexts.ts';
import { useReading } from '../../queries/articles.ts';
import { usePlace } from '../../queries/places.ts';
import { storyVisitQuery } from '../../queries/storyVisits.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { useLang } from '../../ui/useLang.ts';
import { blockAt, digestOf, firstWords, wordsOf } from './blocks.ts';
import { blockElements, goToBlock, isLong } from './bodyPlace.ts';
import { CloseButton } from './CloseButton.tsx';
import { News, NewsStepper } from './News.tsx';
import styles from './Return.module.css';
import { useNews } from './useNews.ts';
import { useNotePlace } from './useNotePlace.ts';

/** How much of a paragraph it is known by, in letters. */
const WORDS = 20;

/**
 * What has changed in a story since its reader read it, and the way to where they were in it; notes what they read, and
 * where they are now. It stands in space that is there anyway, so that nothing moves.
 */
export function Return({ article: asCame }: { article: Article }) {
  const { locale } = useI18n();
  const texts = returnTexts(locale);
  const announce = useAnnounce();
  const slot = useRef<HTMLDivElement>(null);
  const reading = useReading(asCame);
  const isWhole = reading.state === 'open';
  const article = isWhole ? reading.article : asCame;
  const { slug, blocks } = article;
  const digests = useMemo(() => blocks.map(digestOf), [blocks]);
  const { before, keep } = usePlace(slug);
  const former = useQuery(storyVisitQuery(slug)).data?.read ?? null;
  const isReady = before !== undefined && reading.state !== 'pending';
  const { news, see } = useNews({
    slot,
    article,
    digests,
    former,
    isReady,
    isWhole,
    mark: texts.isNew,
  });
  useNotePlace({ slot, digests, isReady, isWhole, keep });
  const isLongStory = useIsLong(slot, blocks);
  const [isPlaceDone, setPlaceDone] = useState(false);
  const [isNewsDone, setNewsDone] = useState(false);
  const [step, setStep] = useState<number | null>(null);

  const goTo = (at: number) => {
    const element = blockElements(slot.current)[at];
    if (element) goToBlock(element);
  };
  const goToNews = (wanted: number) => {
    const next = (wanted + news.length) % news.length;
    announce(texts.step(next + 1, news.length));
    setStep(next);
    goTo(news[next] ?? 0);
  };
  const closeNews = () => {
    see();
    setNewsDone(true);
  };

  const at = before?.place && isReady && isLongStory ? blockAt(before.place, digests) : null;
  const block = at === null || at === 0 || isPlaceDone ? undefined : blocks[at];
  const hasNews = news.length > 0 && !isNewsDone;
  return (
    <>
      <div ref={slot} className={`${styles.slot} unprinted`}>
        {(block || (hasNews && step === null)) && (
          <div className={styles.line}>
            {hasNews && step === null && (
              <News blocks={blocks} news={news} goTo={goToNews} onClose={closeNews} />
            )}
            {block && (
              <PlaceOffer
                block={block}
                lang={article.lang}
                goOn={() => {
                  goTo(at ?? 0);
                  setPlaceDone(true);
                }}
                forget={() => {
                  keep(null);
                  setPlaceDone(true);
                }}
              />
            )}
          </div>
        )}
      </div>
      {hasNews && step !== null && (
        <NewsStepper step={step} of={news.length} goTo={goToNews} onClose={closeNews} />
      )}
    </>
  );
}

interface PlaceOfferProps {
  block: ArticleBlock;
  lang: string;
  goOn: () => void;
  forget: () => void;
}

/** The way to where the reader was: at this block. */
function PlaceOffer({ block, lang, goOn, forget }: PlaceOfferProps) {
  const { locale } = useI18n();
  const texts = returnTexts(locale);
  const own = useLang(lang);
  return (
    <span className={styles.offer}>
      <button type="button" className={styles.act} onClick={goOn}>
        {texts.goOn}
        <span className={styles.words}>
          {texts.colon}
          {texts.quotes[0]}
          <bdi {...own}>{firstWords(wordsOf(block), WORDS)}</bdi>
          {texts.quotes[1]}
        </span>
      </button>
      <CloseButton label={texts.forget} onClick={forget} />
    </span>
  );
}

/** Whether a story is so long, in this window, that a place in it is worth knowing. */
function useIsLong(slot: RefObject<Element | null>, blocks: readonly ArticleBlock[]): boolean {
  const [isLongStory, setLong] = useState(false);
  useEffect(() => {
    const story = slot.current?.closest('article');
    if (!story) return undefined;
    const size = new ResizeObserver(() => setLong(isLong(blockElements(slot.current))));
    size.observe(story);
    return () => size.disconnect();
  }, [slot, blocks]);
  return isLongStory;
}
