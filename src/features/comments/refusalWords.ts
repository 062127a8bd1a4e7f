import * as v from 'valibot';
import type { Refusal } from '../../client/keptTexts.ts';
import { commentText } from '../../contract/comments.ts';
import type { CommentFormTexts } from '../../i18n/commentFormTexts.ts';
import type { Catalogue } from '../../i18n/en.ts';
import { sentenceFor } from '../../i18n/problems.ts';

/** What keeps a text from being sent, by the contract's code; null where nothing does. */
export function faultOf(text: string): string | null {
  if (text.trim() === '') return 'missing';
  const { issues } = v.safeParse(commentText, text);
  return issues?.[0].message ?? null;
}

/** The sentence for what is wrong with a text, by its code. */
export function fieldWords(code: string, t: Catalogue, texts: CommentFormTexts): string {
  const sentences: Record<string, string> = { ...t.fields, ...texts.fields };
  return sentences[code] ?? t.fields.other;
}

/** Why a text is back. */
export function refusalWords(refusal: Refusal, t: Catalogue, texts: CommentFormTexts): string {
  const { code, fields, wait } = refusal;
  const field = fields.find(({ pointer }) => pointer === '/text');
  if (field) return fieldWords(field.code, t, texts);
  if (code === 'postedBefore' || code === 'notFound') return texts.refusals[code];
  return sentenceFor({ name: 'ProblemError', code, retryAfter: wait ?? null }, t);
}
