import { useEffect, useEffectEvent } from 'react';
import { hasAccount } from '../contract/me.ts';
import { useMe } from './me.ts';

/** Calls `goOn` when an account is logged in that wasn't, if `isWaiting` says that something waits for that. */
export function useOnceLoggedIn(isWaiting: boolean, goOn: () => void): void {
  const me = useMe();
  const isLoggedIn = me !== undefined && hasAccount(me);
  const onLogIn = useEffectEvent(() => {
    if (isWaiting) goOn();
  });
  useEffect(() => {
    if (isLoggedIn) onLogIn();
  }, [isLoggedIn]);
}
