import * as v from 'valibot';
import { expect, test } from 'vitest';
import { createClient } from '../../src/client/client.ts';
import {
  FormerSessionError,
  ProblemError,
  UnexpectedAnswerError,
  UnreachableError,
} from '../../src/client/problemError.ts';
import { createSession } from '../../src/client/session.ts';
import { getArticles } from '../../src/contract/articles.ts';
import { endpoint } from '../../src/contract/endpoint.ts';
import { deleteFollow, putFollow } from '../../src/contract/follows.ts';
import { postAllAlertsRead } from '../../src/contract/alerts.ts';

const FOLLOW = {
  topic: { slug: 'harbour', name: 'Harbour' },
  level: 'inPage',
  since: '2026-11-23T12:00:00.000Z',
  snoozedUntil: null,
};

/** A client whose requests are answered by a function, and what it sent. */
function clientOf(answer: (request: Request) => Response | Promise<Response>, session = createSession()) {
  const sent: Request[] = [];
  const client = createClient(async (path, init) => {
    const request = new Request(`http://paper.test${path}`, init);
    sent.push(request);
    return answer(request);
  }, session);
  return { client, sent, session };
}

const refusal = (fields: object, headers: Record<string, string> = {}) =>
  Response.json(
    { type: 'about:blank', title: 'No', status: 422, code: 'invalid', requestId: 'r1', ...fields },
    { status: 422, headers },
  );

/** An answer that stops after its first bytes, as a connection that breaks does. */
const brokenOff = () =>
  new Response(
    new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"topic":'));
        controller.error(new TypeError('network error'));
      },
    }),
  );

test('a call sends what the contract takes and resolves to what it promises', async () => {
  const { client, sent } = clientOf(() => Response.json({ ...FOLLOW, later: 'a field of a newer version' }));
  const follow = await client.call(putFollow, { params: { topic: 'a b/ç' }, body: { level: 'inPage' } });
  expect(follow).toEqual(FOLLOW);
  const [request] = sent;
  expect(request?.method).toBe('PUT');
  expect(request?.url).toBe('http://paper.test/api/me/follows/a%20b%2F%C3%A7');
  expect(request?.headers.get('content-type')).toBe('application/json');
  expect(request?.headers.get('accept')).toBe('application/json');
  expect(await request?.json()).toEqual({ level: 'inPage' });
});

test('a call that is to outlive its page says so', async () => {
  const { client, sent } = clientOf(() => Response.json(FOLLOW));
  const called = { params: { topic: 'harbour' }, body: { level: 'inPage' } } as const;
  await client.call(putFollow, called, { keepalive: true });
  await client.call(putFollow, called);
  expect(sent.map(({ keepalive }) => keepalive)).toEqual([true, false]);
});

test('a query is sent without what was left out', async () => {
  const { client, sent } = clientOf(() => Response.json({ items: [], nextCursor: null }));
  await client.call(getArticles, { query: { topic: 'harbour', cursor: undefined, limit: '5' } });
  await client.call(getArticles, {});
  expect(sent.map(({ url }) => url)).toEqual([
    'http://paper.test/api/articles?topic=harbour&limit=5',
    'http://paper.test/api/articles',
  ]);
  expect(sent.map(({ headers }) => headers.has('content-type'))).toEqual([false, false]);
});

test('a call says how to answer and which key makes it one', async () => {
  const { client, sent } = clientOf(() => new Response(null, { status: 204 }));
  await client.call(postAllAlertsRead, {}, { idempotencyKey: 'once', prefer: 'return=minimal' });
  expect(sent[0]?.headers.get('idempotency-key')).toBe('once');
  expect(sent[0]?.headers.get('prefer')).toBe('return=minimal');
});

test('a call can be for one version of a thing, and for one account', async () => {
  const { client, sent } = clientOf(() => new Response(null, { status: 204 }));
  await client.call(postAllAlertsRead, {}, { version: 3, account: 'ada' });
  expect(sent[0]?.headers.get('if-match')).toBe('"3"');
  expect(sent[0]?.headers.get('for-account')).toBe('ada');
});

test('what promises no answer resolves to nothing, and so does one that was asked to be silent', async () => {
  const { client } = clientOf((request) =>
    request.method === 'DELETE' ? new Response('whatever') : new Response(null, { status: 204 }),
  );
  await expect(client.call(deleteFollow, { params: { topic: 'harbour' } })).resolves.toBeUndefined();
  await expect(client.call(putFollow, { params: { topic: 'harbour' } })).resolves.toBeUndefined();
});

test('a refusal rejects with its code, its fields and how long to wait', async () => {
  const errors = [{ pointer: '/level', code: 'invalid' }];
  const { client } = clientOf(() => refusal({ errors }, { 'retry-after': '30' }));
  const error = await client
    .call(putFollow, { params: { topic: 'harbour' } })
    .catch((error: unknown) => error);
  expect(error).toBeInstanceOf(ProblemError);
  expect(error).toMatchObject({
    code: 'invalid',
    status: 422,
    fields: errors,
    requestId: 'r1',
    retryAfter: 30,
  });
});

