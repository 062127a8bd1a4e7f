import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createClient } from '../../src/client/client.ts';
import type { Happening } from '../../src/client/live/happening.ts';
import { createLine } from '../../src/client/live/line.ts';
import { createPauses, pauseAfter } from '../../src/client/live/pauses.ts';
import { createSession } from '../../src/client/session.ts';

const ALERT = {
  article: { slug: 'one', headline: 'Café' },
  reasons: [{ slug: 'harbour', name: 'Harbour' }],
  at: '2026-11-23T12:00:00.000Z',
};
const alertText = (id: number) => `event: alert\nid: ${id}\ndata: ${JSON.stringify(ALERT)}\n\n`;

/** A stream that the test speaks on. */
function createStream() {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  const body = new ReadableStream<Uint8Array>({ start: (given) => void (controller = given) });
  return {
    answer: () => new Response(body),
    say: (text: string | Uint8Array) =>
      controller?.enqueue(typeof text === 'string' ? new TextEncoder().encode(text) : text),
    end: () => controller?.close(),
    breakOff: () => controller?.error(new TypeError('network error')),
  };
}

/** A line to a paper that answers as the test says, and what was asked and heard. */
function open(answer: (path: string) => Response | Promise<Response>) {
  const asked: string[] = [];
  const heard: Happening[] = [];
  let last = 3;
  const client = createClient(async (path) => {
    asked.push(path);
    return answer(path);
  }, createSession());
  const line = createLine({
    client,
    last: () => last,
    hear(happening) {
      heard.push(happening);
      if (happening.what === 'arrival') last = happening.arrival.id;
    },
    beat: (number) => void (last = number ?? last),
  });
  const stopping = new AbortController();
  const kept = line.keep(stopping.signal);
  const stop = () => {
    stopping.abort();
    return kept;
  };
  return { line, asked, heard, kept, stop, signal: stopping.signal };
}

const isStream = (path: string) => path.startsWith('/api/live');
const nothing = (last: number) => Response.json({ items: [], last });
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('what is said on the stream is heard as it comes, however it is cut', async () => {
  const stream = createStream();
  const { asked, heard, stop } = open(stream.answer);
  const bytes = new TextEncoder().encode(alertText(5));
  const amidLetter = bytes.indexOf(0xc3) + 1;
  stream.say('retry: 2000\nevent: hello\nid: 3\ndata: {}\n\n: beat\n\nevent: foll');
  stream.say('ows\ndata: {}\n\n');
  stream.say(bytes.slice(0, amidLetter));
  stream.say(bytes.slice(amidLetter));
  stream.say('event: of-another-version\n\n');
  await pass(0);
  expect(asked).toEqual(['/api/live?after=3']);
  const arrival = { what: 'arrival', arrival: { id: 5, ...ALERT } };
  expect(heard).toEqual([{ what: 'unheard' }, { what: 'follows' }, arrival]);
  await stop();
});

test('an alert that a newer version tells otherwise is still a reason to look', async () => {
  const stream = createStream();
  const { heard, stop } = open(stream.answer);
  stream.say('event: alert\nid: 4\ndata: {"story": "one"}\n\n');
  await pass(0);
  expect(heard).toEqual([{ what: 'unheard' }]);
  await stop();
});

test.each(['end', 'breakOff'] as const)(
  'a stream that comes to its %s is taken up after what came last',
  async (how) => {
    const streams = [createStream(), createStream()];
    const waiting = [...streams];
    const { asked, stop } = open(() => waiting.shift()?.answer() ?? new Response(null));
    streams[0]?.say(`${alertText(7)}: beat\nid: 9\n\n`);
    await pass(0);
    streams[0]?.[how]();
    await pass(1_000);
    expect(asked).toEqual(['/api/live?after=3', '/api/live?after=9']);
    await stop();
  },
);

test('where the host doesn’t answer or refuses, it is tried again after growing pauses, and asked instead', async () => {
  const answers = [new Response(null, { status: 503 }), new Response(null, { status: 200 })];
  const { asked, heard, stop } = open((path) => {
    if (isStream(path)) return answers.shift() ?? Promise.reject(new TypeError('fetch failed'));
    return answers.length > 0 ? nothing(8) : Promise.reject(new TypeError('fetch failed'));
  });
  await pass(0);
  expect(asked).toEqual(['/api/live?after=3', '/api/me/arrivals?after=3']);
  expect(heard).toEqual([{ what: 'unheard' }]);
  const times: number[] = [];
  for (let second = 0; second < 100; second += 1) {
    const before = asked.filter(isStream).length;
    await pass(1_000);
    if (asked.filter(isStream).length > before) times.push(second + 1);
  }
  expect(times).toEqual([2, 6, 14, 30, 60, 90]);
  expect(asked.at(-1)).toBe('/api/me/arrivals?after=8');
  await stop();
});

test('where streams are kept back, the page asks every half minute, and tries them again now and then', async () => {
  const { asked, heard, stop } = open((path) =>
    isStream(path) ? createStream().answer() : Response.json({ items: [{ id: 6, ...ALERT }], last: 6 }),
  );
  await pass(200_000);
  expect(asked.filter(isStream)).toHaveLength(3);
  expect(heard.filter(({ what }) => what === 'arrival').length).toBe(asked.length - 3);
  await pass(300_000);
  expect(asked.filter(isStream)).toHaveLength(4);
  await stop();
});

test('where there is nobody to tell anything, it says that the session changed, and asks no more', async () => {
  const { heard, asked, kept } = open(() => new Response(null, { status: 204 }));
  await kept;
  expect([heard, asked.length]).toEqual([[{ what: 'session' }], 1]);
});

test('woken, it waits no longer; and a stream that may be dead is left, but not one that was just heard', async () => {
  const stream = createStream();
  let tries = 0;
  const { line, asked, stop } = open((path) => {
    if (!isStream(path)) return nothing(3);
    tries += 1;
    return tries === 2 ? stream.answer() : new Response(null, { status: 503 });
  });
  await pass(10);
  line.wake();
  await pass(10);
  expect(asked.filter(isStream)).toHaveLength(2);
  stream.say(': beat\n\n');
  await pass(10);
  line.wake();
  await pass(29_000);
  expect(asked.filter(isStream)).toHaveLength(2);
  await pass(2_000);
  line.wake();
  await pass(1_500);
  expect(asked.filter(isStream)).toHaveLength(3);
  await stop();
});

test('stopped while it asks, it hears nothing any more', async () => {
  const { heard, stop, line, signal } = open((path) =>
    isStream(path) ? new Response(null, { status: 503 }) : nothing(4),
  );
  await stop();
  await line.ask(signal);
  expect(heard).toEqual([]);
});

test('pauses grow from one second to thirty, scattered by a half, and end early when cut or stopped', async () => {
  expect([0, 1, 5, 50].map((failures) => pauseAfter(failures))).toEqual([1_000, 2_000, 30_000, 30_000]);
  expect([pauseAfter(0, () => 0), pauseAfter(0, () => 1)]).toEqual([500, 1_500]);
  const pauses = createPauses();
  pauses.cut();
  const stopping = new AbortController();
  const cut = pauses.pause(9_000, stopping.signal);
  pauses.cut();
  await cut;
  const stopped = pauses.pause(9_000, stopping.signal);
  stopping.abort();
  await stopped;
  await pauses.pause(9_000, stopping.signal);
});
