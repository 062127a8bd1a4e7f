import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Client } from '../client/client.ts';
import { getAlertSettings, putAlertSettings, type AlertSettings } from '../contract/alertSettings.ts';
import { ProblemError } from '../client/problemError.ts';
import { getMe, hasAccount } from '../contract/me.ts';
import { useClient } from './ClientProvider.tsx';
import { alertSettingsKey } from './keys.ts';
import { isLoggedOut } from './comments.ts';
import { meQuery } from './me.ts';
import { useSessionEnded } from './session.ts';

/** How the reader is told, and whether mail can reach them. */
export const alertSettingsQuery = (client: Client) =>
  queryOptions({
    queryKey: alertSettingsKey(client),
    queryFn: ({ signal }) => client.call(getAlertSettings, {}, { signal }),
  });

/**
 * Changes what is given of how the reader is told; a guest is nobody's guest any more after it. Rejects where the
 * session of an account has ended: what it chose would become somebody's without one.
 */
export function useChangeAlertSettings() {
  const client = useClient();
  const cache = useQueryClient();
  const sessionEnded = useSessionEnded();
  return useMutation({
    mutationFn: async (change: Partial<AlertSettings>) => {
      const former = cache.getQueryData(meQuery(client).queryKey);
      if (former && hasAccount(former) && (await client.call(getMe, {})).id !== former.id)
        throw new ProblemError({ code: 'notLoggedIn', status: 401 });
      return client.call(putAlertSettings, { body: change });
    },
    onError: (error) => (isLoggedOut(error) ? sessionEnded() : undefined),
    onSuccess: (settings) => {
      cache.setQueryData(alertSettingsQuery(client).queryKey, settings);
      return cache.invalidateQueries({ queryKey: meQuery(client).queryKey });
    },
  });
}
