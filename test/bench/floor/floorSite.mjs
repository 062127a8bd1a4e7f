import { inBrowser } from '../browser/visit.mjs';
import { floorPage } from './floorPage.mjs';
import { readStory } from './readStory.mjs';
import { serveFiles } from './staticServer.mjs';

/** @typedef {import('./readStory.mjs').Story} Story */

/**
 * Builds the floor of a story and of those it links to, from what a host serves, and serves it.
 * @param {string} url The host's.
 * @param {string} path The story's page.
 * @returns {Promise<string>} Where the floor is, at the same paths.
 */
export async function startFloor(url, path) {
  const stories = await inBrowser({ javaScriptEnabled: false }, async ({ context }) => {
    const first = await readStory(context, url + path);
    /** @type {Map<string, Story>} */
    const read = new Map([[path, first]]);
    for (const other of first.related) read.set(other.path, await readStory(context, url + other.path));
    return read;
  });
  const files = new Map();
  for (const [page, story] of stories) {
    files.set(page, { type: 'text/html; charset=utf-8', body: Buffer.from(floorPage(story)) });
    for (const picture of picturesOf(story)) {
      if (!files.has(picture)) files.set(picture, await download(url + picture));
    }
  }
  return serveFiles(files, await policyOf(url + path));
}

/** Headers that cost a page time whatever is on it, such as a process of its own: the floor is served with them as well. */
const POLICY = ['cross-origin-opener-policy', 'cross-origin-resource-policy', 'referrer-policy'];

/** @param {string} url @returns {Promise<Record<string, string>>} */
async function policyOf(url) {
  const { headers } = await fetch(url);
  return Object.fromEntries(POLICY.map((name) => [name, headers.get(name) ?? '']));
}

/** @param {Story} story @returns {string[]} The paths of all its pictures, in every size. */
function picturesOf({ hero, related }) {
  return [hero, ...related.map(({ picture }) => picture)].flatMap((picture) =>
    picture
      ? [picture.src, ...(picture.srcset ?? '').split(',').map((one) => one.trim().split(' ')[0] ?? '')]
      : [],
  );
}

/** @param {string} url */
async function download(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} was answered with ${answer.status}.`);
  return { type: answer.headers.get('content-type') ?? '', body: Buffer.from(await answer.arrayBuffer()) };
}
