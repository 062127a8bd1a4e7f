import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Client } from '../client/client.ts';
import { deleteSubscription, patchSubscription, postSubscription } from '../contract/subscription.ts';
import { useClient } from './ClientProvider.tsx';
import { meQuery } from './me.ts';
import { sessionKey } from './keys.ts';

/** Pays for a plan, once for each `intent`, however often it is sent; what the reader may read is asked for anew. */
export const useSubscribe = () =>
  useSubscriptionChange((client, { intent, ...body }: { plan: string; card: string; intent: string }) =>
    client.call(postSubscription, { body }, { idempotencyKey: intent }),
  );

/** Cancels at the end of what is paid. */
export const useCancelPlan = () =>
  useSubscriptionChange((client, _: void) => client.call(deleteSubscription, {}));

/** Takes a cancellation back. */
export const useResumePlan = () =>
  useSubscriptionChange((client, _: void) => client.call(patchSubscription, { body: { state: 'active' } }));

function useSubscriptionChange<Input, Answer>(change: (client: Client, input: Input) => Promise<Answer>) {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => change(client, input),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: meQuery(client).queryKey });
      await cache.invalidateQueries({ queryKey: sessionKey(client) });
    },
  });
}
