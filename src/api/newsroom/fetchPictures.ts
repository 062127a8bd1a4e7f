import type { StoredPicture } from '../../contract/pictures.ts';
import { postNewsroomPicture } from '../../contract/newsroom.ts';
import { refusalOf, type Desk } from './desk.ts';
import type { Get } from '../web/get.ts';
import { PICTURE_LIMITS } from '../web/limits.ts';
import { WebError } from '../web/webError.ts';

/** What became of a picture: it is here now, or a sentence why not, and whether it may still come another time. */
type Fetched = { stored: StoredPicture } | (Missed & { mayStillCome: boolean });

/** A picture that a story goes without: a sentence why, and whether it was asked for at all. */
export interface Missed {
  reason: string;
  wasTried: boolean;
}

/** At once, for all of an import. */
const MOST_AT_ONCE = 4;
/** So many failures of one host in a row, and it isn't asked again. */
const MOST_FAILURES = 3;
/** So many failures of any hosts in a row, and there is no web from here. */
const MOST_FAILURES_OF_ALL = 12;
/** Statuses by which a host says that it is in trouble, or lets nobody in. */
const TROUBLE = new Set([401, 403, 429, 500, 502, 503, 504]);

/** Fetches the pictures of an import's stories, each address once, and hands them in at `desk`. */
export class PictureFetcher {
  readonly #get: Get;
  readonly #desk: Desk;
  readonly #stop = new AbortController();
  readonly #signal: AbortSignal;
  readonly #fetched = new Map<string, Promise<Fetched>>();
  readonly #failures = new Map<string, number>();
  readonly #queue: (() => void)[] = [];
  #running = 0;
  #last: Promise<unknown> = Promise.resolve();
  #failuresOfAll = 0;
  /** How many pictures came in. */
  count = 0;

  constructor(get: Get, desk: Desk, signal?: AbortSignal) {
    this.#get = get;
    this.#desk = desk;
    this.#signal = signal ? AbortSignal.any([signal, this.#stop.signal]) : this.#stop.signal;
  }

  /** A picture by its address on the web. Rejects only where none could be stored, or the import is to stop. */
  fetch(src: string): Promise<Fetched> {
    const known = this.#fetched.get(src) ?? this.#inTurn(() => this.#fetch(src));
    this.#fetched.set(src, known);
    return known;
  }

  /** Fetches no more, and resolves once what was being handed in is in: the database may be closed then. */
  async end(): Promise<void> {
    this.#stop.abort();
    await Promise.allSettled(this.#fetched.values());
  }

  async #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#running >= MOST_AT_ONCE) await new Promise<void>((resolve) => this.#queue.push(resolve));
    else this.#running += 1;
    try {
      return await work();
    } finally {
      const next = this.#queue.shift();
      if (next) next();
      else this.#running -= 1;
    }
  }

  async #fetch(src: string): Promise<Fetched> {
    this.#signal.throwIfAborted();
    const { host } = new URL(src);
    if (this.#failuresOfAll >= MOST_FAILURES_OF_ALL)
      return notTried(`${src} was not tried: nothing on the web could be reached.`);
    if ((this.#failures.get(host) ?? 0) >= MOST_FAILURES)
      return notTried(`${src} was not tried: ${host} failed ${MOST_FAILURES} times.`);
    try {
      const { status, bytes } = await this.#get(src, PICTURE_LIMITS, {
        headers: { accept: 'image/avif,image/webp,image/*' },
        signal: this.#signal,
      });
      if (status !== 200) throw new WebError(`${src} answers ${status}.`, TROUBLE.has(status));
      this.#note(host, false);
      const stored = await this.#handIn(bytes);
      this.count += 1;
      return { stored };
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal !== null) return { reason: `${src}: ${refusal}.`, wasTried: true, mayStillCome: false };
      if (!(error instanceof WebError)) throw error;
      this.#note(host, error.isHostTrouble);
      return { reason: error.message, wasTried: true, mayStillCome: error.isHostTrouble };
    }
  }

  /** One after the other, as the paper makes them: those that wait can be let go. */
  #handIn(bytes: Uint8Array): Promise<StoredPicture> {
    const stored = this.#last.then(() => {
      this.#signal.throwIfAborted();
      return this.#desk.call(postNewsroomPicture, { body: bytes });
    });
    this.#last = stored.catch(() => undefined);
    return stored;
  }

  #note(host: string, isTrouble: boolean): void {
    this.#failures.set(host, isTrouble ? (this.#failures.get(host) ?? 0) + 1 : 0);
    this.#failuresOfAll = isTrouble ? this.#failuresOfAll + 1 : 0;
  }
}

const notTried = (reason: string) => ({ reason, wasTried: false, mayStillCome: true });
