import type { Connection } from './connection.ts';

/** The connections that are open, by reader. */
export function createSwitchboard() {
  const byReader = new Map<string, Set<Connection>>();
  let count = 0;
  const all = () => [...byReader.values()].flatMap((own) => [...own]);
  return {
    add(connection: Connection) {
      const own = byReader.get(connection.readerId) ?? new Set();
      byReader.set(connection.readerId, own.add(connection));
      count += 1;
    },
    remove(connection: Connection) {
      const own = byReader.get(connection.readerId);
      if (own?.delete(connection)) count -= 1;
      if (own?.size === 0) byReader.delete(connection.readerId);
    },
    count: () => count,
    readers: () => [...byReader.keys()],
    of: (readerId: string): readonly Connection[] => [...(byReader.get(readerId) ?? [])],
    all,
    endAll() {
      for (const connection of all()) connection.end();
    },
  };
}
