import { BEAT_EVERY } from '../../contract/live.ts';
import type { Follow } from '../../contract/follows.ts';
import type { Client } from '../client.ts';
import type { Happening } from './happening.ts';
import { createLine } from './line.ts';
import { joinTabs } from './tabs.ts';

/** Who leads says so with each beat; after so long without one a tab asks for itself, in milliseconds. */
const MOST_QUIET = 4 * BEAT_EVERY;

export interface LiveOptions {
  client: Pick<Client, 'stream' | 'call'>;
  /** Null for a guest, who has no stream, but other tabs. */
  readerId: string | null;
  /** The number up to which the page knows what came. */
  after: number;
  hear: (happening: Happening) => void;
}

/** A page's ear. */
export interface Ear {
  /** Shows the browser's other tabs what is followed as of now. */
  mirror(follows: Follow[]): void;
  /** Asks the browser's other tabs for that, where a press is on its way. */
  ask(): void;
  stop(): void;
}

/**
 * Hears what happens to a reader, each arrival once, by one connection for all tabs of the browser. A page that the
 * browser puts away lets go of it, and catches up when it is brought back.
 */
export function startLive({ client, readerId, after, hear }: LiveOptions): Ear {
  let last = after;
  let heardAt = Date.now();
  const take = (happening: Happening) => {
    if (happening.what === 'arrival') {
      if (happening.arrival.id <= last) return;
      last = happening.arrival.id;
    }
    hear(happening);
  };

  const begin = () => {
    const stopping = new AbortController();
    const { signal } = stopping;
    const tabs = joinTabs((word) => {
      // Another tab has another reader: one of the two doesn't know yet.
      if (word.of !== readerId) return take({ what: 'session' });
      if ('happening' in word) return take(word.happening);
      if ('isHere' in word) return take({ what: 'asked' });
      heardAt = Date.now();
      last = Math.max(last, word.beat ?? 0);
      return undefined;
    });
    let isLeading = false;
    const line = createLine({
      client,
      last: () => last,
      hear(happening) {
        if (isLeading) tabs.say({ of: readerId, happening });
        take(happening);
      },
      beat(number) {
        heardAt = Date.now();
        last = Math.max(last, number ?? 0);
        if (isLeading) tabs.say({ of: readerId, beat: number });
      },
    });
    const lead = () => {
      isLeading = true;
      return line.keep(signal);
    };
    const wait = () => void line.ask(signal);
    const askIfQuiet = () => {
      if (document.visibilityState === 'visible' && Date.now() - heardAt > MOST_QUIET) void line.ask(signal);
    };
    const wake = () => {
      line.wake();
      askIfQuiet();
    };
    const listening = { signal };
    tabs.say({ of: readerId, isHere: true });
    if (readerId !== null) {
      void tabs.lead(`lede-live ${readerId}`, signal, lead, wait);
      addEventListener('online', wake, listening);
      document.addEventListener('visibilitychange', wake, listening);
      const timer = setInterval(askIfQuiet, BEAT_EVERY);
      signal.addEventListener('abort', () => clearInterval(timer));
    }
    return {
      tabs,
      stop() {
        stopping.abort();
        tabs.leave();
      },
    };
  };

  let ear = begin();
  const stop = () => ear.stop();
  const resume = ({ persisted }: PageTransitionEvent) => {
    if (persisted) ear = begin();
  };
  addEventListener('pagehide', stop);
  addEventListener('pageshow', resume);
  return {
    mirror: (follows) => ear.tabs.say({ of: readerId, happening: { what: 'mirrored', follows } }),
    ask: () => ear.tabs.say({ of: readerId, isHere: true }),
    stop() {
      removeEventListener('pagehide', stop);
      removeEventListener('pageshow', resume);
      ear.stop();
    },
  };
}
