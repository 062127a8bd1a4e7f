import { ApiError } from './apiError.ts';
import type { Services } from './context.ts';
import { tryLogIn } from './logInTry.ts';

/** Refuses a change to an account by whoever doesn't know its password. @throws ApiError `invalid`, `tooManyRequests`. */
export async function requirePassword(
  services: Pick<Services, 'db' | 'clock' | 'accounts'>,
  { id, email }: { id: string; email: string },
  password: string,
): Promise<void> {
  const look = () => services.accounts.hasPassword(id, password);
  if (!(await tryLogIn(services, { by: 'password', address: email }, look, (isRight) => !isRight)))
    throw new ApiError('invalid', { fields: [{ pointer: '/currentPassword', code: 'wrongPassword' }] });
}
