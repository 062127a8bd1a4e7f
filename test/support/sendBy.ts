import type { Browser } from './api.ts';

export type Send = (path: string, init: RequestInit) => Promise<Response>;

/** What a client sends, sent by a browser's cookies to the API in process. */
export const sendBy =
  (browser: Browser): Send =>
  (path, { method = 'GET', headers, body }) =>
    browser.request(method, path, {
      headers: Object.fromEntries(new Headers(headers)),
      ...(typeof body === 'string' ? { body } : {}),
    });
