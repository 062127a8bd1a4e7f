import { queryOptions } from '@tanstack/react-query';
import type { Client } from '../client/client.ts';
import { ProblemError } from '../client/problemError.ts';
import { getDemoMail } from '../contract/demoMail.ts';
import { getPublication } from '../contract/publication.ts';
import { publicKey, sessionKey } from './keys.ts';

/** Whether this newspaper keeps its mail to be read; fails as what isn't there where it doesn't. */
export const keepsMailQuery = (client: Client) =>
  queryOptions({
    queryKey: publicKey('keeps mail'),
    queryFn: async ({ signal }) => {
      const { keepsMail } = await client.call(getPublication, {}, { signal });
      if (!keepsMail) throw new ProblemError({ code: 'notFound', status: 404 });
      return keepsMail;
    },
  });

/** The mails that the demo keeps instead of sending, as they are now. */
export const demoMailQuery = (client: Client) =>
  queryOptions({
    queryKey: sessionKey(client, 'demo mail'),
    queryFn: ({ signal }) => client.call(getDemoMail, {}, { signal }),
    staleTime: 0,
  });
