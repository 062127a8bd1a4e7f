import { commentTexts, type CommentTexts } from '../../i18n/commentTexts.ts';
import { useI18n } from '../../i18n/I18n.tsx';

/** What is said about comments, in the page's language. */
export const useCommentTexts = (): CommentTexts => commentTexts(useI18n().locale);
