import { commentFormTexts, type CommentFormTexts } from '../../i18n/commentFormTexts.ts';
import { useI18n } from '../../i18n/I18n.tsx';

/** What the form to write a comment in says, in the page's language. */
export const useCommentFormTexts = (): CommentFormTexts => commentFormTexts(useI18n().locale);
