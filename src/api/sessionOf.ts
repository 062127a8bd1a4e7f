import { ApiError } from './http/apiError.ts';
import type { Context } from './http/context.ts';

/** The id of who presses: a guest becomes an anonymous reader by a press that is to be kept, and by nothing less. */
export async function sessionOf({ reader, accounts, request, headers }: Context): Promise<string> {
  const presser = reader.kind === 'guest' ? await accounts.startAnonymous(request.headers, headers) : reader;
  if (presser.kind === 'guest') throw new ApiError('notLoggedIn');
  return presser.id;
}
