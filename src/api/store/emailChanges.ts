import { and, count, eq, exists, gt, like, ne, not, sql } from 'drizzle-orm';
import { readers, verifications } from './accountTables.ts';
import { tellChange } from './changes.ts';
import type { Db } from './database.ts';
import { queueAccountMail } from './deliveries.ts';
import { forgetTriesOf } from './logInTries.ts';
import { lockReader } from './readers.ts';
import { forgetSignUpOf, isBegun } from './signUps.ts';
import { deliveries } from './tables.ts';

/** How long the link to another address is good for, in milliseconds. */
const GOOD_FOR = 86_400_000;
/** How many addresses an account may have written to within an hour: nobody's mail is flooded by it. */
const MOST_AN_HOUR = 5;
const HOUR = 3_600_000;

const ASKED = 'change-email:';
const RESET = 'reset-password:';

/** What a reader asked for: an address to become theirs. */
interface Wanted {
  readerId: string;
  /** The present address. */
  from: string;
  /** Another, in lower case. */
  to: string;
  lang: string;
}

/**
 * Notes that a reader wants another address, in the place of what they wanted before, and has both addresses written to,
 * whoever has the other; false where too many were asked for lately.
 */
export function askForEmailChange(db: Db, { readerId, from, to, lang }: Wanted, now: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    await lockReader(tx, readerId);
    const [lately] = await tx
      .select({ count: count() })
      .from(deliveries)
      .where(
        and(
          eq(deliveries.readerId, readerId),
          eq(deliveries.kind, 'newAddress'),
          gt(deliveries.createdAt, new Date(now.getTime() - HOUR)),
        ),
      );
    if ((lately?.count ?? 0) >= MOST_AN_HOUR) return false;
    const identifier = ASKED + readerId;
    const expiresAt = new Date(now.getTime() + GOOD_FOR);
    const ofReader = eq(verifications.identifier, identifier);
    await tx.delete(verifications).where(and(ofReader, ne(verifications.value, to)));
    // The link of a mail that was just sent stays good, for another isn't sent at once.
    const kept = await tx
      .update(verifications)
      .set({ expiresAt })
      .where(ofReader)
      .returning({ id: verifications.id });
    if (kept.length === 0)
      await tx.insert(verifications).values({ id: crypto.randomUUID(), identifier, value: to, expiresAt });
    await queueAccountMail(tx, 'newAddress', { readerId, lang, to }, now);
    await queueAccountMail(tx, 'formerAddress', { readerId, lang, to: from }, now);
    return true;
  });
}

/** The id of a reader's wish for an address, and whether that is someone's already; null where they don't want it any more. */
export async function findEmailChange(db: Db, readerId: string, to: string, now: Date) {
  const owner = db
    .select({ id: readers.id })
    .from(readers)
    .where(and(eq(readers.email, to), not(isBegun(db))));
  const [wish] = await db
    .select({ id: verifications.id, isTaken: exists(owner).mapWith(Boolean) })
    .from(verifications)
    .where(
      and(
        eq(verifications.identifier, ASKED + readerId),
        eq(verifications.value, to),
        gt(verifications.expiresAt, now),
      ),
    );
  return wish ?? null;
}

/**
 * Gives a reader the address that they wanted, by the wish's id, once, as one that is confirmed; false where it is past or
 * the address is someone's by now.
 */
export function carryOutEmailChange(db: Db, id: string, now: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [wish] = await tx
      .delete(verifications)
      .where(
        and(
          eq(verifications.id, id),
          like(verifications.identifier, `${ASKED}%`),
          gt(verifications.expiresAt, now),
        ),
      )
      .returning();
    if (!wish) return false;
    const readerId = wish.identifier.slice(ASKED.length);
    const email = wish.value;
    await forgetSignUpOf(tx, email);
    const changed = await tx
      .update(readers)
      .set({ email, emailVerified: true, updatedAt: now })
      .where(and(eq(readers.id, readerId), sql`not exists (select from ${readers} where email = ${email})`))
      .returning({ id: readers.id });
    if (changed.length === 0) return false;
    await forgetLinksOf(tx, readerId);
    // Who reads the address's mail has shown that the guesses weren't theirs.
    await forgetTriesOf(tx, email);
    await tellChange(tx, readerId, 'session');
    return true;
  });
}

/** Makes void what was mailed to a reader by which the account's address or password could be changed. */
export async function forgetLinksOf(db: Db, readerId: string): Promise<void> {
  await db.delete(verifications).where(eq(verifications.identifier, ASKED + readerId));
  await db
    .delete(verifications)
    .where(and(eq(verifications.value, readerId), like(verifications.identifier, `${RESET}%`)));
}
