import type { ModerationRule } from '../contract/moderation.ts';
import type { Context, Reader } from './http/context.ts';
import { findLately, memberSince } from './store/submissions.ts';

/**
 * Which filters point at a comment that is posted, or `edited` (its id). The newsroom's own are looked at by none. Asked
 * before the story is locked: others write on meanwhile.
 */
export async function rulesFor(
  { storyId, text, edited }: { storyId: string; text: string; edited?: string },
  { id, role }: Extract<Reader, { kind: 'account' }>,
  { db, filters, now }: Pick<Context, 'db' | 'filters' | 'now'>,
): Promise<ModerationRule[]> {
  if (role === 'moderator') return [];
  const [lately, since] = await Promise.all([findLately(db, storyId, id, edited), memberSince(db, id)]);
  return filters({ text, lately, now, accountAge: now.getTime() - since.getTime() });
}
