import { createHash } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Desk } from '../../src/api/newsroom/desk.ts';
import { readFeed } from '../../src/api/newsroom/feed.ts';
import { importFeed } from '../../src/api/newsroom/import.ts';
import { createGet } from '../../src/api/web/get.ts';
import { stories } from '../../src/api/store/tables.ts';
import type { Article } from '../../src/contract/articles.ts';
import { startApi } from '../support/api.ts';
import { meansOf } from '../support/importMeans.ts';
import { twoHalves } from '../support/pictures.ts';
import { startWebServer } from '../support/webServer.ts';

let paper: Awaited<ReturnType<typeof startApi>>;
let web: Awaited<ReturnType<typeof startWebServer>>;
const files = new Map<string, Buffer>();
let asked: string[] = [];
let isUp = true;

const listener: RequestListener = (request, response) => {
  const path = request.url ?? '';
  asked.push(path);
  const file = files.get(path);
  if (!isUp) response.writeHead(503).end();
  else if (file) response.end(file);
  else response.writeHead(404).end();
};

beforeAll(async () => {
  paper = await startApi();
  web = await startWebServer(listener);
  files.set('/quay.jpg', await twoHalves(300, 200).jpeg().toBuffer());
  files.set('/same.jpg', files.get('/quay.jpg') ?? Buffer.alloc(0));
  files.set('/crane.png', await twoHalves(400, 300).png().toBuffer());
  files.set('/large.webp', await twoHalves(1_200, 800).webp().toBuffer());
  files.set('/page.jpg', Buffer.from('<!doctype html><script>alert(1)</script>'));
  files.set('/drawing.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'));
});
afterAll(async () => {
  await web.close();
  await paper.close();
});
beforeEach(() => {
  asked = [];
  isUp = true;
});

const rss = (id: string, items: string) =>
  readFeed(
    `<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>F</title><link>${web.url}/${id}/feed</link>${items}</channel></rss>`,
  );
const escaped = (html: string) => html.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const item = (title: string, html: string, more = '') =>
  `<item><title>${title}</title><link>${web.url}/story/${title}</link>${more}<description>${escaped(html)}</description></item>`;
const read = (feed: ReturnType<typeof rss>, get = createGet(true)) =>
  importFeed(feed, 'x', meansOf(paper, get));
const article = async (slug: string) =>
  (await (await paper.browser().get(`/api/articles/${slug}`)).json()) as Article;
const idOf = (path: string) =>
  createHash('sha256')
    .update(files.get(path) ?? '')
    .digest('base64url')
    .slice(0, 22);

test('the picture that a body begins with stands above the story, others in it, with their words', async () => {
  const html =
    '<figure><img src="/quay.jpg" alt="A quay"><figcaption>The <i>quay</i> at noon.</figcaption></figure><p>One.</p>' +
    '<figure><picture><source srcset="/none.avif 9000w, /large.webp 1200w"><img src="/crane.png" alt="A crane"></picture></figure><p>Two.</p>';
  const summary = await read(rss('words', item('words', html)));
  expect(summary).toMatchObject({ new: 1, pictures: 2, warnings: [] });
  const { picture, blocks } = await article('words');
  expect(picture).toMatchObject({
    src: expect.stringContaining(idOf('/quay.jpg')),
    width: 300,
    alt: { text: 'A quay', lang: 'en' },
    caption: 'The quay at noon.',
  });
  expect(blocks).toMatchObject([
    { type: 'paragraph' },
    { type: 'figure', picture: { src: expect.stringContaining(idOf('/large.webp')), caption: null } },
    { type: 'paragraph' },
  ]);
});

test('a picture of the item’s own stands above the story with its credit, and isn’t shown again', async () => {
  const media =
    `<media:content url="${web.url}/crane.png?w=600" medium="image" width="600"/>` +
    `<media:content url="${web.url}/crane.png?w=140" medium="image" width="140"/><media:credit>Ida Mole</media:credit>`;
  files.set('/crane.png?w=600', files.get('/crane.png') ?? Buffer.alloc(0));
  const html =
    '<p>One.</p><img src="/crane.png" alt="A crane"><img src="/quay.jpg"><img src="/same.jpg"><p>Two.</p>';
  await read(rss('own', item('own', html, media)));
  const { picture, blocks } = await article('own');
  expect(picture).toMatchObject({ credit: 'Ida Mole', alt: { text: 'A crane' } });
  expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'figure', 'paragraph']);
  expect(asked.filter((path) => path.startsWith('/crane'))).toEqual(['/crane.png?w=600']);
});

