import { APPEARANCE_COOKIE, appearances, type Appearance } from '../contract/appearance.ts';

const YEAR = 365 * 86_400;

/** How this page looks; the script in the head has read it before the first paint. */
export const appearanceNow = (): Appearance =>
  appearances.find((one) => one === document.documentElement.dataset.appearance) ?? 'device';

/** Has this page look so at once, and all that this device opens from now on; where cookies are blocked this page alone. */
export function setAppearance(appearance: Appearance): void {
  const { dataset } = document.documentElement;
  if (appearance === 'device') delete dataset.appearance;
  else dataset.appearance = appearance;
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')) {
    const scheme = meta.dataset.scheme ?? '';
    meta.media =
      appearance === 'device'
        ? `(prefers-color-scheme: ${scheme})`
        : appearance === scheme
          ? 'all'
          : 'not all';
  }
  const age = appearance === 'device' ? 0 : YEAR;
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `${APPEARANCE_COOKIE}=${appearance}; Path=/; Max-Age=${age}; SameSite=Lax${secure}`;
}
