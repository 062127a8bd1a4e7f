import { setImmediate } from 'node:timers/promises';
import * as v from 'valibot';
import { BEAT_EVERY, readerChange } from '../../contract/live.ts';
import { ApiError } from '../http/apiError.ts';
import type { Log } from '../log.ts';
import { NEWSROOM_CHANNEL } from '../newsroom/channel.ts';
import { findArrivals, newestAnnouncement } from '../store/arrivals.ts';
import { READERS_CHANNEL } from '../store/changes.ts';
import type { Database, Db } from '../store/database.ts';
import { findLasting } from '../store/readers.ts';
import { openConnection, type Connection } from './connection.ts';
import { inTurn } from './inTurn.ts';
import { createSwitchboard } from './switchboard.ts';

/** A host's way to the pages that are open: one for all of them, however many. */
export interface Live {
  /**
   * Opens a stream of events to a reader, for as long as their session lasts: of what is announced after a number, or
   * from now on. @throws ApiError `tooManyRequests`, one reader's, or `unavailable`, everyone's.
   */
  open(reader: { id: string; token: string }, after: number | undefined): Promise<ReadableStream<Uint8Array>>;
  /** Ends every stream, and takes no more; resolves when nothing asks the database any longer. */
  close(): Promise<void>;
}

export interface LiveParts {
  db: Db;
  clock: () => Date;
  log: Log;
  listen: Database['listen'];
  limits?: { perReader: number; inAll: number };
}

/** A browser has one stream for all its tabs; in all, what one process may hold open. */
const LIMITS = { perReader: 20, inAll: 10_000 };
/** When to come again, in seconds. */
const COME_AGAIN = { headers: { 'retry-after': '30' } };
/** How many announcements are told of at once, and how many of those that a reader missed. */
const STEP = 100;
/** How much is told at once to all who are connected, at most; the more of them, the fewer announcements at a time. */
const MOST_TOLD = 20_000;
/** Every which beat it is looked whether sessions have ended: by their time, or where no notice said so. */
const LOOK_EVERY = 4;

/**
 * Tells open pages what is announced and what their readers change, on any host that shares the database. An
 * announcement costs one query for all who are connected here. It begins to listen with the first stream; what a lost
 * notice would have told is found at the next beat.
 */
export function createLive({ db, clock, log, listen, limits = LIMITS }: LiveParts): Live {
  const board = createSwitchboard();
  const underWay = new Set<Promise<void>>();
  let last = 0;
  let beats = 0;
  let isClosed = false;
  let listening: Promise<() => Promise<void>> | null = null;

  const begin = (doing: Promise<void>) => {
    const done = doing
      .catch((error: unknown) => log.error('telling open pages failed', error))
      .finally(() => underWay.delete(done));
    underWay.add(done);
  };

  const tellNews = inTurn(async () => {
    const newest = await newestAnnouncement(db);
    while (last < newest) {
      const readers = board.readers();
      const step = Math.max(1, Math.min(STEP, Math.floor(MOST_TOLD / (readers.length + 1))));
      const upTo = Math.min(newest, last + step);
      const arrivals =
        readers.length === 0 ? [] : await findArrivals(db, readers, { after: last, upTo, now: clock() });
      for (const { readerId, ...arrival } of arrivals)
        for (const connection of board.of(readerId)) connection.tell(arrival);
      last = upTo;
      // What was written goes out before more is: who takes it as it comes isn't to look slow.
      await setImmediate();
    }
  });

  /** Ends those streams whose session has ended. */
  const endFormer = async (connections: readonly Connection[]) => {
    const tokens = connections.map(({ token }) => token);
    const lasting = await findLasting(db, tokens);
    for (const connection of connections) {
      if (lasting.has(connection.token)) continue;
      connection.say('session');
      connection.end();
    }
  };

  const hearChange = (payload: string) => {
    const [said, readerId = ''] = payload.split(' ');
    const { success, output: change } = v.safeParse(readerChange, said);
    const connections = board.of(readerId);
    if (!success || connections.length === 0) return;
    const tell = () => {
      for (const connection of board.of(readerId)) connection.say(change);
    };
    if (change === 'session') begin(endFormer(connections).then(tell));
    else tell();
  };

  const beat = async () => {
    await tellNews();
    for (const connection of board.all()) connection.beat(last);
    beats += 1;
    if (beats % LOOK_EVERY === 0) await endFormer(board.all());
  };

  const start = async () => {
    last = await newestAnnouncement(db);
    const stops = await Promise.all([
      // Whoever was connected while nobody heard comes again, says what they had last, and so misses nothing.
      listen(NEWSROOM_CHANNEL, () => begin(tellNews()), board.endAll),
      listen(READERS_CHANNEL, hearChange),
    ]);
    begin(tellNews());
    const timer = setInterval(() => begin(beat()), BEAT_EVERY);
    timer.unref();
    return async () => {
      clearInterval(timer);
      for (const stop of stops) await stop();
    };
  };
  const started = () =>
    (listening ??= start().catch((error: unknown) => {
      listening = null;
      throw error;
    }));

  /** Sends what a reader missed, as fast as they take it; what is announced meanwhile waits. */
  const makeUp = async (connection: Connection, after: number) => {
    let from: number | undefined = after;
    // Whoever has left meanwhile comes again with a number, and costs nothing until then.
    while (from !== undefined && board.of(connection.readerId).includes(connection)) {
      const missed = await findArrivals(db, [connection.readerId], {
        after: from,
        limit: STEP,
        now: clock(),
      });
      for (const arrival of missed) {
        await connection.roomy();
        connection.makeUp(arrival);
      }
      from = missed.length < STEP ? undefined : missed.at(-1)?.id;
    }
    connection.caughtUp();
  };

  return {
    async open({ id, token }, after) {
      if (isClosed || board.count() >= limits.inAll) throw new ApiError('unavailable', COME_AGAIN);
      if (board.of(id).length >= limits.perReader) throw new ApiError('tooManyRequests', COME_AGAIN);
      const connection = openConnection(id, token, () => board.remove(connection));
      // Before what was missed is looked for, so that nothing falls between the two.
      board.add(connection);
      try {
        await started();
        // A number that is yet to come is another database's, and would keep all that comes back.
        const from = after === undefined ? last : Math.min(after, await newestAnnouncement(db));
        connection.greet(from);
        begin(
          makeUp(connection, from).catch((error: unknown) => {
            connection.end();
            throw error;
          }),
        );
        return connection.body;
      } catch (error) {
        connection.end();
        throw error;
      }
    },
    async close() {
      isClosed = true;
      board.endAll();
      const stop = await listening?.catch(() => undefined);
      listening = null;
      await stop?.();
      await Promise.all(underWay);
    },
  };
}
