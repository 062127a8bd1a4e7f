import type { Locator, Page } from 'playwright-core';
import * as v from 'valibot';
import { expect, vi } from 'vitest';
import type { NewsroomStory } from '../../src/contract/newsroom.ts';
import { getDemoMail } from '../../src/contract/demoMail.ts';
import { checkout } from '../../src/contract/checkouts.ts';
import { TEST_CARDS } from '../../src/contract/pretendPayments.ts';
import { api, fill } from '../../src/paths.ts';
import { codeIn } from './codes.ts';
import type { Site } from './site.ts';

/** Of every account of the demo, and of those made here. */
export const PASSWORD = 'read-all-about-it';
export const NEWSROOM_TOKEN = 'a-newsroom-token-for-journeys';

type StoryOf = Partial<NewsroomStory> & { slug: string };

/** Publishes a free story of four paragraphs, but for what is said otherwise; answers with its path. */
export const publish = (site: Site, story: StoryOf): Promise<string> => tellNewsroom(site, story, 201);

/** Publishes another version of a story that is there. */
export const correct = (site: Site, story: StoryOf): Promise<string> => tellNewsroom(site, story, 200);

async function tellNewsroom(site: Site, story: StoryOf, status: number): Promise<string> {
  const whole: NewsroomStory = {
    lang: 'en',
    headline: `The story of ${story.slug}`,
    standfirst: 'What it is about.',
    bylines: [{ name: 'Ruth Calloway' }],
    topics: ['Harbour'],
    access: 'free',
    blocks: ['First', 'Second', 'Third', 'Last'].map((text) => ({
      type: 'paragraph',
      content: [{ text: `${text} paragraph.` }],
    })),
    ...story,
  };
  const answer = await fetch(site.url + api.newsroomArticles, {
    method: 'POST',
    headers: { authorization: `Bearer ${NEWSROOM_TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify(whole),
  });
  expect(answer.status, await answer.text()).toBe(status);
  return `/article/${story.slug}`;
}

/** Gives the page's browser a new account, logged in, past all forms; with a plan if it is a subscriber's. */
export async function newAccount(
  site: Site,
  page: Page,
  kind: 'registered' | 'subscriber',
  name = 'Ada Reader',
): Promise<{ email: string }> {
  const email = `${crypto.randomUUID()}@example.com`;
  const account = { name, email, password: PASSWORD };
  await send(site, page, api.signUp, account);
  await send(site, page, api.signUpByCode, { ...account, otp: await mailedCode(site.url, email) });
  if (kind === 'subscriber') await buyPlan(site, page);
  return { email };
}

/** The code in the demo's newest mail to an address, once it is there. */
export const mailedCode = (url: string, email: string): Promise<string> =>
  vi.waitFor(async () => {
    const { items } = v.parse(getDemoMail.answer, await (await fetch(url + api.demoMail)).json());
    const code = codeIn(items.find(({ to }) => to === email)?.text);
    if (code === '') throw new Error(`No mail with a code came to ${email}.`);
    return code;
  }, PATIENCE);

/** Types the code of a sign-up whose form was just sent, and ends it. */
export async function typeSignUpCode(site: Site, page: Page, email: string): Promise<void> {
  const code = page.getByRole('textbox', { name: 'Code' });
  await code.waitFor();
  await code.fill(await mailedCode(site.url, email));
  await page.getByRole('button', { name: 'Create account' }).click();
}

/** Buys a plan with a test card for the page's reader, past all forms. */
export async function buyPlan(site: Site, page: Page, card: string = TEST_CARDS.works): Promise<void> {
  const { id, payAt } = v.parse(checkout, await send(site, page, api.subscription, { plan: 'monthly' }));
  const token = payAt?.split('/').at(-1) ?? '';
  await send(site, page, fill(api.pretendPayment, { token }), { card });
  expect((await page.request.get(fill(api.checkout, { id }))).ok()).toBe(true);
}

/** Posts as the page's reader, whose cookies are the page's, and fails where that is refused. */
export async function send(site: Site, page: Page, path: string, body: unknown): Promise<unknown> {
  const answer = await page.request.post(path, { data: body, headers: { origin: site.url } });
  const text = await answer.text();
  expect(answer.ok(), `${path}: ${text}`).toBe(true);
  return text === '' ? undefined : JSON.parse(text);
}

/** Fills the log-in form that is shown, and sends it. */
export async function fillLogIn(page: Page, email: string): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('main').getByRole('button', { name: 'Log in' }).click();
}

/** Holds back the page's requests for what matches `url` until the function it answers with is called. */
export async function holdBack(page: Page, url: string): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(url, async (route) => {
    await released;
    // The page may be gone by then.
    await route.continue().catch(() => undefined);
  });
  return release;
}

/** What the page says to those who listen to it, from now on. */
export async function listenTo(page: Page): Promise<string[]> {
  const said: string[] = [];
  await page.exposeFunction('heard', (words: string) => void said.push(words));
  await page.evaluate(() => {
    const status = [...document.querySelectorAll('[role=status]')].at(-1);
    new MutationObserver((changes) => {
      const added = changes.flatMap((change) => [...change.addedNodes]);
      for (const { textContent } of added) if (textContent) window.heard(textContent);
    }).observe(status ?? document.body, { childList: true, subtree: true });
  });
  return said;
}

declare global {
  interface Window {
    heard(words: string): void;
  }
}

/** Goes on by the Tab key until a place has the focus. */
export async function tabTo(page: Page, place: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await place.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key doesn’t lead to ${place}.`);
}

/** The page's address as the page itself has it: what the browser tells of it comes later. */
export const addressOf = async (page: Page): Promise<URL> =>
  new URL(await page.evaluate(() => location.href));

/** Resolves once the element has focus. */
export const focused = (place: Locator) =>
  expect.poll(() => place.evaluate((element) => element === document.activeElement), PATIENCE).toBe(true);

/** How long an outcome is waited for where a machine is busy. */
export const PATIENCE = { timeout: 15_000 };
