import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeTexts } from '../../src/i18n/codeTexts.ts';
import { commentFormTexts } from '../../src/i18n/commentFormTexts.ts';
import { commentTexts } from '../../src/i18n/commentTexts.ts';
import type { Catalogue } from '../../src/i18n/en.ts';
import { en } from '../../src/i18n/en.ts';
import { he } from '../../src/i18n/he.ts';
import { inLocale, type Locale } from '../../src/i18n/locale.ts';
import { TEST_CARDS } from '../../src/contract/pretendPayments.ts';
import { paymentTexts } from '../../src/i18n/paymentTexts.ts';
import { pretendTexts } from '../../src/i18n/pretendTexts.ts';
import { pages } from '../../src/paths.ts';
import { violations } from '../support/axe.ts';
import { openSite, awake, type Site } from '../support/site.ts';
import { NEWSROOM_TOKEN, newAccount, PASSWORD, publish } from '../support/walks.ts';

const FREE = '/article/harbour-night-shift';
const METERED = '/article/sea-wall-vote';
const GATED = '/article/opera-on-the-ferry';

let site: Site;
beforeAll(async () => {
  site = await openSite({ NEWSROOM_TOKEN });
});
afterAll(() => site.close());

interface Stage {
  page: Page;
  t: Catalogue;
  locale: Locale;
  open(path: string): Promise<void>;
}

