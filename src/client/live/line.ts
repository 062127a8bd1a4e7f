import * as v from 'valibot';
import { arrival, BEAT_EVERY, getArrivals, readerChange } from '../../contract/live.ts';
import { api } from '../../paths.ts';
import type { Client } from '../client.ts';
import type { Happening } from './happening.ts';
import { createPauses, pauseAfter } from './pauses.ts';
import { readEvents, type ServerEvent } from './serverEvents.ts';

/** A stream that says nothing for so long is dead, or kept back by something in between; in milliseconds. */
const SILENCE = 40_000;
/** So many silent ones in a row, and streams don't get through here. */
const MOST_SILENT = 3;
/** Then every so manieth time it is tried whether they do by now. */
const TRY_AGAIN = 10;

export interface LineParts {
  client: Pick<Client, 'stream' | 'call'>;
  /** The number to go on after. */
  last(): number;
  hear(happening: Happening): void;
  /** A sign of life, with the number to go on after where it has one. */
  beat(number: number | null): void;
}

/** A browser's way to hear what happens, kept up over lost connections. */
export interface Line {
  /** Keeps it up until `signal` is aborted, or there is nobody to tell anything any more. */
  keep(signal: AbortSignal): Promise<void>;
  /** Asks once what came, as where no stream gets through. */
  ask(signal: AbortSignal): Promise<void>;
  /** To be called when the network or the reader is back: doesn't wait any longer, nor trust a stream that may be dead. */
  wake(): void;
}

/** A line by a stream, or by asking now and then where streams don't get through. */
export function createLine({ client, last, hear, beat }: LineParts): Line {
  const pauses = createPauses();
  let heardAt = 0;
  let drop: () => void = () => undefined;

  const take = ({ event, id, data }: ServerEvent) => {
    heardAt = Date.now();
    const change = v.safeParse(readerChange, event);
    if (change.success) hear({ what: change.output });
    else if (event === 'alert') hear(toArrival(id, data));
    // What has no number may have been said while nobody heard it.
    else if (event === 'hello') hear({ what: 'unheard' });
    beat(event === 'alert' ? null : id);
  };

  /** One stream to its end: whether anything was heard, nothing for long, none came, or none ever will. */
  const stream = async (signal: AbortSignal): Promise<'heard' | 'silent' | 'failed' | 'over'> => {
    const attempt = new AbortController();
    drop = () => attempt.abort();
    signal.addEventListener('abort', drop);
    let hasHeard = false;
    let timer = setTimeout(drop, SILENCE);
    try {
      const answer = await client.stream(`${api.live}?after=${last()}`, attempt.signal);
      if (answer.status === 204) return 'over';
      if (!answer.ok || !answer.body) return 'failed';
      await readEvents(answer.body, attempt.signal, (event) => {
        clearTimeout(timer);
        timer = setTimeout(drop, SILENCE);
        hasHeard = true;
        take(event);
      });
    } catch {
      // A connection that is refused or lost is what the pauses and the next try are for.
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', drop);
    }
    if (hasHeard) return 'heard';
    return attempt.signal.aborted ? 'silent' : 'failed';
  };

  const ask = async (signal: AbortSignal) => {
    const answered = await client
      .call(getArrivals, { query: { after: String(last()) } }, { signal })
      // Asked again after the next pause.
      .catch(() => null);
    if (!answered || signal.aborted) return;
    hear({ what: 'unheard' });
    for (const item of answered.items) hear({ what: 'arrival', arrival: item });
    beat(answered.last);
  };

  return {
    ask,
    async keep(signal) {
      let failures = 0;
      let silent = 0;
      for (let turn = 0; !signal.aborted; turn += 1) {
        const isTried = silent < MOST_SILENT || turn % TRY_AGAIN === 0;
        const outcome = isTried ? await stream(signal) : 'silent';
        if (signal.aborted) return;
        if (outcome === 'over') return hear({ what: 'session' });
        failures = outcome === 'heard' ? 0 : failures + 1;
        silent = outcome === 'silent' ? silent + 1 : 0;
        if (outcome !== 'heard') await ask(signal);
        await pauses.pause(pauseAfter(failures), signal);
      }
    },
    wake() {
      pauses.cut();
      if (Date.now() - heardAt > BEAT_EVERY * 2) drop();
    },
  };
}

/** An alert as it is told; one that a newer version tells otherwise is still a reason to look. */
function toArrival(id: number | null, data: string): Happening {
  const { success, output } = v.safeParse(arrival, { ...Object(JSON.parse(data)), id });
  return success ? { what: 'arrival', arrival: output } : { what: 'unheard' };
}
