import { useEffect, useMemo, useRef, useState } from 'react';
import type { Article } from '../../contract/articles.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { returnTexts } from '../../i18n/returnTexts.ts';
import { useReading } from '../../queries/articles.ts';
import { usePlace } from '../../queries/places.ts';
import { keepFocus } from '../../ui/keepFocus.ts';
import { useLang } from '../../ui/useLang.ts';
import { blockAt, digestOf, firstWords, wordsOf } from './blocks.ts';
import { blockElements, goToBlock, isLong } from './bodyPlace.ts';
import styles from './Return.module.css';
import { useNotePlace } from './useNotePlace.ts';

/** How much of a paragraph it is known by, in letters. */
const WORDS = 20;

/**
 * Offers the way to where the reader was in the story before, and notes where they are now. It stands in space that is
 * there anyway, so that nothing moves.
 */
export function Return({ article }: { article: Article }) {
  const { locale } = useI18n();
  const texts = returnTexts(locale);
  const own = useLang(article.lang);
  const slot = useRef<HTMLDivElement>(null);
  const reading = useReading(article);
  const { blocks } = reading.state === 'open' ? reading.article : article;
  const digests = useMemo(() => blocks.map(digestOf), [blocks]);
  const { before, keep } = usePlace(article.slug);
  const isReady = before !== undefined && reading.state !== 'pending';
  const [isLongStory, setLong] = useState(false);
  const [isDone, setDone] = useState(false);
  useEffect(() => {
    if (isReady) setLong(isLong(blockElements(slot.current)));
  }, [isReady, blocks]);
  useNotePlace({ slot, digests, isReady, isWhole: reading.state === 'open', keep });

  const at = before?.place ? blockAt(before.place, digests) : null;
  const block = at ? blocks[at] : undefined;
  const goOn = () => {
    const element = blockElements(slot.current)[at ?? 0];
    if (element) goToBlock(element);
    setDone(true);
  };
  const forget = () => {
    keep(null);
    setDone(true);
  };
  return (
    <div ref={slot} className={`${styles.slot} unprinted`}>
      {isReady && isLongStory && block && !isDone && (
        <p className={styles.line}>
          <button type="button" className={styles.act} onClick={goOn}>
            {texts.goOn}
            <span className={styles.words}>
              {texts.colon}
              {texts.quotes[0]}
              <bdi {...own}>{firstWords(wordsOf(block), WORDS)}</bdi>
              {texts.quotes[1]}
            </span>
          </button>
          <button
            ref={keepFocus}
            type="button"
            className={styles.forget}
            aria-label={texts.forget}
            title={texts.forget}
            onClick={forget}
          >
            ×
          </button>
        </p>
      )}
    </div>
  );
}
