import { useEffect, useId, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import type { ArticleBlock } from '../../contract/articles.ts';
import type { Picture as PictureData } from '../../contract/pictures.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { directionOf } from '../../i18n/locale.ts';
import { pictureTexts } from '../../i18n/pictureTexts.ts';
import { picturePlace } from '../../paths.ts';
import { Icon } from '../../ui/Icon.tsx';
import { IN_PLACE, OPENED } from '../../ui/inPlace.ts';
import { Picture } from '../../ui/Picture.tsx';
import styles from './Lightbox.module.css';
import { actOfKey } from './pictureKeys.ts';
import { useGestures, useWheel } from './useGestures.ts';
import { CLOSE_UP, keepWithin, moveBy, WHOLE, zoomAt, type View } from './zoom.ts';

/** The picture of a story that has this number, counted with its hero; nothing where it has none, or none yet. */
export function Lightbox({
  hero,
  blocks,
  number,
}: {
  hero: PictureData | null;
  blocks: readonly ArticleBlock[];
  number: number;
}) {
  const inBody = blocks.flatMap((block) => (block.type === 'figure' ? [block.picture] : []));
  const pictures = hero ? [hero, ...inBody] : inBody;
  const picture = pictures[number - 1];
  return picture && <OnePicture pictures={pictures} number={number} picture={picture} />;
}

interface OnePictureProps {
  /** All of the story's, in its order. */
  pictures: readonly PictureData[];
  /** Which of them is shown, from 1. */
  number: number;
  picture: PictureData;
}

/**
 * One of a story's pictures, over the whole window, and the ways to the others. The address says which, so that going
 * back closes it; the focus goes back to where it was.
 */
function OnePicture({ pictures, number, picture }: OnePictureProps) {
  const { locale } = useI18n();
  const texts = pictureTexts(locale);
  const labelId = useId();
  const captionId = useId();
  const { goTo, leave } = useWays();
  const dialog = useRef<HTMLDialogElement>(null);
  useModal(dialog, number);
  const stage = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState({ number, view: WHOLE });
  const view = seen.number === number ? seen.view : WHOLE;
  const { lang, text } = picture.alt;
  const own = { lang, dir: directionOf(lang) };
  const isZoomed = view.scale > 1;

  const change = (to: (view: View) => View) => {
    const size = stage.current?.getBoundingClientRect();
    if (!size) return;
    setSeen((before) => {
      const from = before.number === number ? before.view : WHOLE;
      return { number, view: keepWithin(to(from), size, picture) };
    });
  };
  const step = (by: 1 | -1) => {
    const of = pictures.length;
    if (of > 1) goTo(((number - 1 + by + of) % of) + 1);
  };
  const turn = (to: 'left' | 'right') => step((to === 'right') === (directionOf(locale) === 'ltr') ? 1 : -1);
  const close = () => dialog.current?.close();
  const zoom = () => change((from) => (from.scale > 1 ? WHOLE : zoomAt(from, CLOSE_UP, WHOLE)));
  const gestures = useGestures({ view, change, turn, leave: close });
  useWheel(stage, change);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const act = actOfKey(event.key, isZoomed);
    if (!act) return;
    event.preventDefault();
    if (act.kind === 'turn') turn(act.to);
    else if (act.kind === 'move') change((from) => moveBy(from, act.by));
    else if (act.kind === 'goTo') goTo(act.end === 'first' ? 1 : pictures.length);
    else change((from) => zoomAt(from, act.factor, WHOLE));
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its keys are for all that is in it
    <dialog
      ref={dialog}
      tabIndex={-1}
      className={`${styles.lightbox} unprinted`}
      aria-labelledby={labelId}
      aria-describedby={captionId}
      onClose={leave}
      onKeyDown={onKeyDown}
    >
      <div className={styles.bar}>
        <p id={labelId} className={styles.place}>
          {texts.place(number, pictures.length)}
        </p>
        <button
          type="button"
          className={styles.button}
          aria-label={texts.zoom}
          aria-pressed={isZoomed}
          onClick={zoom}
        >
          <Icon name="plus" />
        </button>
        <button
          type="button"
          className={`${styles.button} ${styles.close}`}
          aria-label={texts.close}
          onClick={close}
        >
          <Icon name="plus" />
        </button>
      </div>
      <div ref={stage} className={styles.stage} data-zoomed={isZoomed} {...gestures}>
        <div
          className={styles.picture}
          style={{ transform: `translate(${view.x}px, ${view.y}px) scale(${view.scale})` }}
        >
          <Picture key={number} picture={picture} sizes={isZoomed ? '300vw' : '100vw'} isFirst />
        </div>
      </div>
      {pictures.length > 1 && (
        <>
          <button
            type="button"
            className={`${styles.button} ${styles.former}`}
            aria-label={texts.former}
            onClick={() => step(-1)}
          >
            <Icon name="chevron" />
          </button>
          <button
            type="button"
            className={`${styles.button} ${styles.next}`}
            aria-label={texts.next}
            onClick={() => step(1)}
          >
            <Icon name="chevron" />
          </button>
        </>
      )}
      <p id={captionId} className={styles.caption} {...own}>
        {picture.caption && <bdi>{picture.caption}</bdi>} {picture.credit && <bdi>{picture.credit}</bdi>}
      </p>
      {/* The page's own is out of reach while this is open. */}
      <p className="unseen" role="status" aria-atomic="true">
        {texts.place(number, pictures.length)}.{' '}
        <span {...own}>{[text, picture.caption, picture.credit].filter(Boolean).join(' ')}</span>
      </p>
    </dialog>
  );
}

/** The ways from one picture: to another in its place, and back to the story. */
function useWays() {
  const navigate = useNavigate();
  const { search, state } = useLocation() as { search: string; state: Partial<typeof OPENED> | null };
  return {
    goTo: (number: number) => void navigate({ search, hash: picturePlace(number) }, { replace: true, state }),
    // Who came by the picture's own address has the story nowhere to go back to.
    leave: () =>
      void (state?.isOpened
        ? navigate(-1)
        : navigate({ search, hash: '' }, { replace: true, state: IN_PLACE })),
  };
}

/** Opens it in the top layer, and gives the focus back once it is gone, however that came about. */
function useModal(dialog: RefObject<HTMLDialogElement | null>, number: number): void {
  const [opened] = useState({ number });
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    // On no button of it: what it shows is what is told first.
    dialog.current?.focus();
    return () => {
      const link = document.getElementById(picturePlace(opened.number));
      const back = before instanceof HTMLElement && before !== document.body ? before : link;
      back?.focus({ preventScroll: true });
    };
  }, [dialog, opened]);
}
