import type { Arrival, ReaderChange } from '../../contract/live.ts';

/** How much may wait for a reader whose network takes it slowly, in bytes; beyond that they are better off anew. */
const MOST_WAITING = 256 * 1024;

/** How soon a browser's own EventSource comes again, in milliseconds. */
const RETRY = 2_000;

/** Server-sent events on their way to one reader, with what has been sent so far. */
export interface Connection {
  readonly readerId: string;
  /** The session that it was opened by, and ends with. */
  readonly token: string;
  readonly body: ReadableStream<Uint8Array>;
  /** Says from which number on alerts are told: those up to it have been, or are none of the reader's. */
  greet(after: number): void;
  /** Tells of what was announced before the connection was open. Meanwhile what is new waits. */
  makeUp(missed: Arrival): void;
  /** Has what waited follow: nothing before it is missing any more. */
  caughtUp(): void;
  /** Tells of what is new, once; what was made up for already isn't told again. */
  tell(arrival: Arrival): void;
  say(change: ReaderChange): void;
  /** Says that it is still there, and that nothing up to `number` is outstanding. */
  beat(number: number): void;
  /** Resolves once there is room for more. */
  roomy(): Promise<void>;
  end(): void;
}

/** Opens a connection; `gone` is called once it has ended, whoever ended it. */
export function openConnection(readerId: string, token: string, gone: () => void): Connection {
  const encoder = new TextEncoder();
  let sent = 0;
  let waiting: Arrival[] | null = [];
  let hasEnded = false;
  let drained: () => void = () => undefined;
  let writer: ReadableStreamDefaultController<Uint8Array> | undefined;
  const finish = () => {
    if (hasEnded) return;
    hasEnded = true;
    drained();
    gone();
  };
  const body = new ReadableStream<Uint8Array>(
    {
      start: (controller) => void (writer = controller),
      pull: () => drained(),
      cancel: finish,
    },
    new ByteLengthQueuingStrategy({ highWaterMark: MOST_WAITING }),
  );
  const isFull = () => (writer?.desiredSize ?? 0) <= 0;
  const write = (text: string) => {
    if (hasEnded) return;
    if (isFull()) {
      finish();
      writer?.error(new Error('The reader takes the live stream too slowly.'));
    } else {
      writer?.enqueue(encoder.encode(text));
    }
  };
  const send = (arrival: Arrival) => {
    if (arrival.id <= sent) return;
    sent = arrival.id;
    const { article, reasons, at } = arrival;
    write(`event: alert\nid: ${sent}\ndata: ${JSON.stringify({ article, reasons, at })}\n\n`);
  };

  return {
    readerId,
    token,
    body,
    greet(after) {
      sent = after;
      write(`retry: ${RETRY}\nevent: hello\nid: ${after}\ndata: {}\n\n`);
    },
    makeUp: send,
    caughtUp() {
      const arrivals = waiting ?? [];
      waiting = null;
      arrivals.forEach(send);
    },
    tell: (arrival) => void (waiting ? waiting.push(arrival) : send(arrival)),
    say: (change) => write(`event: ${change}\ndata: {}\n\n`),
    beat(number) {
      // What has an id and nothing else is no event, but is gone on after (HTML, 9.2.6).
      if (!waiting) sent = Math.max(sent, number);
      write(waiting ? ': beat\n\n' : `: beat\nid: ${sent}\n\n`);
    },
    roomy: () => (isFull() && !hasEnded ? new Promise((resolve) => (drained = resolve)) : Promise.resolve()),
    end() {
      if (hasEnded) return;
      finish();
      writer?.close();
    },
  };
}
