import { queryOptions } from '@tanstack/react-query';
import type { Client } from '../client/client.ts';
import { ProblemError } from '../client/problemError.ts';
import { getDemoMail } from '../contract/demoMail.ts';
import { getPublication } from '../contract/publication.ts';
import { publicKey, sessionKey } from './keys.ts';

/** Whether this is a demo newspaper; fails as what isn't there where it is none. */
export const demoQuery = (client: Client) =>
  queryOptions({
    queryKey: publicKey('demo'),
    queryFn: async ({ signal }) => {
      const { demo } = await client.call(getPublication, {}, { signal });
      if (!demo) throw new ProblemError({ code: 'notFound', status: 404 });
      return demo;
    },
  });

/** The mails that the demo keeps instead of sending, as they are now. */
export const demoMailQuery = (client: Client) =>
  queryOptions({
    queryKey: sessionKey(client, 'demo mail'),
    queryFn: ({ signal }) => client.call(getDemoMail, {}, { signal }),
    staleTime: 0,
  });
