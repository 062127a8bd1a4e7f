import { screen, waitFor, within } from '@testing-library/react';
import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { comments } from '../../src/api/store/commentTables.ts';
import { PASSWORD, START, startApi, type Browser } from '../support/api.ts';
import { renderApp } from '../support/renderApp.tsx';
import { sendBy } from '../support/sendBy.ts';

let paper: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  paper = await startApi();
});
afterAll(() => paper.close());
afterEach(() => localStorage.clear());

const region = () => screen.findByRole('region', { name: 'Comments' });
const comment = async (author: string) =>
  within(await region()).findByRole('article', { name: new RegExp(`^${author} `) });
const button = async (author: string, name: string) =>
  within(await comment(author)).findByRole('button', { name });

let minutes = 0;

/** Writes a comment by the API, each a minute after the one before. */
async function write(slug: string, text: string, browser: Browser, parentId?: string): Promise<string> {
  minutes += 1;
  paper.travelTo(new Date(START.getTime() + minutes * 60_000));
  const answer = await browser.post(`/api/articles/${slug}/comments`, { text, parentId });
  const { id } = (await answer.json()) as { id: string };
  return id;
}

/** A story with one comment by Ada, a subscriber. */
async function storyWith(slug: string, text = 'Who owns the sea wall?') {
  await paper.publish({ slug });
  const ada = await paper.account('Ada', 'subscriber');
  return { ada, id: await write(slug, text, ada) };
}

test('a comment is recommended at once and counted, and a second press takes that back', async () => {
  await storyWith('recommend');
  const { user } = await renderApp('/article/recommend', await paper.account('Grace'));
  const toggle = await button('Ada', 'Recommend');
  await user.click(toggle);
  expect(toggle.getAttribute('aria-pressed')).toBe('true');
  expect(within(await comment('Ada')).getByText('1 recommendation')).toBeDefined();
  await user.click(toggle);
  await waitFor(() => expect(toggle.getAttribute('aria-pressed')).toBe('false'));
  expect(within(await comment('Ada')).queryByText('1 recommendation')).toBeNull();
});

test('a recommendation that doesn’t reach us goes back, and that is said', async () => {
  await storyWith('unrecommended');
  const grace = await paper.account('Grace');
  const send = sendBy(grace);
  const { user } = await renderApp('/article/unrecommended', grace, (path, init) =>
    path.endsWith('/recommendation') ? Promise.reject(new TypeError('Lost.')) : send(path, init),
  );
  const toggle = await button('Ada', 'Recommend');
  await user.click(toggle);
  const alert = await within(await region()).findByRole('alert');
  expect(alert.textContent).toMatch(/could not be reached/);
  expect(toggle.getAttribute('aria-pressed')).toBe('false');
  expect(within(await comment('Ada')).queryByText('1 recommendation')).toBeNull();
});

test('what a guest recommends is recommended once they are logged in, and focus is back on it', async () => {
  await storyWith('guest-recommends');
  const email = await paper.browser().signUp('Grace');
  const { user } = await renderApp('/article/guest-recommends', paper.browser());
  await user.click(await button('Ada', 'Recommend'));
  const main = within(screen.getByRole('main'));
  await user.type(await main.findByRole('textbox', { name: 'E-mail' }), email);
  await user.type(main.getByLabelText('Password'), `${PASSWORD}{Enter}`);
  await waitFor(async () =>
    expect((await button('Ada', 'Recommend')).getAttribute('aria-pressed')).toBe('true'),
  );
  expect(await within(await comment('Ada')).findByText('1 recommendation')).toBeDefined();
  await waitFor(async () => expect(document.activeElement).toBe(await button('Ada', 'Recommend')));
});

test('the comments of a muted reader are folded until they are shown, or the reader is unmuted in the account', async () => {
  const { ada } = await storyWith('muting', 'The first of two');
  await write('muting', 'The second of two', ada);
  const grace = await paper.account('Grace');
  const { user } = await renderApp('/article/muting', grace);
  await screen.findByText('The second of two');
  const [more] = await within(await region()).findAllByRole('button', { name: 'More' });
  await user.click(more!);
  await user.click(screen.getByRole('button', { name: 'Mute this reader' }));
  await waitFor(async () =>
    expect(within(await region()).getAllByText('A reader you muted')).toHaveLength(2),
  );
  expect(screen.queryByText('The first of two')).toBeNull();
  const [show] = within(await region()).getAllByRole('button', { name: 'Show' });
  await user.click(show!);
  expect(screen.getByText('The second of two')).toBeDefined();

  await user.click(screen.getByRole('button', { name: 'Grace' }));
  await user.click(screen.getByRole('link', { name: 'Account' }));
  const muted = within(await screen.findByRole('region', { name: 'Readers you muted' }));
  await user.click(await muted.findByRole('button', { name: 'Unmute Ada' }));
  expect(await muted.findByText(/^None\./)).toBeDefined();
});

