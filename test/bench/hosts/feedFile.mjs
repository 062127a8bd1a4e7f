import { open } from 'node:fs/promises';

const WORDS = 'the harbour crane was repainted every spring and nobody has yet seen it finished'.split(' ');
const PARAGRAPHS = 6;
const WORDS_A_PARAGRAPH = 100;
const TOPICS = 40;

/**
 * Writes a feed of stories of some 600 words, an hour apart, each on one of forty topics.
 * @param {string} file
 * @param {{ items?: number, bytes?: number }} until How many items, or how large it is to be at least.
 */
export async function writeFeed(file, { items = Infinity, bytes = Infinity }) {
  const feed = await open(file, 'w');
  await feed.write('<rss version="2.0"><channel><title>Feed</title><link>https://feed.example/</link>');
  let written = 0;
  for (let at = 0; at < items; at += 1) {
    written += (await feed.write(item(at))).bytesWritten;
    if (written >= bytes) break;
  }
  await feed.write('</channel></rss>');
  await feed.close();
}

/** @param {number} at */
function item(at) {
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_, paragraph) => {
    const words = Array.from(
      { length: WORDS_A_PARAGRAPH },
      (__, word) => WORDS[(at + paragraph + word * (1 + (at % 7))) % WORDS.length],
    );
    return `&lt;p&gt;${words.join(' ')}.&lt;/p&gt;`;
  });
  const published = new Date(Date.UTC(2026, 0, 1) + at * 3_600_000).toUTCString();
  return `<item><guid isPermaLink="false">${at}</guid><title>Story ${at}</title><category>Topic ${at % TOPICS}</category>
<pubDate>${published}</pubDate><description>${paragraphs.join('')}</description></item>\n`;
}
