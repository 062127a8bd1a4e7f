import { act, screen, waitFor, within } from '@testing-library/react';
import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { comments } from '../../src/api/store/commentTables.ts';
import { getMe } from '../../src/contract/me.ts';
import { api } from '../../src/paths.ts';
import { answerOf } from '../support/answers.ts';
import { START, startApi, type Browser } from '../support/api.ts';
import { tellNearness } from '../support/everythingIsNear.ts';
import { renderApp } from '../support/renderApp.tsx';
import { sendBy } from '../support/sendBy.ts';

let paper: Awaited<ReturnType<typeof startApi>>;
let ada: Browser;
beforeAll(async () => {
  paper = await startApi();
  ada = await paper.account('Ada', 'subscriber');
});
afterAll(() => paper.close());
afterEach(() => {
  localStorage.clear();
  vi.useRealTimers();
});

const region = () => screen.findByRole('region', { name: 'Comments' });
const button = async (name: string) => within(await region()).findByRole('button', { name });
const focused = (text: string) =>
  waitFor(() => {
    expect(document.activeElement?.role ?? document.activeElement?.tagName).toBe('ARTICLE');
    expect(document.activeElement?.textContent).toContain(text);
  });

const unreadOf = async (browser: Browser) => (await answerOf(getMe, await browser.get(api.me))).unreadAlerts;

let minutes = 0;

/** Writes a comment by the API, each a minute after the one before. */
async function write(slug: string, text: string, parentId?: string, browser = ada): Promise<string> {
  minutes += 1;
  paper.travelTo(new Date(START.getTime() + minutes * 60_000));
  const answer = await browser.post(`/api/articles/${slug}/comments`, { text, parentId });
  const { id } = (await answer.json()) as { id: string };
  return id;
}

async function writeMany(slug: string, count: number, parentId?: string): Promise<string[]> {
  const ids: string[] = [];
  for (let at = 1; at <= count; at += 1)
    ids.push(await write(slug, `${parentId ? 'Reply' : 'Comment'} ${at}`, parentId));
  return ids;
}

test('a comment’s address opens its thread though the list hasn’t come to it, with focus on it', async () => {
  await paper.publish({ slug: 'link' });
  const [first = ''] = await writeMany('link', 22);
  const replies = await writeMany('link', 6, first);
  const { user } = await renderApp(`/article/link#comment-${replies[4]}`, paper.browser());
  await focused('Reply 5');
  expect(screen.getByText('Comment 1')).toBeDefined();
  await user.click(await button('All comments'));
  expect(screen.queryByText('Reply 5')).toBeNull();
  expect(screen.getByText('Comment 22')).toBeDefined();
  expect(document.activeElement).toBe(await region());
});

test('a comment that is opened by its address is what its reader is told of no longer', async () => {
  await paper.publish({ slug: 'told' });
  const [first = ''] = await writeMany('told', 1);
  const grace = await paper.account('Grace', 'subscriber');
  const reply = await write('told', 'Were you there?', first, grace);
  await write('told', 'I was, too.', first, grace);
  expect(await unreadOf(ada)).toBe(2);
  await renderApp(`/article/told#comment-${reply}`, ada);
  await screen.findByText('Were you there?');
  await waitFor(async () => expect(await unreadOf(ada)).toBe(1));
});

test('in the list a linked reply stands in its thread, and those before it come when they are asked for', async () => {
  await paper.publish({ slug: 'in-list' });
  const [first = ''] = await writeMany('in-list', 1);
  const replies = await writeMany('in-list', 6, first);
  const { user } = await renderApp(`/article/in-list#comment-${replies[5]}`, paper.browser());
  await focused('Reply 6');
  expect(screen.getAllByText('Comment 1')).toHaveLength(1);
  await user.click(await within(await region()).findByRole('button', { name: /earlier repl/ }));
  expect(await screen.findByText('Reply 1')).toBeDefined();
});

test('a comment’s address that leads to none says so, above the others', async () => {
  await paper.publish({ slug: 'dead-link' });
  await writeMany('dead-link', 1);
  await renderApp(`/article/dead-link#comment-${crypto.randomUUID()}`, paper.browser());
  const alert = await within(await region()).findByRole('alert');
  expect(alert.textContent).toMatch(/isn’t there any more/);
  expect(await screen.findByText('Comment 1')).toBeDefined();
});

