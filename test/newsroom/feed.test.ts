import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseFeedDate } from '../../src/api/newsroom/feed/dates.ts';
import { FeedError } from '../../src/api/newsroom/feed/feedError.ts';
import { readFeed } from '../../src/api/newsroom/feed.ts';

const file = (name: string) => readFileSync(new URL(`./feeds/${name}`, import.meta.url));
const item = (inside: string) =>
  `<rss version="2.0"><channel><title>T</title><item>${inside}</item></channel></rss>`;

test('RSS: ids, text titles, creators, topics without doubles, language, content before description', () => {
  const feed = readFeed(file('harbour.rss'));
  expect(feed).toMatchObject({
    id: 'https://quay.example/feed.rss',
    title: 'The Quay & the Roads',
    lang: 'en-GB',
  });
  expect(feed.items[0]).toMatchObject({
    id: 'quay-3',
    title: 'Salt & rust: why <b> is not bold here',
    link: 'https://quay.example/salt',
    authors: ['Ida Mole'],
    topics: ['Harbour', 'Rust'],
    published: 'Mon, 23 Nov 2026 09:30:00 +0100',
    lang: 'en-GB',
    summary: { kind: 'html', value: 'The crane is repainted every spring. It is never finished.' },
    content: { kind: 'html' },
  });
  expect(feed.items[1]).toMatchObject({ id: 'https://quay.example/notice', content: undefined });
});

test('Atom: markup is stripped from HTML titles, languages and authors are inherited, an entry’s own win', () => {
  const { title, items } = readFeed(file('tides.atom'));
  expect(title).toBe('גאות ושפל');
  expect(items).toMatchObject([
    {
      title: 'Springs & neaps',
      lang: 'en',
      authors: ['בית הגאות'],
      topics: ['Tides'],
      content: { kind: 'xhtml' },
    },
    { title: 'הים חוזר', lang: 'he', published: '2026-11-20T06:00:00Z', content: undefined },
  ]);
});

test('JSON Feed: a title is text as it stands, and content may be HTML or plain', () => {
  const { id, items } = readFeed(file('ferry.json'));
  expect(id).toBe('https://ferry.example/feed.json');
  expect(items).toMatchObject([
    {
      title: 'Fog &amp; a whistle',
      authors: ['The purser'],
      topics: ['Fog', 'Ferry'],
      content: { kind: 'html' },
    },
    { title: 'Plain sailing', content: { kind: 'text' } },
  ]);
});

test('a feed is read in the encoding that it declares, or that its byte order mark shows', () => {
  const text = '<?xml version="1.0" encoding="windows-1252"?>' + item('<title>@</title>');
  const [before = '', after = ''] = text.split('@');
  const bytes = Buffer.concat([Buffer.from(before), Buffer.from([0x63, 0xe9, 0x80]), Buffer.from(after)]);
  expect(readFeed(bytes).items[0]?.title).toBe('cé€');
  for (const marked of [
    Buffer.from('\ufeff' + item('<title>é</title>'), 'utf8'),
    Buffer.from('\ufeff' + item('<title>é</title>'), 'utf16le'),
    Buffer.from('<?xml version="1.0" encoding="UTF-16"?>' + item('<title>é</title>'), 'utf8'),
  ])
    expect(readFeed(marked).items[0]?.title).toBe('é');
});

/** “Peace”, or what comes near it, in bytes of an encoding. */
const ENCODED: [encoding: string, bytes: number[], text: string][] = [
  ['windows-1255', [0xf9, 0xec, 0xe5, 0xed], 'שלום'],
  ['iso-8859-8', [0xf9, 0xec, 0xe5, 0xed], 'שלום'],
  ['koi8-r', [0xcd, 0xc9, 0xd2], 'мир'],
  ['shift_jis', [0x95, 0xbd, 0x98, 0x61], '平和'],
];
const around = (head: string, bytes: number[]) => {
  const [before = '', after = ''] = (head + item('<title>@</title>')).split('@');
  return Buffer.concat([Buffer.from(before), Buffer.from(bytes), Buffer.from(after)]);
};

