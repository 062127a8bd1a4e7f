import { sql } from 'drizzle-orm';
import type { Db } from './database.ts';
import { follows, meterSpends, readings } from './tables.ts';

/**
 * Gives one reader all that another has: follows (the earlier start wins), what was read, what the meter counted.
 * The other's rows stay until their account goes.
 */
export function mergeReaders(db: Db, from: string, to: string): Promise<void> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`
      insert into ${follows} (reader_id, topic_id, level, since)
      select ${to}, topic_id, level, since from ${follows} where reader_id = ${from}
      on conflict (reader_id, topic_id) do update set since = least(${follows}.since, excluded.since)`);
    await tx.execute(sql`
      insert into ${readings} (reader_id, story_id, opened_at, alert_read)
      select ${to}, story_id, opened_at, alert_read from ${readings} where reader_id = ${from}
      on conflict (reader_id, story_id) do update set
        opened_at = coalesce(${readings}.opened_at, excluded.opened_at),
        alert_read = ${readings}.alert_read or excluded.alert_read`);
    await tx.execute(sql`
      insert into ${meterSpends} (reader_id, month, story_id)
      select ${to}, month, story_id from ${meterSpends} where reader_id = ${from}
      on conflict do nothing`);
  });
}
