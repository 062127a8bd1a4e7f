import { useState } from 'react';
import { hasAccount, type Me } from '../../contract/me.ts';
import { useClient } from '../../queries/ClientProvider.tsx';

/**
 * The account that a page is about, or null. It stays when its session is found to have ended, so that what was typed
 * isn't lost, until the reader logs out or it is known who logged in. `me` is the reader, as far as known.
 */
export function useHeldAccount(me: Me | undefined): Me | null {
  const epoch = useClient().session.epoch();
  const [held, setHeld] = useState<{ account: Me; epoch: number } | null>(null);
  if (!me) return held?.account ?? null;
  if (!hasAccount(me)) return held?.epoch === epoch ? held.account : null;
  if (held?.account !== me || held.epoch !== epoch) setHeld({ account: me, epoch });
  return me;
}