test.each(ENCODED)('a feed in %s is read, whether its XML or its server says so', (encoding, bytes, text) => {
  const declared = around(`<?xml version="1.0" encoding="${encoding}"?>`, bytes);
  expect(readFeed(declared).items[0]?.title).toBe(text);
  expect(readFeed(around('', bytes), { charset: encoding }).items[0]?.title).toBe(text);
  // Many servers say UTF-8 or Latin-1 of whatever they send.
  for (const charset of ['utf-8', 'ISO-8859-1'])
    expect(readFeed(declared, { charset }).items[0]?.title).toBe(text);
});

test('a feed that its server says is Latin-1 is, unless it is UTF-8 or says otherwise', () => {
  const titleOf = (bytes: number[]) => readFeed(around('', bytes), { charset: 'iso-8859-1' }).items[0]?.title;
  expect([titleOf([0xe9]), titleOf([0xc3, 0xa9])]).toEqual(['é', 'é']);
});

test('a byte order mark wins over what the server says', () => {
  const marked = Buffer.from('\ufeff' + item('<title>é</title>'), 'utf16le');
  expect(readFeed(marked, { charset: 'windows-1252' }).items[0]?.title).toBe('é');
});

test('RSS 0.9 and 1.0: a title and a link are an item, and Dublin Core dates and subjects are its own', () => {
  const rdf = (inside: string, more = '') =>
    readFeed(
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" ${more}>` +
        `<channel><title>T</title></channel><item>${inside}</item></rdf:RDF>`,
    ).items[0];
  expect(
    rdf(
      '<title>Old</title><link>https://old.example/1</link>',
      'xmlns="http://my.netscape.com/rdf/simple/0.9/"',
    ),
  ).toMatchObject({ id: 'https://old.example/1', title: 'Old' });
  expect(
    rdf(
      '<title>Newer</title><dc:date>2026-11-23</dc:date><dc:subject>Tides</dc:subject>',
      'xmlns="http://purl.org/rss/1.0/"',
    ),
  ).toMatchObject({ published: '2026-11-23', topics: ['Tides'] });
});

test('an item’s own pictures: of Media RSS the largest worth fetching with its words, of enclosures the images', () => {
  const media = (inside: string) =>
    readFeed(
      `<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><link>https://m.example/</link><item>${inside}</item></channel></rss>`,
    ).items[0]?.pictures.map(({ src, caption, credit }) => [src, caption, credit]);
  const sizes = [200, 1200, 9000].map(
    (width) => `<media:content url="/${width}.jpg" medium="image" width="${width}"/>`,
  );
  const words = '<media:description>The quay.</media:description><media:credit>Ida</media:credit>';
  expect(
    media(`<media:group>${sizes.join('')}${words}</media:group><media:thumbnail url="/t.jpg"/>`),
  ).toEqual([['https://m.example/1200.jpg', 'The quay.', 'Ida']]);
  expect(media('<media:thumbnail url="/t.jpg"/><media:content url="/film.mp4" medium="video"/>')).toEqual([
    ['https://m.example/t.jpg', null, null],
  ]);
  expect(
    media(
      '<enclosure url="/talk.mp3" type="audio/mpeg"/><enclosure url="data:image/png;base64,x" type="image/png"/><enclosure url="/e.png" type="image/png"/>',
    ),
  ).toEqual([['https://m.example/e.png', null, null]]);
  expect(media('<enclosure url="/talk.mp3"/><enclosure url="/f.jpg?w=9" type="" length="1"/>')).toEqual([
    ['https://m.example/f.jpg?w=9', null, null],
  ]);
});

const LAUGHS =
  '<?xml version="1.0"?>\n<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;">]>' +
  item('<title>&lol2;</title>');

test('entities of a feed’s own are refused, but for single characters', () => {
  const nbsp = `<!DOCTYPE rss [<!ENTITY nbsp "&#160;"><!ENTITY % more SYSTEM "x.dtd">]>${item('<title>a</title>')}`;
  expect(readFeed(nbsp).items).toHaveLength(1);
  const external = `<!DOCTYPE rss [<!ENTITY file SYSTEM "file:///etc/passwd">]>${item('<title>&file;</title>')}`;
  expect(() => readFeed(external)).toThrow(/entity of its own \(file\)/);
});

test('a web page is refused with the feed that it names, as a whole address', () => {
  const page =
    '<!DOCTYPE html><html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head></html>';
  expect(() => readFeed(page, { url: 'https://paper.example/news' })).toThrow(
    'This is a web page, not a feed; it names one: https://paper.example/feed',
  );
});