test('a refusal says what the newsroom said of it', async () => {
  const { client } = clientOf(() =>
    refusal({ code: 'withdrawn', status: 410, detail: 'It was never true.' }),
  );
  await expect(client.call(putFollow, { params: { topic: 'harbour' } })).rejects.toMatchObject({
    code: 'withdrawn',
    status: 410,
    detail: 'It was never true.',
  });
});

test('a refusal without fields, or with a wait that is not in seconds, is still a refusal', async () => {
  const { client } = clientOf(() => refusal({}, { 'retry-after': 'Mon, 23 Nov 2026 12:00:00 GMT' }));
  await expect(client.call(deleteFollow, { params: { topic: 'harbour' } })).rejects.toMatchObject({
    fields: [],
    detail: null,
    retryAfter: null,
  });
});

test.each([
  [502, 'unavailable'],
  [404, 'invalid'],
])('a %i from something in between, which knows nothing of problems, is %s', async (status, code) => {
  const { client } = clientOf(() => new Response('<h1>No</h1>', { status }));
  const error = await client.call(getArticles, {}).catch((error: unknown) => error);
  expect(error).toBeInstanceOf(ProblemError);
  expect(error).toMatchObject({ code, status, fields: [], requestId: null, retryAfter: null });
});

test.each([
  ['another shape', () => Response.json({ items: 'none' })],
  ['no JSON', () => new Response('<h1>Welcome to the hotel’s network</h1>')],
])('an answer of %s is not taken for what was promised', async (_, answer) => {
  const { client } = clientOf(answer);
  await expect(client.call(getArticles, {})).rejects.toBeInstanceOf(UnexpectedAnswerError);
});

test.each([
  ['never comes', () => Promise.reject(new TypeError('fetch failed'))],
  ['breaks off half-way', brokenOff],
])('an answer that %s means that nobody was reached', async (_, answer) => {
  const { client } = clientOf(answer);
  await expect(client.call(putFollow, { params: { topic: 'harbour' } })).rejects.toBeInstanceOf(
    UnreachableError,
  );
});

test('a call that was called off rejects as such, not as a failure', async () => {
  const calledOff = new AbortController();
  const { client } = clientOf(({ signal }) => {
    calledOff.abort();
    return Promise.reject(signal.reason);
  });
  const call = client.call(getArticles, {}, { signal: calledOff.signal });
  await expect(call).rejects.toMatchObject({ name: 'AbortError' });
});

test.each([
  ['is asked', (end: () => void) => (end(), Response.json(FOLLOW))],
  ['is refused', (end: () => void) => (end(), refusal({}))],
  [
    'is half read',
    (end: () => void) =>
      new Response(
        new ReadableStream({
          pull(controller) {
            end();
            controller.enqueue(new TextEncoder().encode(JSON.stringify(FOLLOW)));
            controller.close();
          },
        }),
      ),
  ],
])('an answer is dropped when the session ends while it %s', async (_, answer) => {
  const session = createSession();
  const { client } = clientOf(() => answer(() => session.begin()), session);
  await expect(client.call(putFollow, { params: { topic: 'harbour' } })).rejects.toBeInstanceOf(
    FormerSessionError,
  );
});

test('logging in posts the fields, and says why where it fails', async () => {
  const { client, sent } = clientOf(async (request) => {
    const { password } = v.parse(v.object({ password: v.string() }), await request.clone().json());
    return password === 'right' ? Response.json({}) : refusal({ code: 'invalidEmailOrPassword' });
  });
  const path = '/api/auth/sign-in/email';
  await client.authenticate(path, { email: 'ada@example.com', password: 'right' });
  expect(await sent[0]?.json()).toEqual({ email: 'ada@example.com', password: 'right' });
  await expect(
    client.authenticate(path, { email: 'ada@example.com', password: 'wrong' }),
  ).rejects.toMatchObject({
    code: 'invalidEmailOrPassword',
  });
});

test('what a query says in numbers and claims goes as text', async () => {
  const search = endpoint({
    method: 'GET',
    path: '/api/search',
    summary: 'Looks for something.',
    audience: 'public',
    needs: 'nothing',
    query: v.object({ q: v.string(), exact: v.boolean(), page: v.nullable(v.number()) }),
    answer: v.array(v.string()),
    status: 200,
    problems: [],
  });
  const { client, sent } = clientOf(() => Response.json([]));
  await client.call(search, { query: { q: 'a&b=c', exact: false, page: null } });
  expect(sent[0]?.url).toBe('http://paper.test/api/search?q=a%26b%3Dc&exact=false');
});
