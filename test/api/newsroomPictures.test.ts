import { count } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApi } from '../../src/api/app.ts';
import { startSweeping } from '../../src/api/jobs/sweep.ts';
import { createDesk, DeskError, refusalOf } from '../../src/api/newsroom/desk.ts';
import { storePicture } from '../../src/api/newsroom/pictures/storePicture.ts';
import { pictureFiles, pictures } from '../../src/api/store/tables.ts';
import { postNewsroomPicture } from '../../src/contract/newsroom.ts';
import type { StoredPicture } from '../../src/contract/pictures.ts';
import type { ProblemCode } from '../../src/contract/problem.ts';
import { answerOf, problemOf } from '../support/answers.ts';
import { NEWSROOM_TOKEN, ORIGIN, START, startApi } from '../support/api.ts';
import { pngOf, quartersOf, twoHalves } from '../support/pictures.ts';

let paper: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  paper = await startApi();
});
afterAll(() => paper.close());

const token = { authorization: `Bearer ${NEWSROOM_TOKEN}` };
const handIn = (body: Uint8Array, headers: Record<string, string | null> = {}) =>
  paper.browser().request('POST', '/api/newsroom/pictures', {
    body,
    headers: { origin: null, 'content-type': 'image/jpeg', ...token, ...headers },
  });
