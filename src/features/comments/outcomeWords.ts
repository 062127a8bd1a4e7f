import type { Outcome } from '../../client/outbox/outcome.ts';
import type { CommentFormTexts } from '../../i18n/commentFormTexts.ts';

/** What is said once a comment was sent, or couldn't be; nothing where another tab says it, or its form does. */
export function outcomeWords(outcome: Outcome, texts: CommentFormTexts): string {
  switch (outcome.what) {
    case 'sent':
      if (!outcome.comment) return '';
      return outcome.comment.state === 'published' ? texts.commentPosted : texts.commentAwaits;
    case 'waiting':
      return texts.waiting;
    case 'refused':
      return '';
  }
}
