import { createHmac } from 'node:crypto';
import { isSame } from '../http/guards.ts';

/** What one may be taken off: what comes at once, a digest, or all mail about the topic of this id. */
export type MailList = 'instant' | 'daily' | 'weekly' | { topic: number };

/** How long a link is good for, in milliseconds: a mail that is older is no longer at hand. */
const GOOD_FOR = 400 * 86_400_000;

/**
 * What takes one reader off one list without log-in: base64url of JSON `[reader, list, seconds]`, and its HMAC. It says
 * nothing that the mail doesn't, and is good for nothing else.
 */
export function unsubscribeToken(readerId: string, list: MailList, secret: string, now: Date): string {
  const seconds = Math.floor(now.getTime() / 1_000);
  const name = typeof list === 'string' ? list : list.topic;
  const payload = Buffer.from(JSON.stringify([readerId, name, seconds])).toString('base64url');
  return `${payload}.${sign(payload, secret)}`;
}

/** Whom and from what a token takes; null for one that is altered, was never given out, or is too old. */
export function readUnsubscribeToken(
  token: string,
  secret: string,
  now: Date,
): { readerId: string; list: MailList } | null {
  const [payload = '', signature = ''] = token.split('.');
  if (!isSame(signature, sign(payload, secret)) || token !== `${payload}.${signature}`) return null;
  const [readerId, name, seconds] = JSON.parse(Buffer.from(payload, 'base64url').toString()) as [
    string,
    'instant' | 'daily' | 'weekly' | number,
    number,
  ];
  if (now.getTime() - seconds * 1_000 > GOOD_FOR) return null;
  return { readerId, list: typeof name === 'string' ? name : { topic: name } };
}

const sign = (payload: string, secret: string) =>
  createHmac('sha256', `${secret} unsubscribe`).update(payload).digest('base64url');
