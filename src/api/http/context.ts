import type { SentMail } from '../../contract/demoMail.ts';
import type { Publication } from '../../contract/publication.ts';
import type { Accounts } from '../accounts.ts';
import type { Live } from '../live/hub.ts';
import type { Log } from '../log.ts';
import type { PretendProcessor } from '../payments/pretend/pretendProcessor.ts';
import type { PaymentProcessor } from '../payments/processor.ts';
import type { Filters } from '../rules/commentFilters.ts';
import type { Db } from '../store/database.ts';

/** Everything the API works with, made once at start. */
export interface Services {
  readonly db: Db;
  readonly accounts: Accounts;
  readonly publication: Publication;
  /** What points moderators at comments. */
  readonly filters: Filters;
  /** Who charges cards; and the same, where it is the pretend one, whose pages are served here. */
  readonly processor: PaymentProcessor;
  readonly pretendProcessor: PretendProcessor | null;
  /** Where readers find the site, without a slash at the end. */
  readonly publicUrl: string;
  /** Tells open pages of what happens. */
  readonly live: Live;
  readonly log: Log;
  readonly clock: () => Date;
  /** Lets so many milliseconds pass before an answer that its time must tell nothing of. */
  readonly pause: (ms: number) => Promise<unknown>;
  /** Origins a write may come from: those of the site's own pages. */
  readonly origins: readonly string[];
  readonly overTls: boolean;
  /** Keys the guest's meter cookie is signed with. */
  readonly secret: string;
  /** What proves the newsroom; without any, its endpoints are off. */
  readonly newsroomTokens: readonly string[];
  /** The public key that browsers are pushed to with, null where none are; and whether that may be on private networks. */
  readonly pushing: { readonly key: string | null; readonly allowPrivate: boolean };
  /** The newest mails that were kept instead of sent; null where mail goes out. */
  readonly sentMail: (() => Promise<SentMail[]>) | null;
}

/** Who asks. A guest has no id. */
export type Reader =
  | { kind: 'guest' }
  | { kind: 'anonymous'; id: string }
  | { kind: 'account'; id: string; name: string; email: string; role: 'reader' | 'moderator' };

/** One request's surroundings: the services, the reader, and what goes into the answer's head. */
export interface Context extends Services {
  readonly request: Request;
  readonly requestId: string;
  readonly now: Date;
  readonly reader: Reader;
  /** Headers of the answer; cookies are appended. */
  readonly headers: Headers;
}