test('one’s own comment is edited in place, marked as edited, and focus is on it', async () => {
  await paper.publish({ slug: 'editing' });
  const ada = await paper.account('Ada', 'subscriber');
  await write('editing', 'Teh sea wall.', ada);
  const { user } = await renderApp('/article/editing', ada);
  await user.click(await button('Ada', 'More'));
  await user.click(await button('Ada', 'Edit'));
  const box = screen.getByRole('textbox', { name: 'Edit your comment' });
  expect(document.activeElement).toBe(box);
  await user.clear(box);
  await user.type(box, 'The sea wall.');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  expect(await within(await comment('Ada')).findByText('The sea wall.')).toBeDefined();
  expect(within(await comment('Ada')).getByText('edited')).toBeDefined();
  expect(document.activeElement).toBe(await comment('Ada'));
});

test('where another tab has edited it meanwhile, both texts are shown before one takes the other’s place', async () => {
  await paper.publish({ slug: 'two-edits' });
  const ada = await paper.account('Ada', 'subscriber');
  const id = await write('two-edits', 'As posted.', ada);
  const { user } = await renderApp('/article/two-edits', ada);
  await user.click(await button('Ada', 'More'));
  await user.click(await button('Ada', 'Edit'));
  const box = screen.getByRole('textbox', { name: 'Edit your comment' });
  await user.clear(box);
  await user.type(box, 'As this tab has it.');
  await ada.request('PATCH', `/api/comments/${id}`, {
    headers: { 'content-type': 'application/json', 'if-match': '"1"' },
    body: JSON.stringify({ text: 'As the other tab has it.' }),
  });
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  expect(await screen.findByText('As the other tab has it.')).toBeDefined();
  expect(box).toHaveProperty('value', 'As this tab has it.');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Edit your comment' })).toBeNull());
  expect(await screen.findByText('As this tab has it.')).toBeDefined();
});

test('one’s own comment is deleted, and can be had back', async () => {
  await paper.publish({ slug: 'deleting' });
  const ada = await paper.account('Ada', 'subscriber');
  await write('deleting', 'Said in haste.', ada);
  const { user } = await renderApp('/article/deleting', ada);
  await user.click(await button('Ada', 'More'));
  await user.click(await button('Ada', 'Delete'));
  const undo = await within(await region()).findByRole('button', { name: 'Undo' });
  expect(document.activeElement).toBe(undo);
  expect(screen.queryByText('Said in haste.')).toBeNull();
  await user.click(undo);
  expect(await screen.findByText('Said in haste.')).toBeDefined();
  await waitFor(async () => expect(document.activeElement).toBe(await comment('Ada')));
});

test('a thread is followed from its first comment, and that is said', async () => {
  await storyWith('following');
  const { user } = await renderApp('/article/following', await paper.account('Grace'));
  await user.click(await button('Ada', 'More'));
  const follow = await button('Ada', 'Follow this thread');
  await user.click(follow);
  expect(await screen.findByText('You follow this thread. Replies come to your alerts.')).toBeDefined();
  expect(follow.getAttribute('aria-pressed')).toBe('true');
  await user.keyboard('{Escape}');
  expect(document.activeElement).toBe(await button('Ada', 'More'));
});

test('what an editor said of one’s own comment stands with it, and nothing of it for others', async () => {
  await paper.publish({ slug: 'states' });
  const ada = await paper.account('Ada');
  const id = await write('states', 'Not for print.', ada);
  await paper.database.db
    .update(comments)
    .set({ state: 'rejected', reason: 'It names a child.' })
    .where(eq(comments.id, id));
  await renderApp('/article/states', ada);
  const own = within(await comment('Ada'));
  expect(own.getByText('Not published. Only you can see this.')).toBeDefined();
  expect(own.getByText(/It names a child\./)).toBeDefined();
  expect(own.queryByRole('button', { name: 'Recommend' })).toBeNull();
});
