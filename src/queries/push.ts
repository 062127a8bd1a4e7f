import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Client } from '../client/client.ts';
import { disablePush, enablePush, giveBackLost, pushState } from '../client/push.ts';
import { useI18n } from '../i18n/I18n.tsx';
import { useClient } from './ClientProvider.tsx';
import { alertSettingsKey, publicKey } from './keys.ts';

const pushQuery = (client: Client) =>
  queryOptions({
    queryKey: publicKey('push'),
    queryFn: async ({ client: cache }) => {
      if (await giveBackLost(client)) await cache.invalidateQueries({ queryKey: alertSettingsKey(client) });
      return pushState(client);
    },
    staleTime: 0,
  });

/** Whether notifications reach this device, whoever reads on it; asked for where `enabled`. */
export const usePush = ({ enabled = true } = {}) => useQuery({ ...pushQuery(useClient()), enabled });

/** Turns notifications on for this device, which asks its reader, or off; resolves to what came of it. */
export function useSwitchPush() {
  const client = useClient();
  const cache = useQueryClient();
  const { locale } = useI18n();
  return useMutation({
    mutationFn: async (isOn: boolean) => {
      if (isOn) return enablePush(client, locale);
      await disablePush(client);
      return 'off' as const;
    },
    onSettled: () =>
      Promise.all([
        cache.invalidateQueries({ queryKey: pushQuery(client).queryKey }),
        cache.invalidateQueries({ queryKey: alertSettingsKey(client) }),
      ]),
  });
}
