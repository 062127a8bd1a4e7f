import type { Channel } from '../../contract/deliveries.ts';
import type { Services } from '../http/context.ts';
import { retryAt } from '../rules/retries.ts';
import { claimDue, dropDeliveries, putBack, settle, type DeliveryRow } from '../store/deliveries.ts';

/** What came of sending: it went out, or nobody wants it any more. */
export type Outcome = 'sent' | 'unwanted';

/** Thrown by what can't be sent now for a reason that isn't its own: it is due again at `at`, and hasn't failed. */
export class PutOff extends Error {
  readonly at: Date;

  constructor(at: Date) {
    super('put off');
    this.at = at;
  }
}

/** What a channel's deliveries are sent with. */
export interface Sending extends Pick<Services, 'db' | 'clock' | 'log'> {
  channel: Channel;
  /** How many go out at once: one that hangs holds up no more than its lane. */
  lanes: number;
  /** Reads what several deliveries need, and answers with the way to send each of them. */
  prepare(rows: DeliveryRow[]): Promise<(row: DeliveryRow) => Promise<Outcome>>;
  /** How long one may take, in milliseconds. */
  patience?: number;
}

export interface Sender {
  /** Sends what is due, unless it is at that already. */
  wake(): void;
  /** Resolves once nothing that it knows of is due. */
  idle(): Promise<void>;
  /** Begins nothing more, gives back what waits, and resolves when what is under way has ended or had its time. */
  stop(): Promise<void>;
}

const PATIENCE = 15_000;
/** What a stopping host leaves those under way, in milliseconds; what it doesn't see the end of goes out once more. */
const LAST_CALL = 5_000;

interface Claimed {
  row: DeliveryRow;
  until: Date;
  send: (row: DeliveryRow) => Promise<Outcome>;
}

/** Works off what is due of one channel. A host that dies leaves what it had claimed to the others, after twice the patience. */
export function createSender(sending: Sending): Sender {
  const { db, clock, log, channel, lanes, prepare, patience = PATIENCE } = sending;
  const backlog: Claimed[] = [];
  const underWay = new Set<Promise<void>>();
  let claiming: Promise<void> | null = null;
  const stopped = new AbortController();
  let isInTrouble = false;

  const claim = async () => {
    while (!stopped.signal.aborted && backlog.length < lanes) {
      const now = clock();
      const until = new Date(now.getTime() + 2 * patience);
      const rows = await claimDue(db, channel, 2 * lanes, now, until);
      if (rows.length === 0) return;
      const send = await prepare(rows);
      backlog.push(...rows.map((row) => ({ row, until, send })));
      begin();
    }
  };
  const wake = () => {
    if (stopped.signal.aborted || claiming) return;
    claiming = claim()
      .catch((error: unknown) => log.error('deliveries could not be claimed', error, { channel }))
      .finally(() => (claiming = null));
  };
  const begin = () => {
    while (underWay.size < lanes && !stopped.signal.aborted) {
      const next = backlog.shift();
      if (!next) return;
      const run: Promise<void> = deliver(next)
        .catch((error: unknown) => log.error('a delivery was not settled', error, { id: next.row.id }))
        .finally(() => {
          underWay.delete(run);
          begin();
          if (backlog.length < lanes) wake();
        });
      underWay.add(run);
    }
  };
  const deliver = async ({ row, until, send }: Claimed) => {
    // Those before it took so long that another host might be at it before it is done.
    if (clock().getTime() + patience > until.getTime()) return putBack(db, [row.id], clock());
    try {
      const outcome = await within(patience, send(row));
      if (outcome === 'unwanted') return await dropDeliveries(db, [row.id]);
      isInTrouble = false;
      await settle(db, row.id, { state: 'sent', endedAt: clock(), lastError: null });
    } catch (error) {
      if (error instanceof PutOff) return putBack(db, [row.id], error.at);
      await fail(row, error);
    }
  };
  const fail = async (row: DeliveryRow, error: unknown) => {
    const attempts = row.attempts + 1;
    const dueAt = retryAt(attempts, clock());
    const lastError = sentenceOf(error);
    // What a server says names readers; the newsroom's list has it.
    if (!isInTrouble) log.info('deliveries fail', { channel, delivery: row.id });
    isInTrouble = true;
    if (dueAt) return settle(db, row.id, { attempts, lastError, dueAt });
    log.info('delivery given up', { channel, delivery: row.id });
    return settle(db, row.id, { attempts, lastError, state: 'givenUp', endedAt: clock() });
  };

  return {
    wake,
    async idle() {
      await claiming;
      if (underWay.size === 0) return;
      await Promise.race(underWay);
      await this.idle();
    },
    async stop() {
      stopped.abort();
      await claiming;
      const waiting = backlog.splice(0).map(({ row }) => row.id);
      await putBack(db, waiting, clock());
      await within(LAST_CALL, Promise.all(underWay)).catch(() => undefined);
    },
  };
}

/** Rejects where a promise isn't settled within so many milliseconds. */
async function within<Value>(milliseconds: number, promise: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${milliseconds / 1_000} s.`)), milliseconds);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

const LONGEST_REASON = 500;

const sentenceOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').slice(0, LONGEST_REASON);