test('without a language an item is taken for what its script and words suggest, else for English', () => {
  const langOf = (title: string) => readFeed(item(`<title>${title}</title>`)).items[0]?.lang;
  const german =
    'Der Hafen bleibt in dieser Nacht geschlossen, weil die Lotsen auf besseres Wetter warten müssen.';
  expect(['Tide', 'גאות', 'مدّ', german].map(langOf)).toEqual(['en', 'he', 'ar', 'de']);
});

test('an item without id or link has the hash of its title and text for one', () => {
  const id = (text: string) =>
    readFeed(item(`<title>T</title><description>${text}</description>`)).items[0]?.id;
  expect(id('before')).toMatch(/^sha256:/);
  expect(id('before')).toBe(id('before'));
  expect(id('before')).not.toBe(id('after'));
});

test('an item without a title is called by the first words of its text, without their markup', () => {
  const long =
    'The &lt;b&gt;night&lt;/b&gt; ferry was late again, and nobody on the quay was surprised, or had come to meet it. More.';
  const { title, place } = readFeed(item(`<description>${long}</description>`)).items[0] ?? {};
  expect(title).toBe('The night ferry was late again, and nobody on the quay was surprised, or had…');
  expect(place).toContain('item 1 (“The night ferry');
  expect(readFeed(item('<description>Short. Then more.</description>')).items[0]?.title).toBe(
    'Short. Then more.',
  );
});

test.each([
  ['nothing', '', 'line 1', /empty/],
  ['a page', '<!doctype html><html><body>Not found</body></html>', 'line 1', /web page, not a feed/],
  ['prose', 'Service unavailable', 'line 1, column 1', /neither XML nor JSON/],
  ['JSON that stops', '{"title": "x",\n "items": [', 'line 2, column 12', /neither XML nor JSON/],
  [
    'JSON with a slip',
    `{"title": "${'x'.repeat(60)}",\n "items": [oops, {}, {}, {}, {}, {}, {}, {}]}`,
    'line 2, column 12',
    /JSON/,
  ],
  ['JSON of another kind', '{"error": "no such feed"}', 'line 1', /not a JSON Feed/],
  ['a feed that stops', item('<title>x</title>').slice(0, -23), 'line 1, column 67', /breaks off.*<item>/],
  ['a billion laughs', LAUGHS, 'line 2, column 3', /entity of its own \(lol\)/],
  ['a feed of strange bytes', '<?xml version="1.0" encoding="klingon-8"?><rss/>', 'line 1', /klingon-8/],
])('%s is refused in one sentence, with its place', (_, text, place, sentence) => {
  const read = () => readFeed(Buffer.from(text));
  expect(read).toThrow(FeedError);
  expect(read).toThrow(sentence);
  expect(read).toThrow(expect.objectContaining({ place }));
});

test('a feed of a hundred thousand elements inside each other is refused or read, but ends nothing', () => {
  const deep = '<a>'.repeat(100_000);
  expect(() => readFeed(`<rss version="2.0"><channel>${deep}</channel></rss>`)).toThrow(FeedError);
  expect(readFeed(item(`<title>${deep}</title>`)).items).toHaveLength(1);
});

test.each([
  ['Mon, 23 Nov 2026 09:30:00 +0100', '2026-11-23T08:30:00.000Z'],
  ['23 Nov 26 09:30 EST', '2026-11-23T14:30:00.000Z'],
  ['Mon, 23 Nov 2026 09:30:00 GMT', '2026-11-23T09:30:00.000Z'],
  ['2026-11-23T09:30:00.5-02:30', '2026-11-23T12:00:00.500Z'],
  ['2026-11-23 09:30', '2026-11-23T09:30:00.000Z'],
  ['2026-11-23', '2026-11-23T00:00:00.000Z'],
  ['Thu, 32 Oct 2026 10:00:00 GMT', undefined],
  ['2026-02-30T10:00:00Z', undefined],
  ['2026-11-23T09:30:00 Mars', undefined],
  ['hello 5', undefined],
])('the date %s is %s', (written, instant) => {
  expect(parseFeedDate(written)?.toISOString()).toBe(instant);
});
