import { afterAll, beforeAll, expect, test } from 'vitest';
import { routes } from '../../src/api/app.ts';
import { withdraw } from '../../src/api/newsroom/withdrawal.ts';
import { problemOf } from '../support/answers.ts';
import { buy, ORIGIN, START, startApi, type Browser } from '../support/api.ts';
import { countAll, readerWhoMay, writes } from '../support/writes.ts';

let paper: Awaited<ReturnType<typeof startApi>>;
let browser: Browser;
beforeAll(async () => {
  paper = await startApi();
  browser = await readerWhoMay(paper);
});
afterAll(() => paper.close());

const byCookie = [
  ...writes
    .filter(({ endpoint }) => !['newsroomToken', 'link'].includes(endpoint.needs))
    .map(({ endpoint, address, body }) => ({ method: endpoint.method, address, body })),
  { method: 'POST', address: '/api/auth/sign-out', body: {} },
  { method: 'POST', address: '/api/auth/sign-in/email', body: { email: 'a@example.com', password: 'x' } },
];
const foreign: [string, Record<string, string | null>][] = [
  ['from another site', { origin: 'https://elsewhere.test' }],
  ['from another port', { origin: `${ORIGIN}:8080` }],
  ['from a sandbox', { origin: 'null' }],
  ['that says nothing of where it is from', { origin: null }],
  ['from another site, by its fetch metadata', { origin: null, 'sec-fetch-site': 'cross-site' }],
  ['from a sister site', { origin: null, 'sec-fetch-site': 'same-site' }],
];

test.each(byCookie.flatMap((write) => foreign.map(([whence, headers]) => ({ ...write, whence, headers }))))(
  '$method $address $whence is refused, and changes nothing',
  async ({ method, address, body, headers }) => {
    const before = await countAll(paper.database.db);
    await problemOf(await browser.request(method, address, { body, headers }), 'crossOrigin');
    expect(await countAll(paper.database.db)).toEqual(before);
    expect(await (await browser.get('/api/me')).json()).toMatchObject({ name: 'Ada' });
  },
);

test("a browser that sends no origin but says that it is on the site's own page may write", async () => {
  const headers = { origin: null, 'sec-fetch-site': 'same-origin' };
  expect((await browser.request('PUT', '/api/me/follows/harbour', { headers })).status).toBe(200);
});

test.each(writes.filter(({ endpoint }) => endpoint.needs === 'session' || endpoint.needs === 'account'))(
  '$endpoint.method $address asks a guest to log in',
  async ({ endpoint, address, body }) => {
    await problemOf(await paper.browser().request(endpoint.method, address, { body }), 'notLoggedIn');
  },
);

test.each([
  '/api/articles/no-such-story',
  '/api/articles/no-such-story/related',
  '/api/articles/no-such-story/comments',
  '/api/articles/NUL%00',
  '/api/articles/%E0%A4%A',
  '/api/articles?topic=no-such-topic',
  '/api/topics/no-such-topic',
  '/api/topics/%00',
  '/api/nothing',
  '/api/me/nothing',
  '/api',
  '/nothing',
])('GET %s says that there is nothing there', async (address) => {
  await problemOf(await browser.get(address), 'notFound');
});

test.each([
  ['PUT', '/api/me/reads/no-such-story', undefined],
  ['PUT', '/api/me/follows/no-such-topic', {}],
  ['DELETE', '/api/me/follows/no-such-topic', undefined],
  ['PUT', '/api/me/alerts/no-such-story', { read: true }],
  ['PUT', '/api/me/alerts/earlier', { read: true }],
  ['POST', '/api/articles/no-such-story/comments', { text: 'Hello' }],
])('%s %s says that there is nothing there', async (method, address, body) => {
  await problemOf(await browser.request(method, address, { body }), 'notFound');
});

test('a story dated in the future is nowhere yet', async () => {
  await paper.publish({ slug: 'tomorrow', publishedAt: '2026-11-24T12:00:00.000Z', topics: ['Harbour'] });
  for (const address of [
    '/api/articles/tomorrow',
    '/api/articles/tomorrow/related',
    '/api/articles/tomorrow/comments',
  ])
    await problemOf(await browser.get(address), 'notFound');
  await problemOf(await browser.put('/api/me/reads/tomorrow'), 'notFound');
  await problemOf(await browser.post('/api/articles/tomorrow/comments', { text: 'First!' }), 'notFound');
  for (const address of [
    '/api/articles',
    '/api/articles?topic=harbour',
    '/api/articles/a-story/related',
    '/api/me/alerts',
  ])
    expect(await (await browser.get(address)).text()).not.toContain('tomorrow');

  paper.travelTo(new Date('2026-11-24T12:00:00.000Z'));
  for (const address of [
    '/api/articles',
    '/api/articles?topic=harbour',
    '/api/articles/a-story/related',
    '/api/me/alerts',
  ])
    expect(await (await browser.get(address)).text()).toContain('tomorrow');
});

