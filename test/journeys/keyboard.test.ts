import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commentFormTexts } from '../../src/i18n/commentFormTexts.ts';
import { en } from '../../src/i18n/en.ts';
import { he } from '../../src/i18n/he.ts';
import { directionOf, inLocale, type Locale } from '../../src/i18n/locale.ts';
import { TEST_CARDS } from '../../src/contract/pretendPayments.ts';
import { paymentTexts } from '../../src/i18n/paymentTexts.ts';
import { pretendTexts } from '../../src/i18n/pretendTexts.ts';
import { pages } from '../../src/paths.ts';
import { openSite, ready, type Site } from '../support/site.ts';
import { focused, newAccount, PASSWORD, PATIENCE } from '../support/walks.ts';

const GATED = '/article/opera-on-the-ferry';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** More stops than any page has. */
const MOST_STOPS = 150;

/** Goes on by Tab until the element has focus. Every stop on the way must show that it is one. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    const { isThere, unmarked } = await target.evaluate((element) => {
      const { activeElement: current } = document;
      // A bell's outline stands around all of its pill.
      const marks = [current, current?.parentElement ?? null].filter((mark) => mark !== null);
      const isMarked = marks.some((mark) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(mark);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 1;
      });
      return { isThere: current === element, unmarked: isMarked ? null : (current?.outerHTML ?? '') };
    });
    // Past its end, a page hands focus to the browser's own buttons.
    if (!unmarked?.startsWith('<body')) expect(unmarked).toBeNull();
    if (isThere) return;
  }
  throw new Error('Tab never came to what was wanted.');
}

test('the reader’s menu opens by Enter, and Escape closes it and gives focus back', async () => {
  const page = await site.newReader();
  await newAccount(site, page, 'registered', 'Mena Menu');
  await page.goto('/topics');
  await ready(page);
  const opener = page.getByRole('button', { name: 'Mena Menu' });
  await tabTo(page, opener);
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('banner').getByRole('link', { name: 'Account' }));
  await page.keyboard.press('Escape');
  await focused(opener);
  expect(await opener.getAttribute('aria-expanded')).toBe('false');
  expect(await page.getByRole('button', { name: 'Log out' }).count()).toBe(0);
});

const catalogues = { en, he };

test.each<Locale>(['en', 'he'])(
  'by keyboard alone, in %s, a reader follows a topic, logs in at the gate, reads on and comments',
  async (locale) => {
    const t = catalogues[locale];
    const page = await site.newReader({ locale });
    await page.goto(inLocale(locale, GATED));
    await ready(page);
    expect(await page.locator('html').getAttribute('dir')).toBe(directionOf(locale));
    const story = page.getByRole('article').first();

    const gate = story.getByRole('region');
    await tabTo(page, gate.getByRole('link', { name: t.startSubscription }));
    const bell = story.getByRole('button', { name: t.follow('Music') });
    await tabTo(page, bell);
    await page.keyboard.press('Space');
    await story.getByRole('button', { name: t.follow('Music'), pressed: true }).waitFor();

    await tabTo(page, gate.getByRole('link', { name: t.logIn }));
    await page.keyboard.press('Enter');
    await focused(page.getByRole('heading', { level: 1, name: t.logIn }));
    await tabTo(page, page.getByLabel(t.email));
    await page.keyboard.type('subscriber@example.com');
    await tabTo(page, page.getByLabel(t.password));
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');

    const rest = story.locator('#rest');
    await rest.getByText('when the traffic is heavy').waitFor();
    await focused(rest);
    expect(await rest.evaluate((element) => getComputedStyle(element).direction)).toBe('ltr');
    await story.getByRole('button', { name: t.follow('Music'), pressed: true }).waitFor();

    const form = commentFormTexts(locale);
    const box = page.getByRole('textbox', { name: form.yourComment });
    await tabTo(page, box);
    await page.keyboard.type(`Typed in ${locale}`);
    await tabTo(page, page.getByRole('button', { name: form.postComment }));
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: t.comments }).getByText(`Typed in ${locale}`).waitFor();
    await expect.poll(() => box.inputValue(), PATIENCE).toBe('');
  },
);

test.each<Locale>(['en', 'he'])(
  'by keyboard alone, in %s, a reader chooses a plan and pays',
  async (locale) => {
    const t = catalogues[locale];
    const [texts, pretend] = [paymentTexts(locale), pretendTexts(locale)];
    const page = await site.newReader({ locale });
    await newAccount(site, page, 'registered');
    await page.goto(inLocale(locale, pages.subscribe));
    await ready(page);
    await tabTo(page, page.getByRole('radio', { name: texts.plans.month }));
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('radio', { name: texts.plans.year }).isChecked()).toBe(true);
    await tabTo(page, page.getByRole('button', { name: t.startSubscription }));
    await page.keyboard.press('Enter');

    await focused(page.getByRole('heading', { level: 1, name: pretend.title }));
    const card = page.getByLabel(pretend.card);
    await tabTo(page, card);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(TEST_CARDS.confirmed);
    await page.keyboard.press('Enter');
    await focused(page.getByRole('button', { name: pretend.confirmYes }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: texts.yourPlan }).waitFor();
    await page.getByText(texts.plans.year, { exact: true }).first().waitFor();
  },
);
