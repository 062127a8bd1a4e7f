import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { Client } from '../client/client.ts';
import type { getComment } from '../contract/commentActs.ts';
import type { Comment, CommentList, Reply } from '../contract/comments.ts';
import type { AnswerOf } from '../contract/endpoint.ts';
import { sessionKey } from './keys.ts';

type Pages = InfiniteData<CommentList, string | undefined>;
type Found = AnswerOf<typeof getComment>;

/** The beginnings of the keys under which a story's comments are held: in lists, as replies, and found by their link. */
export function commentKeys(client: Client, slug: string) {
  const all = sessionKey(client, 'comments', slug);
  return {
    all,
    lists: [...all, 'list'],
    replies: [...all, 'replies'],
    found: [...all, 'found'],
  } as const;
}

/** What is to be changed of a comment; nothing where it isn't the one that is meant. */
type ChangeOf<Shown> = (comment: Shown) => Partial<Shown> | null;

/** Changes comments wherever the page holds them. Nothing moves. */
export function changeComments(
  cache: QueryClient,
  client: Client,
  slug: string,
  changeOf: ChangeOf<Reply>,
): void {
  // What isn't changed stays the very same: thousands may be held, and each that isn't would be compared value by value.
  const inThread = (thread: Comment): Comment => {
    const former = thread.replies.items;
    const items = former.map((reply) => withChange(reply, changeOf(reply)));
    const replies = items.every((reply, at) => reply === former[at])
      ? thread.replies
      : { ...thread.replies, items };
    const changes = changeOf(thread);
    return withChange<Comment>(thread, replies === thread.replies ? changes : { ...changes, replies });
  };
  changeThreads(cache, client, slug, inThread, ['lists', 'replies', 'found']);
}

const withChange = <Shown>(shown: Shown, changes: Partial<Shown> | null): Shown =>
  changes ? { ...shown, ...changes } : shown;

/** Changes what is a whole thread's: that of a comment of the first level. */
export function changeThreads(
  cache: QueryClient,
  client: Client,
  slug: string,
  changed: (thread: Comment) => Comment,
  where: readonly ('lists' | 'replies' | 'found')[] = ['lists', 'found'],
): void {
  const keys = commentKeys(client, slug);
  for (const place of where) {
    const queryKey = keys[place];
    if (place === 'found')
      cache.setQueriesData<Found>(
        { queryKey },
        (found) => found && { ...found, thread: changed(found.thread) },
      );
    else cache.setQueriesData<Pages>({ queryKey }, (data) => data && mapThreads(data, changed));
  }
}

const mapThreads = (data: Pages, changed: (thread: Comment) => Comment): Pages => ({
  ...data,
  pages: data.pages.map((page) => ({ ...page, items: page.items.map(changed) })),
});

/**
 * Puts a comment that was just posted where its writer sees it: at the top of each list, or behind its branch. A second
 * time changes nothing.
 */
export async function addPosted(
  cache: QueryClient,
  client: Client,
  slug: string,
  posted: Comment,
): Promise<void> {
  const { all, lists } = commentKeys(client, slug);
  // A list that is on its way was asked for before the comment was there.
  await cache.cancelQueries({ queryKey: all });
  const isCounted =
    posted.state === 'published' && !heldComments(cache, client, slug).some(({ id }) => id === posted.id);
  if (posted.parentId === null)
    cache.setQueriesData<Pages>({ queryKey: lists }, (data) => data && withFirst(data, posted));
  else changeThreads(cache, client, slug, (thread) => withReply(thread, posted));
  if (isCounted) cache.setQueriesData<Pages>({ queryKey: lists }, (data) => data && withOneMore(data));
  await cache.invalidateQueries({
    queryKey: all,
    predicate: ({ state }) => state.data === undefined,
  });
}

const withFirst = (data: Pages, posted: Comment): Pages => ({
  ...data,
  pages: data.pages.map((page, at) => {
    const others = page.items.filter(({ id }) => id !== posted.id);
    return { ...page, items: at === 0 ? [posted, ...others] : others };
  }),
});

const withOneMore = (data: Pages): Pages => ({
  ...data,
  pages: data.pages.map((page) => ({ ...page, count: page.count + 1 })),
});

function withReply(thread: Comment, posted: Comment): Comment {
  if (thread.id !== posted.threadId) return thread;
  const { items } = thread.replies;
  if (items.some(({ id }) => id === posted.id)) return thread;
  const at = endOfBranch(items, posted);
  return {
    ...thread,
    replyCount: thread.replyCount + (posted.state === 'published' ? 1 : 0),
    replies: { ...thread.replies, items: [...items.slice(0, at), posted, ...items.slice(at)] },
  };
}

/** Where a reply belongs among those of its thread: behind the last of the branch that it answers in. */
function endOfBranch(items: readonly Reply[], { parentId, level }: Reply): number {
  const parent = items.findIndex(({ id }) => id === parentId);
  if (level < 3 || parent < 0) return items.length;
  const next = items.findIndex((reply, at) => at > parent && reply.level < 3);
  return next < 0 ? items.length : next;
}

/** A thread's comments, as far as they came with it. */
export const commentsOf = (thread: Comment): Reply[] => [thread, ...thread.replies.items];

/** All comments that the page holds of a story. */
export function heldComments(cache: QueryClient, client: Client, slug: string): Reply[] {
  const { lists, replies, found } = commentKeys(client, slug);
  const paged = [lists, replies].flatMap((queryKey) => cache.getQueriesData<Pages>({ queryKey }));
  const threads = [
    ...paged.flatMap(([, data]) => data?.pages.flatMap(({ items }) => items) ?? []),
    ...cache.getQueriesData<Found>({ queryKey: found }).flatMap(([, data]) => data?.thread ?? []),
  ];
  return threads.flatMap(commentsOf);
}
