import { screen, within } from '@testing-library/react';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withdraw } from '../../src/api/newsroom/withdrawal.ts';
import { START, startApi } from '../support/api.ts';
import { renderApp } from '../support/renderApp.tsx';
import { sendBy } from '../support/sendBy.ts';

const WHY = 'The <b>ferry</b> never sank.';

let paper: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  paper = await startApi();
  await paper.publish({ slug: 'the-tide', headline: 'The tide' });
  await paper.publish({ slug: 'the-ferry', headline: 'The ferry' });
  await withdraw(paper.database.db, 'the-ferry', WHY, START);
});
afterAll(() => paper.close());

const main = () => within(screen.getByRole('main'));

test.each(['/article/the-ferry', '/article/the-ferry/related'])(
  'whoever comes to %s learns that the story was withdrawn, why, and where to go on',
  async (address) => {
    await renderApp(address, paper.browser());
    expect(await main().findByRole('heading', { level: 1, name: 'This story was withdrawn' })).toBeDefined();
    expect(main().getByText(WHY).getAttribute('dir')).toBe('auto');
    expect(main().getByRole('link', { name: 'Go to the front page' }).getAttribute('href')).toBe('/');
    expect(main().getByRole('link', { name: 'All topics' }).getAttribute('href')).toBe('/topics');
    expect(main().queryByRole('button')).toBeNull();
    expect(document.title).toBe('This story was withdrawn');
  },
);

test('in Hebrew the page says so in Hebrew, and the newsroom’s words are as they were', async () => {
  await renderApp('/he/article/the-ferry', paper.browser());
  expect(await main().findByRole('heading', { level: 1, name: 'הכתבה הזאת הוסרה' })).toBeDefined();
  expect(main().getByText(WHY)).toBeDefined();
  expect(main().getByRole('link', { name: 'כל הנושאים' }).getAttribute('href')).toBe('/he/topics');
});

test('a story withdrawn since the page before was read is gone when its link is pressed', async () => {
  await paper.publish({ slug: 'the-crane', headline: 'The crane' });
  const { user } = await renderApp('/', paper.browser());
  const link = await main().findByRole('link', { name: /The crane/ });
  await withdraw(paper.database.db, 'the-crane', 'It stands.', START);
  await user.click(link);
  expect(await main().findByText('It stands.')).toBeDefined();
});

test('a comment on a story that was withdrawn meanwhile says why it wasn’t posted, and keeps its words', async () => {
  await paper.publish({ slug: 'the-buoy', headline: 'The buoy' });
  const reader = await paper.account('Ada', 'subscriber');
  const { user } = await renderApp('/article/the-buoy', reader, sendBy(reader));
  const box = await main().findByRole<HTMLTextAreaElement>('textbox', { name: 'Your comment' });
  await user.type(box, 'Is it red?');
  await withdraw(paper.database.db, 'the-buoy', 'It is green.', START);
  await user.click(main().getByRole('button', { name: 'Post comment' }));
  expect((await main().findByRole('alert')).textContent).toContain('The story was withdrawn.');
  expect(box.value).toBe('Is it red?');
});
