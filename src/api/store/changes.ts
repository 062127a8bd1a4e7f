import { sql } from 'drizzle-orm';
import type { ReaderChange } from '../../contract/live.ts';
import type { Db } from './database.ts';

/** The channel that tells hosts that a reader changed something: `follows` and the reader's id, divided by a space. */
export const READERS_CHANNEL = 'readers';

/** Tells every host that each of some readers changed something; inside a transaction, at its commit. */
export const tellChanges = (db: Db, readerIds: readonly string[], change: ReaderChange) =>
  db.execute(sql`select pg_notify(${READERS_CHANNEL}, ${change} || ' ' || reader.id)
    from jsonb_array_elements_text(${JSON.stringify(readerIds)}::jsonb) as reader (id)`);

/** The same of one reader. */
export const tellChange = (db: Db, readerId: string, change: ReaderChange) =>
  tellChanges(db, [readerId], change);
