import naughtyStrings from 'big-list-of-naughty-strings';
import type { Page } from 'playwright-core';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readerName } from '../../src/contract/account.ts';
import { commentText, postComment } from '../../src/contract/comments.ts';
import { readers } from '../../src/api/store/accountTables.ts';
import type { CommentRow } from '../../src/api/store/comments.ts';
import type { Database, Db } from '../../src/api/store/database.ts';
import { api, fill, pages } from '../../src/paths.ts';
import { answerOf } from '../support/answers.ts';
import { START, startApi } from '../support/api.ts';
import { commentMaker } from '../support/comments.ts';
import { corpus, toComments } from '../support/payloads.ts';
import { openSite, awake, type Site } from '../support/site.ts';
import { newAccount, NEWSROOM_TOKEN, publish } from '../support/walks.ts';

const SLUG = 'hostile';
/** How many comments an account may write in a minute, which begins with the moment that the story gives the first. */
const COMMENTS_A_MINUTE = 5;
const MINUTES_BETWEEN_COMMENTS = 2;
/** How long an account must wait between two reports, so that it may always make another. */
const MINUTES_BETWEEN_REPORTS = 4;
/** How many of a comment's replies are shown with it. */
const REPLIES_SHOWN = 3;
/** What those write whose name is what matters. */
const NAMED = 'Written under a name.';
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

/** The naughty strings that are allowed as names, as they are kept. */
const names = takenAs(readerName)
  .filter((text) => naughtyStrings.includes(text))
  .map((text) => v.parse(readerName, text));

let site: Site;
beforeAll(async () => {
  site = await openSite({ NEWSROOM_TOKEN }, seed);
}, 300_000);
afterAll(() => site.close());

/** Writes all texts by the API, as comments, notes of reports and names, under a clock that leaves time between them. */
async function seed(database: Database): Promise<void> {
  const paper = await startApi({}, database);
  let minutes = 0;
  const wait = (more: number) => {
    minutes += more;
    paper.travelTo(new Date(START.getTime() + minutes * 60_000));
  };
  const [writer, ...reporters] = [
    await paper.account('Ada', 'subscriber'),
    await paper.account('Grace'),
    await paper.account('Mary'),
    await paper.account('Joan'),
  ];
  await paper.publish({ slug: SLUG });

  const ids: string[] = [];
  for (const [at, text] of toComments(takenAs(commentText)).entries()) {
    if (at % COMMENTS_A_MINUTE === 0) wait(MINUTES_BETWEEN_COMMENTS);
    const answer = await writer.post(fill(api.comments, { slug: SLUG }), { text, parentId: parentAt(ids) });
    expect(answer.status, text).toBe(201);
    ids.push((await answerOf(postComment, answer)).id);
  }

  const notes = toComments(takenAs(commentText), 990).filter((note) => note.length <= 1_000);
  for (const reporter of reporters)
    for (const id of ids) {
      const note = notes.pop();
      if (note === undefined) break;
      wait(MINUTES_BETWEEN_REPORTS);
      const answer = await reporter.post(fill(api.commentReports, { id }), { reason: 'other', note });
      expect(answer.status, note).toBe(201);
    }
  expect(notes).toEqual([]);

  for (const name of names) {
    const answer = await writer.post(api.updateUser, { name });
    expect(answer.status, name).toBe(200);
  }
  await writer.post(api.updateUser, { name: 'Ada' });
  await paper.close();
  await database.db.transaction(writeUnderNames);
}

/** A comment under each of the names, by a reader who never had to log in. */
async function writeUnderNames(db: Db): Promise<void> {
  const made: CommentRow[] = [];
  for (const name of names) {
    const email = `${made.length}@named.example`;
    await db.insert(readers).values({ id: email, name, email });
    const make = await commentMaker(db, SLUG, email, START);
    const parent = parentAt(made);
    made.push(await make({ text: NAMED, ...(parent ? { parent } : {}) }));
  }
}

/** What the next of these comments answers, so that each is shown without a press: every fourth is of the first level. */
const parentAt = <One>(made: readonly One[]): One | undefined => {
  const place = made.length % (REPLIES_SHOWN + 1);
  return place === 0 ? undefined : made[made.length - place];
};

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

test('thousands of hostile texts are shown as the characters that they are, wherever a reader can write', async () => {
  const page = await site.newReader();
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });

  await page.goto(fill(pages.article, { slug: SLUG }));
  await awake(page);
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

  const sent = [...takenAs(commentText).flatMap(paragraphs), NAMED];
  expect(sent.filter((one) => !seen.paragraphs.has(one))).toEqual([]);
  expect([...seen.paragraphs].filter((one) => !sent.includes(one))).toEqual([]);
  expect(names.filter((name) => !seen.names.has(name))).toEqual([]);
  expect([...seen.elements].filter((one) => !ELEMENTS.includes(one))).toEqual([]);
  expect(dialogs).toEqual([]);
});

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
