import { createHmac } from 'node:crypto';
import { isSame } from '../http/guards.ts';

/** How old a signature may be, or from the future, in milliseconds: clocks differ, and nobody may send it again later. */
const HOLDS = 5 * 60_000;

/** Signs what is sent at `at`, for a header: `t=1795456438,v1=<hex>`. */
export function sign(body: Uint8Array, secret: string, at: Date): string {
  const seconds = Math.floor(at.getTime() / 1_000);
  return `t=${seconds},v1=${digest(body, secret, seconds)}`;
}

/** Whether a header signs this body, with this secret, lately. */
export function isSigned(body: Uint8Array, header: string | null, secret: string, now: Date): boolean {
  const [, at, given] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header ?? '') ?? [];
  if (at === undefined || given === undefined) return false;
  const seconds = Number(at);
  return isSame(given, digest(body, secret, seconds)) && Math.abs(now.getTime() - seconds * 1_000) <= HOLDS;
}

const digest = (body: Uint8Array, secret: string, seconds: number) =>
  createHmac('sha256', secret).update(`${seconds}.`).update(body).digest('hex');
