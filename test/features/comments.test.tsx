import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepDraft } from '../../src/client/drafts.ts';
import { api } from '../../src/paths.ts';
import { PASSWORD, START, startApi, type Browser } from '../support/api.ts';
import { mailedCode } from '../support/deliveries.ts';
import { renderApp } from '../support/renderApp.tsx';
import { sendBy } from '../support/sendBy.ts';

let paper: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  paper = await startApi();
});
afterAll(() => paper.close());

const region = () => screen.findByRole('region', { name: 'Comments' });
const box = async () => within(await region()).findByRole('textbox', { name: 'Your comment' });
const button = async (name: string) => within(await region()).findByRole('button', { name });

let minutes = 0;

/** Writes a comment by the API, each a minute after the one before. */
async function write(slug: string, text: string, browser: Browser, parentId?: string): Promise<string> {
  minutes += 1;
  paper.travelTo(new Date(START.getTime() + minutes * 60_000));
  const answer = await browser.post(`/api/articles/${slug}/comments`, { text, parentId });
  const { id } = (await answer.json()) as { id: string };
  return id;
}

test('a guest reads the promise and the offer, and finds the way to log in', async () => {
  await paper.publish({ slug: 'promise' });
  await renderApp('/article/promise', paper.browser());
  const comments = within(await region());
  expect(comments.getByText('Automatic approval of subscriber comments.')).toBeDefined();
  expect(comments.getByText(/From \$1 for the first month/)).toBeDefined();
  expect(comments.getByRole('link', { name: 'Start subscription' }).getAttribute('href')).toBe(
    `/subscribe?return=${encodeURIComponent('/article/promise#comments')}`,
  );
  expect(comments.getByText(/Already signed up\?/)).toBeDefined();
  expect(comments.getByRole('link', { name: 'Log in' }).getAttribute('href')).toBe(
    `/login?return=${encodeURIComponent('/article/promise#your-comment')}&for=comment`,
  );
  expect(await comments.findByText('No comments yet. Be the first.')).toBeDefined();
  expect(await comments.findByText('You are asked to log in before it is posted.')).toBeDefined();
});

const inBanner = () => within(screen.getByRole('navigation', { name: 'Reader' }));

/** Fills the log-in that the page shows, and sends it. */
async function logIn(user: UserEvent, email: string): Promise<void> {
  const main = within(screen.getByRole('main'));
  await user.type(await main.findByRole('textbox', { name: 'E-mail' }), email);
  await user.type(main.getByLabelText('Password'), `${PASSWORD}{Enter}`);
}

/** A client's way to the API that notes how often it posts comments. */
function countPosts(browser: Browser) {
  const send = sendBy(browser);
  const keys: (string | null)[] = [];
  const counting: typeof send = (path, init) => {
    if (init.method === 'POST' && path.endsWith('/comments'))
      keys.push(new Headers(init.headers).get('idempotency-key'));
    return send(path, init);
  };
  return { keys, counting };
}

test('what a guest posts is posted once by itself after logging in, said, and focus is in the box', async () => {
  await paper.publish({ slug: 'draft' });
  const email = await paper.browser().signUp('Ada');
  const browser = paper.browser();
  const { keys, counting } = countPosts(browser);
  const { user, address } = await renderApp('/article/draft', browser, counting);
  await user.type(await box(), 'The tide was higher in 1962.');
  await user.click(await button('Post comment'));
  expect(keys).toEqual([]);
  await logIn(user, email);

  const posted = await within(await region()).findByRole('article', { name: /^Ada / });
  expect(within(posted).getByText('The tide was higher in 1962.')).toBeDefined();
  expect(within(posted).getByText('Awaiting review.', { exact: false })).toBeDefined();
  expect((await screen.findAllByText(/^Your comment awaits review/)).length).toBeGreaterThan(1);
  const empty = await box();
  expect(empty).toHaveProperty('value', '');
  expect(address()).toBe('/article/draft#your-comment');
  await waitFor(() => expect(document.activeElement).toBe(empty));
  expect(keys).toHaveLength(1);
});

