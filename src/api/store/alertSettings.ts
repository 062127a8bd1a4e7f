import { eq } from 'drizzle-orm';
import type { AlertSettings } from '../../contract/alertSettings.ts';
import type { AlertLevel } from '../../contract/follows.ts';
import { tellChange } from './changes.ts';
import type { Db } from './database.ts';
import { alertSettings } from './tables.ts';

/** What a reader has who never chose, in the paper's time zone: nothing rings that wasn't asked for. */
export const newcomersSettings = (zone: string): AlertSettings => ({
  defaultLevel: 'inPage',
  zone,
  digestHour: 7,
  digestDay: 1,
  quietHours: { from: 22, to: 7 },
  mail: true,
});

/** How a reader is told; null for one who never chose. */
export async function findAlertSettings(db: Db, readerId: string): Promise<AlertSettings | null> {
  const [row] = await db.select().from(alertSettings).where(eq(alertSettings.readerId, readerId));
  return row ? toSettings(row) : null;
}

/** The level of what a reader follows without choosing one. */
export async function defaultLevelOf(db: Db, readerId: string): Promise<AlertLevel> {
  return (await findAlertSettings(db, readerId))?.defaultLevel ?? newcomersSettings('UTC').defaultLevel;
}

/** Changes what is given of a reader's settings, or of a newcomer's in the paper's time zone, and answers with the whole. */
export const changeAlertSettings = (
  db: Db,
  readerId: string,
  zone: string,
  change: Partial<AlertSettings>,
): Promise<AlertSettings> =>
  db.transaction(async (tx) => {
    const [row] = await tx
      .insert(alertSettings)
      .values({ readerId, ...newcomersSettings(zone), ...change })
      .onConflictDoUpdate({ target: alertSettings.readerId, set: { readerId, ...change } })
      .returning();
    if (!row) throw new Error(`The settings of reader ${readerId} were not written.`);
    await tellChange(tx, readerId, 'settings');
    return toSettings(row);
  });

const toSettings = ({ readerId: _, ...settings }: typeof alertSettings.$inferSelect): AlertSettings =>
  settings;
