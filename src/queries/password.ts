import { useMutation } from '@tanstack/react-query';
import { api } from '../paths.ts';
import { useClient } from './ClientProvider.tsx';

/** Has a mail sent to an address by which its account, if it has one, gets another password. */
export function useAskForReset() {
  const client = useClient();
  return useMutation({
    mutationFn: (input: { email: string }) => client.authenticate(api.requestPasswordReset, input),
  });
}

/** Sets another password by the token of a mail's link; ends all sessions of the account. */
export function useResetPassword() {
  const client = useClient();
  return useMutation({
    mutationFn: (input: { newPassword: string; token: string }) =>
      client.authenticate(api.resetPassword, input),
  });
}
