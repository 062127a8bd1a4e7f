import type { ComponentProps } from 'react';
import styles from './Floating.module.css';

/** The widest it becomes, in rem. */
const WIDEST = 24;
/** What is left free between it and the window's edge, in CSS pixels. */
const MARGIN = 16;
/** What is left free between it and what it belongs to, in CSS pixels. */
const GAP = 6;

/**
 * What floats over the page by what it belongs to, its positioned parent, and moves nothing: below it or above,
 * where there is more room, and where neither has enough, beside it; on a telephone at the bottom of the window.
 */
export function Floating(props: Omit<ComponentProps<'div'>, 'ref' | 'className'>) {
  return <div {...props} tabIndex={-1} ref={keepPlaced} className={styles.floating} />;
}

/** Places it before it is first painted, and again when what it holds has come and it is taller. */
function keepPlaced(element: HTMLDivElement): () => void {
  const observer = new ResizeObserver(() => place(element));
  place(element);
  observer.observe(element);
  return () => observer.disconnect();
}

function place(element: HTMLDivElement): void {
  // A sheet at the bottom of the window has none.
  const anchor = element.offsetParent?.getBoundingClientRect();
  if (!anchor) return;
  const { clientWidth, clientHeight } = document.documentElement;
  const { offsetWidth: width, offsetHeight: height } = element;
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const isRtl = getComputedStyle(element).direction === 'rtl';
  const room = isRtl ? anchor.right : clientWidth - anchor.left;
  const isAbove = anchor.top > clientHeight - anchor.bottom;
  const wanted = isAbove ? anchor.top - GAP - height : anchor.bottom + GAP;
  const top = Math.max(MARGIN, Math.min(wanted, clientHeight - MARGIN - height));
  const isBeside = top !== wanted && room - anchor.width >= width + GAP + MARGIN;
  if (room < (WIDEST + 1) * rem) element.dataset.aligned = 'end';
  element.style.setProperty('--top', `${top - anchor.top}px`);
  element.style.setProperty('--start', isBeside ? `${anchor.width + GAP}px` : '0px');
}
