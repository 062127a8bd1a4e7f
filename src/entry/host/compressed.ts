import { promisify } from 'node:util';
import zlib from 'node:zlib';

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

/** A body in the encodings that browsers take, compressed once. */
export interface Compressed {
  plain: Uint8Array<ArrayBuffer>;
  br: Uint8Array<ArrayBuffer>;
  gzip: Uint8Array<ArrayBuffer>;
}

/** Compresses text; `quality` is Brotli's, 11 for what is kept for good. */
export async function compress(body: Uint8Array, quality: number): Promise<Compressed> {
  const [br, gz] = await Promise.all([toBrotli(body, quality), gzip(body, { level: 9 })]);
  return { plain: new Uint8Array(body), br: new Uint8Array(br), gzip: new Uint8Array(gz) };
}

const toBrotli = (body: Uint8Array, quality: number) => brotli(body, brotliOptions(body, quality));

const brotliOptions = (body: Uint8Array, quality: number) => ({
  params: {
    [zlib.constants.BROTLI_PARAM_QUALITY]: quality,
    [zlib.constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  },
});

/** The encoding that a request takes, of those that browsers do; null for none. */
function encodingFor(acceptEncoding: string | null): 'br' | 'gzip' | null {
  const accepted = (acceptEncoding ?? '').split(',').filter((one) => !/;\s*q=0(\.0*)?\s*$/.test(one));
  const takes = (name: string) => accepted.some((one) => one.replace(/;.*/, '').trim() === name);
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : null;
}

/** The body a request takes, and the headers that say which. */
export function negotiate({ br, gzip, plain }: Compressed, acceptEncoding: string | null) {
  const vary = { vary: 'Accept-Encoding' };
  switch (encodingFor(acceptEncoding)) {
    case 'br':
      return { body: br, headers: { ...vary, 'content-encoding': 'br' } };
    case 'gzip':
      return { body: gzip, headers: { ...vary, 'content-encoding': 'gzip' } };
    case null:
      return { body: plain, headers: vary };
  }
}

/** Fewer bytes than this go in one packet anyway. */
const WORTHWHILE = 1_024;
/** Up to so many bytes are compressed at once: that takes no longer than handing them to another thread. */
const SHORT = 128 * 1_024;
/** Brotli's quality for what is sent once: smaller than gzip makes it, in no more time. */
const QUICK = 4;

/**
 * An answer that is made for one request, compressed as that takes it, and in one piece: as a stream it takes several times
 * as long. What isn't text, or goes on as long as it lasts (`no-transform`), is left as it is.
 */
export async function compressedAnswer(answer: Response, request: Request): Promise<Response> {
  const { headers, status } = answer;
  const isText = /^text\/|\b(json|xml)\b/.test(headers.get('content-type') ?? '');
  if (!isText || headers.get('cache-control')?.includes('no-transform') || answer.body === null)
    return answer;
  headers.append('vary', 'Accept-Encoding');
  const encoding = encodingFor(request.headers.get('accept-encoding'));
  const body = new Uint8Array(await answer.arrayBuffer());
  headers.delete('content-length');
  if (encoding === null || body.length < WORTHWHILE) return new Response(body, { status, headers });
  headers.set('content-encoding', encoding);
  return new Response(new Uint8Array(await compressOnce(body, encoding)), { status, headers });
}

function compressOnce(body: Uint8Array, encoding: 'br' | 'gzip'): Buffer | Promise<Buffer> {
  if (body.length > SHORT) return encoding === 'br' ? toBrotli(body, QUICK) : gzip(body);
  return encoding === 'br' ? zlib.brotliCompressSync(body, brotliOptions(body, QUICK)) : zlib.gzipSync(body);
}
