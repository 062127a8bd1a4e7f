import type { List } from '../contract/list.ts';

/** All items of a list, page after page. For lists that a reader made or that a newsroom keeps short. */
export async function wholeList<Item>(
  pageAt: (cursor: string | undefined) => Promise<List<Item>>,
): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const page = await pageAt(cursor);
    items.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return items;
}
