/**
 * @typedef {object} Picture
 * @property {string} src
 * @property {string | null} srcset
 * @property {string | null} sizes
 * @property {string | null} width
 * @property {string | null} height
 * @property {string} alt
 */

/**
 * @typedef {object} Story
 * @property {string} title
 * @property {string} lang
 * @property {string} headline
 * @property {Picture | null} hero
 * @property {string} caption
 * @property {{ tag: string, text: string }[]} blocks
 * @property {{ path: string, text: string, picture: Picture | null }[]} related
 */

/**
 * Reads a story's words and pictures off its page as the server sends it.
 * @param {import('playwright-core').BrowserContext} context Without scripts.
 * @param {string} url
 * @returns {Promise<Story>}
 */
export async function readStory(context, url) {
  const page = await context.newPage();
  const answer = await page.goto(url, { waitUntil: 'domcontentloaded' });
  if (!answer?.ok()) throw new Error(`${url} was answered with ${answer?.status()}.`);
  const story = await page.evaluate(readDocument);
  await page.close();
  return story;
}

/** Runs in the page. */
function readDocument() {
  /** @param {Element | null | undefined} element */
  const textOf = (element) => element?.textContent?.trim() ?? '';
  /** @param {Element | null} root */
  const pictureIn = (root) => {
    const img = root?.querySelector('img');
    if (!img) return null;
    const best = root?.querySelector('source') ?? img;
    return {
      src: img.getAttribute('src') ?? '',
      srcset: best.getAttribute('srcset'),
      sizes: best.getAttribute('sizes'),
      width: img.getAttribute('width'),
      height: img.getAttribute('height'),
      alt: img.alt,
    };
  };
  const article = document.querySelector('main article');
  const figure = article?.querySelector('figure') ?? null;
  const region = [...document.querySelectorAll('section[aria-labelledby]')].find((section) =>
    textOf(document.getElementById(section.getAttribute('aria-labelledby') ?? '')).startsWith('Related'),
  );
  return {
    title: document.title,
    lang: document.documentElement.lang,
    headline: textOf(article?.querySelector('h1')),
    hero: pictureIn(figure),
    caption: textOf(figure?.querySelector('figcaption')),
    blocks: [...(article?.querySelectorAll('p, h2, h3, blockquote, li') ?? [])]
      .filter((element) => !element.closest('figure') && !element.querySelector('p') && textOf(element))
      .map((element) => ({
        tag: element.localName === 'li' ? 'p' : element.localName,
        text: textOf(element),
      })),
    related: [...(region?.querySelectorAll('li') ?? [])].map((item) => ({
      path: item.querySelector('a')?.pathname ?? '',
      text: textOf(item.querySelector('h3')),
      picture: pictureIn(item),
    })),
  };
}
