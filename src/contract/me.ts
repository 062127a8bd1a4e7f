import * as v from 'valibot';
import { api } from '../paths.ts';
import { endpoint } from './endpoint.ts';
import { subscription } from './subscription.ts';

export const readerKind = v.picklist(['guest', 'anonymous', 'registered', 'subscriber', 'moderator']);
export type ReaderKind = v.InferOutput<typeof readerKind>;

/** Who is reading. `id` tells one session's data from another's; guests have none. */
export const me = v.object({
  kind: readerKind,
  id: v.nullable(v.string()),
  name: v.nullable(v.string()),
  email: v.nullable(v.string()),
  unreadAlerts: v.number(),
  /** The newest announcement that `unreadAlerts` counts, by its number: the live stream goes on after it. */
  announced: v.number(),
  subscription: v.nullable(subscription),
  /** How an account wants pages to look, as `contract/textSettings.ts` writes it; null where it never chose. */
  textSettings: v.nullable(v.string()),
});
export type Me = v.InferOutput<typeof me>;

export const getMe = endpoint({
  method: 'GET',
  path: api.me,
  summary: 'The reader: kind, name, plan, unread alerts; a guest gets `{kind: "guest"}`, never an error.',
  audience: 'personal',
  needs: 'nothing',
  answer: me,
  status: 200,
  problems: [],
});

/** Whether a reader has an account, whatever its plan; guests and anonymous sessions have none. */
export const hasAccount = ({ kind }: Me): boolean => kind !== 'guest' && kind !== 'anonymous';

/** The id of a reader's account; null for those without one. */
export const accountOf = (reader: Me): string | null => (hasAccount(reader) ? reader.id : null);
