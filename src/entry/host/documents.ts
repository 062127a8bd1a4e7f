import { createHash } from 'node:crypto';
import { escapeMarkup } from '../../api/escapeMarkup.ts';
import type { PolicyExtras } from '../../api/http/policy.ts';
import { documentTitle } from '../../i18n/format.ts';
import { directionOf, inLocale, locales } from '../../i18n/locale.ts';
import type { Rendered } from '../render.tsx';
import { STATE_ID } from '../state.ts';
import frontHeadScript from './frontHeadScript.js?minified';
import headScript from './headScript.js?minified';

/** What a page needs of the build: its styles, its scripts, the entry first, and the one that fetches the paper's letters. */
export interface PageAssets {
  styles: { href: string; css: string }[];
  scripts: string[];
  /** Null in development, where styles come with the scripts, and no page can do without. */
  fonts: string | null;
}

export interface PageDocument {
  status: number;
  /** Where to go on, where the page has moved: a path. */
  location: string | null;
  html: string;
  /** Hashes of what is inlined. */
  policy: PolicyExtras;
}

/** The whole document of a rendered page: the template filled, its styles and data inlined. */
export function toDocument(
  template: string,
  { status, location, html, head, state, structured, page }: Rendered,
  { styles, scripts, fonts }: PageAssets,
): PageDocument {
  const css = styles.map((style) => style.css).join('');
  const headScripts = page === 'FrontPage' ? [headScript, frontHeadScript] : [headScript];
  const filled = fillTemplate(template, {
    '%lang%': state.locale,
    '%dir%': directionOf(state.locale),
    '<!--head-->': [
      `<title>${escapeMarkup(documentTitle(head.title, state.paper))}</title>`,
      property('og:site_name', state.paper),
      ...describeHead(head, state.origin, state.locale),
      ...(structured ? [`<script type="application/ld+json">${asData(structured)}</script>`] : []),
      ...headScripts.map((script) => `<script>${script}</script>`),
      `<style>${css}</style>`,
      // Named but not fetched: the loader finds its styles there already.
      ...styles.map(({ href }) => `<link rel="stylesheet" href="${href}" disabled>`),
    ].join(''),
    '<!--app-->': html,
    '<!--state-->': [
      dataScript(STATE_ID, state),
      dataScript('lede-scripts', scripts, head.isWhole && fonts ? { 'data-fonts': fonts } : {}),
    ].join(''),
  });
  return {
    status,
    location,
    html: filled,
    policy: { script: headScripts.map(hashOf), style: [hashOf(css)] },
  };
}

function fillTemplate(template: string, values: Record<string, string>): string {
  return Object.entries(values).reduce(
    (filled, [place, value]) => filled.replace(place, () => value),
    template,
  );
}

function describeHead(
  { title, description, canonical, feed, picture, kind, isPersonal }: Rendered['head'],
  origin: string,
  locale: (typeof locales)[number],
) {
  const own = canonical === undefined ? null : origin + inLocale(locale, canonical);
  return [
    ...(description
      ? [
          `<meta name="description" content="${escapeMarkup(description)}">`,
          property('og:description', description),
        ]
      : []),
    property('og:title', title),
    property('og:type', kind ?? 'website'),
    ...(own ? [`<link rel="canonical" href="${escapeMarkup(own)}">`, property('og:url', own)] : []),
    ...(canonical === undefined
      ? []
      : [
          ...locales.map((other) => inOther(other, origin + inLocale(other, canonical))),
          inOther('x-default', origin + canonical),
        ]),
    ...(feed
      ? [
          `<link rel="alternate" type="application/rss+xml" title="${escapeMarkup(title)}" href="${escapeMarkup(origin + feed)}">`,
        ]
      : []),
    ...(picture ? describePicture(picture, origin) : []),
    ...(isPersonal ? ['<meta name="robots" content="noindex">'] : []),
    '<link rel="icon" href="/icon.svg" type="image/svg+xml">',
    '<meta name="theme-color" content="#fbf8f1" data-scheme="light" media="(prefers-color-scheme: light)">',
    '<meta name="theme-color" content="#14161a" data-scheme="dark" media="(prefers-color-scheme: dark)">',
    '<meta name="theme-color" content="#f5ecd7" data-scheme="sepia" media="not all">',
  ];
}

/** The same page for readers of another language, or of none that there is (`x-default`). */
const inOther = (lang: string, address: string) =>
  `<link rel="alternate" hreflang="${lang}" href="${escapeMarkup(address)}">`;

/** The card of a page that is shared (https://ogp.me). */
const describePicture = (
  { src, width, height, alt }: NonNullable<Rendered['head']['picture']>,
  origin: string,
) => [
  property('og:image', new URL(src, origin).href),
  property('og:image:width', String(width)),
  property('og:image:height', String(height)),
  property('og:image:alt', alt.text),
  '<meta name="twitter:card" content="summary_large_image">',
];

const property = (name: string, value: string) =>
  `<meta property="${name}" content="${escapeMarkup(value)}">`;

/** Data for a script: the browser runs none of it. */
const dataScript = (id: string, value: unknown, attributes: Record<string, string> = {}) => {
  const others = Object.entries(attributes).map(([name, text]) => ` ${name}="${escapeMarkup(text)}"`);
  return `<script type="application/json" id="${id}"${others.join('')}>${asData(value)}</script>`;
};

/** JSON in which nothing can end the element that holds it. */
const asData = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
