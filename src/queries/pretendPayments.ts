import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Client } from '../client/client.ts';
import { getPretendPayment, postPretendPayment } from '../contract/pretendPayments.ts';
import { useClient } from './ClientProvider.tsx';
import { sessionKey } from './keys.ts';

/** What is to be paid on a page of the pretend processor. */
export const pretendPaymentQuery = (client: Client, token: string) =>
  queryOptions({
    queryKey: sessionKey(client, 'pretend payment', token),
    queryFn: ({ signal }) => client.call(getPretendPayment, { params: { token } }, { signal }),
    staleTime: 0,
  });

/** Pays there with a card; resolves to what became of the payment. */
export function usePretendToPay(token: string) {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: { card: string; isConfirmed: boolean }) =>
      client.call(postPretendPayment, { params: { token }, body }),
    onSuccess: (payment) => cache.setQueryData(pretendPaymentQuery(client, token).queryKey, payment),
  });
}
