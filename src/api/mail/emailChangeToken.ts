import { createHmac } from 'node:crypto';
import { isSame } from '../http/guards.ts';

/** What proves that a mail was had which was sent for a wished change of address: the wish's id and its HMAC. */
export const emailChangeToken = (id: string, secret: string): string => `${id}.${sign(id, secret)}`;

/** The id of a token's wish; null for one that is altered or was never given out. */
export function readEmailChangeToken(token: string, secret: string): string | null {
  const [id = '', signature = ''] = token.split('.');
  return isSame(signature, sign(id, secret)) && token === `${id}.${signature}` ? id : null;
}

const sign = (id: string, secret: string) =>
  createHmac('sha256', `${secret} email change`).update(id).digest('base64url');
