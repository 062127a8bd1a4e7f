import { getTableColumns, is, sql, Table } from 'drizzle-orm';
import { readers } from '../../src/api/store/accountTables.ts';
import type { Db } from '../../src/api/store/database.ts';
import { everyTable } from '../../src/api/store/everyTable.ts';

/** Every table with something of a reader's, and what holds the reader's id there. */
const owned = Object.values(everyTable).flatMap((table) => {
  if (!is(table, Table)) return [];
  const columns = Object.entries(getTableColumns(table));
  const [, owner] = columns.find(([name]) => name === 'readerId' || name === 'userId') ?? [];
  return owner ? [sql`select ${owner} as reader, ${table}::text as kept from ${table}`] : [];
});
const everything = sql.join(
  [...owned, sql`select id as reader, ${readers}::text as kept from ${readers}`],
  sql` union all `,
);

/** A digest of all that is kept of each reader, by their id: another one where any of it changed. */
export async function keptOf(db: Db): Promise<Map<string, string>> {
  const rows = await db
    .select({ reader: sql<string>`reader`, digest: sql<string>`md5(string_agg(kept, ' ' order by kept))` })
    .from(sql`(${everything}) as everything`)
    .groupBy(sql`reader`);
  return new Map(rows.map(({ reader, digest }) => [reader, digest]));
}
