import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startSweeping } from '../../src/api/jobs/sweep.ts';
import { comments } from '../../src/api/store/commentTables.ts';
import { changeComment, findComment } from '../../src/api/store/comments.ts';
import { idempotencyKeys, stories as storyTable } from '../../src/api/store/tables.ts';
import { patchComment, postCommentUndelete } from '../../src/contract/commentActs.ts';
import { getComments, postComment, type Comment } from '../../src/contract/comments.ts';
import { answerOf, problemOf } from '../support/answers.ts';
import { START, startApi, type Browser } from '../support/api.ts';

const MINUTE = 60_000;

let paper: Awaited<ReturnType<typeof startApi>>;
let subscriber: Browser;
let registered: Browser;
let stories = 0;
let slug: string;
let start: number;
beforeAll(async () => {
  paper = await startApi();
  subscriber = await paper.account('Sivan', 'subscriber');
  registered = await paper.account('Ravit');
});
afterAll(() => paper.close());

beforeEach(async () => {
  stories += 1;
  slug = `story-${stories}`;
  start = START.getTime() + stories * 10 * MINUTE;
  paper.travelTo(new Date(start));
  await paper.publish({ slug });
});

const later = (minutes: number) => paper.travelTo(new Date(start + minutes * MINUTE));
const posted = async (browser: Browser, text: string, parentId?: string, key?: string) =>
  answerOf(
    postComment,
    await browser.post(
      `/api/articles/${slug}/comments`,
      { text, ...(parentId ? { parentId } : {}) },
      key === undefined ? {} : { 'idempotency-key': key },
    ),
  );
const edit = (browser: Browser, { id }: Pick<Comment, 'id'>, text: string, ifMatch?: string) =>
  browser.request('PATCH', `/api/comments/${id}`, {
    body: { text },
    headers: ifMatch === undefined ? {} : { 'if-match': ifMatch },
  });
const edited = async (...args: Parameters<typeof edit>) => answerOf(patchComment, await edit(...args));
const remove = (browser: Browser, { id }: Comment) => browser.delete(`/api/comments/${id}`);
const undelete = (browser: Browser, { id }: Comment) => browser.post(`/api/comments/${id}/undelete`);
const listed = async (browser = paper.browser()) =>
  answerOf(getComments, await browser.get(`/api/articles/${slug}/comments`));
/** Changes a comment as moderation would have. */
async function set(id: string, columns: Partial<typeof comments.$inferInsert>): Promise<void> {
  const row = await findComment(paper.database.db, id);
  if (!row) throw new Error(`There is no comment ${id}.`);
  await changeComment(paper.database.db, row, columns);
}

test('a comment is edited for five minutes, and says that it was', async () => {
  const comment = await posted(subscriber, 'Teh tide');
  expect(comment).toMatchObject({ version: 1, editedAt: null });
  expect(comment.editableUntil).toBe(new Date(start + 5 * MINUTE).toISOString());
  later(4.99);
  const editedAt = new Date(start + 4.99 * MINUTE).toISOString();
  expect(await edited(subscriber, comment, 'The tide')).toMatchObject({
    text: 'The tide',
    state: 'published',
    version: 2,
    editedAt,
  });
  expect((await listed()).items).toMatchObject([{ text: 'The tide', version: 2, editedAt }]);
  later(5);
  await problemOf(await edit(subscriber, comment, 'The tides'), 'editingOver');
});

test('an edit that is sent again is one edit', async () => {
  const comment = await posted(subscriber, 'Teh tide');
  const once = await edited(subscriber, comment, 'The tide', '"1"');
  expect(await edited(subscriber, comment, 'The tide', '"1"')).toEqual(once);
});

test('of two tabs that edit one version, the second is refused, and writes over nothing', async () => {
  const comment = await posted(subscriber, 'One');
  expect(await edited(subscriber, comment, 'Two', '"1"')).toMatchObject({ version: 2 });
  await problemOf(await edit(subscriber, comment, 'Three', '"1"'), 'preconditionFailed');
  expect((await listed()).items).toMatchObject([{ text: 'Two' }]);
  expect(await edited(subscriber, comment, 'Four', '"1", "2"')).toMatchObject({ version: 3 });
  expect(await edited(subscriber, comment, 'Five', '*')).toMatchObject({ version: 4 });
});

test('of ten tabs at once, one edits', async () => {
  const comment = await posted(subscriber, 'Nothing yet');
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, at) => edit(subscriber, comment, `Tab ${at}`, '"1"')),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array<number>(9).fill(412)]);
});

test.each(['1', 'W/"1"', '"one"', '"1', 'x'])(
  'a tag that is none of ours, %s, matches nothing',
  async (tag) => {
    const comment = await posted(subscriber, 'One');
    await problemOf(await edit(subscriber, comment, 'Two', tag), 'preconditionFailed');
  },
);

test('what is edited by who isn’t trusted awaits review again, and leaves others’ lists', async () => {
  const comment = await posted(registered, 'Approved as it was');
  await set(comment.id, { state: 'published', shownAt: new Date(start), waitsSince: null });
  expect((await listed()).count).toBe(1);
  later(1);
  expect(await edited(registered, comment, 'Something else')).toMatchObject({ state: 'awaitingReview' });
  expect(await listed()).toMatchObject({ items: [], count: 0 });
  const [row] = await paper.database.db.select().from(comments).where(eq(comments.id, comment.id));
  expect(row).toMatchObject({ waitsSince: new Date(start + MINUTE), shownAt: null });
});

