import { useMutation } from '@tanstack/react-query';
import { api } from '../paths.ts';
import { useClient } from './ClientProvider.tsx';

/** Has a code mailed to an address by which its account, if it has one, is logged in to. */
export function useAskForCode() {
  const client = useClient();
  return useMutation({
    mutationFn: (input: { email: string }) => client.authenticate(api.askForCode, input),
  });
}
