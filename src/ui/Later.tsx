import {
  Suspense,
  use,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { useLocation } from 'react-router-dom';
import { TakingOverContext } from './takeover.ts';
import styles from './Later.module.css';
import { whenNear } from './useIsNear.ts';

/** A promise that can be kept from outside, and tells whether it has been. */
interface Gate {
  isOpen: boolean;
  opened: Promise<void>;
  open(): void;
}

function createGate(): Gate {
  let keep: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (keep = resolve));
  const gate: Gate = {
    isOpen: false,
    opened,
    open() {
      gate.isOpen = true;
      keep();
    },
  };
  return gate;
}

/**
 * A part that stands below what is seen first: it stays as the server rendered it until it comes near or its reader
 * begins to do something, and is taken over then. A press wakes it before the press is answered.
 */
export function Later({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const { key } = useLocation();
  const isTakenOver = useIsTakenOver();
  const [gate] = useState(() => (isTakenOver || isServer ? null : createGate()));
  const [first] = useState({ key, children });
  useEffect(() => (gate && place.current ? whenNear(place.current, gate.open) : undefined), [gate]);
  // What changes from outside (an address, the story) must find the part awake: React would draw it anew otherwise.
  const isUnchanged = key === first.key && children === first.children;
  // The very same element each time, for the same reason.
  const part = useMemo(
    () => (
      <Suspense>
        <Behind gate={isUnchanged ? gate : null}>{children}</Behind>
      </Suspense>
    ),
    [isUnchanged, gate, children],
  );
  return (
    <div ref={place} className={styles.later}>
      {part}
    </div>
  );
}

function Behind({ gate, children }: { gate: Gate | null; children: ReactNode }) {
  const isTakenOver = useIsTakenOver();
  if (gate && !gate.isOpen) use(gate.opened);
  return <TakingOverContext value={!isTakenOver}>{children}</TakingOverContext>;
}

/** False on the server and in the render that takes over from it; true in any other. */
const useIsTakenOver = () => useSyncExternalStore(never, isTrue, isFalse);
const isServer = typeof document === 'undefined';
const never = () => () => undefined;
const isTrue = () => true;
const isFalse = () => false;
