import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getMe } from '../../src/contract/me.ts';
import { sessions } from '../../src/api/store/accountTables.ts';
import { answerOf } from '../support/answers.ts';
import { startApi, type Browser } from '../support/api.ts';

let paper: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  paper = await startApi();
});
afterAll(() => paper.close());

const kindOf = async (browser: Browser) => (await answerOf(getMe, await browser.get('/api/me'))).kind;
const tokenOf = ({ cookies }: Browser) =>
  decodeURIComponent(cookies.get('lede.session_token') ?? '').split('.')[0] ?? '';

/** Three browsers of one account. */
async function threeBrowsers() {
  const [first, second, third] = [paper.browser(), paper.browser(), paper.browser()];
  const email = await first.signUp('Ada');
  await second.logIn(email);
  await third.logIn(email);
  return [first, second, third] as const;
}
const listed = async (browser: Browser) =>
  (await (await browser.get('/api/auth/list-sessions')).json()) as { token: string }[];

test('no session’s token is in the database, nor is anybody let in by what is', async () => {
  const anonymous = paper.browser();
  await paper.publish({ topics: ['Harbour'] });
  await anonymous.put('/api/me/follows/harbour', {});
  const browsers = [anonymous, ...(await threeBrowsers())];
  const rows = await paper.database.db.select().from(sessions);
  const kept = JSON.stringify(rows);
  for (const browser of browsers) {
    expect(tokenOf(browser)).toMatch(/^\w{32}$/);
    expect(kept).not.toContain(tokenOf(browser));
  }
  const thief = paper.browser();
  const [, signature = ''] = decodeURIComponent(anonymous.cookies.get('lede.session_token') ?? '').split('.');
  thief.cookies.set('lede.session_token', encodeURIComponent(`${rows[0]?.token}.${signature}`));
  expect(await kindOf(thief)).toBe('guest');
});

test('a session from before digests were kept goes on, by what the migration makes of its token', async () => {
  const browser = await paper.account('Ada');
  const digest = sql<string>`'sha256:' || encode(sha256(convert_to(${tokenOf(browser)}, 'UTF8')), 'hex')`;
  const found = await paper.database.db
    .select()
    .from(sessions)
    .where(sql`${sessions}.token = ${digest}`);
  expect(found).toHaveLength(1);
});

test('a session that is renewed keeps its token', async () => {
  const browser = await paper.account('Ada');
  const token = tokenOf(browser);
  await paper.database.db.execute(sql`
    update ${sessions} set expires_at = now() + interval '1 hour', updated_at = now() - interval '6 days'`);
  expect(await kindOf(browser)).toBe('registered');
  expect(tokenOf(browser)).toBe(token);
  const ends = await paper.database.db.select({ at: sessions.expiresAt }).from(sessions);
  expect(Math.max(...ends.map(({ at }) => at.getTime()))).toBeGreaterThan(Date.now() + 86_400_000);
});

test('a reader’s sessions are listed without the others’ tokens, and one or all others can be ended', async () => {
  const [first, second, third] = await threeBrowsers();
  const tokens = (await listed(first)).map(({ token }) => token);
  expect(tokens).toHaveLength(3);
  expect(tokens).toContain(tokenOf(first));
  expect(tokens).not.toContain(tokenOf(second));
  expect(tokens).not.toContain(tokenOf(third));

  await third.post('/api/auth/sign-out');
  const [other] = (await listed(first)).filter(({ token }) => token !== tokenOf(first));
  expect((await first.post('/api/auth/revoke-session', { token: other?.token })).status).toBe(200);
  expect(await Promise.all([first, second].map(kindOf))).toEqual(['registered', 'guest']);

  const [one, two, three] = await threeBrowsers();
  expect((await two.post('/api/auth/revoke-other-sessions', {})).status).toBe(200);
  expect(await Promise.all([one, two, three].map(kindOf))).toEqual(['guest', 'registered', 'guest']);
});
