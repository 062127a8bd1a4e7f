import { expect } from 'vitest';
import type { Browser } from './api.ts';

/** How long an event is waited for where a machine is busy. */
export const PATIENCE = { timeout: 10_000 };

/** An event as it came; `data` parsed. */
export interface Came {
  event: string;
  id: string | null;
  data: unknown;
}

/** A live stream that is read as it comes. */
export interface Reading {
  answer: Response;
  /** Everything that came so far but `hello`. */
  events: Came[];
  /** Everything as text, comments included. */
  text: () => string;
  /** Resolves when the stream has ended, from either side: true where it ended well. */
  ended: Promise<boolean>;
  leave(): Promise<void>;
}

/** Reads a stream's answer until it ends or is left. */
export function readStream(answer: Response): Reading {
  const events: Came[] = [];
  let text = '';
  let rest = '';
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) throw new Error(`No stream came: ${answer.status}.`);
  const read = async () => {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      text += part.value;
      const blocks = (rest + part.value).split('\n\n');
      rest = blocks.pop() ?? '';
      events.push(...blocks.map(toEvent).filter(({ event }) => event !== '' && event !== 'hello'));
    }
    return true;
  };
  return {
    answer,
    events,
    text: () => text,
    ended: read().catch(() => false),
    leave: () => reader.cancel(),
  };
}

function toEvent(block: string): Came {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
  return { event: field('event') ?? '', id: field('id') ?? null, data: JSON.parse(field('data') ?? 'null') };
}

/** Opens a reader's live stream, and resolves once it has said hello. */
export async function openStream(
  browser: Browser,
  query = '',
  headers: Record<string, string> = {},
): Promise<Reading> {
  const answer = await browser.get(`/api/live${query}`, headers);
  expect(answer.status, answer.status === 200 ? '' : await answer.text()).toBe(200);
  const reading = readStream(answer);
  await expect.poll(reading.text, PATIENCE).toContain('event: hello');
  return reading;
}

/** The stories that alerts came for, in the order of coming. */
export const slugsIn = ({ events }: Pick<Reading, 'events'>) =>
  events
    .filter(({ event }) => event === 'alert')
    .map(({ data }) => (data as { article: { slug: string } }).article.slug);
