import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../paths.ts';
import { useClient } from './ClientProvider.tsx';
import { alertSettingsKey } from './keys.ts';

/** Has the mail sent once more that confirms the reader's own address; it may have been confirmed meanwhile. */
export function useSendConfirmation() {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (email: string) => client.authenticate(api.sendVerificationEmail, { email }),
    onSettled: () => void cache.invalidateQueries({ queryKey: alertSettingsKey(client) }),
  });
}