test('what others write meanwhile is counted, said once, and comes at a press, with focus on the first of it', async () => {
  await paper.publish({ slug: 'arriving' });
  await write('arriving', 'There before');
  const { user } = await renderApp('/article/arriving', await paper.account('Grace'));
  await screen.findByText('There before');
  await write('arriving', 'The first to come');
  await write('arriving', 'The last to come');
  expect(screen.queryByText('The last to come')).toBeNull();
  act(() => tellNearness(true));
  act(() => void window.dispatchEvent(new Event('visibilitychange')));
  const show = await button('2 new comments');
  expect(within(screen.getAllByRole('status').at(-1)!).getAllByText('2 new comments')).toHaveLength(1);
  await user.click(show);
  await focused('The last to come');
  expect(screen.getByText('The first to come')).toBeDefined();
  await waitFor(() => expect(screen.queryByRole('button', { name: /new comments/ })).toBeNull());

  await user.keyboard('n');
  await focused('The first to come');
  await user.keyboard('n');
  await focused('The last to come');
});

test('what is new is asked for only while the comments are near', async () => {
  await paper.publish({ slug: 'far' });
  await write('far', 'There before');
  const grace = await paper.account('Grace');
  const send = sendBy(grace);
  const asked: string[] = [];
  vi.useFakeTimers({ toFake: ['Date'] });
  await renderApp('/article/far', grace, (path, init) => {
    if (path.includes('/comments/new')) asked.push(path);
    return send(path, init);
  });
  await screen.findByText('There before');
  await write('far', 'Come while it was far');
  act(() => tellNearness(false));
  act(() => void window.dispatchEvent(new Event('visibilitychange')));
  expect(asked).toEqual([]);
  vi.setSystemTime(Date.now() + 60_000);
  act(() => tellNearness(true));
  await button('1 new comment');
  expect(asked).toHaveLength(1);
});

test('the key for the next new comment is an ordinary letter where something is written', async () => {
  await paper.publish({ slug: 'letters' });
  await write('letters', 'There before');
  const { user } = await renderApp('/article/letters', await paper.account('Grace'));
  const box = await within(await region()).findByRole('textbox', { name: 'Your comment' });
  await user.type(box, 'no news');
  expect(box).toHaveProperty('value', 'no news');
});

test('the order that was chosen is there on the next visit', async () => {
  await paper.publish({ slug: 'kept-order' });
  await writeMany('kept-order', 2);
  const { user } = await renderApp('/article/kept-order', paper.browser());
  await screen.findByText('Comment 2');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Order' }), 'Oldest');
  document.body.replaceChildren();
  await renderApp('/article/kept-order', paper.browser());
  await screen.findByText('Comment 2');
  expect(screen.getByRole('combobox', { name: 'Order' })).toHaveProperty('value', 'oldest');
});

test('each comment is an article named by author, time and level, and says whom it answers', async () => {
  await paper.publish({ slug: 'levels' });
  const first = await write('levels', 'At the first level');
  const second = await write('levels', 'At the second', first);
  const third = await write('levels', 'At the third', second);
  await write('levels', 'At the third, too', third);
  await renderApp('/article/levels', paper.browser());
  const names = (await within(await region()).findAllByRole('article')).map((one) =>
    (one.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent)
      .join(', '),
  );
  expect(names.map((name) => /^Ada, .+, (level \d)$/.exec(name)?.[1])).toEqual([
    'level 1',
    'level 2',
    'level 3',
    'level 3',
  ]);
  const last = within(screen.getByText('At the third, too').closest('article')!);
  expect(last.getByRole('link', { name: 'In reply to \u2068Ada\u2069' }).getAttribute('href')).toBe(
    `/article/levels#comment-${third}`,
  );
  expect(screen.getByRole('list', { name: '3 replies' })).toBeDefined();
});

test('web addresses in a comment are links that vouch for nothing, and nothing else is one', async () => {
  await paper.publish({ slug: 'links' });
  await write(
    'links',
    'See https://example.com/a?b=c, not javascript:alert(1), ftp://example.com, mailto:a@example.com or example.com.',
  );
  await renderApp('/article/links', paper.browser());
  const text = within((await screen.findByText(/^See/)).closest('p')!);
  const links = text.getAllByRole('link');
  expect(links.map((link) => [link.getAttribute('href'), link.getAttribute('rel')])).toEqual([
    ['https://example.com/a?b=c', 'ugc nofollow noopener noreferrer'],
  ]);
  expect(links[0]?.firstElementChild?.tagName).toBe('BDI');
});

test('a thread that was closed says so and takes no replies, while the story takes comments', async () => {
  await paper.publish({ slug: 'closed-thread' });
  const id = await write('closed-thread', 'That is settled.');
  await paper.database.db.update(comments).set({ closedAt: START }).where(eq(comments.id, id));
  await renderApp('/article/closed-thread', await paper.account('Grace'));
  expect(await screen.findByText('This thread takes no more replies.')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Reply' })).toBeNull();
  expect(screen.getByRole('textbox', { name: 'Your comment' })).toBeDefined();
});
