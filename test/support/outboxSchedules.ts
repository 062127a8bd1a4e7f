import { like } from 'drizzle-orm';
import * as fc from 'fast-check';
import { expect } from 'vitest';
import { comments } from '../../src/api/store/commentTables.ts';
import { me } from '../../src/contract/me.ts';
import * as v from 'valibot';
import { startApi, type Browser } from './api.ts';
import { createDevice, type Tab } from './device.ts';
import { sendBy, type Send } from './sendBy.ts';

/** What becomes of a request on its way. */
const fate = fc.constantFrom(
  'arrives',
  /** It never gets to the API. */
  'lostBefore',
  /** The API does it, and its answer is lost. */
  'lostAfter',
  /** It is given up, and gets to the API only later. */
  'late',
  /** It gets to the API, and once more later. */
  'twice',
  'refusedByProxy',
  /** The API does it, and something in between answers 502. */
  'brokenAnswer',
);
type Fate = typeof fate extends fc.Arbitrary<infer Value> ? Value : never;

const step = fc.record({
  tab: fc.nat(1),
  act: fc.oneof(
    { weight: 4, arbitrary: fc.constant('post' as const) },
    { weight: 3, arbitrary: fc.constant('sendAll' as const) },
    { weight: 3, arbitrary: fc.constant('edit' as const) },
    { weight: 1, arbitrary: fc.constant('discard' as const) },
    { weight: 2, arbitrary: fc.constant('crash' as const) },
    { weight: 2, arbitrary: fc.constant('deliverLate' as const) },
  ),
  /** Whether the next step waits for this one. */
  isAwaited: fc.boolean(),
});

/** What a reader does in two tabs, and what becomes of the requests that it makes, one after the other. */
export const schedule = fc.record({
  steps: fc.array(step, { minLength: 1, maxLength: 10 }),
  fates: fc.array(fate, { maxLength: 16 }),
});
export type Schedule = typeof schedule extends fc.Arbitrary<infer Value> ? Value : never;

/** The most comments of one schedule: more within a minute are refused. */
const MOST = 5;
/** A minute and more between schedules, by the API's clock. */
const APART = 61_000;

/** What must become of one comment: a discarded one may be there, if it had arrived. */
interface Wanted {
  /** The texts that it may have: several where a crash came between. */
  texts: Set<string>;
  isKept: boolean;
  isDiscarded: boolean;
}

/** A network between tabs and the API that treats requests as it is told, and well when nothing is said any more. */
function createNetwork(browser: Browser, fates: readonly Fate[]) {
  const deliver = sendBy(browser);
  const left = [...fates];
  let held: (() => Promise<unknown>)[] = [];
  const lost = () => new TypeError('The connection was lost.');
  const send: Send = async (path, init) => {
    const next = left.shift() ?? 'arrives';
    switch (next) {
      case 'arrives':
        return deliver(path, init);
      case 'lostBefore':
        throw lost();
      case 'late':
        held.push(() => deliver(path, init));
        throw lost();
      case 'lostAfter':
        await deliver(path, init);
        throw lost();
      case 'twice':
        held.push(() => deliver(path, init));
        return deliver(path, init);
      case 'refusedByProxy':
        return new Response('Busy', { status: 503 });
      case 'brokenAnswer':
        await deliver(path, init);
        return new Response('Bad gateway', { status: 502 });
    }
  };
  return {
    send,
    async deliverLate() {
      const now = held;
      held = [];
      await Promise.all(now.map((one) => one()));
    },
    heal: () => void left.splice(0),
  };
}

/**
 * A reader's hands, which type under a story in one tab after the other, each time once it is known what became of what
 * was posted there: what makes of a press's text another comment in a second tab is another press.
 */
function createHands() {
  const busy = new Map<string, Promise<void>>();
  /** Posts by a tab's box, as the form does, what the reader makes of the text that it shows. */
  return (tab: Tab, slug: string, make: (shown: string) => string, onKept: () => void): Promise<void> => {
    const now = (busy.get(slug) ?? Promise.resolve()).then(async () => {
      const box = tab.boxOf(slug);
      await box.look();
      const shown = box.draft().text;
      box.type(make(shown), shown);
      await box.flush();
      const { text, intent, tried, keeping } = box.draft();
      // The form posts no empty box, such as one whose text another press has just posted.
      if (keeping !== 'kept' || text === '') return;
      onKept();
      await tab.outbox.post({ slug, text, intent, tried });
      await box.look({ text: '', intent: '' });
    });
    busy.set(
      slug,
      now.catch(() => undefined),
    );
    return now;
  };
}

