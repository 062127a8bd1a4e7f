import { useEffect, useRef, type RefObject } from 'react';

/** Calls back at a press, by whatever means, anywhere but inside of an element; only while `isWatching`. */
export function usePressElsewhere(
  inside: RefObject<Element | null>,
  isWatching: boolean,
  pressed: (target: Node) => void,
): void {
  const latest = useRef(pressed);
  useEffect(() => {
    latest.current = pressed;
  });
  useEffect(() => {
    if (!isWatching) return undefined;
    const listen = ({ target }: Event) => {
      if (target instanceof Node && target.isConnected && !inside.current?.contains(target))
        latest.current(target);
    };
    document.addEventListener('click', listen, { capture: true });
    return () => document.removeEventListener('click', listen, { capture: true });
  }, [inside, isWatching]);
}
