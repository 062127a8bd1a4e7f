import { localeOf } from '../i18n/locale.ts';

/** The interface's language on the page that a request was made from, as far as the browser says. */
export function langOf(request: Request | undefined): string | null {
  const page = request?.headers.get('referer') ?? null;
  return page !== null && URL.canParse(page) ? localeOf(new URL(page).pathname) : null;
}
