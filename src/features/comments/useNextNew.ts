import { useEffect, useEffectEvent, type RefObject } from 'react';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { useCommentTexts } from './useCommentTexts.ts';

/** The key that does the same as the button. */
const KEY = 'n';

/**
 * The way to the next new comment of a list, from where the focus is, and round again from its end. While the focus is
 * in the region of comments but in no field the key `n` is one too (WCAG 2.1.4).
 */
export function useNextNew(list: RefObject<HTMLElement | null>): () => void {
  const announce = useAnnounce();
  const { noneNew } = useCommentTexts();
  const goOn = () => {
    const all = [...(list.current?.querySelectorAll<HTMLElement>('article[data-new]') ?? [])];
    const here = document.activeElement;
    const next =
      all.find((one) => here !== null && isAfter(one, here)) ?? all.find((one) => !one.contains(here));
    if (next) next.focus();
    else announce(noneNew);
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    if (key !== KEY || ctrlKey || metaKey || altKey || isField(target)) return;
    event.preventDefault();
    goOn();
  });
  useEffect(() => {
    const region = list.current?.closest('section');
    const hear = (event: KeyboardEvent) => onKey(event);
    region?.addEventListener('keydown', hear);
    return () => region?.removeEventListener('keydown', hear);
  }, [list]);
  return goOn;
}

const isAfter = (one: Element, other: Element) =>
  (other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && !other.contains(one);

const isField = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, textarea, select, dialog') !== null;