test('it is posted after a sign-up too, and after having been elsewhere', async () => {
  await paper.publish({ slug: 'elsewhere', headline: 'The way back', topics: ['Detours'] });
  const { user } = await renderApp('/article/elsewhere', paper.browser());
  await user.type(await box(), 'Before I forget.');
  await user.click(await button('Post comment'));
  const main = within(screen.getByRole('main'));
  await main.findByRole('textbox', { name: 'E-mail' });
  await user.click(screen.getByRole('link', { name: 'All topics' }));
  await screen.findByRole('heading', { level: 1, name: 'All topics' });
  await user.click(inBanner().getByRole('link', { name: 'Log in' }));
  await user.click(await main.findByRole('link', { name: 'Sign up' }));
  await user.type(await main.findByRole('textbox', { name: 'Name' }), 'Nell');
  await user.type(main.getByRole('textbox', { name: 'E-mail' }), 'nell.elsewhere@example.com');
  await user.type(main.getByLabelText('Password'), `${PASSWORD}{Enter}`);
  const code = await main.findByRole('textbox', { name: 'Code' });
  await user.type(code, `${await mailedCode(paper, 'nell.elsewhere@example.com')}{Enter}`);
  await screen.findByRole('heading', { level: 1, name: 'All topics' });
  await user.click(await main.findByRole('link', { name: 'Detours' }));
  await user.click(await main.findByRole('link', { name: /The way back/ }));
  expect(await within(await region()).findByRole('article', { name: /^Nell / })).toBeDefined();
});

test('what was changed since it was to be posted, or was so too long ago, waits for another press', async () => {
  await paper.publish({ slug: 'changed' });
  const email = await paper.browser().signUp('Ada');
  const browser = paper.browser();
  const { keys, counting } = countPosts(browser);
  const pressedAt = Date.now() - 3_600_001;
  const draft = { text: 'An hour ago', intent: 'to send it', pressedAt };
  await keepDraft(null, 'comment:changed', draft, '').catch(() => undefined);
  const { user } = await renderApp('/article/changed', browser, counting);
  await waitFor(async () => expect(await box()).toHaveProperty('value', 'An hour ago'));
  await user.click(inBanner().getByRole('link', { name: 'Log in' }));
  await logIn(user, email);
  await waitFor(async () => expect(await box()).toHaveProperty('value', 'An hour ago'));
  expect(keys).toEqual([]);
});

test('what can’t be sent after logging in waits in its place, and is sent once when we can be reached', async () => {
  await paper.publish({ slug: 'unposted', headline: 'The tunnel', topics: ['Tunnels'] });
  const email = await paper.browser().signUp('Ada');
  const browser = paper.browser();
  let isDown = true;
  const { keys, counting } = countPosts(browser);
  const { user } = await renderApp('/article/unposted', browser, async (path, init) => {
    const isPost = init.method === 'POST' && path.endsWith('/comments');
    const answer = counting(path, init);
    if (isPost && isDown) throw new TypeError('The connection was lost.');
    return answer;
  });
  await user.type(await box(), 'Said in a tunnel.');
  await user.click(await button('Post comment'));
  await logIn(user, email);

  const waiting = await within(await region()).findByRole('article', { name: /^Waiting to send/ });
  expect(within(waiting).getByText('Said in a tunnel.')).toBeDefined();
  expect(await box()).toHaveProperty('value', '');
  isDown = false;
  await user.click(screen.getByRole('link', { name: 'All topics' }));
  await within(screen.getByRole('main')).findByRole('link', { name: 'Tunnels' });
  window.dispatchEvent(new Event('online'));
  await user.click(within(screen.getByRole('main')).getByRole('link', { name: 'Tunnels' }));
  await user.click(await within(screen.getByRole('main')).findByRole('link', { name: /The tunnel/ }));
  expect(await within(await region()).findAllByRole('article', { name: /^Ada / })).toHaveLength(1);
  expect(new Set(keys).size).toBe(1);
});

test('what comments were closed for in the meantime is still there to be taken elsewhere', async () => {
  await paper.publish({ slug: 'too-late' });
  const email = await paper.browser().signUp('Ada');
  const { user } = await renderApp('/article/too-late', paper.browser());
  await user.type(await box(), 'Just too late.');
  await user.click(await button('Post comment'));
  await paper.publish({ slug: 'too-late', commentsOpen: false });
  await logIn(user, email);
  expect(await within(await region()).findByText('Comments on this story are closed.')).toBeDefined();
  const left = await box();
  expect(left).toHaveProperty('value', 'Just too late.');
  expect(left).toHaveProperty('readOnly', true);
});

