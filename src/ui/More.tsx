import type { Failure } from '../i18n/problems.ts';
import { Button } from './Button.tsx';
import { Failed } from './Failed.tsx';
import { keepFocus } from './keepFocus.ts';

interface MoreProps {
  /** The infinite query whose next page is asked for. */
  of: {
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    isFetchNextPageError: boolean;
    error: Failure | null;
    fetchNextPage: () => unknown;
  };
  onPress: () => void;
  children: string;
}

/** The end of a list that goes on: the way to its next page, and what happened where that did not come. */
export function More({ of, onPress, children }: MoreProps) {
  const fetchNext = () => {
    if (of.isFetchingNextPage) return;
    onPress();
    void of.fetchNextPage();
  };
  return (
    <>
      {of.isFetchNextPageError && <Failed error={of.error ?? { name: 'Error' }} retry={fetchNext} />}
      {of.hasNextPage && (
        <Button ref={keepFocus} aria-disabled={of.isFetchingNextPage || undefined} onClick={fetchNext}>
          {children}
        </Button>
      )}
    </>
  );
}
