/** A `mailto:` link with subject and body (RFC 6068): percent-encoded, lines parted by CRLF. */
export const mailtoLink = (subject: string, body: string): string =>
  `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
