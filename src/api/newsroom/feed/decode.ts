import { FeedError } from './feedError.ts';

/** A feed's bytes as text, by its byte order mark, else by the encoding that its XML declares, else as UTF-8. */
export function decodeFeed(bytes: Uint8Array): string {
  const label = encodingOf(bytes);
  try {
    const decoder = new TextDecoder(label);
    const text = decoder.decode(bytes);
    return decoder.encoding === 'windows-1252' ? text.replace(/[\u0080-\u009f]/g, fromWindows) : text;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new FeedError(`The feed is in an encoding that isn't known here: ${label}.`, 'line 1', error);
  }
}

/** 0x80 to 0x9f in Windows-1252, which Node 20 reads as the control characters of Latin-1: “ and ” among them. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const fromWindows = (control: string) => WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80);

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  if (first === 0xef && second === 0xbb) return 'utf-8';
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']\s*([\w.:-]+)/i.exec(beginning)?.[1] ?? 'utf-8';
  // That this could be read says that it isn't what it says.
  return /^utf-?16/i.test(declared) ? 'utf-8' : declared;
}
