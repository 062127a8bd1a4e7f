import { mailDelivery, type MailDelivery } from '../delivery/mailDelivery.ts';
import { pushDelivery, type PushDelivery } from '../delivery/pushDelivery.ts';
import { createSender, type Sender, type Sending } from '../delivery/sender.ts';
import { MAIL_LANES } from '../mail/smtpMailer.ts';
import { NEWSROOM_CHANNEL } from '../newsroom/channel.ts';
import type { Database } from '../store/database.ts';
import { DELIVERY_CHANNEL } from '../store/deliveries.ts';
import { queueDigests, REACH } from '../store/digestQueueing.ts';
import { queueAnnouncement } from '../store/queueing.ts';

/** What alerts and mail are delivered with. */
export interface Delivering
  extends Pick<Sending, 'db' | 'clock' | 'log' | 'patience'>, MailDelivery, PushDelivery {
  /** The paper's time zone, for readers who never chose. */
  zone: string;
}

const PUSH_LANES = 20;
/** How often it is looked whether anything is due that nobody told of, in milliseconds: probes of two indexes. */
const LOOK = 5_000;
/** Digests come at full hours, which in some zones fall on the quarters of others; in milliseconds. */
const QUARTER = 15 * 60_000;
/** A digest is looked for this long after its time: what was published before it is there by then. In milliseconds. */
const SETTLING = 15_000;
const DIGESTS = ['daily', 'weekly'] as const;

/** Queues what is new and sends what is due, a step at a time. */
export interface Delivery {
  /** Queues what has been announced since, and the digests whose time has come, and begins to send. */
  work(): Promise<void>;
  /** Resolves once nothing more is due. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

export function createDelivery(delivering: Delivering): Delivery {
  const { db, clock, log, zone, patience } = delivering;
  const sending = { db, clock, log, ...(patience === undefined ? {} : { patience }) };
  const senders: Sender[] = [
    createSender({ ...sending, channel: 'mail', lanes: MAIL_LANES, prepare: mailDelivery(delivering) }),
    createSender({ ...sending, channel: 'push', lanes: PUSH_LANES, prepare: pushDelivery(delivering) }),
  ];
  const wake = () => senders.forEach((sender) => sender.wake());
  const stopped = new AbortController();
  let digestsTo: Date | null = null;

  const queueDueDigests = async () => {
    const until = new Date(clock().getTime() - SETTLING);
    if (digestsTo && quarterOf(until) === quarterOf(digestsTo)) return;
    for (const kind of DIGESTS) {
      // A host that starts looks for those whose time came while none ran: the newest of each kind.
      const since = digestsTo ?? new Date(until.getTime() - REACH[kind].first);
      await queueDigests(db, kind, zone, since, until);
    }
    digestsTo = until;
  };
  return {
    async work() {
      wake();
      while (!stopped.signal.aborted && (await queueAnnouncement(db, zone, clock()))) wake();
      await queueDueDigests();
      wake();
    },
    async idle() {
      await Promise.all(senders.map((sender) => sender.idle()));
    },
    async stop() {
      stopped.abort();
      await Promise.all(senders.map((sender) => sender.stop()));
      await delivering.mailer.close();
    },
  };
}

const quarterOf = (at: Date) => Math.floor(at.getTime() / QUARTER);

/**
 * Delivers from now on, without keeping the process alive: as soon as something is published or asked for, for the
 * database tells (`listen`), and by the clock. What it returns stops it, and resolves once the database may be closed.
 */
export function startDelivering(delivering: Delivering, listen: Database['listen']): () => Promise<void> {
  const { log } = delivering;
  const delivery = createDelivery(delivering);
  let working: Promise<void> | null = null;
  let isToldMeanwhile = false;
  const work = () => {
    isToldMeanwhile = working !== null;
    working ??= delivery
      .work()
      .catch((error: unknown) => log.error('delivering failed', error))
      .finally(() => {
        working = null;
        if (isToldMeanwhile) work();
      });
  };
  const hearing = Promise.all([NEWSROOM_CHANNEL, DELIVERY_CHANNEL].map((channel) => listen(channel, work)));
  // What was told of before it was heard is looked for then; where nothing is heard, the clock does it.
  hearing.then(work, (error: unknown) => log.error('deliveries are told of by the clock alone', error));
  const timer = setInterval(work, LOOK);
  timer.unref();
  work();
  return async () => {
    clearInterval(timer);
    const unlisten = await hearing.catch(() => []);
    await Promise.all(unlisten.map((stop) => stop()));
    const stopping = delivery.stop();
    isToldMeanwhile = false;
    await working;
    await stopping;
  };
}
