import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { api } from '../../src/paths.ts';
import { openKillable, typeUntilKilled, writeInTwoTabs, type TabStep } from '../support/draftWalks.ts';
import { temporaryFolder } from '../support/host.ts';
import { openSite, type Site } from '../support/site.ts';
import { newAccount, NEWSROOM_TOKEN, PASSWORD, publish } from '../support/walks.ts';

const INTERLEAVINGS = 500;
const KILLS = 50;

let site: Site;
beforeAll(async () => {
  site = await openSite({ NEWSROOM_TOKEN });
});
afterAll(() => site.close());

const steps: fc.Arbitrary<TabStep[]> = fc.array(
  fc.record({
    tab: fc.nat(1),
    act: fc.constantFrom<TabStep['act'][]>('type', 'type', 'type', 'rest', 'reload', 'post'),
  }),
  { minLength: 3, maxLength: 9 },
);

test('however two tabs write under one story, no draft is lost and nothing is there twice', async () => {
  const page = await site.newReader();
  const other = await page.context().newPage();
  for (const [run, sample] of fc.sample(steps, INTERLEAVINGS).entries()) {
    // Each account may post five a minute.
    await newAccount(site, page, 'subscriber');
    await publish(site, { slug: `two-tabs-${run}` });
    await writeInTwoTabs([page, other], `two-tabs-${run}`, sample);
  }
  expect.hasAssertions();
}, 7_200_000);

test('a browser that is killed as its reader types or posts loses nothing that was said to be kept', async () => {
  const { folder, remove } = await temporaryFolder();
  const page = await site.newReader();
  const { email } = await newAccount(site, page, 'subscriber');
  await publish(site, { slug: 'killed' });
  const left = { kept: new Set<string>() };
  for (let round = 0; round < KILLS; round += 1) {
    const browser = await openKillable(folder, site.url);
    // Cookies are written later than drafts: the session may be lost with the browser.
    await browser.context.request.post(site.url + api.signIn, {
      data: { email, password: PASSWORD },
      headers: { origin: site.url },
    });
    await typeUntilKilled(browser.context, site.url, 'killed', round, left);
    await browser.kill();
  }
  expect(left.kept.size).toBeGreaterThanOrEqual(Math.floor(KILLS / 2));
  await remove();
}, 3_600_000);
