import { cookieHeader } from './reader.mjs';

/**
 * @typedef {object} LiveReader
 * @property {(headline: string) => Promise<{ received: number, visible: number }>} alert Resolves once the story came
 *   and the count of unread alerts was asked for after it, as a page does; when, by `performance.now()`.
 * @property {() => void} leave
 */

/**
 * A guest who follows a topic and listens, as an open page does.
 * @param {string} url The host's.
 * @param {string} topic
 * @returns {Promise<LiveReader>}
 */
export async function listen(url, topic) {
  const followed = await fetch(`${url}/api/me/follows/${topic}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', origin: url },
    body: '{}',
  });
  if (!followed.ok) throw new Error(`Following was answered with ${followed.status}.`);
  const cookie = cookieHeader(
    followed.headers.getSetCookie().map((line) => {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      return { name: pair.slice(0, at), value: pair.slice(at + 1) };
    }),
  );
  const leaving = new AbortController();
  const stream = await fetch(`${url}/api/live`, { headers: { cookie }, signal: leaving.signal });
  if (stream.status !== 200 || !stream.body)
    throw new Error(`The stream was answered with ${stream.status}.`);
  const reader = stream.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    async alert(headline) {
      while (!text.includes(headline)) {
        const part = await reader.read();
        if (part.done) throw new Error(`The stream ended before “${headline}” came.`);
        text += part.value;
      }
      const received = performance.now();
      text = '';
      const me = await fetch(`${url}/api/me`, { headers: { cookie } });
      await me.arrayBuffer();
      return { received, visible: performance.now() };
    },
    leave: () => leaving.abort(),
  };
}
