/** A mail read back: its headers by their names in small letters, and its parts. */
export interface ReadMail {
  headers: Map<string, string>;
  text: string;
  html: string;
}

/** Reads a mail as it went over the wire (RFC 5322, 2045 to 2047), in UTF-8 and with the parts that ours have. */
export function readMail(source: string): ReadMail {
  const { headers, body } = split(source);
  const parts = partsOf(headers, body);
  const bodyOf = (type: string) =>
    parts.find((part) => part.headers.get('content-type')?.startsWith(type))?.body.replaceAll('\r\n', '\n') ??
    '';
  return { headers, text: bodyOf('text/plain'), html: bodyOf('text/html') };
}

function split(source: string) {
  const at = source.indexOf('\r\n\r\n');
  const head = at < 0 ? source : source.slice(0, at);
  // A line that begins with a space goes on with the one before.
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const headers = new Map(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), decodeWords(line.slice(colon + 1).trim())] as const;
    }),
  );
  return { headers, body: at < 0 ? '' : source.slice(at + 4) };
}

function partsOf(
  headers: Map<string, string>,
  body: string,
): { headers: Map<string, string>; body: string }[] {
  const [, boundary] = /boundary="?([^";]+)/.exec(headers.get('content-type') ?? '') ?? [];
  if (boundary === undefined) return [{ headers, body: decodeBody(body, headers) }];
  return body
    .split(`--${boundary}`)
    .slice(1, -1)
    .flatMap((part) => {
      const { headers: own, body: inner } = split(part.replace(/^\r\n/, '').replace(/\r\n$/, ''));
      return partsOf(own, inner);
    });
}

function decodeBody(body: string, headers: Map<string, string>): string {
  switch (headers.get('content-transfer-encoding')?.toLowerCase()) {
    case 'base64':
      return Buffer.from(body, 'base64').toString();
    case 'quoted-printable':
      return fromQuoted(body.replace(/=\r\n/g, ''));
    default:
      return body;
  }
}

/** Words of other alphabets in a header; the space between two of them belongs to neither. */
const decodeWords = (value: string): string =>
  value
    .replace(/(\?=)\s+(=\?)/g, '$1$2')
    .replace(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_, kind: string, encoded: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(encoded, 'base64').toString('latin1')
        : encoded
            .replaceAll('_', ' ')
            .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    )
    .replace(/[\u0080-\u00ff]+/g, (bytes) => Buffer.from(bytes, 'latin1').toString());

const fromQuoted = (text: string): string =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString();
