import { eq } from 'drizzle-orm';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { readers } from '../../src/api/store/accountTables.ts';
import { openEmbedded } from '../../src/api/store/database.ts';
import { deliveries } from '../../src/api/store/tables.ts';
import { api } from '../../src/paths.ts';
import { makeStory } from '../support/api.ts';
import { spawnHost, temporaryFolder, runNewsroom } from '../support/host.ts';
import { openSite, ready, type Site } from '../support/site.ts';
import { startSmtpServer } from '../support/smtp.ts';
import { focused, PASSWORD, send } from '../support/walks.ts';

/** As accounts are from when they were made before their address was shown to be their reader's. */
const UNCONFIRMED = 'moderator@example.com';
const TOKEN = 'the-newsroom-of-a-journey';
let site: Site;
beforeAll(async () => {
  site = await openSite({ NEWSROOM_TOKEN: TOKEN }, async ({ db }) => {
    await db.update(readers).set({ emailVerified: false }).where(eq(readers.email, UNCONFIRMED));
  });
});
afterAll(() => site.close());

/** Logs the demo's reader in at a host, and has them follow a topic at once, by day and by night. */
async function follow(url: string, topic: string) {
  const post = (method: string, path: string, body: object, cookie = '') =>
    fetch(url + path, {
      method,
      headers: { 'content-type': 'application/json', origin: url, cookie },
      body: JSON.stringify(body),
    });
  const account = { email: 'reader@example.com', password: 'read-all-about-it' };
  const answer = await post('POST', '/api/auth/sign-in/email', account);
  const cookie = answer.headers
    .getSetCookie()
    .map((set) => set.split(';')[0])
    .join('; ');
  await post('PUT', '/api/me/alert-settings', { quietHours: null }, cookie);
  const followed = await post('PUT', `/api/me/follows/${topic}`, { level: 'instant' }, cookie);
  expect(followed.status).toBe(200);
}

async function publish(url: string, topic: string, headline: string) {
  const answer = await fetch(`${url}/api/newsroom/articles`, {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify(makeStory({ headline, topics: [topic] })),
  });
  expect(answer.status).toBe(201);
}

async function topicAt(url: string): Promise<{ slug: string; name: string }> {
  const answer = await fetch(`${url}/api/topics?limit=1`);
  const { items } = (await answer.json()) as { items: { slug: string; name: string }[] };
  const [topic] = items;
  if (!topic) throw new Error('The demo has no topic.');
  return topic;
}

