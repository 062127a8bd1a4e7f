import { useMutation, useQueryClient } from '@tanstack/react-query';
import {
  deleteComment,
  deleteRecommendation,
  deleteThreadFollow,
  patchComment,
  postCommentReport,
  postCommentUndelete,
  putRecommendation,
  putThreadFollow,
  type ReportReason,
} from '../contract/commentActs.ts';
import type { Reply } from '../contract/comments.ts';
import { atOnce } from './atOnce.ts';
import { useClient } from './ClientProvider.tsx';
import { changeComments, changeThreads } from './commentCache.ts';
import { fetchComment, isLoggedOut } from './comments.ts';
import { useSessionEnded } from './session.ts';

/** What acts on a story's comments share: the way to the API, and to one comment wherever the page holds it. */
function useActs(slug: string) {
  const client = useClient();
  const cache = useQueryClient();
  const sessionEnded = useSessionEnded();
  return {
    client,
    cache,
    change: (id: string, changeOf: (comment: Reply) => Partial<Reply>) =>
      atOnce(() =>
        changeComments(cache, client, slug, (comment) => (comment.id === id ? changeOf(comment) : null)),
      ),
    onError: (error: Error) => (isLoggedOut(error) ? sessionEnded() : undefined),
  };
}

/** Recommendations that are on their way. */
const RECOMMENDING = 'recommending';

/** Recommends a comment or takes that back: shown at once, and as it was where it fails. */
export function useRecommend(slug: string) {
  const { client, cache, change, onError } = useActs(slug);
  const show = (id: string, recommended: boolean) =>
    change(id, (former) => ({
      recommended,
      recommendations:
        former.recommended === recommended
          ? former.recommendations
          : former.recommendations + (recommended ? 1 : -1),
    }));
  return useMutation({
    mutationKey: [RECOMMENDING],
    scope: { id: RECOMMENDING },
    mutationFn: ({ id, recommended }: { id: string; recommended: boolean }) =>
      client.call(recommended ? putRecommendation : deleteRecommendation, { params: { id } }),
    onMutate: ({ id, recommended }) => show(id, recommended),
    onError: (error, { id, recommended }) => {
      show(id, !recommended);
      return onError(error);
    },
    onSuccess: (counted, { id }) => {
      // While another press is on its way, the paper is behind what is shown.
      if (cache.isMutating({ mutationKey: [RECOMMENDING] }) === 1) change(id, () => counted);
    },
  });
}

/** Reports a comment to the editors, once for each `intent`. */
export function useReport(slug: string) {
  const { client, change, onError } = useActs(slug);
  return useMutation({
    mutationFn: ({
      id,
      intent,
      ...body
    }: {
      id: string;
      reason: ReportReason;
      note: string;
      intent: string;
    }) => client.call(postCommentReport, { params: { id }, body }, { idempotencyKey: intent }),
    onSuccess: (_, { id }) => change(id, () => ({ reported: true })),
    onError,
  });
}

/** Follows a thread or no longer: shown at once, and as it was where it fails. */
export function useFollowThread(slug: string) {
  const { client, cache, onError } = useActs(slug);
  const show = (id: string, followed: boolean) =>
    atOnce(() =>
      changeThreads(cache, client, slug, (thread) => (thread.id === id ? { ...thread, followed } : thread)),
    );
  return useMutation({
    mutationFn: ({ id, followed }: { id: string; followed: boolean }) =>
      client.call(followed ? putThreadFollow : deleteThreadFollow, { params: { id } }),
    onMutate: ({ id, followed }) => show(id, followed),
    onError: (error, { id, followed }) => {
      show(id, !followed);
      return onError(error);
    },
  });
}

/** Puts another text in place of a comment's, if it is still at `version`. */
export function useEditComment(slug: string) {
  const { client, change, onError } = useActs(slug);
  return useMutation({
    mutationFn: ({ id, text, version }: { id: string; text: string; version: number }) =>
      client.call(patchComment, { params: { id }, body: { text } }, { version }),
    onSuccess: (edited) => change(edited.id, () => edited),
    onError,
  });
}

/** Finds a comment as it is now; the page shows it so. */
export function useRefetchComment(slug: string) {
  const { client, change } = useActs(slug);
  return useMutation({
    mutationFn: (id: string) => fetchComment(client, id),
    onSuccess: (found) => found && change(found.id, () => found),
  });
}

/** Deletes one's comment, or has it back. */
export function useDeleteComment(slug: string) {
  const { client, change, onError } = useActs(slug);
  return useMutation({
    mutationFn: async ({ id, isDeleted }: { id: string; isDeleted: boolean }) => {
      if (!isDeleted) return client.call(postCommentUndelete, { params: { id } });
      await client.call(deleteComment, { params: { id } });
      return null;
    },
    onSuccess: (back) => back && change(back.id, () => back),
    onError,
  });
}