/** Brings about what a page is like once something has happened in it. */
const states: Record<string, (stage: Stage) => Promise<void>> = {
  'a gate': async ({ page, t, open }) => {
    await open(GATED);
    await page.getByRole('article').first().getByRole('link', { name: t.startSubscription }).waitFor();
  },
  'a metered story, opened': async ({ page, t, open }) => {
    await open(METERED);
    const [left = ''] = t.meterLeft(4, 5, '').split(',');
    await page.getByText(left).waitFor();
  },
  'bells that are pressed': async ({ page, t, open }) => {
    await open(FREE);
    for (const topic of ['Harbour', 'Labour']) {
      await page.getByRole('button', { name: t.follow(topic) }).click();
      await page.getByRole('button', { name: t.follow(topic), pressed: true }).waitFor();
    }
  },
  'alerts, one of them unread': async ({ page, t, locale, open }) => {
    await open(FREE);
    const taken = page.waitForResponse((answer) => answer.url().includes('/follows/'));
    await page.getByRole('button', { name: t.follow('Pilots') }).click();
    await taken;
    await publish(site, { slug: `alert-in-${locale}`, topics: ['Pilots'] });
    await open(pages.alerts);
    await page.getByText(t.unread).first().waitFor();
  },
  'a bell’s options, open': async ({ page, t, open }) => {
    await open(FREE);
    await page.getByRole('button', { name: t.follow('Harbour') }).click();
    await page.getByRole('button', { name: t.alertOptions('Harbour') }).click();
    await page.getByRole('radio', { name: t.levels.daily }).click();
    await page.getByText(t.mailNeedsAccount).waitFor();
  },
  'a topic just unfollowed': async ({ page, t, open }) => {
    await open(FREE);
    const bell = page.getByRole('button', { name: t.follow('Harbour') });
    await bell.click();
    await page.getByRole('button', { name: t.alertOptions('Harbour') }).waitFor();
    await bell.click();
    await page.getByRole('button', { name: t.undo }).waitFor();
  },
  'an inbox of a newcomer': async ({ page, t, open }) => {
    await open(pages.alerts);
    await page.getByRole('heading', { name: t.busyTopics }).waitFor();
  },
  'alert settings, with a follow': async ({ page, t, open }) => {
    await open(FREE);
    const taken = page.waitForResponse((answer) => answer.url().includes('/follows/'));
    await page.getByRole('button', { name: t.follow('Harbour') }).click();
    await taken;
    await open(pages.alertSettings);
    await page.getByRole('button', { name: t.follow('Harbour'), pressed: true }).waitFor();
  },
  'topics that are searched': async ({ page, t, open }) => {
    await open(pages.topics);
    await page.getByRole('searchbox').fill('sea');
    await page.getByText(t.topicsFound(1)).waitFor();
  },
  'a comment that is missing': async ({ page, t, locale, open }) => {
    await newAccount(site, page, 'registered');
    await open(FREE);
    await page.getByRole('button', { name: commentFormTexts(locale).postComment }).click();
    await page.getByText(t.fields.missing).waitFor();
  },
  'a comment that awaits review, and a reply begun': async ({ page, locale, open }) => {
    const [texts, form] = [commentTexts(locale), commentFormTexts(locale)];
    await newAccount(site, page, 'registered');
    await open(FREE);
    await page.getByRole('textbox', { name: form.yourComment }).fill('Is that so?');
    await page.getByRole('button', { name: form.postComment }).click();
    await page.getByText(texts.states.awaitingReview).waitFor();
    await page.getByRole('button', { name: texts.reply }).first().click();
    await page.getByRole('button', { name: form.postReply }).waitFor();
  },
  'a log-in that was refused': async ({ page, t, open }) => {
    await open(pages.login);
    await page.getByLabel(t.email).fill('reader@example.com');
    await page.getByLabel(t.password).fill('not the password');
    await page.getByRole('main').getByRole('button', { name: t.logIn }).click();
    await page.getByText(t.problems.invalidEmailOrPassword).waitFor();
  },
  'a sign-up with fields missing': async ({ page, t, open }) => {
    await open(pages.signup);
    await page.getByRole('button', { name: t.createAccount }).click();
    await page.getByText(t.fields.missing).first().waitFor();
  },
  'a sign-up whose code is awaited, and was wrong': async ({ page, t, locale, open }) => {
    const texts = codeTexts(locale);
    await open(pages.signup);
    await page.getByLabel(t.name).fill('Nell Newcomer');
    await page.getByLabel(t.email).fill(`${crypto.randomUUID()}@example.com`);
    await page.getByLabel(t.password).fill(PASSWORD);
    await page.getByRole('button', { name: t.createAccount }).click();
    await page.getByLabel(texts.code, { exact: true }).fill('12345');
    await page.getByRole('button', { name: t.createAccount }).click();
    await page.getByText(texts.fields.notACode).waitFor();
  },
  'the reader’s menu, open': async ({ page, t, open }) => {
    await newAccount(site, page, 'registered', 'Mena Menu');
    await open(FREE);
    await page.getByRole('button', { name: 'Mena Menu' }).click();
    await page.getByRole('button', { name: t.logOut }).waitFor();
  },
  'a card that was declined': async ({ page, t, locale, open }) => {
    const texts = paymentTexts(locale);
    await newAccount(site, page, 'registered');
    await open(pages.subscribe);
    await page.getByRole('button', { name: t.startSubscription }).click();
    await page.getByLabel(pretendTexts(locale).card).fill(TEST_CARDS.declined);
    await page.getByLabel(pretendTexts(locale).card).press('Enter');
    await page.getByText(texts.failed.declined).waitFor();
  },
  'a payment whose bank takes its time': async ({ page, t, locale, open }) => {
    const texts = paymentTexts(locale);
    await newAccount(site, page, 'registered');
    await open(pages.subscribe);
    await page.getByRole('button', { name: t.startSubscription }).click();
    await page.getByLabel(pretendTexts(locale).card).fill(TEST_CARDS.late);
    await page.getByLabel(pretendTexts(locale).card).press('Enter');
    await page.getByText(texts.checking).waitFor();
  },
  'an account whose plan is being changed or cancelled': async ({ page, locale, open }) => {
    const texts = paymentTexts(locale);
    await newAccount(site, page, 'subscriber');
    await open(pages.account);
    await page.getByText(texts.changePlan).click();
    await page.getByRole('button', { name: texts.cancel }).click();
    await page.getByRole('button', { name: texts.keep }).waitFor();
    await page.getByRole('table').waitFor();
  },
};

const looks = [
  { locale: 'en', scheme: 'light', t: en },
  { locale: 'he', scheme: 'dark', t: he },
] as const;
const cases = Object.entries(states).flatMap(([name, reach]) =>
  looks.map((look) => [name, look.locale, look.scheme, look.t, reach] as const),
);

test.each(cases)(
  '%s, in %s and %s on a telephone, can be read by everyone',
  async (_, locale, scheme, t, reach) => {
    const page = await site.newReader({ width: 390, scheme, locale, expected: /status of (401|422)/ });
    const open = async (path: string) => {
      await page.goto(inLocale(locale, path));
      await awake(page);
    };
    await reach({ page, t, locale, open });
    expect(await violations(page)).toEqual([]);
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over).toBe(0);
  },
);
