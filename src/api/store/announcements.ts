import { sql } from 'drizzle-orm';
import { NEWSROOM_CHANNEL } from '../newsroom/channel.ts';
import type { Db } from './database.ts';
import { announcements, stories } from './tables.ts';

/** Any one number: announcements are numbered in the order in which they are committed, for streams go on after a number. */
const ANNOUNCING = 5_335;
const lock = (tx: Db) => tx.execute(sql`select pg_advisory_xact_lock(${ANNOUNCING})`);

/** Has followers told of a story that is published now; one they were told of is no news. To the end of its transaction. */
export async function announce(tx: Db, storyId: string, now: Date): Promise<void> {
  await lock(tx);
  await tx.insert(announcements).values({ storyId, at: now }).onConflictDoNothing();
}

/** Announces each story whose time came after `since` and by `until`, in that order, and tells every host its slug. */
export function announceDue(db: Db, since: Date, until: Date): Promise<void> {
  return db.transaction(async (tx) => {
    await lock(tx);
    await tx.execute(sql`
      with told as (
        insert into ${announcements} (story_id, at)
        select ${stories.id}, ${until.toISOString()} from ${stories}
        where ${stories.publishedAt} > ${since.toISOString()} and ${stories.publishedAt} <= ${until.toISOString()}
          and ${stories.withdrawnAt} is null
          and not exists (select from ${announcements} where ${announcements.storyId} = ${stories.id})
        order by ${stories.publishedAt}, ${stories.id}
        on conflict do nothing
        returning story_id
      )
      select pg_notify(${NEWSROOM_CHANNEL}, ${stories.slug})
      from told join ${stories} on ${stories.id} = told.story_id`);
  });
}
