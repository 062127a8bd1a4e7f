import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ProblemCode } from '../../src/contract/problem.ts';
import { problemOf } from '../support/answers.ts';
import {
  type Browser,
  makeStory,
  NEWSROOM_TOKEN,
  PUSH_SUBSCRIPTION,
  START,
  startApi,
} from '../support/api.ts';
import { countAll, NO_COMMENT, readerWhoMay, writes } from '../support/writes.ts';

let paper: Awaited<ReturnType<typeof startApi>>;
let browser: Browser;
beforeAll(async () => {
  paper = await startApi();
  browser = await readerWhoMay(paper);
});
afterAll(() => paper.close());

const nested = (depth: number) => `${'{"text":['.padEnd(8 + depth, '[')}${']'.repeat(depth)}}`;
const AUTH = { method: 'POST', headers: {}, most: 64 * 1024, mayBeEmpty: true };
/** Those whose body is JSON: what is taken as bytes has tests of its own (newsroomPictures.test.ts). */
const jsonWrites = writes.filter(({ endpoint }) => endpoint.body && !endpoint.bodyTypes);
const withBodies = [
  ...jsonWrites.map(({ endpoint, address, headers = {} }) => ({
    method: endpoint.method,
    address,
    headers,
    most: endpoint.largestBody ?? 64 * 1024,
    mayBeEmpty: endpoint.bodyOptional ?? false,
  })),
  { ...AUTH, address: '/api/auth/sign-in/email' },
  { ...AUTH, address: '/api/auth/sign-up/email' },
  { ...AUTH, address: '/api/auth/sign-up/email-otp' },
];

/** Each with the body, its content type, and what is said of it. */
const spoilt: [string, unknown, string | null, ProblemCode][] = [
  ["isn't JSON", '{"text": ', 'application/json', 'malformedBody'],
  ['is no text', new Uint8Array([0x22, 0xff, 0xfe, 0x22]), 'application/json', 'malformedBody'],
  ['is too deep', nested(40), 'application/json', 'malformedBody'],
  ['is far too deep', nested(20_000), 'application/json', 'malformedBody'],
  ['is JSON by another name', '{}', 'text/plain', 'unsupportedMediaType'],
  ['is a form', 'text=hello', 'application/x-www-form-urlencoded', 'unsupportedMediaType'],
  ['is of no type', '{}', null, 'unsupportedMediaType'],
];

const spoiltWrites = withBodies.flatMap((write) =>
  spoilt.map(([what, body, type, code]) => ({ ...write, what, body, type, code })),
);

test.each(spoiltWrites)(
  '$method $address: a body that $what is refused, and changes nothing',
  async ({ method, address, headers, body, type, code }) => {
    const before = await countAll(paper.database.db);
    const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
    const sent = { body: bytes, headers: { ...headers, 'content-type': type } };
    await problemOf(await browser.request(method, address, sent), code);
    expect(await countAll(paper.database.db)).toEqual(before);
  },
);

test.each(withBodies.filter(({ mayBeEmpty }) => !mayBeEmpty))(
  '$method $address: an empty body is refused',
  async ({ method, address, headers }) => {
    const empty = { headers: { ...headers, 'content-type': 'application/json' } };
    await problemOf(await browser.request(method, address, empty), 'malformedBody');
  },
);

test.each(withBodies)(
  '$method $address: a body over the limit is refused, whether its length is said or not',
  async ({ method, address, headers, most }) => {
    const before = await countAll(paper.database.db);
    const body = JSON.stringify({ text: 'x'.repeat(most) });
    await problemOf(await browser.request(method, address, { body, headers }), 'bodyTooLarge');
    const said = { ...headers, 'content-length': String(body.length) };
    await problemOf(await browser.request(method, address, { body, headers: said }), 'bodyTooLarge');
    expect(await countAll(paper.database.db)).toEqual(before);
  },
);

