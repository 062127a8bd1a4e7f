import * as v from 'valibot';
import { api } from '../paths.ts';
import { endpoint } from './endpoint.ts';

/** A place where an account is logged in; names of browser and system as their makers write them, null where unknown. */
export const session = v.object({
  id: v.string(),
  browser: v.nullable(v.string()),
  system: v.nullable(v.string()),
  /** When it was last used, within an hour. */
  usedAt: v.string(),
  /** Whether it is the one that asks. */
  isThis: v.boolean(),
});
export type Session = v.InferOutput<typeof session>;

export const getSessions = endpoint({
  method: 'GET',
  path: api.sessions,
  summary: 'Where the account is logged in: this session first, then the last used.',
  audience: 'personal',
  needs: 'account',
  answer: v.object({ items: v.array(session) }),
  status: 200,
  problems: [],
});

export const deleteSession = endpoint({
  method: 'DELETE',
  path: api.session,
  summary: 'Ends one of the account’s sessions; its open pages are told.',
  audience: 'personal',
  needs: 'account',
  answer: undefined,
  status: 204,
  problems: ['notFound'],
});

export const deleteOtherSessions = endpoint({
  method: 'DELETE',
  path: api.sessions,
  summary: 'Ends all of the account’s sessions but the one that asks.',
  audience: 'personal',
  needs: 'account',
  answer: undefined,
  status: 204,
  problems: [],
});