test('what an account typed and didn’t post is there for no guest and no other account after it logs out', async () => {
  await paper.publish({ slug: 'private-draft' });
  const email = await paper.browser().signUp('Sami');
  const { user } = await renderApp('/article/private-draft', await paper.account('Rosa'));
  await user.type(await box(), 'Between you and me');
  await user.click(screen.getByRole('button', { name: 'Rosa' }));
  await user.click(screen.getByRole('button', { name: 'Log out' }));
  await screen.findByText('You are asked to log in before it is posted.');
  expect(await box()).toHaveProperty('value', '');

  await user.type(await box(), 'Said as a guest');
  await user.click(await button('Post comment'));
  await logIn(user, email);
  const posted = await within(await region()).findByRole('article', { name: /^Sami / });
  expect(within(posted).getByText('Said as a guest')).toBeDefined();
});

test('who was logged out elsewhere keeps the text, finds the log-in at the box, and the page says so', async () => {
  await paper.publish({ slug: 'ended' });
  const browser = await paper.account('Ada', 'subscriber');
  const send = sendBy(browser);
  const isNews = (path: string) => [api.live, api.arrivals].some((address) => path.startsWith(address));
  // Nothing tells the page before it asks.
  const { user } = await renderApp('/article/ended', browser, (path, init) =>
    isNews(path) ? Promise.reject(new TypeError('Lost.')) : send(path, init),
  );
  const textBox = await box();
  await user.type(textBox, 'Still here');
  await browser.post('/api/auth/sign-out', {});
  await user.click(await button('Post comment'));

  const alert = within(await within(await region()).findByRole('alert'));
  expect(alert.getByRole('link', { name: 'Log in' }).getAttribute('href')).toBe(
    `/login?return=${encodeURIComponent('/article/ended#your-comment')}&for=comment`,
  );
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Ada' })).toBeNull());
  expect(textBox).toHaveProperty('value', 'Still here');
  expect(textBox.isConnected).toBe(true);
});

test('who is logged out elsewhere sees so at once, and keeps the text', async () => {
  await paper.publish({ slug: 'told' });
  const browser = await paper.account('Ada', 'subscriber');
  const { user } = await renderApp('/article/told', browser);
  const textBox = await box();
  await user.type(textBox, 'Still here');
  await browser.post('/api/auth/sign-out', {});
  await screen.findByText('You are asked to log in before it is posted.');
  expect(screen.queryByRole('button', { name: 'Ada' })).toBeNull();
  expect(textBox).toHaveProperty('value', 'Still here');
});

test('where the device keeps nothing, a draft isn’t said to be kept', async () => {
  await paper.publish({ slug: 'unkept' });
  const { user } = await renderApp('/article/unkept', paper.browser());
  await user.type(await box(), 'A thought');
  expect(await screen.findByText('This device does not keep what you type.')).toBeDefined();
  expect(screen.queryByText('Kept on this device.')).toBeNull();
});

test('a subscriber’s comment appears at once, with its badge, and the box is empty again', async () => {
  await paper.publish({ slug: 'at-once' });
  const { user } = await renderApp('/article/at-once', await paper.account('Grace', 'subscriber'));
  const textBox = await box();
  expect(await screen.findByText('Your comment appears at once.')).toBeDefined();
  expect(screen.queryByText(/From \$1 for the first month/)).toBeNull();
  await user.type(textBox, 'First line{Enter}second line{Enter}{Enter}A new paragraph');
  await user.click(await button('Post comment'));

  const posted = within(await within(await region()).findByRole('article', { name: /^Grace / }));
  expect(posted.getByText('Subscriber')).toBeDefined();
  expect(posted.getByText('A new paragraph').getAttribute('dir')).toBe('auto');
  expect(posted.queryByText(/Awaiting review/)).toBeNull();
  expect((await screen.findAllByText('Your comment is published.')).length).toBeGreaterThan(0);
  expect(textBox).toHaveProperty('value', '');
  expect(screen.getByText('1 comment')).toBeDefined();
});

