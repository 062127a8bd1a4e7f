import { allStories, articleOf, LEAD } from './stories.mjs';

/** What the bench's own hosts take stories by. */
export const NEWSROOM_TOKEN = 'the-bench-and-nobody-else';

/**
 * Publishes a free story of about so many words, made of the demo's own: the first of its free English ones but the
 * lead, and as much of the next as it takes. It is old, so that no list that is measured begins with it.
 * @param {string} url The host's, which takes NEWSROOM_TOKEN.
 * @param {number} words
 * @returns {Promise<string>} Its slug.
 */
export async function publishLongStory(url, words) {
  const free = (await allStories(url)).filter(({ slug, access }) => access === 'free' && slug !== LEAD);
  const read = await Promise.all(free.map(({ slug }) => articleOf(url, slug)));
  const [first, ...others] = read.filter(({ lang }) => lang === 'en');
  if (!first) throw new Error('The demo has no free story in English but its lead.');
  const blocks = [...first.blocks];
  for (const block of others.flatMap((other) => other.blocks)) {
    if (blocks.reduce((total, { content }) => total + countWords(content), 0) >= words) break;
    blocks.push(block);
  }
  const { lang, headline, standfirst, bylines, topics, picture } = first;
  const slug = 'bench-long-story';
  const answer = await fetch(`${url}/api/newsroom/articles`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${NEWSROOM_TOKEN}`,
      'content-type': 'application/json',
      'idempotency-key': slug,
    },
    body: JSON.stringify({
      slug,
      lang,
      headline,
      standfirst,
      bylines: bylines.map(({ name }) => ({ name })),
      picture,
      blocks,
      access: 'free',
      topics: topics.map(({ name }) => name),
      publishedAt: '2020-01-01T00:00:00Z',
    }),
  });
  if (!answer.ok) throw new Error(`Publishing was answered with ${answer.status}: ${await answer.text()}`);
  return slug;
}

/** @param {readonly { text: string }[]} [content] */
const countWords = (content = []) =>
  content
    .map(({ text }) => text)
    .join('')
    .split(/\s+/)
    .filter(Boolean).length;
