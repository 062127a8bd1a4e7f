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
  const params = {
    [zlib.constants.BROTLI_PARAM_QUALITY]: quality,
    [zlib.constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  const [br, gz] = await Promise.all([brotli(body, { params }), gzip(body, { level: 9 })]);
  return { plain: new Uint8Array(body), br: new Uint8Array(br), gzip: new Uint8Array(gz) };
}

/** The body a request takes, and the headers that say which. */
export function negotiate({ br, gzip, plain }: Compressed, acceptEncoding: string | null) {
  const vary = { vary: 'Accept-Encoding' };
  if (/\bbr\b/.test(acceptEncoding ?? ''))
    return { body: br, headers: { ...vary, 'content-encoding': 'br' } };
  if (/\bgzip\b/.test(acceptEncoding ?? ''))
    return { body: gzip, headers: { ...vary, 'content-encoding': 'gzip' } };
  return { body: plain, headers: vary };
}
