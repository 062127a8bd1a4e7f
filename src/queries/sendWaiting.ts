import { useEffect } from 'react';
import { isAnythingWaiting } from '../client/draftOwners.ts';
import { accountOf } from '../contract/me.ts';
import { useClient } from './ClientProvider.tsx';
import { useMe } from './me.ts';

/**
 * Sends what the reader has posted and nobody has answered yet, from whichever page they are on. Its script comes only
 * where something waits; where it doesn't come, the next page sends.
 */
export function useSendWaiting(): void {
  const client = useClient();
  const me = useMe();
  const account = me ? accountOf(me) : null;
  useEffect(() => {
    if (account === null) return;
    const send = async () => {
      if (await isAnythingWaiting(account)) (await import('./outbox.ts')).outboxOf(client, account);
    };
    send().catch(() => undefined);
  }, [client, account]);
}
