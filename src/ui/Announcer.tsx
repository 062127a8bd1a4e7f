import { createContext, use, useCallback, useState, type ReactNode } from 'react';

const AnnounceContext = createContext<(message: string) => void>(() => undefined);

/** Says each change a reader causes once, politely, to those who listen to the page. */
export function Announcer({ children }: { children: ReactNode }) {
  const [{ message, turn }, setMessage] = useState({ message: '', turn: 0 });
  const announce = useCallback(
    (next: string) => setMessage((former) => ({ message: next, turn: former.turn + 1 })),
    [],
  );
  return (
    <AnnounceContext value={announce}>
      {children}
      <p className="unseen" role="status">
        <span key={turn}>{message}</span>
      </p>
    </AnnounceContext>
  );
}

/** The way to say something; see `Announcer`. */
export const useAnnounce = () => use(AnnounceContext);