/** Texts that are no comment, each with what is said of it. */
const badTexts: [unknown, ...[string, string][]][] = [
  [{}, ['/text', 'missing']],
  [{ text: 5 }, ['/text', 'wrongType']],
  [{ text: '' }, ['/text', 'empty']],
  [{ text: ' \n\t\u00a0\u3000' }, ['/text', 'empty']],
  [{ text: '\u200b\u200d\u2060\u3164\u2800\u{e0020}\ufeff\u202e' }, ['/text', 'empty']],
  [{ text: 'x'.repeat(2_001) }, ['/text', 'tooLong']],
  [{ text: 'x'.repeat(40_001) }, ['/text', 'tooLong']],
  [{ text: 'NUL \0' }, ['/text', 'controlCharacter']],
  [{ text: 'bell \u0007' }, ['/text', 'controlCharacter']],
  [{ text: 'next line \u0085' }, ['/text', 'controlCharacter']],
  [{ text: 'escape \u009b31m' }, ['/text', 'controlCharacter']],
  [{ text: `z${'\u0335\u0321\u0322'.repeat(900)}` }, ['/text', 'tooManyMarks']],
  [{ text: `z${'\u0301'.repeat(10_000)}` }, ['/text', 'tooManyMarks']],
  ['{"text":"half \\ud83d"}', ['/text', 'malformedText']],
  ['{"text":"\\ude00 other half"}', ['/text', 'malformedText']],
  [{ text: 'Hello', state: 'published' }, ['/state', 'unknownField']],
];

