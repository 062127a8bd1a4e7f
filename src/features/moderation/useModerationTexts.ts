import { useI18n } from '../../i18n/I18n.tsx';
import { moderationTexts, type ModerationTexts } from '../../i18n/moderationTexts.ts';

/** What the page for moderators says, in the page's language. */
export const useModerationTexts = (): ModerationTexts => moderationTexts(useI18n().locale);
