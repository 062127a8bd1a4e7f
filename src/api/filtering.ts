import type { ModerationRule } from '../contract/moderation.ts';
import type { Context, Reader } from './http/context.ts';
import type { Lately } from './store/submissions.ts';

/**
 * Which filters point at a comment that is posted, or `edited` (its id), by what was written lately and since when its
 * writer has an account. The newsroom's own are looked at by none.
 */
export function rulesFor(
  { storyId, text, edited }: { storyId: string; text: string; edited?: string },
  { id, role }: Extract<Reader, { kind: 'account' }>,
  { lately, since }: { lately: Lately; since: Date },
  { filters, now }: Pick<Context, 'filters' | 'now'>,
): ModerationRule[] {
  if (role === 'moderator') return [];
  const others = [...(lately.under.get(storyId) ?? []), ...(lately.by.get(id) ?? [])].filter(
    (other) => other.id !== edited,
  );
  return filters({
    text,
    now,
    accountAge: now.getTime() - since.getTime(),
    lately: [...new Map(others.map((other) => [other.id, other])).values()].map((other) => ({
      text: other.text,
      isOwn: other.readerId === id,
      at: other.at,
    })),
  });
}
