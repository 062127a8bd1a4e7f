import { eq } from 'drizzle-orm';
import { getAlertSettings, putAlertSettings, type AlertSettings } from '../../contract/alertSettings.ts';
import type { Context } from '../http/context.ts';
import { route } from '../http/route.ts';
import { sessionOf } from '../sessionOf.ts';
import { readers } from '../store/accountTables.ts';
import { changeAlertSettings, findAlertSettings, newcomersSettings } from '../store/alertSettings.ts';

export const alertSettingsRoutes = [
  route(getAlertSettings, async (_, context) => {
    const { db, reader, publication } = context;
    const chosen = reader.kind === 'guest' ? null : await findAlertSettings(db, reader.id);
    return {
      ...(chosen ?? newcomersSettings(publication.timeZone)),
      mailState: await mailStateOf(context),
    };
  }),

  route(putAlertSettings, async ({ body }, context) => {
    const { db, publication } = context;
    const settings = await changeAlertSettings(
      db,
      await sessionOf(context),
      publication.timeZone,
      given(body),
    );
    return { ...settings, mailState: await mailStateOf(context) };
  }),
];

/** Without what was left out. */
const given = <Body extends object>(body: Body) =>
  Object.fromEntries(
    Object.entries(body).filter(([, value]) => value !== undefined),
  ) as Partial<AlertSettings>;

/** Whether mail can reach the reader; an address that isn't confirmed holds it back. */
async function mailStateOf({ db, reader }: Context): Promise<'noAccount' | 'unconfirmed' | 'ready'> {
  if (reader.kind !== 'account') return 'noAccount';
  const [row] = await db
    .select({ isConfirmed: readers.emailVerified })
    .from(readers)
    .where(eq(readers.id, reader.id));
  return row?.isConfirmed ? 'ready' : 'unconfirmed';
}