test('anyone else is told before and after that their comment awaits review', async () => {
  await paper.publish({ slug: 'review' });
  const { user } = await renderApp('/article/review', await paper.account('Ada'));
  const textBox = await box();
  expect(await screen.findByText('Your comment is read by an editor before others see it.')).toBeDefined();
  await user.type(textBox, 'Has anyone asked the pilots?');
  await user.click(await button('Post comment'));
  const posted = within(await within(await region()).findByRole('article', { name: /^Ada / }));
  expect(posted.getByText('Awaiting review. Only you can see this.')).toBeDefined();
  const said = 'Your comment awaits review. Until then only you can see it.';
  expect((await screen.findAllByText(said)).length).toBeGreaterThan(0);
});

test('a comment whose answer is lost waits, and is there once when we can be reached', async () => {
  await paper.publish({ slug: 'lost' });
  const browser = await paper.account('Grace', 'subscriber');
  const send = sendBy(browser);
  let isLost = true;
  const { user } = await renderApp('/article/lost', browser, async (path, init) => {
    const answer = await send(path, init);
    if (init.method !== 'POST' || !isLost) return answer;
    throw new TypeError('The connection was lost.');
  });
  const textBox = await box();
  await user.type(textBox, 'Once is enough.');
  await user.click(await button('Post comment'));
  expect(await within(await region()).findByRole('article', { name: /^Waiting to send/ })).toBeDefined();
  expect(textBox).toHaveProperty('value', '');

  isLost = false;
  window.dispatchEvent(new Event('online'));
  expect(await screen.findByText('1 comment')).toBeDefined();
  expect(await screen.findByText('Your comment is published.')).toBeDefined();
  expect(within(await region()).getAllByRole('article')).toHaveLength(1);
});

test('what waits can be edited in the box, and is posted as it was last, once', async () => {
  await paper.publish({ slug: 'edited' });
  const browser = await paper.account('Grace', 'subscriber');
  const send = sendBy(browser);
  let isDown = true;
  const { user } = await renderApp('/article/edited', browser, (path, init) =>
    init.method === 'POST' && isDown ? Promise.reject(new TypeError('Lost.')) : send(path, init),
  );
  await user.type(await box(), 'The tide was high');
  await user.click(await button('Post comment'));
  await user.click(await button('Edit'));
  const textBox = await box();
  await waitFor(() => expect(textBox).toHaveProperty('value', 'The tide was high'));
  expect(document.activeElement).toBe(textBox);
  expect(within(await region()).queryByRole('article', { name: /^Waiting to send/ })).toBeNull();

  isDown = false;
  await user.type(textBox, 'er in 1962.{Control>}{Enter}{/Control}');
  const posted = await within(await region()).findByRole('article', { name: /^Grace / });
  expect(within(posted).getByText('The tide was higher in 1962.')).toBeDefined();
  expect(screen.getByText('1 comment')).toBeDefined();
});

test('what waits is not edited over another text, and can be discarded and had back', async () => {
  await paper.publish({ slug: 'discarded' });
  const browser = await paper.account('Grace', 'subscriber');
  const send = sendBy(browser);
  const { user } = await renderApp('/article/discarded', browser, (path, init) =>
    init.method === 'POST' ? Promise.reject(new TypeError('Lost.')) : send(path, init),
  );
  await user.type(await box(), 'The first');
  await user.click(await button('Post comment'));
  await button('Edit');
  await user.type(await box(), 'The second');
  await user.click(await button('Edit'));
  expect((await within(await region()).findByRole('alert')).textContent).toMatch(
    /Another text is in the box/,
  );
  expect(await box()).toHaveProperty('value', 'The second');

  await user.click(await button('Discard'));
  await waitFor(() => expect(screen.queryByText('The first')).toBeNull());
  const undo = await button('Undo');
  expect(document.activeElement).toBe(undo);
  await user.click(undo);
  expect(await screen.findByText('The first')).toBeDefined();
});

test('the sixth within a minute is refused with how long to wait, and its text is kept', async () => {
  await paper.publish({ slug: 'sixth' });
  const browser = await paper.account('Grace', 'subscriber');
  for (let at = 1; at <= 5; at += 1)
    await browser.post('/api/articles/sixth/comments', { text: `Number ${at}` });
  const { user } = await renderApp('/article/sixth', browser);
  await user.type(await box(), 'Number 6');
  await user.click(await button('Post comment'));
  expect((await within(await region()).findByRole('alert')).textContent).toMatch(/^Wait \d+ seconds/);
  expect(await box()).toHaveProperty('value', 'Number 6');
});

