import { accountTexts, type AccountTexts } from '../../../i18n/accountTexts.ts';
import { useI18n } from '../../../i18n/I18n.tsx';

/** What the account page says, in the page's language. */
export const useAccountTexts = (): AccountTexts => accountTexts(useI18n().locale);
