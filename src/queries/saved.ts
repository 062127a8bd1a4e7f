import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Client } from '../client/client.ts';
import { UnreachableError } from '../client/problemError.ts';
import { atOnce } from './atOnce.ts';
import { useClient } from './ClientProvider.tsx';
import { BEGINS_SESSION, savedKey } from './keys.ts';
import { meQuery, useReader } from './me.ts';

/** The endpoints come with the first that is called: until then a story's page does without them. */
export const savedEndpoints = () =>
  import('../contract/saved.ts').catch((cause: unknown) => {
    throw new UnreachableError(cause);
  });

/** When the reader saved a story, RFC 3339; null where they didn't. */
export const savingQuery = (client: Client, slug: string) =>
  queryOptions({
    queryKey: savedKey(client, 'story', slug),
    queryFn: async ({ signal }) => {
      const { getSavedStory } = await savedEndpoints();
      return (await client.call(getSavedStory, { params: { slug } }, { signal })).savedAt;
    },
  });

/**
 * Whether a story is saved, or undefined where the reader has a session and that isn't known. A guest has saved nothing,
 * and isn't asked about.
 */
export function useIsSaved(slug: string): boolean | undefined {
  const me = useReader();
  const hasSession = me.data !== undefined && me.data.kind !== 'guest';
  const { data } = useQuery({ ...savingQuery(useClient(), slug), enabled: hasSession });
  if (me.data && data !== undefined) return data !== null;
  return hasSession || me.isError ? undefined : false;
}

/** What is wanted of a story: to be saved, now or as of when it was before; null to be no longer. */
export type WantedSaving = { savedAt?: string } | null;

const SAVING = ['saving'];

/** Saves a story or takes it off what is saved: shown at once, and taken back if it fails. */
export function useChangeSaved(slug: string) {
  const client = useClient();
  const cache = useQueryClient();
  const { queryKey } = savingQuery(client, slug);
  const show = (savedAt: string | null) => atOnce(() => cache.setQueryData(queryKey, savedAt));
  return useMutation({
    mutationKey: SAVING,
    scope: BEGINS_SESSION,
    mutationFn: async (wanted: WantedSaving) => {
      const { deleteSavedStory, putSavedStory } = await savedEndpoints();
      const params = { slug };
      if (wanted) return (await client.call(putSavedStory, { params, body: wanted })).savedAt;
      await client.call(deleteSavedStory, { params });
      return null;
    },
    onMutate: async (wanted) => {
      await cache.cancelQueries({ queryKey });
      const former = cache.getQueryData(queryKey) ?? null;
      show(wanted && (wanted.savedAt ?? new Date().toISOString()));
      return { former };
    },
    onError: (_error, _wanted, context) => context && show(context.former),
    onSettled: () => {
      // While another press is on its way, what the paper has is behind what is shown.
      if (cache.isMutating({ mutationKey: SAVING }) > 1) return;
      void cache.invalidateQueries({ queryKey });
      void cache.invalidateQueries({ queryKey: meQuery(client).queryKey });
    },
  });
}
