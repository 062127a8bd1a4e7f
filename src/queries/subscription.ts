import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { Client } from '../client/client.ts';
import { ProblemError } from '../client/problemError.ts';
import { deleteSubscription, patchSubscription, postSubscription } from '../contract/subscribing.ts';
import { useClient } from './ClientProvider.tsx';
import { meQuery } from './me.ts';
import { sessionKey } from './keys.ts';
import { useSessionEnded } from './session.ts';

/** What a checkout is begun for; `intent` makes it one, however often it is sent. */
export interface WantedPlan {
  plan: string;
  lang: string;
  returnTo: string;
  intent: string;
}

/** Begins a checkout, or goes on with the one that is open. */
export function useBeginCheckout() {
  const client = useClient();
  const sessionEnded = useSessionEnded();
  return useMutation({
    mutationFn: ({ intent, ...body }: WantedPlan) =>
      client.call(postSubscription, { body }, { idempotencyKey: intent }),
    onError: (error) =>
      error instanceof ProblemError && error.code === 'notLoggedIn' ? sessionEnded() : undefined,
  });
}

/** Puts the reader on another plan from the next payment on. */
export const useChangePlan = () =>
  useSubscriptionChange((client, plan: string) => client.call(patchSubscription, { body: { plan } }));

/** Cancels at the end of what is paid. */
export const useCancelPlan = () =>
  useSubscriptionChange((client, _: void) => client.call(deleteSubscription, {}));

/** Takes a cancellation back. */
export const useResumePlan = () =>
  useSubscriptionChange((client, _: void) => client.call(patchSubscription, { body: { state: 'active' } }));

/** Has what the reader has and may read asked for anew. */
export async function notePlanChange(client: Client, cache: QueryClient): Promise<void> {
  await cache.invalidateQueries({ queryKey: meQuery(client).queryKey });
  await cache.invalidateQueries({ queryKey: sessionKey(client) });
}

function useSubscriptionChange<Input, Answer>(change: (client: Client, input: Input) => Promise<Answer>) {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => change(client, input),
    onSuccess: () => notePlanChange(client, cache),
  });
}
