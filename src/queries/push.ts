import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { disablePush, enablePush, pushState } from '../client/push.ts';
import { publicKey } from './keys.ts';

/** Whether notifications reach this device, whoever reads on it. */
export const pushQuery = () =>
  queryOptions({ queryKey: publicKey('push'), queryFn: pushState, staleTime: 0 });

/** Turns notifications on for this device, which asks its reader, or off; resolves to what came of it. */
export function useSwitchPush() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (isOn: boolean) => {
      if (isOn) return enablePush();
      await disablePush();
      return 'off' as const;
    },
    onSettled: () => cache.invalidateQueries({ queryKey: pushQuery().queryKey }),
  });
}
