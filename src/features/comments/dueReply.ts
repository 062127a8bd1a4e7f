import { createContext, useEffect, useState } from 'react';
import { dueDraft } from '../../client/drafts.ts';

/** The comment under which the reader's reply waits for nothing but to be posted; null where none does. */
export const DueReply = createContext<string | null>(null);

/** Finds that comment of a story for an account (its id, or null). */
export function useDueReply(slug: string, account: string | null): string | null {
  const [found, setFound] = useState<{ account: string; parentId: string } | null>(null);
  useEffect(() => {
    if (account === null) return;
    void dueDraft(account, `comment:${slug}:`).then(
      (parentId) => parentId !== undefined && setFound({ account, parentId }),
    );
  }, [slug, account]);
  return found && found.account === account ? found.parentId : null;
}
