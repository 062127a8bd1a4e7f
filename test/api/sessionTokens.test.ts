import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getMe } from '../../src/contract/me.ts';
import { sessions } from '../../src/api/store/accountTables.ts';
import { answerOf, problemOf } from '../support/answers.ts';
import { PASSWORD, startApi, type Browser } from '../support/api.ts';

let paper: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  paper = await startApi();
});
afterAll(() => paper.close());

const kindOf = async (browser: Browser) => (await answerOf(getMe, await browser.get('/api/me'))).kind;
const tokenOf = ({ cookies }: Browser) =>
  decodeURIComponent(cookies.get('lede.session_token') ?? '').split('.')[0] ?? '';

test('no session’s token is in the database, nor is anybody let in by what is', async () => {
  const anonymous = paper.browser();
  await paper.publish({ topics: ['Harbour'] });
  await anonymous.put('/api/me/follows/harbour', {});
  const browsers = [anonymous, await paper.account('Ada'), await paper.account('Grace')];
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

test('no answer hands a session’s token to a page, and none of the library’s takes one', async () => {
  const browser = paper.browser();
  const email = await browser.signUp('Ada');
  const answers = [
    await browser.post('/api/auth/sign-in/email', { email, password: PASSWORD }),
    await browser.post('/api/auth/change-password', {
      currentPassword: PASSWORD,
      newPassword: 'a tram called nine',
    }),
    await browser.get('/api/auth/get-session'),
  ];
  for (const answer of answers) {
    expect(answer.status).toBe(200);
    expect(await answer.text()).not.toContain('"token"');
  }
  for (const path of ['revoke-session', 'revoke-sessions', 'revoke-other-sessions', 'verify-password'])
    await problemOf(await browser.post(`/api/auth/${path}`, {}), 'notFound');
  await problemOf(await browser.get('/api/auth/list-sessions'), 'notFound');
});
