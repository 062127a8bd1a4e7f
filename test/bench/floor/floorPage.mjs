/** @typedef {import('./readStory.mjs').Story} Story */
/** @typedef {import('./readStory.mjs').Picture} Picture */

const STYLES = `
:root{color-scheme:light dark;--ink:#1a1a1a;--paper:#fff;--dim:#595959;--line:#ddd}
@media(prefers-color-scheme:dark){:root{--ink:#eee;--paper:#111;--dim:#aaa;--line:#333}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.125rem/1.6 Georgia,"Times New Roman",serif}
header{border-bottom:1px solid var(--line);padding:.75rem 1rem;font-size:1.5rem;font-weight:700}
a{color:inherit;text-decoration:none}
main{max-width:44rem;margin:0 auto;padding:1rem}
h1{font-size:2rem;line-height:1.15;margin:.25rem 0 .75rem}
h2,h3{font-size:1.4rem;line-height:1.2;margin:2rem 0 .5rem}
figure{margin:1rem -1rem}
figure img{display:block;width:100%;height:auto}
figcaption{color:var(--dim);font:.9rem/1.4 system-ui,sans-serif;padding:.5rem 1rem}
ul{list-style:none;padding:0;display:grid;gap:1rem}
li a{display:grid;grid-template-columns:7.5rem 1fr;gap:.75rem;min-height:3rem}
li img{width:100%;height:auto}`.replaceAll('\n', '');

/**
 * The fastest page that can carry a story: its words and pictures, under 4 kB of styles, faces that the system has, no
 * script.
 * @param {Story} story
 */
export function floorPage({ title, lang, headline, hero, caption, blocks, related }) {
  const figure = hero
    ? `<figure>${img(hero, 'fetchpriority="high"')}<figcaption>${escape(caption)}</figcaption></figure>`
    : '';
  const body = blocks.map(({ tag, text }) => `<${tag}>${escape(text)}</${tag}>`).join('');
  const links = related.map(
    ({ path, text, picture }) =>
      `<li><a href="${path}">${picture ? img(picture, 'loading="lazy"') : ''}<span>${escape(text)}</span></a></li>`,
  );
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escape(title)}</title><link rel="icon" href="data:,"><style>${STYLES}</style></head><body><header><a href="/">Newspaper</a></header><main><article><h1>${escape(headline)}</h1>${figure}${body}</article><section aria-labelledby="related"><h2 id="related">Related stories</h2><ul>${links.join('')}</ul></section></main></body></html>`;
}

/** @param {Picture} picture @param {string} loading */
function img({ src, srcset, sizes, width, height, alt }, loading) {
  const attributes = Object.entries({ src, srcset, sizes, width, height, alt })
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}="${escape(value ?? '')}"`);
  return `<img ${attributes.join(' ')} ${loading}>`;
}

/** @param {string} text */
const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
