/** How items are worked on together. */
interface Batching<Item, Done> {
  work(items: Item[]): Promise<Done[]>;
  /** Of an owner's there is one in a batch. */
  ownerOf(item: Item): string;
  /** Whether it does no harm to work on it again where it isn't known what came of it. */
  mayRepeat(item: Item): boolean;
  /** How many go together. */
  most: number;
}

/** What waits to be worked on, and who waits for it. */
interface Waiting<Item, Done> {
  item: Item;
  resolve(done: Done): void;
  reject(error: unknown): void;
}

/**
 * Has items worked on together: who comes while `work` is under way waits, and goes with all who have come by then. So what
 * is asked for seldom is done at once and alone, and what is asked for often costs less each. Where work on several fails,
 * each is tried alone: one's fault is no other's.
 */
export function inBatches<Item, Done>({
  work,
  ownerOf,
  mayRepeat,
  most,
}: Batching<Item, Done>): (item: Item) => Promise<Done> {
  let waiting: Waiting<Item, Done>[] = [];
  let isAtWork = false;

  const next = () => {
    const owners = new Set<string>();
    const batch = waiting.filter(({ item }) => {
      const goes = owners.size < most && !owners.has(ownerOf(item));
      if (goes) owners.add(ownerOf(item));
      return goes;
    });
    waiting = waiting.filter((one) => !batch.includes(one));
    return batch;
  };

  const settle = async (batch: Waiting<Item, Done>[]): Promise<void> => {
    try {
      const done = await work(batch.map(({ item }) => item));
      for (const [at, { resolve }] of batch.entries()) resolve(done[at] as Done);
    } catch (error) {
      for (const one of batch) {
        if (batch.length > 1 && mayRepeat(one.item)) await settle([one]);
        else one.reject(error);
      }
    }
  };

  const run = async () => {
    isAtWork = true;
    while (waiting.length > 0) await settle(next());
    isAtWork = false;
  };

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!isAtWork) void run();
    });
}
