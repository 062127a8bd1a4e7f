import { and, eq } from 'drizzle-orm';
import type { MailList } from '../mail/unsubscribeToken.ts';
import type { Db } from './database.ts';
import { follows } from './tables.ts';

/** Takes a reader off a list: what they follow at its level, or the topic, stands in the inbox alone from now on. */
export async function takeOff(db: Db, readerId: string, list: MailList): Promise<void> {
  const ofList = typeof list === 'string' ? eq(follows.level, list) : eq(follows.topicId, list.topic);
  await db
    .update(follows)
    .set({ level: 'inPage' })
    .where(and(eq(follows.readerId, readerId), ofList));
}
