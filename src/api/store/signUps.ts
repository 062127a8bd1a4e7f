import { and, eq, lt, notExists, sql, type SQL } from 'drizzle-orm';
import { credentials, readers } from './accountTables.ts';
import type { Db } from './database.ts';

/** Whose address isn't shown to be theirs. */
const isUnconfirmed = and(eq(readers.emailVerified, false), eq(readers.isAnonymous, false));

/** Notes who would sign up with an address, in lower case, or that they would once more; of an account nothing. */
export async function noteSignUp(
  db: Db,
  { name, email }: { name: string; email: string },
  now: Date,
): Promise<void> {
  await db
    .insert(readers)
    .values({ id: crypto.randomUUID(), name, email, createdAt: now, updatedAt: now })
    .onConflictDoUpdate({
      target: readers.email,
      set: { createdAt: now, updatedAt: now },
      setWhere: isBegun(db),
    });
}

/** The reader of an address, in lower case, that wasn't shown to be theirs so far; null where there is none. */
export async function findUnconfirmed(db: Db, email: string): Promise<string | null> {
  const [row] = await db
    .select({ id: readers.id })
    .from(readers)
    .where(and(eq(readers.email, email), isUnconfirmed));
  return row?.id ?? null;
}

/** Gives an account what its reader chose, who has just shown that the address is theirs. */
export async function nameReader(
  db: Db,
  readerId: string,
  { name, lang }: { name: string; lang: string | null },
  now: Date,
): Promise<void> {
  await db.update(readers).set({ name, lang, updatedAt: now }).where(eq(readers.id, readerId));
}

/** Whether a reader is but a sign-up that was begun: nobody has ever come in as them. */
export function isBegun(db: Db): SQL<boolean> {
  const ways = db.select({ id: credentials.id }).from(credentials).where(eq(credentials.userId, readers.id));
  return sql`(${isUnconfirmed} and ${notExists(ways)})`;
}

/** Forgets sign-ups that were begun before a moment and never ended. */
export async function forgetSignUps(db: Db, before: Date): Promise<void> {
  await db.delete(readers).where(and(isBegun(db), lt(readers.createdAt, before)));
}

/** Forgets the sign-up that was begun with an address, in lower case: somebody else has shown that it is theirs. */
export async function forgetSignUpOf(db: Db, email: string): Promise<void> {
  await db.delete(readers).where(and(isBegun(db), eq(readers.email, email)));
}
