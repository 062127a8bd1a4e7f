import {
  createDecipheriv,
  createECDH,
  createHmac,
  createPublicKey,
  createVerify,
  randomBytes,
} from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { startWebServer } from './webServer.ts';

/** A browser's side of pushing (RFC 8291): its keys, as it hands them out, and the way to read what comes. */
export function createPushBrowser(endpoint: string) {
  const own = createECDH('prime256v1');
  own.generateKeys();
  const secret = randomBytes(16);
  return {
    subscription: {
      endpoint,
      keys: { p256dh: own.getPublicKey().toString('base64url'), auth: secret.toString('base64url') },
    },
    read(body: Buffer): unknown {
      // RFC 8188: salt, record size, length of the sender's key, the key, one record.
      const salt = body.subarray(0, 16);
      const theirs = body.subarray(21, 21 + body.readUInt8(20));
      const record = body.subarray(21 + theirs.length);
      const info = Buffer.concat([Buffer.from('WebPush: info\0'), own.getPublicKey(), theirs]);
      const input = hkdf(secret, own.computeSecret(theirs), info, 32);
      const key = hkdf(salt, input, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
      const nonce = hkdf(salt, input, Buffer.from('Content-Encoding: nonce\0'), 12);
      const decipher = createDecipheriv('aes-128-gcm', key, nonce);
      decipher.setAuthTag(record.subarray(-16));
      const padded = Buffer.concat([decipher.update(record.subarray(0, -16)), decipher.final()]);
      return JSON.parse(padded.subarray(0, padded.lastIndexOf(2)).toString());
    },
  };
}

function hkdf(salt: Buffer, input: Buffer, info: Buffer, length: number): Buffer {
  const pseudorandom = createHmac('sha256', salt).update(input).digest();
  return createHmac('sha256', pseudorandom)
    .update(Buffer.concat([info, Buffer.from([1])]))
    .digest()
    .subarray(0, length);
}

/** What `Authorization: vapid` claims, its signature checked against its own key (RFC 8292). */
export function vapidOf({ authorization = '' }: IncomingHttpHeaders) {
  const [, token = '', key = ''] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(authorization) ?? [];
  const [head = '', claims = '', signature = ''] = token.split('.');
  const point = Buffer.from(key, 'base64url');
  const publicKey = createPublicKey({
    format: 'jwk',
    key: {
      kty: 'EC',
      crv: 'P-256',
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
    },
  });
  const isSigned = createVerify('sha256')
    .update(`${head}.${claims}`)
    .verify({ key: publicKey, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'));
  const said = JSON.parse(Buffer.from(claims, 'base64url').toString()) as { aud: string; sub: string };
  return { isSigned, key, ...said };
}

export interface Pushed {
  path: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** A push service of this machine; `answers` has what it says to a path: a status, or nothing ever. It takes what isn't said. */
export async function startPushService() {
  const answers = new Map<string, number | 'hangs'>();
  const pushed: Pushed[] = [];
  const server = await startWebServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const path = request.url ?? '';
      pushed.push({ path, headers: request.headers, body: Buffer.concat(chunks) });
      const answer = answers.get(path) ?? 201;
      if (answer !== 'hangs') response.writeHead(answer).end();
    });
  });
  return { ...server, answers, pushed };
}
