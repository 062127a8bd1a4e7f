import { useLocation } from 'react-router-dom';

/** What marks a navigation that changes the address of the same page, where its reader stays. */
export const IN_PLACE = { isInPlace: true };

/** What marks one that opened something over the page, which going back closes. */
export const OPENED = { isOpened: true };

/** Whether the last navigation was one in place: neither focus nor scroll belong elsewhere after it. */
export function useIsInPlace(type: string): boolean {
  const { state } = useLocation() as { state: Partial<typeof IN_PLACE> | null };
  return type === 'REPLACE' && state?.isInPlace === true;
}
