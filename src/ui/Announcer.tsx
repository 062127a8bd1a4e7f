import { createContext, use, useCallback, useState, type ReactNode } from 'react';

const AnnounceContext = createContext<(message: string) => void>(() => undefined);

/** How many messages stand at once: those before the last may still be waiting to be read out. */
const STANDING = 3;

/** Says each change a reader causes once, politely, to those who listen to the page. */
export function Announcer({ children }: { children: ReactNode }) {
  const [messages, setMessages] = useState<{ id: number; words: string }[]>([]);
  const announce = useCallback(
    (words: string) =>
      setMessages((former) => [...former, { id: (former.at(-1)?.id ?? 0) + 1, words }].slice(-STANDING)),
    [],
  );
  return (
    <AnnounceContext value={announce}>
      {children}
      {/* Only what is added is read, so that one message doesn't cut another short. */}
      <div className="unseen" role="status" aria-atomic="false">
        {messages.map(({ id, words }) => (
          <p key={id}>{words}</p>
        ))}
      </div>
    </AnnounceContext>
  );
}

/** The way to say something; see `Announcer`. */
export const useAnnounce = () => use(AnnounceContext);
