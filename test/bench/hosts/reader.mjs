const SUBSCRIBER = { email: 'subscriber@example.com', password: 'read-all-about-it' };

/**
 * Logs the demo's subscriber in.
 * @param {string} url The host's.
 * @returns {Promise<{ name: string, value: string }[]>} Their cookies.
 */
export async function logIn(url) {
  const answer = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify(SUBSCRIBER),
  });
  if (!answer.ok) throw new Error(`Logging in was answered with ${answer.status}.`);
  return answer.headers.getSetCookie().map((cookie) => {
    const [pair = ''] = cookie.split(';');
    const at = pair.indexOf('=');
    return { name: pair.slice(0, at), value: pair.slice(at + 1) };
  });
}

/** @param {{ name: string, value: string }[]} cookies */
export const cookieHeader = (cookies) => cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
