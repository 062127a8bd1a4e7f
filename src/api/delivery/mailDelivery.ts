import * as v from 'valibot';
import { accountMailKind, type AccountMailKind } from '../../contract/deliveries.ts';
import {
  composeAccountMail,
  composeDigest,
  composeInstant,
  type AccountMail,
  type Letterhead,
} from '../mail/compose.ts';
import type { Mailer } from '../mail/mailer.ts';
import { findAddressees, findDigest, findInstantAlerts } from '../store/alertContents.ts';
import { accountMailOf } from '../store/deliveries.ts';
import type { Sending } from './sender.ts';

/** What mail is made and sent with. */
export interface MailDelivery extends Pick<Sending, 'db' | 'clock'> {
  mailer: Mailer;
  head: Letterhead;
  /** What a mail that an account asked for says, to an address, in a language; null where it isn't wanted any more. */
  accountMails: Record<
    AccountMailKind,
    (reader: { id: string; email: string }, lang: string) => Promise<AccountMail | null>
  >;
}

/** Prepares mails: what they say is looked up when they go out, and what nobody wants by then doesn't. */
export function mailDelivery({ db, clock, mailer, head, accountMails }: MailDelivery): Sending['prepare'] {
  return async (rows) => {
    const instant = rows.filter(({ kind }) => kind === 'instant').map(({ id }) => id);
    const [readers, alerts] = await Promise.all([
      findAddressees(db, [...new Set(rows.map(({ readerId }) => readerId))]),
      findInstantAlerts(db, instant),
    ]);
    return async (row) => {
      const to = readers.get(row.readerId);
      if (!to) return 'unwanted';
      if (v.is(accountMailKind, row.kind)) {
        const { lang, to: address = to.email } = accountMailOf(row);
        const mail = await accountMails[row.kind]({ id: to.readerId, email: address }, lang);
        if (!mail) return 'unwanted';
        await mailer.send(composeAccountMail(row, mail, { ...to, email: address }, lang, head));
        return 'sent';
      }
      if (!to.mayBeMailed) return 'unwanted';
      if (row.kind === 'instant') {
        const story = alerts.get(row.id);
        if (!story) return 'unwanted';
        await mailer.send(composeInstant(row, to, story, head, clock()));
        return 'sent';
      }
      const digest = await findDigest(db, row, row.kind);
      if (digest.stories.length === 0) return 'unwanted';
      await mailer.send(composeDigest(row, row.kind, to, digest, head, clock()));
      return 'sent';
    };
  };
}
