import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { Client } from '../client/client.ts';
import { keepText, keptText, showText } from '../client/textSettings.ts';
import { accountOf } from '../contract/me.ts';
import { putTextSettings } from '../contract/textSettings.ts';
import { useClient } from './ClientProvider.tsx';
import { isLoggedOut } from './comments.ts';
import { meQuery, useMe } from './me.ts';
import { useSessionEnded } from './session.ts';

/** Has the account keep a line of settings; what this device keeps waits for nothing then. */
async function send(client: Client, cache: QueryClient, account: string, line: string): Promise<void> {
  const { settings } = await client.call(putTextSettings, { body: { settings: line } }, { account });
  if (keptText().line === line) keepText(line);
  cache.setQueryData(meQuery(client).queryKey, (me) => me && { ...me, textSettings: settings });
}

/**
 * Where the account keeps something else than this device: what was chosen here and didn't reach the account goes there,
 * and so does what a device has whose account never chose; else the device takes over what the account has. That shows at
 * once where its reader has just logged in, and with the next page otherwise: nothing moves while it is read.
 */
export async function bringTogether(
  client: Client,
  cache: QueryClient,
  account: string,
  kept: string | null,
) {
  const { line, isUnsent } = keptText();
  const hasLoggedIn = client.session.epoch() > 0;
  if (kept === null ? line !== '' : isUnsent && !hasLoggedIn) {
    // What fails is tried again with the next page.
    await send(client, cache, account, line).catch(() => undefined);
  } else if (kept !== null) {
    keepText(kept);
    if (hasLoggedIn) showText(kept);
  }
}

/** Changes how text looks: at once on this page, then on this device, then in the account, whose id it tells if there is one. */
export function useChangeText() {
  const client = useClient();
  const cache = useQueryClient();
  const me = useMe();
  const sessionEnded = useSessionEnded();
  const account = me && accountOf(me);
  const sending = useMutation({
    // One after the other: what was chosen last is what stays.
    scope: { id: 'text settings' },
    mutationFn: ({ line, account }: { line: string; account: string }) => send(client, cache, account, line),
    onError: (error) => (isLoggedOut(error) ? sessionEnded() : undefined),
  });
  const sendKept = () => account && sending.mutate({ account, line: keptText().line });
  return {
    account,
    error: sending.error,
    sendKept,
    /** Answers whether this browser keeps it. */
    change(line: string): boolean {
      showText(line);
      // A reader who isn't known yet may have an account.
      const isKept = keepText(line, account !== null);
      sendKept();
      return isKept;
    },
  };
}