test('a story that was withdrawn says so, and why, at every address of its own', async () => {
  await paper.publish({ slug: 'untrue', topics: ['Harbour'] });
  await withdraw(paper.database.db, 'untrue', 'It was never true.', START);
  const answers = [
    ...['', '/related', '/comments'].map((part) => browser.get(`/api/articles/untrue${part}`)),
    browser.put('/api/me/reads/untrue'),
    browser.put('/api/me/alerts/untrue', { read: true }),
    browser.post('/api/articles/untrue/comments', { text: 'Was it?' }),
  ];
  for (const answer of await Promise.all(answers))
    expect((await problemOf(answer, 'withdrawn')).detail).toBe('It was never true.');
});

const paths = [...new Set(routes.map(({ endpoint }) => endpoint.path))].map((path) => {
  const taken = routes
    .filter(({ endpoint }) => endpoint.path === path)
    .map(({ endpoint }) => endpoint.method);
  return {
    path: path.replaceAll(/:\w+/g, 'x'),
    allow: taken.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : method)),
  };
});

test.each([
  ...paths,
  { path: '/api/openapi.json', allow: ['GET', 'HEAD'] },
  { path: '/api/auth/sign-out', allow: ['GET', 'HEAD', 'POST'] },
])('$path names the methods it takes to whoever uses another', async ({ path, allow }) => {
  const other = ['PATCH', 'DELETE', 'PUT'].find((method) => !allow.includes(method)) ?? '';
  for (const method of [other, 'OPTIONS']) {
    const answer = await browser.request(method, path);
    await problemOf(answer, 'methodNotAllowed');
    expect(answer.headers.get('allow')?.split(', ')).toEqual(allow);
  }
});

test.each(['/api/articles', '/api/articles/a-story', '/api/me', '/api/openapi.json'])(
  'HEAD %s answers as GET does, without the body',
  async (address) => {
    const [head, get] = [await browser.request('HEAD', address), await browser.get(address)];
    expect(await head.text()).toBe('');
    expect(head.status).toBe(200);
    const kept = (answer: Response) => [...answer.headers].filter(([name]) => name !== 'x-request-id');
    expect(kept(head)).toEqual(kept(get));
  },
);

test.each([
  ['a list', 'GET', '/api/articles', undefined, 200],
  ['a personal answer', 'GET', '/api/me', undefined, 200],
  ['a document', 'GET', '/api/openapi.json', undefined, 200],
  ['nothing', 'DELETE', '/api/me/follows/labour', undefined, 404],
  ['an unknown address', 'GET', '/api/nothing', undefined, 404],
  ['a wrong method', 'DELETE', '/api/articles', undefined, 405],
  ['a bad field', 'POST', '/api/me/subscription', {}, 422],
  ['a log-in that fails', 'POST', '/api/auth/sign-in/email', { email: 'a@example.com', password: 'x' }, 401],
  ['what the library answers', 'GET', '/api/auth/get-session', undefined, 200],
])('%s comes with the policy and the headers that keep it safe', async (_, method, address, body, status) => {
  const answer = await browser.request(method, address, { body });
  expect(answer.status).toBe(status);
  expect(answer.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.get('cross-origin-opener-policy')).toBe('same-origin');
  expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin');
  expect(answer.headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
  expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  const policy = answer.headers.get('content-security-policy');
  for (const rule of [
    "default-src 'none'",
    "script-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ])
    expect(policy).toContain(rule);
  expect(policy).not.toContain('unsafe');
});

test('behind TLS, browsers are told to stay there, and cookies are for it alone', async () => {
  const secure = await startApi({ overTls: true });
  await secure.publish({ slug: 'metered', access: 'metered' });
  const answer = await secure.browser().put('/api/me/reads/metered');
  expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000');
  expect(answer.headers.getSetCookie()[0]).toMatch(/; Secure$/);
  expect((await paper.browser().get('/api/me')).headers.has('strict-transport-security')).toBe(false);
  await secure.close();
});

test('the hint cookie tells a page what to expect, no more than that, and goes with the session', async () => {
  const reader = paper.browser();
  await reader.get('/api/me');
  expect(reader.cookies.size).toBe(0);
  await reader.signUp('Hinted');
  expect(reader.cookies.get('lede.hint')).toBe('new');
  await reader.get('/api/me');
  expect(reader.cookies.get('lede.hint')).toBe('s');
  await buy(reader);
  await reader.get('/api/me');
  expect(reader.cookies.get('lede.hint')).toBe('sr');
  expect((await reader.get('/api/me')).headers.getSetCookie()).toEqual([]);
  await reader.post('/api/auth/sign-out');
  await reader.get('/api/me');
  expect(reader.cookies.has('lede.hint')).toBe(false);
});
