import { eq } from 'drizzle-orm';
import {
  getAlertSettings,
  putAlertSettings,
  type AlertSettings,
  type SettingsAndReach,
} from '../../contract/alertSettings.ts';
import type { Context } from '../http/context.ts';
import { route } from '../http/route.ts';
import { sessionOf } from '../sessionOf.ts';
import { readers } from '../store/accountTables.ts';
import { changeAlertSettings, findAlertSettings, newcomersSettings } from '../store/alertSettings.ts';
import { hasSubscription } from '../store/pushSubscriptions.ts';

export const alertSettingsRoutes = [
  route(getAlertSettings, async (_, context) => {
    const { db, reader, publication } = context;
    const [chosen, reach] = await Promise.all([
      reader.kind === 'guest' ? null : findAlertSettings(db, reader.id),
      reachOf(context),
    ]);
    return { ...(chosen ?? newcomersSettings(publication.timeZone)), ...reach };
  }),

  route(putAlertSettings, async ({ body }, context) => {
    const { db, publication } = context;
    const settings = await changeAlertSettings(
      db,
      await sessionOf(context),
      publication.timeZone,
      given(body),
    );
    return { ...settings, ...(await reachOf(context)) };
  }),
];

/** Without what was left out. */
const given = <Body extends object>(body: Body) =>
  Object.fromEntries(
    Object.entries(body).filter(([, value]) => value !== undefined),
  ) as Partial<AlertSettings>;

/** What can reach the reader: mail, unless their address isn't confirmed, and pushed alerts. */
async function reachOf({ db, reader }: Context): Promise<Pick<SettingsAndReach, 'mailState' | 'pushed'>> {
  if (reader.kind === 'guest') return { mailState: 'noAccount', pushed: false };
  const [rows, pushed] = await Promise.all([
    db.select({ isConfirmed: readers.emailVerified }).from(readers).where(eq(readers.id, reader.id)),
    hasSubscription(db, reader.id),
  ]);
  if (reader.kind === 'anonymous') return { mailState: 'noAccount', pushed };
  return { mailState: rows[0]?.isConfirmed ? 'ready' : 'unconfirmed', pushed };
}
