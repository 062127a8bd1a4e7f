/** The demo's lead story: free, and open for comments. */
export const LEAD = 'baghdad-asked-washington-to-bomb';

/** @typedef {{ slug: string, access: string }} Teaser */

/** @param {string} url @param {string} path @returns {Promise<unknown>} */
async function ask(url, path) {
  const answer = await fetch(url + path);
  if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}.`);
  return answer.json();
}

/** @param {string} url @param {string} path @returns {Promise<Teaser[]>} */
async function list(url, path) {
  const { items } = /** @type {{ items: Teaser[] }} */ (await ask(url, path));
  return items;
}

/** @param {string} url The host's. @returns {Promise<Teaser[]>} Every story of the demo. */
export const allStories = (url) => list(url, '/api/articles?limit=100');

/** @param {string} url @param {string} slug @returns {Promise<Teaser[]>} Those that its page links to. */
export const relatedTo = (url, slug) => list(url, `/api/articles/${slug}/related?limit=6`);

/**
 * @typedef {Teaser & {
 *   lang: string, headline: string, standfirst: string, words: number, picture: unknown,
 *   bylines: { name: string }[], topics: { slug: string, name: string }[],
 *   blocks: { content?: { text: string }[] }[],
 * }} Article
 */

/** @param {string} url @param {string} slug @returns {Promise<Article>} */
export const articleOf = async (url, slug) =>
  /** @type {Article} */ (await ask(url, `/api/articles/${slug}`));

/** @param {string} slug The address of its page. */
export const articlePath = (slug) => `/article/${slug}`;
