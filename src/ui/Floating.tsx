import type { ComponentProps } from 'react';
import styles from './Floating.module.css';

/** The widest it becomes, in rem. */
const WIDEST = 24;
/** What is left free between it and the window's edge, in CSS pixels. */
const MARGIN = 16;

/**
 * What floats over the page by what it belongs to, its positioned parent, and moves nothing: below it or above,
 * where there is more room; on a telephone at the bottom of the window.
 */
export function Floating(props: Omit<ComponentProps<'div'>, 'ref' | 'className'>) {
  return <div {...props} tabIndex={-1} ref={place} className={styles.floating} />;
}

function place(element: HTMLDivElement | null): void {
  const anchor = element?.parentElement?.getBoundingClientRect();
  if (!element || !anchor) return;
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const room =
    getComputedStyle(element).direction === 'rtl'
      ? anchor.right
      : document.documentElement.clientWidth - anchor.left;
  if (room < (WIDEST + 1) * rem) element.dataset.aligned = 'end';
  const [above, below] = [anchor.top, innerHeight - anchor.bottom];
  if (above > below) element.dataset.above = '';
  element.style.setProperty('--room', `${Math.max(above, below) - MARGIN}px`);
}
