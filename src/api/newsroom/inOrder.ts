/**
 * What `prepare` makes of each of a list, in the list's order, up to `ahead` of them in the making while the one before
 * is used. Where one fails, whoever comes to it is told, and those after it are let go.
 */
export async function* inOrder<Item, Result>(
  items: readonly Item[],
  ahead: number,
  prepare: (item: Item) => Promise<Result>,
): AsyncGenerator<{ item: Item; result: Result }> {
  const begin = (item: Item) => {
    const result = prepare(item);
    // Nobody may come to it any more.
    result.catch(() => undefined);
    return { item, result };
  };
  const making = items.slice(0, ahead).map(begin);
  for (let at = ahead; making.length > 0; at += 1) {
    const first = making.shift();
    if (first) yield { item: first.item, result: await first.result };
    const next = items[at];
    if (next !== undefined) making.push(begin(next));
  }
}