test('the demo shows the mail of an alert, whose link unsubscribes without log-in and without script', async () => {
  const topic = await topicAt(site.url);
  await follow(site.url, topic.slug);
  await publish(site.url, topic.name, 'Mail for the reader');

  const page = await site.newReader();
  await expect
    .poll(async () => {
      await page.goto('/mail');
      await ready(page);
      return page.getByRole('heading', { level: 2 }).allTextContents();
    })
    .toContain('Mail for the reader');
  const link = await page
    .getByRole('link', { name: /\/unsubscribe\// })
    .first()
    .getAttribute('href');

  const plain = await site.newReader({ javaScriptEnabled: false });
  await plain.goto(link ?? '');
  await plain.getByRole('button', { name: 'Yes, unsubscribe' }).click();
  await plain.getByRole('heading', { name: 'You are unsubscribed' }).waitFor();
  await plain.goto(`${link}x`);
  await plain.getByRole('button', { name: 'Yes, unsubscribe' }).click();
  await plain.getByRole('heading', { name: 'Nothing was changed' }).waitFor();
});

test('an address is confirmed by a mail that can be asked for again, and settings that are open know at once', async () => {
  const page = await site.newReader();
  await send(site, page, api.signIn, { email: UNCONFIRMED, password: PASSWORD });
  await page.goto('/alerts/settings');
  await ready(page);
  const again = page.getByRole('button', { name: 'Send the mail again' });
  await again.click();
  const settings = page.getByRole('main');
  await settings.getByText(/^A mail with a link is on its way/).waitFor();
  await focused(again);

  const tab = await page.context().newPage();
  const link = tab
    .getByRole('article')
    .filter({ hasText: UNCONFIRMED })
    .getByRole('link', { name: /verify-email/ });
  await expect
    .poll(
      async () => {
        await tab.goto('/mail');
        await ready(tab);
        await tab.getByRole('heading', { level: 1 }).waitFor();
        return link.count();
      },
      { timeout: 30_000 },
    )
    .toBe(1);
  await link.click();
  await tab.getByRole('heading', { name: 'Your address is confirmed' }).waitFor();
  await settings.getByText('Your address is confirmed.').waitFor();
});

test('a host that is killed between publishing and sending sends after its restart, under the same id', async () => {
  const smtp = await startSmtpServer();
  const { folder, remove } = await temporaryFolder(inject('demoData'));
  const settings = {
    DATA_DIR: folder,
    NEWSROOM_TOKEN: TOKEN,
    SMTP_URL: smtp.url,
    MAIL_FROM: 'alerts@paper.test',
  };
  smtp.manners.set('reader@example.com', 'hangs');
  const first = spawnHost(settings);
  const url = await first.url;
  const topic = await topicAt(url);
  await follow(url, topic.slug);
  await publish(url, topic.name, 'Told after all');
  await smtp.until(() => smtp.named.length > 0);
  first.kill('SIGKILL');
  await first.ended;
  expect(smtp.taken).toEqual([]);

  smtp.manners.clear();
  const second = spawnHost(settings);
  await second.url;
  // What the first had claimed is due again half a minute after.
  await smtp.until(() => smtp.taken.length > 0);
  expect(smtp.taken[0]?.headers.get('subject')).toBe('Told after all');
  expect(smtp.taken[0]?.headers.get('message-id')).toMatch(/^<[0-9a-f-]{36}@127\.0\.0\.1>$/);
  expect((await runNewsroom({ DATA_DIR: folder }, 'deliveries')).stdout).toBe('Nothing was given up.\n');
  second.kill();
  expect((await second.ended).code).toBe(0);
  await smtp.close();
  await remove();
});

/** Writes into a stopped host's database that the mail which confirms the demo reader's address was given up. */
async function giveUp(folder: string) {
  const migrations = fileURLToPath(new URL('../../src/api/store/migrations', import.meta.url));
  const { db, close } = await openEmbedded(path.join(folder, 'database'), migrations);
  const [reader] = await db
    .select({ id: readers.id })
    .from(readers)
    .where(eq(readers.email, 'reader@example.com'));
  const now = new Date();
  const ended = { state: 'givenUp', attempts: 6, lastError: '550 No such user here', endedAt: now } as const;
  await db
    .insert(deliveries)
    .values({
      ...ended,
      readerId: reader?.id ?? '',
      channel: 'mail',
      kind: 'confirm',
      subject: 'en',
      dueAt: now,
      createdAt: now,
    })
    .onConflictDoUpdate({
      target: [deliveries.readerId, deliveries.channel, deliveries.kind, deliveries.subject],
      set: ended,
    });
  await close();
}

test('what was given up is listed and tried again by a command, beside a running host and without one', async () => {
  const smtp = await startSmtpServer();
  const { folder, remove } = await temporaryFolder(inject('demoData'));
  const settings = { DATA_DIR: folder, SMTP_URL: smtp.url, MAIL_FROM: 'alerts@paper.test' };
  const run = async (...args: string[]) => (await runNewsroom(settings, 'deliveries', ...args)).stdout;
  const listed = /^given up \(UTC\)[^\n]*\n.* mail +confirm +reader@example\.com +550 No such user here\n$/;
  await giveUp(folder);
  expect(await run()).toMatch(listed);
  expect(await run('--retry')).toBe('1 tried again.\n');
  expect(await run()).toBe('Nothing was given up.\n');
  expect(smtp.taken).toEqual([]);

  await giveUp(folder);
  const host = spawnHost(settings);
  await host.url;
  expect(await run()).toMatch(listed);
  expect(await run('--retry')).toBe('1 tried again.\n');
  await smtp.until(() => smtp.taken.length > 0);
  expect(smtp.taken.map(({ to }) => to)).toEqual(['reader@example.com']);
  await expect.poll(() => run()).toBe('Nothing was given up.\n');
  host.kill();
  await host.ended;
  await smtp.close();
  await remove();
});