/** Bodies by endpoint, with the pointer and the code of each bad field. */
const badFields: Record<string, [unknown, ...[string, string][]][]> = {
  'PUT /api/me/follows/harbour': [
    [{ level: 'hourly' }, ['/level', 'notAnOption']],
    [{ level: 3 }, ['/level', 'notAnOption']],
    [{ level: 'daily', volume: 11 }, ['/volume', 'unknownField']],
    [{ since: 'yesterday' }, ['/since', 'notATime']],
    [{ snoozedUntil: 'soon' }, ['/snoozedUntil', 'notATime']],
    [{ 'a/b~c': 1 }, ['/a~1b~0c', 'unknownField']],
    [{ constructor: 1 }, ['/constructor', 'unknownField']],
    [[], ['', 'wrongType']],
    [null, ['', 'wrongType']],
    ['"daily"', ['', 'wrongType']],
  ],
  'PUT /api/me/saved/a-story': [
    [{ savedAt: 'yesterday' }, ['/savedAt', 'notATime']],
    [{ savedAt: START.toISOString(), order: 1 }, ['/order', 'unknownField']],
  ],
  'PUT /api/me/places/a-story': [
    [{ digest: 'abc', reachedAt: START.toISOString() }, ['/block', 'missing']],
    [{ block: 1.5, digest: 'abc', reachedAt: START.toISOString() }, ['/block', 'notAWholeNumber']],
    [{ block: -1, digest: 'abc', reachedAt: START.toISOString() }, ['/block', 'tooSmall']],
    [{ block: 100_000, digest: 'abc', reachedAt: START.toISOString() }, ['/block', 'tooLarge']],
    [{ block: 1, digest: 'First paragraph.', reachedAt: START.toISOString() }, ['/digest', 'notADigest']],
    [{ block: 1, digest: 'abc', reachedAt: 'now' }, ['/reachedAt', 'notATime']],
    [{ block: 1, digest: 'abc', reachedAt: START.toISOString(), text: '' }, ['/text', 'unknownField']],
  ],
  'PUT /api/me/alerts/a-story': [
    [{}, ['/read', 'missing']],
    [{ read: 'yes' }, ['/read', 'wrongType']],
    [{ read: true, seen: true }, ['/seen', 'unknownField']],
  ],
  [`PUT /api/me/comment-alerts/${NO_COMMENT}`]: [
    [{}, ['/read', 'missing']],
    [{ read: 'yes' }, ['/read', 'wrongType']],
  ],
  'POST /api/me/alerts/read-all/undo': [
    [{}, ['/batch', 'missing']],
    [{ batch: 'all' }, ['/batch', 'notABatch']],
  ],
  'PUT /api/me/alert-settings': [
    [{ defaultLevel: 'hourly' }, ['/defaultLevel', 'notAnOption']],
    [{ zone: 'Mars/Olympus' }, ['/zone', 'notAZone']],
    [{ zone: '+02:00' }, ['/zone', 'notAZone']],
    [{ digestHour: 24 }, ['/digestHour', 'notAnHour']],
    [{ digestDay: 0 }, ['/digestDay', 'notADay']],
    [{ quietHours: { from: 22 } }, ['/quietHours/to', 'missing']],
    [{ digestDay: 5, sound: true }, ['/sound', 'unknownField']],
  ],
  'PUT /api/me/text-settings': [
    [{}, ['/settings', 'missing']],
    [{ settings: 'larger' }, ['/settings', 'notASetting']],
    [{ settings: 'size-125 dark' }, ['/settings', 'notASetting']],
    [{ settings: 'dark '.repeat(21) }, ['/settings', 'tooLong'], ['/settings', 'notASetting']],
    [{ settings: '', appearance: 'dark' }, ['/appearance', 'unknownField']],
  ],
  'PUT /api/me/push-subscriptions': [
    [{}, ['/endpoint', 'missing'], ['/keys', 'missing']],
    [{ ...PUSH_SUBSCRIPTION, endpoint: 'ftp://push.example/' }, ['/endpoint', 'notAnEndpoint']],
    [
      { ...PUSH_SUBSCRIPTION, endpoint: `https://push.example/${'x'.repeat(2_048)}` },
      ['/endpoint', 'tooLong'],
    ],
    [
      { ...PUSH_SUBSCRIPTION, keys: { p256dh: 'x', auth: '!' } },
      ['/keys/p256dh', 'notAKey'],
      ['/keys/auth', 'notAKey'],
    ],
    [{ ...PUSH_SUBSCRIPTION, lang: 'Klingon!' }, ['/lang', 'notALanguage']],
    [{ ...PUSH_SUBSCRIPTION, replaces: 'x' }, ['/replaces', 'notAnEndpoint']],
  ],
  'DELETE /api/me/push-subscriptions': [
    [{}, ['/endpoint', 'missing']],
    [{ endpoint: 'mine' }, ['/endpoint', 'notAnEndpoint']],
  ],
  'POST /api/articles/a-story/comments': [
    ...badTexts,
    [{ text: 'Hello', parentId: 'the-first' }, ['/parentId', 'notAnId']],
    [{ parentId: 5 }, ['/text', 'missing'], ['/parentId', 'wrongType']],
  ],
  [`PATCH /api/comments/${NO_COMMENT}`]: [
    ...badTexts,
    [{ text: 'Hello', parentId: NO_COMMENT }, ['/parentId', 'unknownField']],
  ],
  [`POST /api/comments/${NO_COMMENT}/reports`]: [
    [{}, ['/reason', 'missing']],
    [{ reason: 'boring' }, ['/reason', 'notAnOption']],
    [{ reason: 'spam', note: 'x'.repeat(1_001) }, ['/note', 'tooLong']],
    [{ reason: 'spam', note: 'NUL \0' }, ['/note', 'controlCharacter']],
    [{ reason: 'spam', note: `z${'\u0301'.repeat(900)}` }, ['/note', 'tooManyMarks']],
  ],
  'POST /api/me/mutes': [
    [{}, ['/commentId', 'missing']],
    [{ commentId: 'the-loud-one' }, ['/commentId', 'notAnId']],
  ],
  'POST /api/me/subscription': [
    [{}, ['/plan', 'missing']],
    [{ plan: 12 }, ['/plan', 'wrongType']],
    [{ plan: '' }, ['/plan', 'empty']],
    [{ plan: 'm'.repeat(41) }, ['/plan', 'tooLong']],
    [{ plan: 'monthly', card: '4242424242424242' }, ['/card', 'unknownField']],
    [{ plan: 'monthly', price: 0 }, ['/price', 'unknownField']],
    [{ plan: 'monthly', returnTo: 'https://elsewhere.example' }, ['/returnTo', 'invalid']],
  ],
  'PATCH /api/me/subscription': [
    [{ state: 'cancelled' }, ['/state', 'notAnOption']],
    [{ plan: null }, ['/plan', 'wrongType']],
    [{ paidUntil: '2099-01-01' }, ['/paidUntil', 'unknownField']],
  ],
  'POST /api/newsroom/articles': [
    [makeStory({ standfirst: 'x'.repeat(1_001) }), ['/standfirst', 'tooLong']],
    [{ ...makeStory(), standfirst: 5 }, ['/standfirst', 'wrongType']],
    [{ slug: 'UPPER', lang: 'en' }, ['/slug', 'notASlug'], ['/headline', 'missing']],
    [{ lang: 'english!', headline: 'x'.repeat(301) }, ['/lang', 'notALanguage'], ['/headline', 'tooLong']],
    [{ headline: 'Two\nlines', blocks: {} }, ['/headline', 'lineBreak'], ['/blocks', 'wrongType']],
    [{ blocks: [{ type: 'html', html: '<b>' }] }, ['/blocks/0/type', 'notAnOption']],
    [{ publishedAt: '0000-01-01T00:00:00.000Z' }, ['/publishedAt', 'notATime']],
    [{ access: 'paid', publishedAt: 'now' }, ['/access', 'notAnOption'], ['/publishedAt', 'notATime']],
    [
      { blocks: [{ type: 'paragraph', content: [{ text: 'x', href: 'javascript:alert(1)' }] }] },
      ['/blocks/0/content/0/href', 'notAnAddress'],
    ],
  ],
  'PATCH /api/newsroom/articles/a-story': [
    [{}, ['/correction', 'missing']],
    [{ correction: '' }, ['/correction', 'empty']],
    [{ correction: 'x'.repeat(2_001) }, ['/correction', 'tooLong']],
    [{ correction: { text: 'x' } }, ['/correction', 'wrongType']],
    [{ correction: 'x', headline: 'y' }, ['/headline', 'unknownField']],
  ],
  'PUT /api/newsroom/articles/a-story/address': [
    [{}, ['/slug', 'missing']],
    [{ slug: 'Not A Slug' }, ['/slug', 'notASlug']],
    [{ slug: 'x'.repeat(121) }, ['/slug', 'tooLong']],
    [{ slug: 'x', to: 'y' }, ['/to', 'unknownField']],
  ],
  'DELETE /api/newsroom/articles/a-story': [
    [{}, ['/why', 'missing']],
    [{ why: ' \u200b' }, ['/why', 'empty']],
    [{ why: 'x'.repeat(1_001) }, ['/why', 'tooLong']],
    [{ why: 'NUL \0' }, ['/why', 'controlCharacter']],
  ],
  'POST /api/auth/sign-up/email': [
    [{ name: 'x'.repeat(81), email: 'a@example.com', password: 'long enough' }, ['/name', 'tooLong']],
    [{ name: ' ', email: 'a@example.com', password: 'long enough' }, ['/name', 'empty']],
    [{ name: 'N\0', email: 'a@example.com', password: 'long enough' }, ['/name', 'controlCharacter']],
    [{ name: ['A'], email: 'a@example.com', password: 'long enough' }, ['/name', 'wrongType']],
    [{ email: 'a@example.com', password: 'long enough' }, ['/name', 'missing']],
    [{ name: 'Ada', email: 'a@', password: 'long enough' }, ['/email', 'notAnEmail']],
    [{ name: 'Ada', email: 'a@example.com', password: '1234567' }, ['/password', 'tooShort']],
    [{ name: 'Ada', email: 'a@example.com', password: 'x'.repeat(129) }, ['/password', 'tooLong']],
  ],
  'POST /api/auth/sign-up/email-otp': [
    [{ name: 'Ada', email: 'a@example.com', password: 'long enough', otp: '12345' }, ['/otp', 'notACode']],
    [{ name: 'Ada', email: 'a@example.com', password: 'long enough' }, ['/otp', 'missing']],
  ],
  'POST /api/auth/update-user': [
    [{ name: 'Two\nlines' }, ['/name', 'lineBreak']],
    [{ image: 'https://elsewhere.test/pixel.gif' }, ['/image', 'wrongType']],
  ],
};

const fieldCases = Object.entries(badFields).flatMap(([name, cases]) =>
  cases.map(([body, ...errors]) => ({ name, body, errors })),
);

test.each(fieldCases)('$name: $body is refused with $errors', async ({ name, body, errors }) => {
  const [method = '', address = ''] = name.split(' ');
  const before = await countAll(paper.database.db);
  const answer = await browser.request(method, address, {
    body,
    headers: address.startsWith('/api/newsroom') ? { authorization: `Bearer ${NEWSROOM_TOKEN}` } : {},
  });
  const said = await problemOf(answer, 'invalid');
  expect(said.errors).toEqual(expect.arrayContaining(errors.map(([pointer, code]) => ({ pointer, code }))));
  expect(await countAll(paper.database.db)).toEqual(before);
});

test('every endpoint that takes a body of JSON is among these', () => {
  for (const write of jsonWrites)
    expect(Object.keys(badFields)).toContain(`${write.endpoint.method} ${write.address}`);
});

test('a comment of two thousand characters, as people count them, is not too long', async () => {
  const text = '👩🏽‍🚒'.repeat(2_000);
  const answer = await browser.post('/api/articles/a-story/comments', { text });
  expect(answer.status).toBe(201);
});
