import { TEXT_COOKIE } from '../contract/textSettings.ts';

const YEAR = 365 * 86_400;

/** Stands beside the settings that an account has not taken yet. */
const UNSENT = 'unsent';

/** What this page shows, as a line of settings. */
export const shownText = (): string => document.documentElement.dataset.appearance ?? '';

/** Has this page look as a line of settings says, at once. The script in the head does it before the first paint. */
export function showText(line: string): void {
  const { dataset } = document.documentElement;
  if (line === '') delete dataset.appearance;
  else dataset.appearance = line;
  const words = line.split(' ');
  const metas = [...document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')];
  const chosen = metas.find(({ dataset }) => words.includes(String(dataset.scheme)));
  for (const meta of metas) {
    const { scheme } = meta.dataset;
    if (chosen) meta.media = meta === chosen ? 'all' : 'not all';
    else meta.media = scheme === 'sepia' ? 'not all' : `(prefers-color-scheme: ${scheme})`;
  }
}

/** Has all pages that this device opens from now on look so. False where the browser doesn't keep it. */
export function keepText(line: string, isUnsent = false): boolean {
  const words = [...line.split(' '), isUnsent ? UNSENT : ''].filter(Boolean);
  const cookie = `${TEXT_COOKIE}=${words.join('.')}`;
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  const age = words.length > 0 ? YEAR : 0;
  document.cookie = `${cookie}; Path=/; Max-Age=${age}; SameSite=Lax${secure}`;
  return words.length === 0 || document.cookie.split('; ').includes(cookie);
}

/** What this device keeps, and whether its account is still to be told. */
export function keptText(): { line: string; isUnsent: boolean } {
  const pair = document.cookie.split('; ').find((one) => one.startsWith(`${TEXT_COOKIE}=`)) ?? '';
  const words = pair.slice(TEXT_COOKIE.length + 1).split('.');
  return { line: words.filter((word) => word !== UNSENT).join(' '), isUnsent: words.includes(UNSENT) };
}
