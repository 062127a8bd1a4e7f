import { api } from '../paths.ts';
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

/** Creates an account and logs in to it. */
export const useSignUp = () =>
  useNewSession((client, { name, email, password }: Credentials & { name: string }) =>
    client.authenticate(api.signUp, { name, email, password }),
  );
