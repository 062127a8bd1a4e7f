import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';

/** More was sent than is taken, or came out of what was sent. */
export class TooLargeError extends Error {}

/** The encodings that are understood, for `Accept-Encoding`. */
export const ENCODINGS = 'gzip, deflate, br';

const DECODERS = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  br: promisify(brotliDecompress),
  deflate: promisify(inflate),
  raw: promisify(inflateRaw),
};

/**
 * An answer's body, decoded by its Content-Encoding; at most `most` bytes, as sent and as decoded.
 * @throws TooLargeError, or the error of the stream or the decoder.
 */
export async function readBody(answer: IncomingMessage, most: number): Promise<Uint8Array> {
  if (Number(answer.headers['content-length'] ?? 0) > most) throw new TooLargeError();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) throw new TooLargeError();
    chunks.push(chunk);
  }
  const sent = Buffer.concat(chunks, size);
  const encoding = (answer.headers['content-encoding'] ?? '').trim().toLowerCase();
  return encoding === '' || encoding === 'identity' ? sent : decode(sent, encoding, most);
}

async function decode(sent: Buffer, encoding: string, most: number): Promise<Uint8Array> {
  const decoder = decoderFor(encoding, sent);
  if (!decoder) throw new Error(`it came in an encoding that nobody asked for (${encoding.slice(0, 40)})`);
  try {
    return await decoder(sent, { maxOutputLength: most });
  } catch (error) {
    const isBomb = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw isBomb ? new TooLargeError() : new Error(`its ${encoding} can't be decoded`, { cause: error });
  }
}

function decoderFor(encoding: string, [first = 0]: Buffer) {
  // What is called deflate comes with the head of a zlib stream or without one (RFC 9110, 8.4.1.2).
  if (encoding === 'deflate') return (first & 0x0f) === 8 ? DECODERS.deflate : DECODERS.raw;
  return encoding === 'gzip' || encoding === 'x-gzip' || encoding === 'br' ? DECODERS[encoding] : undefined;
}
