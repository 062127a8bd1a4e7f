/**
 * sharp, loaded with the first picture, so that no start waits for it. It works on one core, the others being
 * readers', and remembers nothing, for no picture is read twice.
 */
export async function loadSharp() {
  const { default: sharp } = await import('sharp');
  sharp.concurrency(1);
  sharp.cache(false);
  return sharp;
}

let last: Promise<unknown> = Promise.resolve();

/** Runs `work` once all that came before has ended: one picture at a time is all the memory that pictures take. */
export function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const turn = last.then(work);
  last = turn.catch(() => undefined);
  return turn;
}
