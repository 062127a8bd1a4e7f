import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { get } from 'node:http';
import { recordVisit } from '../browser/recordVisit.mjs';
import { publishLongStory } from '../hosts/longStory.mjs';
import { articleOf, articlePath, LEAD } from '../hosts/stories.mjs';

const USUAL_WORDS = 900;

/**
 * What an article page weighs, and what it asks for before its hero is there.
 * @param {import('../run.mjs').PageBench} bench
 * @returns {Promise<import('../budgets.mjs').Figures>}
 */
export async function measureBytes({ site, story }) {
  const { requests, heroAt, html } = await recordVisit(site.lede + story);
  /** @param {string} type */
  const ofType = (type) => requests.filter((request) => request.type === type);
  const inlineScripts = inlined(html, /<script>([^]*?)<\/script>/g);
  const inlineStyles = inlined(html, /<style>([^]*?)<\/style>/g);
  const scripts = await sizes(ofType('Script'));
  const fonts = await sizes(ofType('Font'));
  const early = requests.filter(
    ({ type, at }) => ['Script', 'Stylesheet', 'Font'].includes(type) && at < heroAt,
  );
  const lead = await articleOf(site.lede, LEAD);
  const usual = await articleOf(site.lede, await publishLongStory(site.lede, USUAL_WORDS));
  return {
    script: {
      value: (scripts.total + (await brotliSize(inlineScripts))) / 1_000,
      note: `${scripts.note}, in the head ${kilobytes(await brotliSize(inlineScripts))}`,
    },
    fonts: { value: fonts.total / 1_000, note: fonts.note },
    styles: {
      value: (await brotliSize(inlineStyles)) / 1_000,
      note: `${kilobytes(inlineStyles.length)} before compression`,
    },
    leadHtml: {
      value: (await sizeOf(site.lede + story)) / 1_000,
      note: `${lead.words} words`,
    },
    usualHtml: {
      value: (await sizeOf(site.lede + articlePath(usual.slug))) / 1_000,
      note: `${usual.words} words of the demo’s free stories, published for this`,
    },
    beforeHero: { value: early.length, note: early.map(({ url }) => fileOf(url)).join(', ') },
  };
}

/** @param {import('../browser/recordVisit.mjs').Recorded[]} requests */
async function sizes(requests) {
  const measured = await Promise.all(
    [...new Set(requests.map(({ url }) => url))].map(async (url) => ({ url, size: await sizeOf(url) })),
  );
  const largestFirst = measured.sort((one, other) => other.size - one.size);
  return {
    total: measured.reduce((total, { size }) => total + size, 0),
    note: largestFirst.map(({ url, size }) => `${fileOf(url)} ${kilobytes(size)}`).join(', '),
  };
}

/** A body's size as it is sent to a browser, in bytes. @param {string} url @returns {Promise<number>} */
const sizeOf = (url) =>
  new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'br' } }, (answer) => {
      let size = 0;
      answer.on('data', (/** @type {Buffer} */ part) => (size += part.length));
      answer.on('end', () => resolve(size));
    }).on('error', reject);
  });

/** @param {string} html @param {RegExp} pattern With the content as its first group. */
const inlined = (html, pattern) => [...html.matchAll(pattern)].map(([, content = '']) => content).join('');

/** @param {string} text */
const brotliSize = async (text) => (await promisify(brotliCompress)(text)).length;

/** @param {number} bytes */
const kilobytes = (bytes) => (bytes / 1_000).toFixed(1);

/** A file's name without the hash that the build gives it. @param {string} url */
const fileOf = (url) => new URL(url).pathname.replace(/^.*\//, '').replace(/-[\w-]{8}\.(\w+)$/, '.$1');
