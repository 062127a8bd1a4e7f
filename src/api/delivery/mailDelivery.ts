import { isAccountMail, type AccountMailKind } from '../../contract/deliveries.ts';
import { composeAccountMail, composeDigest, composeInstant, type Letterhead } from '../mail/compose.ts';
import type { Mailer } from '../mail/mailer.ts';
import { findAddressees, findDigest, findInstantAlerts } from '../store/alertContents.ts';
import type { Sending } from './sender.ts';

/** What mail is made and sent with. */
export interface MailDelivery extends Pick<Sending, 'db' | 'clock'> {
  mailer: Mailer;
  head: Letterhead;
  /** Where each mail about an account leads, in a language. */
  links: Record<AccountMailKind, (reader: { id: string; email: string }, lang: string) => Promise<string>>;
}

/** Prepares mails: what they say is looked up when they go out, and what nobody wants by then doesn't. */
export function mailDelivery({ db, clock, mailer, head, links }: MailDelivery): Sending['prepare'] {
  return async (rows) => {
    const instant = rows.filter(({ kind }) => kind === 'instant').map(({ id }) => id);
    const [readers, alerts] = await Promise.all([
      findAddressees(db, [...new Set(rows.map(({ readerId }) => readerId))]),
      findInstantAlerts(db, instant),
    ]);
    return async (row) => {
      const to = readers.get(row.readerId);
      if (!to) return 'unwanted';
      if (isAccountMail(row.kind)) {
        const link = await links[row.kind]({ id: to.readerId, email: to.email }, row.subject);
        await mailer.send(composeAccountMail(row, row.kind, to, link, head));
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
