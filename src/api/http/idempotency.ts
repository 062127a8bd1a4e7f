import { createHash } from 'node:crypto';
import type { Db } from '../store/database.ts';
import {
  claimKeys,
  forgetKeysBefore,
  keepAnswers,
  releaseKeys,
  type Former,
  type Key,
} from '../store/idempotencyKeys.ts';
import { ApiError } from './apiError.ts';
import type { Context } from './context.ts';
import { Reply } from './reply.ts';

/** How long an answer is kept to be given again, in milliseconds. */
const KEPT_FOR = 48 * 3_600_000;

/** A request, and its key where it came with one. */
export interface Asked {
  context: Context;
  key: Key | null;
}

/** The key that a request came with: another body, or the same at another address, is not the same under it. */
export function keyOf({ request, reader }: Context, body: unknown): Key | null {
  const key = request.headers.get('idempotency-key');
  if (key === null) return null;
  if (!/^[\x21-\x7e]{1,255}$/.test(key))
    throw new ApiError('invalid', { fields: [{ pointer: '/Idempotency-Key', code: 'malformed' }] });
  const { pathname, search } = new URL(request.url);
  const digest = createHash('sha256')
    .update(JSON.stringify([request.method, pathname + search, body]))
    .digest('hex');
  return { owner: reader.kind === 'guest' ? 'newsroom' : reader.id, key, digest };
}

/** Runs `act` once for each owner and key, in a transaction: a refusal, which it throws, or a crash leaves nothing of it. */
export function once(context: Context, key: Key, act: (inside: Context) => Promise<Reply>): Promise<Reply> {
  return context.db.transaction(async (db) => {
    const [reply] = await onceEach(db, [{ context, key }], async () => [await act({ ...context, db })]);
    if (reply instanceof Reply) return reply;
    throw reply ?? new Error('A request was not answered.');
  });
}

/**
 * Has `act` act on several requests, each once for its owner and key, of which none is twice among them. The keys are
 * written first, so that twins wait on their locks, in one transaction with what they guard; who is refused leaves none.
 * What was asked before is answered as it was then; anything else under its key, another address too, is 422.
 */
export async function onceEach<One extends Asked>(
  tx: Db,
  asked: readonly One[],
  act: (anew: One[]) => Promise<(Reply | ApiError)[]>,
): Promise<(Reply | ApiError)[]> {
  const keys = asked.flatMap(({ key }) => key ?? []);
  const now = asked[0]?.context.now ?? new Date();
  const formers = await claimKeys(tx, keys, now);
  const replies = asked.map(({ key }) => {
    const former = key && formers.get(key.owner);
    return former ? again(former, key) : null;
  });
  const anew = asked.filter((_, at) => !replies[at]);
  const acted = anew.length > 0 ? await act(anew) : [];
  const outcomes = anew.flatMap(({ key }, at) => {
    const reply = acted[at];
    return key && reply ? [{ key, reply }] : [];
  });
  await keepAnswers(
    tx,
    outcomes.flatMap(({ key, reply }) =>
      reply instanceof Reply ? { ...key, status: reply.status, answer: reply.body } : [],
    ),
    now,
  );
  await releaseKeys(
    tx,
    outcomes.flatMap(({ key, reply }) => (reply instanceof Reply ? [] : key)),
  );
  const rest = acted.values();
  return replies.map((reply) => reply ?? rest.next().value ?? new ApiError('unavailable'));
}

function again({ digest, status, answer }: Former, key: Key): Reply | ApiError {
  return digest === key.digest && status !== null
    ? new Reply(status, answer)
    : new ApiError('idempotencyKeyReused');
}

/** Forgets the answers that are too old to be asked for again. */
export const forgetOldKeys = (db: Db, now: Date) => forgetKeysBefore(db, new Date(now.getTime() - KEPT_FOR));