/** Runs schedules against one API: in the end each intent that wasn't discarded is one comment, as it was last. */
export async function createProof() {
  const paper = await startApi();
  const browser = await paper.account('Grace', 'subscriber');
  const { id: account } = v.parse(me, await (await browser.get('/api/me')).json());
  if (account === null) throw new Error('There is no account.');
  const slugs = ['first-tab', 'second-tab'];
  for (const slug of slugs) await paper.publish({ slug });
  let run = 0;

  const prove = async ({ steps, fates }: Schedule): Promise<void> => {
    run += 1;
    paper.travelTo(new Date(paper.services.clock().getTime() + APART));
    const openTab = createDevice(account);
    const network = createNetwork(browser, fates);
    const tabs = [await openTab(network.send), await openTab(network.send)];
    const post = createHands();
    const wanted = new Map<string, Wanted>();
    const underWay: Promise<unknown>[] = [];

    const act = async ({ tab: at, act: what }: Schedule['steps'][number]): Promise<void> => {
      const tab = tabs[at];
      const slug = slugs[at];
      if (!tab || slug === undefined) return;
      switch (what) {
        case 'post': {
          if (wanted.size === MOST) return;
          const name = `run ${run}, comment ${wanted.size},`;
          const text = `${name} version 1.`;
          const one: Wanted = { texts: new Set([text]), isKept: false, isDiscarded: false };
          wanted.set(name, one);
          const below = (shown: string) => (shown ? `${shown}\n\n${text}` : text);
          await post(tab, slug, below, () => (one.isKept = true));
          return;
        }
        case 'edit': {
          const [first] = await tab.outbox.all();
          if (!first || !(await tab.outbox.edit(first))) return;
          const edited: Wanted[] = [];
          const next = (shown: string) =>
            shown.replace(/(run \d+, comment \d+,) version (\d+)\./g, (_, name: string, version: string) => {
              const text = `${name} version ${Number(version) + 1}.`;
              const one = wanted.get(name);
              if (one) edited.push(one);
              one?.texts.add(text);
              return text;
            });
          await post(tab, first.slug, next, () => {
            for (const one of edited) one.texts = new Set([...one.texts].slice(-1));
          });
          return;
        }
        case 'discard': {
          const [first] = await tab.outbox.all();
          if (!first) return;
          for (const [name, one] of wanted) one.isDiscarded ||= first.text.includes(name);
          await tab.outbox.discard(first);
          return;
        }
        case 'sendAll':
          await tab.outbox.sendAll();
          return;
        case 'crash':
          tab.crash();
          tabs[at] = await openTab(network.send);
          return;
        case 'deliverLate':
          await network.deliverLate();
      }
    };
    for (const one of steps) {
      // A tab that crashed meanwhile fails what it was at.
      const acting = act(one).catch(() => undefined);
      if (one.isAwaited) await acting;
      else underWay.push(acting);
    }

    network.heal();
    await Promise.all(underWay);
    await network.deliverLate();
    for (const tab of tabs) tab.crash();
    const last = await openTab(network.send);
    for (let isDone = false; !isDone;) {
      isDone = !(await last.outbox.sendAll());
      for (const slug of slugs) {
        const box = last.boxOf(slug);
        await box.look();
        const { text, intent, tried } = box.draft();
        if (text) await last.outbox.post({ slug, text, intent, tried });
      }
    }
    expect(await last.outbox.all()).toEqual([]);
    last.crash();

    const rows = await paper.database.db
      .select({ text: comments.text })
      .from(comments)
      .where(like(comments.text, `%run ${run}, %`));
    for (const [name, { texts, isKept, isDiscarded }] of wanted) {
      const found = rows.filter(({ text }) => text.includes(name));
      const said = `${name} of ${JSON.stringify(rows)}`;
      expect(found.length, said).toBeLessThanOrEqual(1);
      if (!isKept || isDiscarded) continue;
      expect(found, said).toHaveLength(1);
      expect(
        [...texts].some((text) => found[0]?.text.includes(text)),
        said,
      ).toBe(true);
    }
  };
  return { prove, close: paper.close };
}
