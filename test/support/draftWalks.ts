import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { api, fill } from '../../src/paths.ts';
import { BROWSER_ARGS, ensureBrowser } from './browser.mjs';
import { awake } from './site.ts';
import { PATIENCE } from './walks.ts';

export const box = (page: Page) => page.getByRole('textbox', { name: 'Your comment' });

/** What a page's box shows, and whether the page says that just this is kept. */
const look = (page: Page) =>
  page.evaluate(() => {
    const area = document.querySelector<HTMLTextAreaElement>('#your-comment');
    const isKept = area?.form?.textContent?.includes('Kept on this device.') ?? false;
    return { text: area?.value ?? '', isKept };
  });

async function openBox(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await awake(page);
  await box(page).waitFor();
}

/** Types a word at the end of what a page's box shows. */
async function typeWord(page: Page, word: string): Promise<void> {
  await box(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText(` ${word}`);
}

async function textsOf(page: Page, slug: string): Promise<string[]> {
  const answer = await page.request.get(`${fill(api.comments, { slug })}?limit=100`);
  const { items } = (await answer.json()) as { items: { text: string }[] };
  return items.map(({ text }) => text);
}

/** What is done in one of two tabs of a story. */
export type TabStep = { tab: number; act: 'type' | 'rest' | 'reload' | 'post' };

/**
 * Writes under a story in two tabs of a browser at once: in the end no word that was said to be kept is lost, and no
 * comment is there twice.
 */
export async function writeInTwoTabs(
  tabs: readonly [Page, Page],
  slug: string,
  steps: readonly TabStep[],
): Promise<void> {
  const path = fill('/article/:slug', { slug });
  for (const tab of tabs) await openBox(tab, path);
  const kept = new Set<string>();
  const note = async (tab: Page) => {
    const { text, isKept } = await look(tab);
    if (isKept) for (const word of text.match(/word\d+/g) ?? []) kept.add(word);
  };
  for (const [at, { tab, act }] of steps.entries()) {
    const page = tab === 0 ? tabs[0] : tabs[1];
    if (act === 'type') await typeWord(page, `word${at}`);
    if (act === 'rest')
      await expect
        .poll(async () => (await look(page)).isKept || !(await look(page)).text, PATIENCE)
        .toBe(true);
    if (act === 'reload') await openBox(page, path);
    if (act === 'post') await page.getByRole('button', { name: 'Post comment' }).click();
    for (const each of tabs) await note(each);
  }
  for (const tab of tabs) await openBox(tab, path);
  await expect.poll(() => tabs[0].getByRole('article', { name: /^Waiting/ }).count(), PATIENCE).toBe(0);
  await expect
    .poll(async () => {
      const texts = [...(await textsOf(tabs[0], slug)), (await look(tabs[0])).text];
      return [...kept].filter((word) => !texts.some((text) => text.includes(word)));
    }, PATIENCE)
    .toEqual([]);
  const comments = await textsOf(tabs[0], slug);
  expect(new Set(comments).size).toBe(comments.length);
}

/** A browser in a process of its own, over a profile's folder, which can be killed. */
export async function openKillable(profile: string, baseURL: string) {
  const child = spawn(
    ensureBrowser(),
    [...BROWSER_ARGS, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const endpoint = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const [, found] = /DevTools listening on (ws:\S+)/.exec(said) ?? [];
      if (found) resolve(found);
    });
    child.once('close', () => reject(new Error(`The browser ended: ${said}`)));
  });
  const browser = await chromium.connectOverCDP(endpoint);
  const [context] = browser.contexts();
  if (!context) throw new Error('The browser has no context.');
  return {
    context,
    baseURL,
    async kill() {
      const ended = once(child, 'close');
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      await ended;
    },
  };
}

/** What a round of typing leaves to be found in the next. */
export interface Left {
  /** The words that were said to be kept. */
  kept: Set<string>;
}

/** Types, and posts where `isPosting`, and says which words were kept just before the browser is to be killed. */
export async function typeUntilKilled(
  context: BrowserContext,
  url: string,
  slug: string,
  round: number,
  { kept }: Left,
): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage());
  await openBox(page, url + fill('/article/:slug', { slug }));
  // Where something was posted as the browser was killed, it is sent now.
  await expect
    .poll(async () => {
      const answer = await context.request.get(`${url}${fill(api.comments, { slug })}?limit=100`);
      const { items } = (await answer.json()) as { items: { text: string }[] };
      const texts = [...items.map(({ text }) => text), (await look(page)).text];
      return [...kept].filter((word) => !texts.some((text) => text.includes(word)));
    }, PATIENCE)
    .toEqual([]);
  const looks = round % 4;
  await typeWord(page, `word${round}`);
  // In half of the rounds the browser is killed before it can have kept the word, in half after.
  if (round % 2 === 1) await expect.poll(async () => (await look(page)).isKept, PATIENCE).toBe(true);
  for (let at = 0; at <= looks; at += 1) {
    const { text, isKept } = await look(page);
    if (isKept) for (const word of text.match(/word\d+/g) ?? []) kept.add(word);
    if (round % 3 === 0) await page.keyboard.insertText('.');
  }
  if (round % 5 === 4) await page.getByRole('button', { name: 'Post comment' }).click({ noWaitAfter: true });
}