test.each([
  ['\u0007 rang the bell', 'This has a character that can’t be shown.'],
  ['\u200b\u2060', 'There is nothing to see in this.'],
  [`e${'\u0301'.repeat(10_000)}`, 'This has too many marks on one letter.'],
])('a text that can’t be shown is kept, with what is wrong with it (%#)', async (text, sentence) => {
  const slug = `bad-text-${text.length}`;
  await paper.publish({ slug });
  const { user } = await renderApp(`/article/${slug}`, await paper.account('Ada'));
  const textBox = await box();
  await user.click(textBox);
  await user.paste(text);
  await user.click(await button('Post comment'));
  expect(await screen.findByText(sentence)).toBeDefined();
  expect(textBox).toHaveProperty('value', text);
  expect(document.activeElement).toBe(textBox);
  expect(textBox.getAttribute('aria-describedby')).not.toBeNull();
});

test('an empty comment is not sent, and the box says that it is needed', async () => {
  await paper.publish({ slug: 'empty' });
  const { user } = await renderApp('/article/empty', await paper.account('Ada'));
  const textBox = await box();
  await user.click(await button('Post comment'));
  expect(within(await region()).getByText('This is needed.')).toBeDefined();
  expect(document.activeElement).toBe(textBox);
});

test('the room left is counted in characters as people count them, and what is too long isn’t sent', async () => {
  await paper.publish({ slug: 'long' });
  const browser = await paper.account('Ada');
  const send = sendBy(browser);
  const posted: string[] = [];
  const { user } = await renderApp('/article/long', browser, (path, init) => {
    if (init.method === 'POST') posted.push(path);
    return send(path, init);
  });
  const textBox = await box();
  await user.click(textBox);
  await user.paste('🇮🇱'.repeat(1_900));
  expect(await screen.findAllByText('100 characters left')).toHaveLength(2);
  await user.paste('e\u0301'.repeat(101));
  expect(await screen.findAllByText('1 character too many')).toHaveLength(2);
  await user.click(await button('Post comment'));
  expect(await screen.findByText('This is too long.')).toBeDefined();
  expect(document.activeElement).toBe(textBox);
  expect(posted).toEqual([]);
  expect(textBox.getAttribute('aria-invalid')).toBe('true');
});

test('a reply stands under what it answers, and focus is back on its button', async () => {
  await paper.publish({ slug: 'reply' });
  const ada = await paper.account('Ada', 'subscriber');
  await write('reply', 'Who owns the sea wall?', ada);
  const { user } = await renderApp('/article/reply', await paper.account('Grace', 'subscriber'));
  const opener = await button('Reply');
  await user.click(opener);
  const answer = within(await region()).getByRole('textbox', { name: /^Reply to/ });
  expect(document.activeElement).toBe(answer);
  await user.type(answer, 'The port does.');
  await user.click(await button('Post reply'));

  expect(await within(await region()).findByRole('article', { name: /^Grace / })).toBeDefined();
  await waitFor(() => expect(document.activeElement).toBe(opener));
  expect(within(await region()).queryByRole('textbox', { name: /^Reply to/ })).toBeNull();
});

test('what a guest replies is posted by itself after logging in, and focus is on the button that it was begun with', async () => {
  await paper.publish({ slug: 'guest-reply' });
  await write('guest-reply', 'Who owns the sea wall?', await paper.account('Ada', 'subscriber'));
  const email = await paper.browser().signUp('Grace');
  const { user } = await renderApp('/article/guest-reply', paper.browser());
  await user.click(await button('Reply'));
  await user.type(within(await region()).getByRole('textbox', { name: /^Reply to/ }), 'The port does.');
  await user.click(await button('Post reply'));

  await logIn(user, email);
  const posted = await within(await region()).findByRole('article', { name: /^Grace / });
  expect(within(posted).getByText('The port does.')).toBeDefined();
  expect(within(await region()).queryByRole('textbox', { name: /^Reply to/ })).toBeNull();
  await waitFor(async () => expect(document.activeElement).toBe(await button('Reply')));
});

