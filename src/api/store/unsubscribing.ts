import { and, eq } from 'drizzle-orm';
import type { MailList } from '../mail/unsubscribeToken.ts';
import { tellChange } from './changes.ts';
import type { Db } from './database.ts';
import { alertSettings, follows } from './tables.ts';

/**
 * Takes a reader off a list: what they follow at its level, or the topic, stands in the inbox alone from now on, and so
 * does what they follow next. Their open pages are told.
 */
export const takeOff = (db: Db, readerId: string, list: MailList): Promise<void> =>
  db.transaction(async (tx) => {
    const ofList = typeof list === 'string' ? eq(follows.level, list) : eq(follows.topicId, list.topic);
    const taken = await tx
      .update(follows)
      .set({ level: 'inPage' })
      .where(and(eq(follows.readerId, readerId), ofList))
      .returning({ readerId: follows.readerId });
    if (taken.length > 0) await tellChange(tx, readerId, 'follows');
    if (typeof list !== 'string') return;
    const changed = await tx
      .update(alertSettings)
      .set({ defaultLevel: 'inPage' })
      .where(and(eq(alertSettings.readerId, readerId), eq(alertSettings.defaultLevel, list)))
      .returning({ readerId: alertSettings.readerId });
    if (changed.length > 0) await tellChange(tx, readerId, 'settings');
  });
