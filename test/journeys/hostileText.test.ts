import naughtyStrings from 'big-list-of-naughty-strings';
import type { Page } from 'playwright-core';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readerName } from '../../src/contract/account.ts';
import { commentText } from '../../src/contract/comments.ts';
import { api, fill } from '../../src/paths.ts';
import { corpus, toComments } from '../support/payloads.ts';
import { openSite, ready, type Site } from '../support/site.ts';
import { newAccount, NEWSROOM_TOKEN, publish, send } from '../support/walks.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite({ NEWSROOM_TOKEN });
});
afterAll(() => site.close());

const SLUG = 'hostile';
/** How many comments an account may write in a minute, and how many it reports here. */
const COMMENTS_EACH = 5;
const REPORTS_EACH = 12;
/** All that a comment is made of, but for what opens at a press. */
const ELEMENTS = ['A', 'BDI', 'BUTTON', 'DIV', 'P', 'SPAN', 'TIME'];

const texts = [...new Set([...naughtyStrings, ...corpus()])];
const takenAs = <Schema extends v.GenericSchema>(schema: Schema) =>
  texts.filter((text) => v.is(schema, text));

/** A text as it stands on the page: its paragraphs, in NFC. */
const paragraphs = (text: string) =>
  text
    .normalize('NFC')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim());

/** Writes all texts, as comments, names and notes of reports, and answers with the names under which that was done. */
async function seed(page: Page): Promise<string[]> {
  const written = toComments(takenAs(commentText));
  const notes = toComments(takenAs(commentText), 990).filter((note) => note.length <= 1_000);
  const names = takenAs(readerName);
  const used: string[] = [];
  const ids: string[] = [];
  for (let at = 0; at < written.length; at += COMMENTS_EACH) {
    const name = names[Math.floor((used.length * names.length * COMMENTS_EACH) / written.length)] ?? 'Ada';
    used.push(name);
    await newAccount(site, page, 'subscriber', name);
    for (const id of ids.slice(-REPORTS_EACH)) {
      const note = notes.pop() ?? '';
      await send(site, page, fill(api.commentReports, { id }), { reason: 'other', note });
    }
    for (const text of written.slice(at, at + COMMENTS_EACH)) {
      const posted = await send(site, page, fill(api.comments, { slug: SLUG }), { text });
      ids.push(v.parse(v.object({ id: v.string() }), posted).id);
    }
  }
  expect(notes).toEqual([]);
  return used;
}

/** What the page shows of comments: their paragraphs, authors, elements, and where links lead. */
const shownOn = (page: Page) =>
  page.getByRole('region', { name: 'Comments' }).evaluate((region) => {
    const all = (selector: string) => [...region.querySelectorAll<HTMLElement>(selector)];
    return {
      paragraphs: all('article p[dir=auto]').map((one) => one.textContent),
      names: all('article p > bdi').map((one) => one.textContent),
      elements: [...new Set(all('article *').map((one) => one.tagName))],
      links: all('article p[dir=auto] a').map((link) => [
        link.getAttribute('href')?.split(':')[0],
        link.getAttribute('rel'),
      ]),
    };
  });

test(
  'thousands of hostile texts are shown as the characters that they are, wherever a reader can write',
  { timeout: 240_000 },
  async () => {
    const path = await publish(site, { slug: SLUG });
    const page = await site.newReader();
    const names = await seed(page);
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });

    await page.goto(path);
    await ready(page);
    const region = page.getByRole('region', { name: 'Comments' });
    const seen = { paragraphs: new Set<string>(), names: new Set<string>(), elements: new Set<string>() };
    const more = region.getByRole('button', { name: 'More comments' });
    for (let isMore = true; isMore;) {
      await region.getByRole('article').first().waitFor();
      const shown = await shownOn(page);
      shown.paragraphs.forEach((one) => seen.paragraphs.add(one));
      shown.names.forEach((one) => seen.names.add(one));
      shown.elements.forEach((one) => seen.elements.add(one));
      for (const [scheme, rel] of shown.links) {
        expect(['http', 'https']).toContain(scheme?.toLowerCase());
        expect(rel).toBe('ugc nofollow noopener noreferrer');
      }
      isMore = (await more.count()) > 0;
      if (!isMore) break;
      const answered = page.waitForResponse((answer) => answer.url().includes('/comments?'));
      await more.click();
      await answered;
      await page.locator('article:focus').waitFor();
    }

    const sent = takenAs(commentText).flatMap(paragraphs);
    expect(sent.filter((one) => !seen.paragraphs.has(one))).toEqual([]);
    expect([...seen.paragraphs].filter((one) => !sent.includes(one))).toEqual([]);
    expect(names.map((name) => v.parse(readerName, name)).filter((name) => !seen.names.has(name))).toEqual(
      [],
    );
    expect([...seen.elements].filter((one) => !ELEMENTS.includes(one))).toEqual([]);
    expect(dialogs).toEqual([]);
  },
);

test('what can’t be kept as text is refused with the field and why', async () => {
  await publish(site, { slug: 'refused' });
  const page = await site.newReader();
  await newAccount(site, page, 'subscriber');
  const bad = texts.filter((text) => !v.is(commentText, text));
  expect(bad.length).toBeGreaterThan(0);
  for (const text of bad) {
    const answer = await page.request.post(fill(api.comments, { slug: 'refused' }), {
      data: { text },
      headers: { origin: site.url },
    });
    expect([answer.status(), await answer.json()]).toMatchObject([422, { errors: [{ pointer: '/text' }] }]);
  }
});
