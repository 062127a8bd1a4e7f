import type { Client } from '../client/client.ts';

/** The beginning of every key. What depends on who asks also carries the session's epoch, so that it never outlives it. */
export const publicKey = (...rest: readonly unknown[]) => ['public', ...rest] as const;
/** The beginning of a key of what depends on who asks. */
export const sessionKey = (client: Client, ...rest: readonly unknown[]) =>
  ['session', client.session.epoch(), ...rest] as const;
/** The key of how the reader is told, which others than its query bring up to date. */
export const alertSettingsKey = (client: Client) => sessionKey(client, 'alert settings');
/** The key of where the account is logged in, likewise. */
export const sessionsKey = (client: Client) => sessionKey(client, 'sessions');
/** The beginning of every key about what the reader saved for later, likewise. */
export const savedKey = (client: Client, ...rest: readonly unknown[]) => sessionKey(client, 'saved', ...rest);
/** The beginning of every key about what the reader is told of comments, likewise. */
export const commentAlertsKey = (client: Client) => sessionKey(client, 'comment alerts');
/**
 * The beginning of every key about what is new among the comments on the page: what is told live has it asked for again.
 * Never the comments themselves, which would move under their reader.
 */
export const commentNewsKey = (client: Client) => sessionKey(client, 'comment news');

/** Presses that may begin a session run one after the other, so that a guest's first two make one session, not two. */
export const BEGINS_SESSION = { id: 'begins a session' };