test('nobody edits what an editor decided against, nor another’s', async () => {
  const comment = await posted(registered, 'No');
  await problemOf(await edit(subscriber, comment, 'Mine now'), 'notFound');
  await set(comment.id, { state: 'rejected', reason: 'Off topic' });
  await problemOf(await edit(registered, comment, 'Yes'), 'editingOver');
});

test('where comments are closed nothing is edited: the story by an editor or the time, or the thread', async () => {
  const comment = await posted(subscriber, 'Here');
  const reply = await posted(subscriber, 'There', comment.id);
  await set(comment.id, { closedAt: new Date(start) });
  await problemOf(await edit(subscriber, reply, 'Elsewhere'), 'commentsClosed');
  await set(comment.id, { closedAt: null });
  await paper.publish({ slug, commentsCloseAt: new Date(start).toISOString() });
  await problemOf(await edit(subscriber, reply, 'Elsewhere'), 'commentsClosed');
  await paper.publish({ slug, commentsCloseAt: null, commentsOpen: false });
  await problemOf(await edit(subscriber, comment, 'Elsewhere'), 'commentsClosed');
});

test('what an editor removed stands for its writer alone, with the reason', async () => {
  const comment = await posted(subscriber, 'Beside the point');
  await set(comment.id, { state: 'removed', reason: 'Off topic' });
  expect((await listed(subscriber)).items).toMatchObject([
    { text: 'Beside the point', state: 'removed', mine: true, reason: 'Off topic' },
  ]);
  expect(await listed()).toMatchObject({ items: [], count: 0 });
});

test('a deleted comment is gone for its writer too, and only they delete it', async () => {
  const comment = await posted(subscriber, 'I was wrong');
  await problemOf(await remove(registered, comment), 'notFound');
  for (let time = 0; time < 2; time += 1) expect((await remove(subscriber, comment)).status).toBe(204);
  for (const browser of [subscriber, paper.browser()])
    expect(await listed(browser)).toMatchObject({ items: [], count: 0 });
  await problemOf(await edit(subscriber, comment, 'I was right'), 'notFound');
});

test('where it has replies it leaves a tombstone that says nothing', async () => {
  const comment = await posted(subscriber, 'I was wrong');
  await posted(subscriber, 'You were', comment.id);
  await remove(subscriber, comment);
  expect((await listed(subscriber)).items).toMatchObject([
    { id: comment.id, state: 'removed', text: '', mine: false, replies: { items: [{ text: 'You were' }] } },
  ]);
});

test.each(['published', 'awaitingReview', 'rejected'] as const)(
  'a deleted comment that was %s comes back as that within five minutes, and not after',
  async (state) => {
    const comment = await posted(subscriber, 'Once more');
    await set(comment.id, { state });
    await remove(subscriber, comment);
    later(4.99);
    await problemOf(await undelete(registered, comment), 'notFound');
    const back = await answerOf(postCommentUndelete, await undelete(subscriber, comment));
    expect(back).toMatchObject({ id: comment.id, text: 'Once more', state });
    expect(await answerOf(postCommentUndelete, await undelete(subscriber, comment))).toEqual(back);
    await remove(subscriber, comment);
    later(9.99);
    await problemOf(await undelete(subscriber, comment), 'notFound');
  },
);

test('what a reader pointed at is looked at again once it is brought back', async () => {
  const comment = await posted(subscriber, 'Buy now');
  await registered.post(`/api/comments/${comment.id}/reports`, { reason: 'spam' });
  const waits = async () => {
    const [row] = await paper.database.db.select().from(comments).where(eq(comments.id, comment.id));
    return row?.waitsSince;
  };
  await remove(subscriber, comment);
  expect(await waits()).toBeNull();
  later(1);
  await undelete(subscriber, comment);
  expect(await waits()).toEqual(new Date(start + MINUTE));
});

test('after that its text is kept nowhere, and who sends it again gets no second comment', async () => {
  const key = crypto.randomUUID();
  const comment = await posted(subscriber, 'Unspeakable', undefined, key);
  await remove(subscriber, comment);
  later(5);
  await startSweeping(paper.services)();
  const { db } = paper.database;
  const kept = [await db.select().from(comments), await db.select().from(idempotencyKeys)];
  expect(JSON.stringify(kept)).not.toContain('Unspeakable');
  expect(await posted(subscriber, 'Unspeakable', undefined, key)).toMatchObject({
    id: comment.id,
    state: 'removed',
    text: '',
  });
  expect((await listed()).count).toBe(0);
});

test('a writer deletes their comment whatever became of the story, or of their plan', async () => {
  const comment = await posted(registered, 'Let me out');
  await paper.publish({ slug, access: 'subscriber' });
  await paper.database.db
    .update(storyTable)
    .set({ withdrawnAt: new Date(start) })
    .where(eq(storyTable.slug, slug));
  expect((await remove(registered, comment)).status).toBe(204);
});
