import { FeedError } from './feedError.ts';

/** What servers say of any text where nobody has told them: it fits whatever bytes there are. */
const SERVERS_DEFAULT = /^(?:iso-8859-1|us-ascii|windows-1252)$/i;

/**
 * A feed's bytes as text: by its byte order mark, else by the `charset` that its server said, else by the encoding that
 * its XML declares, else as UTF-8 (RFC 7303, 3). Where the bytes aren't of the charset said, or that is what servers
 * say of anything, the XML is believed.
 */
export function decodeFeed(bytes: Uint8Array, charset?: string | undefined): string {
  const marked = markedEncoding(bytes);
  if (marked !== undefined) return decode(bytes, marked);
  const declared = declaredEncoding(bytes);
  if (charset === undefined) return decode(bytes, declared ?? 'utf-8');
  const [first, second = charset] = SERVERS_DEFAULT.test(charset)
    ? [declared ?? 'utf-8', charset]
    : [charset, declared];
  return decodeWhole(bytes, first) ?? decode(bytes, second);
}

function decode(bytes: Uint8Array, label: string): string {
  try {
    return fromWindows(new TextDecoder(label), bytes);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new FeedError(
      `The feed is in an encoding that isn't known here: ${label.slice(0, 40)}.`,
      'line 1',
      error,
    );
  }
}

/** The text where all of it is in that encoding, and the encoding is known. */
function decodeWhole(bytes: Uint8Array, label: string): string | undefined {
  try {
    return fromWindows(new TextDecoder(label, { fatal: true }), bytes);
  } catch {
    // Another encoding may still fit; where none does, that one says so.
    return undefined;
  }
}

/** 0x80 to 0x9f in Windows-1252, which Node 20 reads as the control characters of Latin-1: “ and ” among them. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function fromWindows(decoder: TextDecoder, bytes: Uint8Array): string {
  const text = decoder.decode(bytes);
  if (decoder.encoding !== 'windows-1252') return text;
  return text.replace(/[\u0080-\u009f]/g, (control) => WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80));
}

function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : undefined;
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']\s*([\w.:-]+)/i.exec(beginning)?.[1];
  // That this could be read says that it isn't what it says.
  return declared !== undefined && /^utf-?16/i.test(declared) ? 'utf-8' : declared;
}
