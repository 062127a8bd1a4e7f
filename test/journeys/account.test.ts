import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountTexts } from '../../src/i18n/accountTexts.ts';
import { en } from '../../src/i18n/en.ts';
import { he } from '../../src/i18n/he.ts';
import { inLocale } from '../../src/i18n/locale.ts';
import { api, pages } from '../../src/paths.ts';
import { violations } from '../support/axe.ts';
import { openSite, ready, type Site } from '../support/site.ts';
import { addressOf, focused, newAccount, PASSWORD, PATIENCE, send, tabTo } from '../support/walks.ts';

const NEW = 'a tram called nine';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Looks into the demo's mail until the newest link to an account's new address is there; answers with where it leads. */
async function mailedLink(): Promise<string> {
  const page = await site.newReader();
  const link = page.getByRole('link', { name: /\/new-address\// }).first();
  await expect
    .poll(async () => {
      await page.goto(pages.mail);
      await ready(page);
      return link.count();
    }, PATIENCE)
    .toBeGreaterThan(0);
  return (await link.getAttribute('href')) ?? '';
}

test.each([
  ['en', en],
  ['he', he],
] as const)(
  'an account is changed by the keyboard alone, in %s, and pages elsewhere notice at once',
  async (locale, t) => {
    const texts = accountTexts(locale);
    const page = await site.newReader({ locale });
    const { email } = await newAccount(site, page, 'registered');
    const elsewhere = await site.newReader({ locale });
    await send(site, elsewhere, api.signIn, { email, password: PASSWORD });
    await elsewhere.goto(inLocale(locale, pages.account));
    await ready(elsewhere);
    await page.goto(inLocale(locale, pages.account));
    await ready(page);
    const region = (name: string) => page.getByRole('region', { name, exact: true });
    const sessions = region(texts.sessions);
    await sessions.getByRole('listitem').nth(1).waitFor();
    expect(await violations(page)).toEqual([]);

    await tabTo(page, region(t.name).getByRole('textbox'));
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('Ada L.');
    await page.keyboard.press('Enter');
    await region(t.name).getByText(texts.nameSaved('Ada L.')).waitFor();
    for (const one of [page, elsewhere]) await one.getByRole('button', { name: 'Ada L.' }).waitFor();

    const wanted = `${crypto.randomUUID()}@elsewhere.example`;
    await tabTo(page, page.getByText(texts.changeEmail));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByLabel(texts.newEmail));
    await page.keyboard.type(wanted);
    await page.keyboard.press('Tab');
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await focused(page.getByText(texts.linkOnTheWay(wanted, email)));
    expect(await violations(page)).toEqual([]);
    const plain = await site.newReader({ locale, javaScriptEnabled: false });
    await plain.goto(await mailedLink());
    await plain.getByRole('button', { name: texts.useAddress }).click();
    await plain.getByRole('heading', { name: texts.addressChanged }).waitFor();
    await region(t.email).getByText(wanted, { exact: true }).waitFor();

    await tabTo(page, sessions.getByRole('button').first());
    await page.keyboard.press('Enter');
    await elsewhere.getByRole('heading', { name: texts.loggedOutMeanwhile }).waitFor();
    expect(await violations(elsewhere)).toEqual([]);
    const again = elsewhere.getByRole('region', { name: texts.loggedOutMeanwhile });
    await again.getByRole('textbox', { name: t.email }).fill(wanted);
    await again.getByLabel(t.password, { exact: true }).fill(PASSWORD);
    await elsewhere.keyboard.press('Enter');
    await elsewhere.getByRole('button', { name: 'Ada L.' }).waitFor();

    await tabTo(page, page.getByText(texts.changePassword));
    await page.keyboard.press('Enter');
    const password = region(t.password);
    await tabTo(page, password.getByLabel(texts.currentPassword));
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Tab');
    await page.keyboard.type(NEW);
    await page.keyboard.press('Enter');
    await focused(page.getByText(texts.passwordChanged));
    await elsewhere.getByRole('heading', { name: texts.loggedOutMeanwhile }).waitFor();
    expect(await page.getByRole('heading', { name: texts.loggedOutMeanwhile }).count()).toBe(0);
    await page.getByRole('button', { name: 'Ada L.' }).waitFor();
  },
);

test('what is chosen of light and dark holds before the first paint, whatever the device has', async () => {
  const page = await site.newReader({
    scheme: 'light',
    // The page's scripts are held off, to see what is there before them.
    expected: /Failed to (load resource|fetch dynamically)/,
  });
  await newAccount(site, page, 'registered');
  await page.goto(pages.account);
  await ready(page);
  await page.getByText('This is the one that you are using.').waitFor();
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  await tabTo(page, page.getByRole('radio', { name: 'As the device has it' }).first());
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const dark = await paper();
  expect(dark).not.toBe(light);
  expect(await violations(page)).toEqual([]);

  await page.route(/\.js$/, (route) => route.abort());
  await page.goto(pages.front, { waitUntil: 'commit' });
  await page.locator('main').waitFor();
  expect(await paper()).toBe(dark);
});

test('the way to the same page in the other language stands on it', async () => {
  const page = await site.newReader();
  await newAccount(site, page, 'registered');
  await page.goto(pages.account);
  await ready(page);
  await page.getByText('This is the one that you are using.').waitFor();
  await page.getByRole('region', { name: 'Language and text' }).getByRole('link', { name: 'עברית' }).click();
  await page.getByRole('heading', { level: 1, name: he.account }).waitFor();
  expect((await addressOf(page)).pathname).toBe('/he/account');
});
