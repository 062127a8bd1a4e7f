import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { createDraftBox, type Draft, type DraftBox } from '../../client/draftBox.ts';

/** The box of an account's draft (`owner` is its id, null without one), and what it shows. */
export function useDraft(owner: string | null, name: string): { box: DraftBox; draft: Draft } {
  const box = useMemo(() => createDraftBox(owner, name), [owner, name]);
  const draft = useSyncExternalStore(box.subscribe, box.draft, box.draft);
  useEffect(() => {
    const flush = () => void box.flush();
    // Telephones end a page that is out of sight without another word; what comes back may have missed some.
    const turn = () => void (document.visibilityState === 'visible' ? box.look() : box.flush());
    addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', turn);
    return () => {
      removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', turn);
    };
  }, [box]);
  return { box, draft };
}