const takeIn = async (body: Uint8Array) => answerOf(postNewsroomPicture, await handIn(body));
/** Why the newsroom's desk says that a picture isn't taken; null where that isn't the picture's fault. */
const refusal = async (body: Uint8Array, desk = createDesk(ORIGIN, NEWSROOM_TOKEN, paper.api.fetch)) => {
  const error: unknown = await desk.call(postNewsroomPicture, { body }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(DeskError);
  return refusalOf(error);
};
const fileAt = async (address: string) =>
  new Uint8Array(await (await paper.browser().get(address)).arrayBuffer());
const addressesOf = ({ sources, src }: StoredPicture) => [
  ...sources.flatMap(({ srcset }) => srcset.split(', ').map((one) => one.replace(/ \d+w$/, ''))),
  src,
];
const kept = async () => {
  const [row] = await paper.database.db.select({ rows: count() }).from(pictures);
  const [file] = await paper.database.db.select({ rows: count() }).from(pictureFiles);
  return [row?.rows, file?.rows];
};

test('a picture handed in is served from here: AVIF in four widths, and one file for who has no AVIF', async () => {
  const stored = await takeIn(await twoHalves(2_000, 1_000).jpeg().toBuffer());
  const [, id] = /^\/api\/pictures\/([\w-]{22})-800\.webp$/.exec(stored.src) ?? [];
  expect(stored).toEqual({
    sources: [
      {
        type: 'image/avif',
        srcset: [480, 800, 1200, 1600].map((w) => `/api/pictures/${id}-${w}.avif ${w}w`).join(', '),
      },
    ],
    src: `/api/pictures/${id}-800.webp`,
    width: 800,
    height: 400,
  });
  for (const address of addressesOf(stored)) {
    const answer = await paper.browser().get(address);
    const [, width, extension] = /-(\d+)\.(\w+)$/.exec(address) ?? [];
    expect(answer.headers.get('content-type')).toBe(`image/${extension}`);
    expect(await sharp(await answer.arrayBuffer()).metadata()).toMatchObject({
      width: Number(width),
      height: Number(width) / 2,
      space: 'srgb',
      hasAlpha: false,
    });
  }
});

test.each([
  [120, [120], 120],
  [700, [480, 700], 700],
  [1_000, [480, 800, 1_000], 800],
  [1_600, [480, 800, 1_200, 1_600], 800],
])('a picture %i px wide is never enlarged', async (own, widths, plain) => {
  const stored = await takeIn(await twoHalves(own, 150).png().toBuffer());
  const served = stored.sources[0]?.srcset.match(/\d+(?=w(,|$))/g)?.map(Number);
  expect(served).toEqual(widths);
  expect(stored).toMatchObject({ width: plain, height: Math.round((150 * plain) / own) });
});

test('a chart many times as high as it is wide is served no larger than can be sent', async () => {
  const stored = await takeIn(await twoHalves(1_600, 8_000).png().toBuffer());
  expect(stored.sources[0]?.srcset.match(/\d+(?=w(,|$))/g)?.map(Number)).toEqual([480, 800, 1_095]);
  expect(stored).toMatchObject({ width: 800, height: 4_000 });
});

test.each([
  ['JPEG', () => twoHalves(300, 200).jpeg({ progressive: true })],
  ['PNG', () => twoHalves(300, 200).png()],
  ['WebP', () => twoHalves(300, 200).webp()],
  ['AVIF', () => twoHalves(300, 200).avif()],
  ['GIF', () => twoHalves(300, 200).gif()],
  ['JPEG in CMYK', () => twoHalves(300, 200).toColourspace('cmyk').jpeg()],
  ['PNG of 16 bits a channel', () => twoHalves(300, 200).toColourspace('rgb16').png()],
  ['JPEG in Display P3', () => twoHalves(300, 200).withIccProfile('p3').jpeg()],
])('a %s is taken in for what it is, whatever it is said to be', async (_, make) => {
  const bytes = await make().toBuffer();
  const answer = await handIn(bytes, { 'content-type': 'application/octet-stream; charset=binary' });
  const { src } = await answerOf(postNewsroomPicture, answer);
  const [[left = [], right = []] = []] = await quartersOf(await fileAt(src));
  expect(left[0]).toBeGreaterThan(180);
  expect(left[2]).toBeLessThan(100);
  expect(right[0]).toBeLessThan(100);
  expect(right[2]).toBeGreaterThan(100);
});

test('of a picture that moves the first frame is shown', async () => {
  const frames = [twoHalves(200, 150).png(), twoHalves(200, 150).negate().png()];
  const moving = await sharp(await Promise.all(frames.map((frame) => frame.toBuffer())), {
    join: { animated: true },
  })
    .gif()
    .toBuffer();
  const { src, width, height } = await takeIn(moving);
  expect([width, height]).toEqual([200, 150]);
  expect((await quartersOf(await fileAt(src)))[0]).toEqual([
    [256, 0, 0],
    [0, 0, 256],
  ]);
});

test('a picture taken with the camera on its side stands upright', async () => {
  const stored = await takeIn(await twoHalves(400, 200).withMetadata({ orientation: 6 }).jpeg().toBuffer());
  expect(stored).toMatchObject({ width: 200, height: 400 });
  for (const address of addressesOf(stored)) {
    const [top, bottom] = await quartersOf(await fileAt(address));
    expect(top?.[0]?.[0]).toBe(256);
    expect(bottom?.[0]?.[2]).toBe(256);
  }
});

test('a drawing on nothing stands on white', async () => {
  const nothing = sharp({ create: { width: 200, height: 200, channels: 4, background: '#0000' } });
  const { src } = await takeIn(await nothing.png().toBuffer());
  expect((await quartersOf(await fileAt(src)))[0]?.[0]).toEqual([256, 256, 256]);
});

test('where a picture was taken, by whom and with what is left out of what is served', async () => {
  const told = await twoHalves(300, 200)
    .withExif({
      IFD0: { Artist: 'Ida Mole', Make: 'Camera' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '32/1 5/1 0/1' },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><home>Quay 5</home></x:xmpmeta>')
    .withIccProfile('p3')
    .jpeg()
    .toBuffer();
  expect(told.toString('latin1')).toMatch(/Ida Mole[^]*Quay 5/);
  for (const address of addressesOf(await takeIn(told))) {
    const bytes = await fileAt(address);
    const { exif, xmp, icc, iptc, orientation } = await sharp(bytes).metadata();
    expect({ exif, xmp, icc, iptc, orientation }).toEqual({});
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/Ida Mole|Camera|Quay 5/);
  }
});

test('the same bytes again are the same picture, also four at once, and nothing is made anew', async () => {
  const bytes = await twoHalves(500, 300).webp().toBuffer();
  const before = await kept();
  const stored = await Promise.all(Array.from({ length: 4 }, () => takeIn(bytes)));
  for (const one of stored) expect(one).toEqual(stored[0]);
  expect(await takeIn(bytes)).toEqual(stored[0]);
  expect(await kept()).toEqual([Number(before[0]) + 1, Number(before[1]) + 3]);
});

const jpeg = () => twoHalves(400, 300).jpeg().toBuffer();
const text = (written: string) => async () => Buffer.from(written, 'latin1');

const refused: [string, () => Promise<Uint8Array>, ProblemCode, RegExp][] = [
  ['HTML', text('\n<!DOCTYPE html><title>Not found</title>'), 'unsupportedMediaType', /web page/],
  [
    'an SVG with a script',
    text('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    'unsupportedMediaType',
    /SVG/,
  ],
  ['nothing', text(''), 'unsupportedMediaType', /empty/],
  ['a text', text('A picture, honestly'), 'unsupportedMediaType', /no picture/],
  ['a TIFF', () => twoHalves(300, 200).tiff().toBuffer(), 'unsupportedMediaType', /no picture of a kind/],
  ['a PDF', text('%PDF-1.7\n'), 'unsupportedMediaType', /no picture/],
  ['20,000 px wide', () => pngOf(20_000, 200), 'unusablePicture', /20000 by 200 pixels, and 12000/],
  ['12,001 px high', () => pngOf(200, 12_001), 'unusablePicture', /200 by 12001 pixels/],
  ['a bomb of 144 million pixels', () => pngOf(12_000, 12_000), 'unusablePicture', /and 80000000 in all/],
  [
    'a pixel',
    () => twoHalves(2, 1).extract({ left: 0, top: 0, width: 1, height: 1 }).gif().toBuffer(),
    'unusablePicture',
    /1 by 1 pixels, as tracking pixels/,
  ],
  ['119 px wide', () => twoHalves(119, 400).jpeg().toBuffer(), 'unusablePicture', /119 by 400/],
  ['119 px high', () => twoHalves(400, 119).jpeg().toBuffer(), 'unusablePicture', /400 by 119/],
  ['a JPEG cut off', async () => (await jpeg()).subarray(0, -900), 'unusablePicture', /cut off/],
  ['a JPEG of a header alone', async () => (await jpeg()).subarray(0, 12), 'unusablePicture', /beginning/],
  ['a PNG cut off', () => pngOf(200, 300), 'unusablePicture', /cut off/],
  ['a script that begins as a JPEG', text('\xff\xd8\xff<script>'), 'unusablePicture', /beginning/],
];

test.each(refused)('%s is refused, with why, and leaves nothing behind', async (_, make, code, why) => {
  const [bytes, before] = [await make(), await kept()];
  const { detail } = await problemOf(await handIn(bytes), code);
  expect(detail).toMatch(why);
  expect(await refusal(bytes)).toBe(detail);
  expect(await kept()).toEqual(before);
});

test('more than 20 MB is refused, whether its length is said or not', async () => {
  const before = await kept();
  const large = new Uint8Array(20 * 1024 * 1024 + 1);
  large.set(await jpeg());
  await problemOf(await handIn(large), 'bodyTooLarge');
  await problemOf(await handIn(large, { 'content-length': String(large.length) }), 'bodyTooLarge');
  expect(await refusal(large)).toBe('it has 20971521 bytes, and 20971520 is the most');
  expect(await kept()).toEqual(before);
});

test.each(['application/json', 'text/html', 'multipart/form-data; boundary=x', 'image', null])(
  'a body said to be of the type %s is not read as a picture',
  async (type) => {
    await problemOf(await handIn(await jpeg(), { 'content-type': type }), 'unsupportedMediaType');
  },
);

test('only the newsroom hands pictures in', async () => {
  await problemOf(await handIn(await jpeg(), { authorization: null }), 'notLoggedIn');
  await problemOf(await handIn(await jpeg(), { authorization: 'Bearer another' }), 'notLoggedIn');
});

test('trouble of the host is not the picture’s: no host, and a token that it doesn’t know', async () => {
  const bytes = await jpeg();
  expect(await refusal(bytes, createDesk(ORIGIN, 'another token', paper.api.fetch))).toBeNull();
  const nobody = createDesk(ORIGIN, NEWSROOM_TOKEN, () => Promise.reject(new TypeError('fetch failed')));
  expect(await refusal(bytes, nobody)).toBeNull();
});

test('a picture that no story has shown for a day is dropped; one in a story, or handed in again, stays', async () => {
  const swept = await startApi();
  const { db, clock } = swept.services;
  const keep = (bytes: Uint8Array) => storePicture(db, bytes, clock());
  const files = await Promise.all(
    [201, 202, 203, 204].map((width) => twoHalves(width, 150).png().toBuffer()),
  );
  const [lead, figure, again, unused] = await Promise.all(files.map(keep));
  const words = { alt: { text: 'Two halves', lang: 'en' }, caption: null, credit: null };
  if (!lead || !figure || !again || !unused) throw new Error('Four pictures were handed in.');
  await swept.publish({
    picture: { ...lead, ...words },
    blocks: [
      { type: 'paragraph', content: [{ text: 'Before the figure.' }] },
      { type: 'figure', picture: { ...figure, ...words } },
    ],
  });
  await swept.publish({ picture: null });
  const statuses = () => {
    // A host that was started just now: others may have in memory what is no longer kept.
    const { fetch } = createApi(swept.services);
    const addresses = [lead, figure, again, unused].map(({ src }) => src);
    return Promise.all(addresses.map(async (address) => (await fetch(new Request(ORIGIN + address))).status));
  };

  swept.travelTo(new Date(START.getTime() + 23 * 3_600_000));
  await keep(files[2] ?? new Uint8Array());
  await startSweeping(swept.services)();
  expect(await statuses()).toEqual([200, 200, 200, 200]);
  swept.travelTo(new Date(START.getTime() + 25 * 3_600_000));
  await startSweeping(swept.services)();
  expect(await statuses()).toEqual([200, 200, 200, 404]);
  await swept.close();
});
