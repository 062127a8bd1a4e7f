import { directionOf, type Locale } from '../../i18n/locale.ts';

/** A line of a mail: running text, with the language it is in where that isn't the mail's, or a link. */
export interface Line {
  text: string;
  look: 'heading' | 'plain' | 'small';
  lang?: string;
  href?: string;
}

/** The same lines as plain text: each on its own, links with their address below. */
export const toText = (lines: readonly Line[]): string =>
  `${lines
    .map(({ text, href, look }, at) => {
      const before = at > 0 && look === 'heading' ? '\n' : '';
      return before + (href === undefined ? text : `${text}\n${href}`);
    })
    .join('\n\n')}\n`;

/** The same lines as HTML: words and links, no pictures, nothing that is fetched. */
export function toHtml(lines: readonly Line[], title: string, locale: Locale): string {
  const body = lines.map((line) => {
    const words = escapeHtml(line.text);
    const inner = line.href === undefined ? words : `<a href="${escapeHtml(line.href)}">${words}</a>`;
    const lang =
      line.lang === undefined ? '' : ` lang="${escapeHtml(line.lang)}" dir="${directionOf(line.lang)}"`;
    return line.look === 'heading'
      ? `<h2 style="${STYLES.heading}"${lang}>${inner}</h2>`
      : `<p style="${STYLES[line.look]}"${lang}>${inner}</p>`;
  });
  return [
    `<!doctype html><html lang="${locale}" dir="${directionOf(locale)}">`,
    `<head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>${escapeHtml(title)}</title></head>`,
    `<body style="margin:0 auto;padding:16px;max-width:36em;font-family:Georgia,serif" dir="${directionOf(locale)}">`,
    ...body,
    '</body></html>\n',
  ].join('\n');
}

const STYLES = {
  heading: 'margin:24px 0 4px;font-size:20px;line-height:1.25',
  plain: 'margin:4px 0;font-size:16px;line-height:1.5',
  small: 'margin:4px 0;font-size:13px;line-height:1.5;font-family:sans-serif',
};

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
