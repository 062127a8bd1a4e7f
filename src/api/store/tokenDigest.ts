import { customType } from 'drizzle-orm/pg-core';
import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';

const MARK = 'sha256:';
const digestOf = (token: string) =>
  token.startsWith(MARK) ? token : MARK + createHash('sha256').update(token).digest('hex');

/** The tokens that are in use meanwhile, by their digests. */
const inUse = new AsyncLocalStorage<Map<string, string>>();

/**
 * Does some work with sessions in which those tokens are read again that it wrote or asked by. Elsewhere, and of all
 * other sessions, digests are read.
 */
export const withTokens = <Answer>(work: () => Promise<Answer>): Promise<Answer> =>
  inUse.run(new Map(), work);

/**
 * A column of secret tokens, of which digests alone are kept (SHA-256, in hexadecimal after `sha256:`): nobody gets in by
 * what a copy of the database holds. It is written and asked by the token, or by the digest that was read of it.
 */
export const tokenDigest = customType<{ data: string; driverData: string }>({
  dataType: () => 'text',
  toDriver(token) {
    const digest = digestOf(token);
    inUse.getStore()?.set(digest, token);
    return digest;
  },
  fromDriver: (digest) => inUse.getStore()?.get(digest) ?? digest,
});
