import type { MouseEvent } from 'react';
import type { Failure } from '../i18n/problems.ts';
import { Button, ButtonLink } from './Button.tsx';
import { Failed } from './Failed.tsx';
import { keepFocus } from './keepFocus.ts';
import { Skeleton } from './Skeleton.tsx';

/** The infinite query whose next page is asked for. */
export interface Going {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  isFetchNextPageError: boolean;
  error: Failure | null;
  fetchNextPage: () => unknown;
}

interface MoreProps {
  of: Going;
  onPress: () => void;
  children: string;
  /** The page that begins with what comes next: for those whose page runs no script, or who open it beside this one. */
  href?: string | null;
  /** That what its reader had of the list before is on its way. */
  isReturning?: boolean;
}

/** The end of a list that goes on: the way to its next page, and what happened where that did not come. */
export function More({ of, onPress, children, href, isReturning = false }: MoreProps) {
  const fetchNext = () => {
    if (of.isFetchingNextPage) return;
    onPress();
    void of.fetchNextPage();
  };
  const way = { children, ref: keepFocus, 'aria-disabled': of.isFetchingNextPage || undefined };
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    fetchNext();
  };
  return (
    <>
      {isReturning && (
        <div data-returning="">
          <Skeleton lines={8} />
        </div>
      )}
      {of.isFetchNextPageError && <Failed error={of.error ?? { name: 'Error' }} retry={fetchNext} />}
      {of.hasNextPage &&
        (href ? (
          <ButtonLink {...way} to={href} rel="next" onClick={follow} />
        ) : (
          <Button {...way} onClick={fetchNext} />
        ))}
    </>
  );
}