test('pictures that count readers are neither fetched nor kept', async () => {
  const html =
    '<p>One.</p><img src="/count.gif" width="1" height="1"><img src="/beacon" style="height:0px"><p>Two.</p>';
  expect(await read(rss('pixel', item('pixel', html)))).toMatchObject({
    dropped: { 'tracking pixel': 2 },
    warnings: [],
  });
  expect(asked).toEqual([]);
});

test('a picture that is none, or isn’t there, is a warning with why, and the story goes in without', async () => {
  const html = '<p>One.</p><img src="/page.jpg"><img src="/drawing.svg"><img src="/gone.jpg">';
  const summary = await read(rss('none', item('none', html)));
  expect(summary).toMatchObject({ new: 1, pictures: 0, refused: [] });
  expect(summary.warnings).toMatchObject([
    { place: 'item 1 (“none”)', reason: expect.stringMatching(/page\.jpg: it is a web page/) },
    { reason: expect.stringMatching(/drawing\.svg: it is an SVG drawing/) },
    { reason: expect.stringMatching(/gone\.jpg answers 404\.$/) },
  ]);
  expect((await article('none')).blocks).toMatchObject([{ type: 'paragraph' }]);
});

test('what hasn’t changed is not fetched again', async () => {
  const feed = rss('again', item('again', '<p>One.</p><img src="/crane.png">'));
  expect(await read(feed)).toMatchObject({ new: 1, pictures: 1 });
  asked = [];
  expect(await read(feed)).toMatchObject({ unchanged: 1, pictures: 0 });
  expect(asked).toEqual([]);
  const changed = rss('again', item('again', '<p>Two.</p><img src="/crane.png">'));
  expect(await read(changed)).toMatchObject({ updated: 1, pictures: 1 });
});

test('pictures of a host in trouble come in with a later import, and it isn’t asked more than a few times', async () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
  for (const [at, name] of names.entries())
    files.set(
      `/${name}.png`,
      await twoHalves(200 + at, 200)
        .png()
        .toBuffer(),
    );
  const html = `<p>One.</p>${names.map((name) => `<img src="/${name}.png">`).join('')}`;
  const feed = rss('trouble', item('trouble', html));
  isUp = false;
  const first = await read(feed);
  expect(first).toMatchObject({ new: 1, pictures: 0 });
  expect(first.warnings.at(-1)?.reason).toMatch(/was not tried: 127\.0\.0\.1:\d+ failed 3 times\.$/);
  expect(asked.length).toBeLessThan(names.length);
  isUp = true;
  expect(await read(feed)).toMatchObject({ updated: 1, pictures: 10 });
  expect(await read(feed)).toMatchObject({ unchanged: 1, pictures: 0 });
});

test('an import that is stopped ends once nothing of it is under way, and the next one goes on from there', async () => {
  const feed = rss(
    'stopped',
    ['e', 'f', 'g', 'h']
      .map((name) => item(`stopped-${name}`, `<p>One.</p><img src="/${name}.png">`))
      .join(''),
  );
  const stop = new AbortController();
  const means = meansOf(paper, createGet(true));
  let underWay = 0;
  const desk: Desk = {
    call: (endpoint, sent) => {
      underWay += 1;
      return means.desk.call(endpoint, sent).finally(() => (underWay -= 1));
    },
  };
  const progress = () => stop.abort(new Error('Enough.'));
  const stopped = importFeed(feed, 'x', { ...means, desk }, { progress, signal: stop.signal });
  await expect(stopped).rejects.toThrow('Enough.');
  expect(underWay).toBe(0);
  expect(await read(feed)).toMatchObject({ new: 3, unchanged: 1 });
});

test('a picture on a private network is not asked for', async () => {
  const feed = rss('private', item('private', '<p>One.</p><img src="/quay.jpg">'));
  const summary = await read(feed, createGet(false));
  expect(summary.warnings[0]?.reason).toMatch(/quay\.jpg is not asked: 127\.0\.0\.1 is on a private network/);
  expect(asked).toEqual([]);
});

test('no story has a picture that is not from here', async () => {
  const rows = await paper.services.db.select().from(stories);
  const pictures = rows.flatMap(({ picture, blocks }) => [
    ...(picture ? [picture] : []),
    ...blocks.flatMap((block) => (block.type === 'figure' ? [block.picture] : [])),
  ]);
  expect(pictures.length).toBeGreaterThan(10);
  for (const { src, sources } of pictures)
    expect([src, ...sources.map(({ srcset }) => srcset)].join(' ')).not.toMatch(/(?:https?:)?\/\//);
});