test('more replies and more comments come on request, and focus goes to the first of them', async () => {
  await paper.publish({ slug: 'more' });
  const ada = await paper.account('Ada', 'subscriber');
  for (let at = 1; at <= 20; at += 1) await write('more', `Comment ${at}`, ada);
  const top = await write('more', 'The newest', ada);
  for (let at = 1; at <= 5; at += 1) await write('more', `Reply ${at}`, ada, top);

  const { user } = await renderApp('/article/more', paper.browser());
  expect(await screen.findByText('Reply 3')).toBeDefined();
  expect(screen.queryByText('Reply 4')).toBeNull();
  await user.click(await button('More replies'));
  expect(await screen.findByText('Reply 5')).toBeDefined();
  await waitFor(() => expect(document.activeElement?.textContent).toContain('Reply 4'));
  expect(screen.queryByRole('button', { name: 'More replies' })).toBeNull();

  expect(screen.queryByText('Comment 1')).toBeNull();
  await user.click(await button('More comments'));
  expect(await screen.findByText('Comment 1')).toBeDefined();
  await waitFor(() => expect(document.activeElement?.textContent).toContain('Comment 1'));
});

test('comments stand newest first, and the other way round where the reader wants it', async () => {
  await paper.publish({ slug: 'order' });
  const ada = await paper.account('Ada', 'subscriber');
  await write('order', 'The older', ada);
  await write('order', 'The newer', ada);
  const { user } = await renderApp('/article/order', paper.browser());
  const texts = async () =>
    within(await region())
      .getAllByRole('article')
      .map((comment) => /The (newer|older)/.exec(comment.textContent ?? '')?.[0]);
  await screen.findByText('The newer');
  expect(await texts()).toEqual(['The newer', 'The older']);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Order' }), 'Oldest');
  await waitFor(async () => expect(await texts()).toEqual(['The older', 'The newer']));
});

test('comments that don’t arrive say so, and come when asked for again', async () => {
  await paper.publish({ slug: 'failing' });
  await write('failing', 'Here after all', await paper.account('Ada', 'subscriber'));
  const browser = paper.browser();
  const send = sendBy(browser);
  let isDown = true;
  const { user } = await renderApp('/article/failing', browser, (path, init) =>
    isDown && path.includes('/comments')
      ? Promise.resolve(new Response('{}', { status: 500 }))
      : send(path, init),
  );
  expect((await within(await region()).findByRole('alert')).textContent).toMatch(/That did not work/);
  isDown = false;
  await user.click(await button('Try again'));
  expect(await screen.findByText('Here after all')).toBeDefined();
});

test('closed comments say so and are still there to read', async () => {
  await paper.publish({ slug: 'closed' });
  await write('closed', 'Just in time', await paper.account('Ada', 'subscriber'));
  await paper.publish({ slug: 'closed', commentsOpen: false });
  await renderApp('/article/closed', await paper.account('Grace', 'subscriber'));
  expect(await screen.findByText('Just in time')).toBeDefined();
  expect(screen.getByText('Comments on this story are closed.')).toBeDefined();
  expect(screen.queryByRole('textbox', { name: 'Your comment' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Reply' })).toBeNull();
});

test('whoever may not read a story is told who its comments are for', async () => {
  await paper.publish({ slug: 'shut', access: 'subscriber' });
  await renderApp('/article/shut', paper.browser());
  expect(await screen.findByText('Comments are for those who may read the story.')).toBeDefined();
  expect(screen.queryByRole('textbox', { name: 'Your comment' })).toBeNull();
});

test('a metered story that its reader opens has its comments', async () => {
  await paper.publish({ slug: 'metered', access: 'metered' });
  await write('metered', 'Worth one of three', await paper.account('Ada', 'subscriber'));
  await renderApp('/article/metered', paper.browser());
  expect(await screen.findByText('Worth one of three')).toBeDefined();
});

test('comments of a story that couldn’t be opened say so, and come when it is tried again', async () => {
  await paper.publish({ slug: 'unopened', access: 'metered' });
  await write('unopened', 'Here after all', await paper.account('Ada', 'subscriber'));
  const browser = paper.browser();
  const send = sendBy(browser);
  let isDown = true;
  const { user } = await renderApp('/article/unopened', browser, (path, init) =>
    isDown && path.includes('/me/reads/')
      ? Promise.resolve(new Response('{}', { status: 500 }))
      : send(path, init),
  );
  expect(await within(await region()).findByText(/That did not work/)).toBeDefined();
  isDown = false;
  await user.click(await button('Try again'));
  expect(await screen.findByText('Here after all')).toBeDefined();
});
