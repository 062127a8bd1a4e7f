import { api } from '../paths.ts';
import type { NewAccount } from './logInCode.ts';
import { useNewSession } from './session.ts';

export interface Credentials {
  email: string;
  password: string;
}

/** Logs in; what was known of the former session is dropped with it (`app/Providers.tsx`), and the new reader is known when it resolves. */
export const useLogIn = () =>
  useNewSession((client, { email, password }: Credentials) =>
    client.authenticate(api.signIn, { email, password }),
  );

/** Logs in by a code that was mailed to the address, as `useLogIn` does by a password. */
export const useLogInByCode = () =>
  useNewSession((client, { email, otp }: { email: string; otp: string }) =>
    client.authenticate(api.logInByCode, { email, otp }),
  );

/** Creates an account by the code that was mailed for it, and logs in to it; to the one that the address has, if any. */
export const useSignUpByCode = () =>
  useNewSession((client, account: NewAccount & { otp: string }) =>
    client.authenticate(api.signUpByCode, account),
  );
