import { directionOf, type Locale } from '../../i18n/locale.ts';
import { escapeMarkup } from '../escapeMarkup.ts';

/** A line of a mail: running text, with the language it is in where that isn't the mail's, or a link. */
export interface Line {
  text: string;
  /** `mast` is the paper's name, `action` the one thing to do, `end` begins what stands below the mail proper. */
  look: 'mast' | 'heading' | 'plain' | 'action' | 'small' | 'end';
  lang?: string;
  href?: string;
}

/** The same lines as plain text: each on its own, links with their address below. */
export const toText = (lines: readonly Line[]): string =>
  `${lines
    .map(({ text, href, look }, at) => {
      const before = at > 0 && (look === 'heading' || look === 'end') ? '\n' : '';
      return before + (href === undefined ? text : `${text}\n${href}`);
    })
    .join('\n\n')}\n`;

/** What a mail is, beside its lines. */
export interface MailHead {
  title: string;
  /** What lists of mail show beside the title; it stands nowhere in the mail. */
  preview: string;
  locale: Locale;
}

/**
 * The same lines as HTML: words and links, no pictures, nothing that is fetched. It sets no colours, so that it is dark
 * where mail programs are; its styles stand in its elements, for some programs drop all others.
 */
export function toHtml(lines: readonly Line[], { title, preview, locale }: MailHead): string {
  const body = lines.map(({ text, look, lang, href }) => {
    const words = escapeMarkup(text);
    const linked =
      href === undefined ? words : `<a href="${escapeMarkup(href)}" style="${LINKS[look]}">${words}</a>`;
    const spoken = lang === undefined ? '' : ` lang="${escapeMarkup(lang)}" dir="${directionOf(lang)}"`;
    const tag = look === 'heading' ? 'h2' : 'p';
    return `<${tag} style="${STYLES[look]}"${spoken}>${linked}</${tag}>`;
  });
  const dir = directionOf(locale);
  return [
    `<!doctype html><html lang="${locale}" dir="${dir}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    `<meta name="color-scheme" content="light dark"><title>${escapeMarkup(title)}</title></head>`,
    `<body style="margin:0;padding:0">`,
    `<div style="display:none;max-height:0;overflow:hidden" dir="auto">${escapeMarkup(preview)}</div>`,
    `<div style="${PAGE}" dir="${dir}">`,
    ...body,
    '</div></body></html>\n',
  ].join('\n');
}

const PAGE =
  'margin:0 auto;padding:16px;max-width:36em;font-family:Georgia,serif;overflow-wrap:anywhere;word-break:break-word';

const STYLES: Record<Line['look'], string> = {
  mast: 'margin:0 0 16px;padding:0 0 8px;border-bottom:3px double;font-size:24px;line-height:1.2;font-weight:bold',
  heading: 'margin:24px 0 4px;font-size:20px;line-height:1.25',
  plain: 'margin:4px 0;font-size:16px;line-height:1.5',
  action: 'margin:20px 0;font-size:16px;line-height:1.5;font-weight:bold',
  small: 'margin:4px 0;font-size:13px;line-height:1.5;font-family:sans-serif',
  end: 'margin:28px 0 4px;padding:12px 0 0;border-top:1px solid;font-size:13px;line-height:1.5;font-family:sans-serif',
};

const LINKS: Record<Line['look'], string> = {
  mast: 'color:inherit;text-decoration:none',
  heading: 'color:inherit;text-decoration:none',
  plain: 'color:inherit',
  action: 'display:inline-block;padding:8px 16px;border:2px solid;color:inherit;text-decoration:none',
  small: 'color:inherit',
  end: 'color:inherit',
};
