import { expect } from 'vitest';
import { postComment } from '../../src/contract/comments.ts';
import { getComments } from '../../src/contract/comments.ts';
import {
  getModerationComment,
  getModerationComments,
  getModerationDecisions,
  putModerationComment,
  type CommentDecision,
} from '../../src/contract/moderation.ts';
import { api, fill } from '../../src/paths.ts';
import { answerOf } from './answers.ts';
import type { Browser } from './api.ts';

/** Posts a comment under a story and answers with it. */
export const posted = async (browser: Browser, slug: string, text: string, parentId?: string) =>
  answerOf(
    postComment,
    await browser.post(fill(api.comments, { slug }), { text, ...(parentId ? { parentId } : {}) }),
  );

export const listed = async (browser: Browser, slug: string) =>
  answerOf(getComments, await browser.get(fill(api.comments, { slug })));

/** A comment as the moderator sees it, with the thread around it. */
export const looked = async (moderator: Browser, id: string) =>
  answerOf(getModerationComment, await moderator.get(fill(api.moderationComment, { id })));

export const queued = async (moderator: Browser, query = '') =>
  answerOf(getModerationComments, await moderator.get(api.moderationComments + query));

export const logged = async (moderator: Browser, query = '') =>
  answerOf(getModerationDecisions, await moderator.get(api.moderationDecisions + query));

/** Asks for a decision, whatever comes of it. */
export const deciding = (
  moderator: Browser,
  id: string,
  decision: CommentDecision,
  more: { reason?: string; version?: number } = {},
) => moderator.put(fill(api.moderationComment, { id }), { decision, ...more });

/** Decides on a comment, and answers with it and the decision's id. */
export async function decided(
  moderator: Browser,
  id: string,
  decision: CommentDecision,
  reason?: string,
): Promise<{ decisionId: string; version: number }> {
  const answer = await deciding(moderator, id, decision, reason === undefined ? {} : { reason });
  const { lastDecision, version } = await answerOf(putModerationComment, answer);
  expect(lastDecision).toMatchObject({ decision, reason: reason ?? null });
  return { decisionId: lastDecision?.id ?? '', version };
}

export const undoing = (moderator: Browser, id: string) =>
  moderator.delete(fill(api.moderationDecision, { id }));
