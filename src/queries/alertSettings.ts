import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Client } from '../client/client.ts';
import { getAlertSettings, putAlertSettings, type AlertSettings } from '../contract/alertSettings.ts';
import { useClient } from './ClientProvider.tsx';
import { alertSettingsKey } from './keys.ts';
import { meQuery } from './me.ts';

/** How the reader is told, and whether mail can reach them. */
export const alertSettingsQuery = (client: Client) =>
  queryOptions({
    queryKey: alertSettingsKey(client),
    queryFn: ({ signal }) => client.call(getAlertSettings, {}, { signal }),
  });

/** Changes what is given of how the reader is told; a guest is nobody's guest any more after it. */
export function useChangeAlertSettings() {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (change: Partial<AlertSettings>) => client.call(putAlertSettings, { body: change }),
    onSuccess: (settings) => {
      cache.setQueryData(alertSettingsQuery(client).queryKey, settings);
      return cache.invalidateQueries({ queryKey: meQuery(client).queryKey });
    },
  });
}
