import {
  queryOptions,
  useMutation,
  useMutationState,
  useQuery,
  useQueryClient,
  type QueryClient,
} from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import type { Client } from '../client/client.ts';
import type { DraftBox } from '../client/draftBox.ts';
import { dropDraft, readDraft, returnedDrafts } from '../client/drafts.ts';
import { openOutbox, type Change, type Outbox } from '../client/outbox/outbox.ts';
import type { Outcome } from '../client/outbox/outcome.ts';
import { draftNameOf, isUnkept, type Waiting } from '../client/outbox/waiting.ts';
import { useClient } from './ClientProvider.tsx';
import { addPosted, commentKeys } from './commentCache.ts';
import { sessionKey } from './keys.ts';
import { useSessionEnded } from './session.ts';

const outboxes = new WeakMap<Client, { account: string; outbox: Outbox }>();

/** The outbox of an account, which sends what waits for as long as the session lasts that it was first asked for in. */
export function outboxOf(client: Client, account: string): Outbox {
  const former = outboxes.get(client);
  if (former?.account === account) return former.outbox;
  former?.outbox.close();
  const outbox = openOutbox(client, account);
  outboxes.set(client, { account, outbox });
  const unsubscribe = client.session.subscribe(() => {
    unsubscribe();
    outbox.close();
    if (outboxes.get(client)?.outbox === outbox) outboxes.delete(client);
  });
  void outbox.keepSending();
  return outbox;
}

const outboxKey = (client: Client, account: string | null, slug: string) =>
  sessionKey(client, 'outbox', account, slug);

/**
 * Something that waits: `isKept` where the device has it, and not only this page; `wait` is in how many seconds it may be
 * sent.
 */
export type ShownWaiting = Waiting & { isKept: boolean; wait: number };

/** What an account has waiting under a story, and the comments to which its replies came back. */
const outboxQuery = (client: Client, account: string | null, slug: string) =>
  queryOptions({
    queryKey: outboxKey(client, account, slug),
    queryFn: async (): Promise<{ waiting: ShownWaiting[]; returned: string[] }> => {
      if (account === null) return { waiting: [], returned: [] };
      const [all, returned] = await Promise.all([
        outboxOf(client, account).all(),
        returnedDrafts(account, `${draftNameOf({ slug })}:`),
      ]);
      const waiting = all
        .filter((one) => one.slug === slug)
        .map((one) => ({
          ...one,
          isKept: !isUnkept(account, one),
          wait: Math.max(0, Math.ceil(((one.refusal?.until ?? 0) - Date.now()) / 1_000)),
        }));
      return { waiting, returned };
    },
    // It is the device that is asked.
    networkMode: 'always',
    staleTime: 0,
  });

const POSTING = ['posting a comment'];

/** Where a comment is written: under a story, or as a reply to one of its comments, whose writer's name is shown. */
export interface Place {
  slug: string;
  parentId?: string;
  answered?: string;
}

interface Pressed {
  box: DraftBox;
  account: string;
  place: Place;
  /** What stood in the box as it was pressed. */
  text: string;
}

/**
 * Posts what stands in a box, once; resolves to what became of it, or null where the box has another text by then.
 * `useOutbox` takes it into the lists.
 */
export function usePostComment() {
  const client = useClient();
  return useMutation({
    mutationKey: POSTING,
    mutationFn: async ({ box, account, place, text }: Pressed) => {
      await box.flush();
      const { text: kept, intent, tried } = box.draft();
      if (kept !== text) return null;
      const outcome = await outboxOf(client, account).post({ ...place, text, intent, tried });
      await box.look({ text: '', intent: '' });
      return outcome;
    },
    networkMode: 'always',
  });
}

/**
 * What waits under a story of an account's, but for what is just being posted on this page, with what can be done about
 * it. `tell` gets what became of what was sent meanwhile.
 */
export function useOutbox(account: string | null, slug: string, tell: (outcome: Outcome) => void) {
  const client = useClient();
  const cache = useQueryClient();
  const sessionEnded = useSessionEnded();
  const { data } = useQuery(outboxQuery(client, account, slug));
  const posting = useMutationState({
    filters: { mutationKey: POSTING, status: 'pending' },
    select: ({ state }) => draftNameOf((state.variables as Pressed).place),
  });
  const hear = useEffectEvent((change: Change | null) => {
    if (account === null) return;
    const outcome = change?.waiting.slug === slug ? (change.outcome ?? null) : null;
    void takeIn(cache, client, account, slug, outcome, sessionEnded);
    // What is posted on this page, its form tells.
    if (outcome && change && !posting.includes(draftNameOf(change.waiting))) tell(outcome);
  });
  useEffect(
    () => (account === null ? undefined : outboxOf(client, account).subscribe(hear)),
    [client, account],
  );
  return {
    waiting: data?.waiting.filter((one) => !posting.includes(draftNameOf(one))) ?? [],
    returned: data?.returned.filter((parentId) => !posting.includes(draftNameOf({ slug, parentId }))) ?? [],
    /** Has it back in its box; not where another text is there, nor once it was sent. */
    async edit(chosen: Waiting): Promise<'edited' | 'taken' | 'gone'> {
      if (account === null) return 'gone';
      const outbox = outboxOf(client, account);
      if (await outbox.edit(chosen)) return 'edited';
      return (await outbox.all()).some(({ intent }) => intent === chosen.intent) ? 'taken' : 'gone';
    },
    discard: async (chosen: Waiting) => {
      if (account !== null) await outboxOf(client, account).discard(chosen);
    },
    /** Undoes discarding. */
    bringBack: async (chosen: Waiting) => {
      if (account !== null) await outboxOf(client, account).post(chosen);
    },
    /** Forgets a reply that was back. */
    giveUp: async (parentId: string) => {
      if (account === null) return;
      const name = draftNameOf({ slug, parentId });
      const draft = await readDraft(account, name);
      if (draft) await dropDraft(account, name, draft.text);
      await cache.invalidateQueries({ queryKey: outboxKey(client, account, slug) });
    },
  };
}

async function takeIn(
  cache: QueryClient,
  client: Client,
  account: string,
  slug: string,
  outcome: Outcome | null,
  sessionEnded: () => Promise<void>,
): Promise<void> {
  await cache.invalidateQueries({ queryKey: outboxKey(client, account, slug) });
  if (outcome?.what === 'sent') {
    const { comment } = outcome;
    // Where another tab has sent it, or it was edited on the way, the lists know better.
    if (comment && 'replies' in comment) await addPosted(cache, client, slug, comment);
    else await cache.invalidateQueries({ queryKey: commentKeys(client, slug).all });
  }
  if (outcome?.what === 'refused' && outcome.refusal.code === 'notLoggedIn') await sessionEnded();
}
