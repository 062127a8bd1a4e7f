import { eq } from 'drizzle-orm';
import type { Db } from './database.ts';
import { textSettings } from './tables.ts';

/** How an account wants pages to look; null where it never chose. */
export async function findTextSettings(db: Db, readerId: string): Promise<string | null> {
  const [row] = await db
    .select({ settings: textSettings.settings })
    .from(textSettings)
    .where(eq(textSettings.readerId, readerId));
  return row?.settings ?? null;
}

/** Keeps that, in place of what was kept before. */
export async function putTextSettings(db: Db, readerId: string, settings: string): Promise<void> {
  await db
    .insert(textSettings)
    .values({ readerId, settings })
    .onConflictDoUpdate({ target: textSettings.readerId, set: { settings } });
}
