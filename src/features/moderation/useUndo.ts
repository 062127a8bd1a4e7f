import { useState } from 'react';
import { useUndoDecision } from '../../queries/moderation.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { useModerationTexts } from './useModerationTexts.ts';

/** A decision that can be undone, and the words that say what it was. */
export interface Done {
  id: string;
  words: string;
}

/** What was decided on this page, the last first to be undone. */
export function useUndo() {
  const texts = useModerationTexts();
  const announce = useAnnounce();
  const [done, setDone] = useState<readonly Done[]>([]);
  const { mutate, isPending, error, reset } = useUndoDecision();
  const last = done.at(-1);
  return {
    last,
    isPending,
    error,
    note(decision: Done) {
      reset();
      setDone((former) => [...former, decision]);
      announce(decision.words);
    },
    undo() {
      if (!last || isPending) return;
      mutate(last.id, {
        onSuccess: () => {
          setDone((former) => former.filter(({ id }) => id !== last.id));
          announce(texts.undone);
        },
      });
    },
    /** Passes over one that can't be undone any more. */
    drop() {
      reset();
      setDone((former) => former.slice(0, -1));
    },
  };
}

export type Undo = ReturnType<typeof useUndo>;
