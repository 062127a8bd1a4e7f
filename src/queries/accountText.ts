import type { QueryClient } from '@tanstack/react-query';
import type { Client } from '../client/client.ts';
import { accountOf } from '../contract/me.ts';
import { meQuery } from './me.ts';

/** Brings what an account keeps of how text looks and what this device does together. Its script comes where they differ. */
export function followAccountText(client: Client, cache: QueryClient): void {
  const me = cache.getQueryData(meQuery(client).queryKey);
  const account = me && accountOf(me);
  if (!account || (me.textSettings ?? '') === (document.documentElement.dataset.appearance ?? '')) return;
  // Where it doesn't come, the page is as the device has it, and the next one tries again.
  void import('./textSettings.ts').then(
    ({ bringTogether }) => bringTogether(client, cache, account, me.textSettings),
    () => undefined,
  );
}
