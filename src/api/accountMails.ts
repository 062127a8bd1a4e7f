import { createEmailVerificationToken } from 'better-auth/api';
import { eq } from 'drizzle-orm';
import { randomBytes } from 'node:crypto';
import { inLocale } from '../i18n/locale.ts';
import { nearestLocale } from '../i18n/mailTexts.ts';
import { api, fill, pages } from '../paths.ts';
import type { MailDelivery } from './delivery/mailDelivery.ts';
import { emailChangeToken } from './mail/emailChangeToken.ts';
import { readers } from './store/accountTables.ts';
import type { Db } from './store/database.ts';
import { findEmailChange } from './store/emailChanges.ts';
import { isBegun } from './store/signUps.ts';

/** How long a link that confirms an address is good for, in seconds. */
export const CONFIRM_WITHIN = 86_400;
/** How long a link that lets another password be chosen is good for, in milliseconds. */
const RESET_WITHIN = 3_600_000;

interface AccountMailParts {
  db: Db;
  secret: string;
  publicUrl: string;
  clock: () => Date;
  /** Keeps that a token lets a reader choose another password. */
  keepReset(token: string, readerId: string, until: Date): Promise<void>;
  /** Makes the code, in the place of any before it, that an address's account can be logged in to by. */
  makeCode(email: string): Promise<string>;
}

/** What mails about accounts say; their links and codes are made when they go out. */
export function accountMails({
  db,
  secret,
  publicUrl,
  clock,
  keepReset,
  makeCode,
}: AccountMailParts): MailDelivery['accountMails'] {
  const addressOf = (page: string, lang: string) => publicUrl + inLocale(nearestLocale(lang), page);
  return {
    async confirm({ id, email }, lang) {
      const token = await createEmailVerificationToken(secret, email, undefined, CONFIRM_WITHIN, {
        userId: id,
      });
      const callbackURL = inLocale(nearestLocale(lang), pages.confirmed);
      const query = new URLSearchParams({ token, callbackURL });
      return { says: 'confirm', link: `${publicUrl}${api.verifyEmail}?${query}` };
    },
    async code({ id, email }) {
      const [reader] = await db
        .select({ isConfirmed: readers.emailVerified, isBegun: isBegun(db) })
        .from(readers)
        .where(eq(readers.id, id));
      if (!reader) return null;
      const ofAccount = reader.isConfirmed ? 'logIn' : 'confirming';
      return { code: await makeCode(email), isFor: reader.isBegun ? 'signUp' : ofAccount };
    },
    async reset({ id }, lang) {
      const token = randomBytes(24).toString('base64url');
      await keepReset(token, id, new Date(Date.now() + RESET_WITHIN));
      const query = new URLSearchParams({ token });
      return { says: 'reset', link: `${addressOf(pages.newPassword, lang)}?${query}` };
    },
    async newAddress({ id, email }, lang) {
      const wish = await findEmailChange(db, id, email, clock());
      if (!wish) return null;
      if (wish.isTaken) return { says: 'takenAddress', link: addressOf(pages.login, lang) };
      const token = emailChangeToken(wish.id, secret);
      return { says: 'newAddress', link: addressOf(fill(pages.newAddress, { token }), lang) };
    },
    formerAddress: async (_, lang) => ({ says: 'formerAddress', link: addressOf(pages.forgotten, lang) }),
    paymentFailed: async (_, lang) => ({ says: 'paymentFailed', link: addressOf(pages.account, lang) }),
  };
}
