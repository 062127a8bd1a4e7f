import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const OWN_PAYLOADS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<a href="javascript:alert(1)">press</a>',
  'javascript:alert(1)//https://example.com',
  '{{constructor.constructor("alert(1)")()}}',
  '</textarea><script>alert(1)</script>',
  '<style>@import "https://evil.example/x.css"</style>',
  '&lt;script&gt;alert(1)&lt;/script&gt;<b>bold</b>',
];

/** A list of thousands that lies beside the project on some machines. */
const CORPUS = fileURLToPath(new URL('../../../shared/corpora/xss-payloads.txt', import.meta.url));

/** Texts that would like to be run: ten of our own, and sixty from all over the corpus where it is there. */
export function payloads(): string[] {
  if (!existsSync(CORPUS)) {
    process.stderr.write(`Not checked: the payloads of ${CORPUS}, which isn't there; ten of our own were.\n`);
    return OWN_PAYLOADS;
  }
  const lines = readFileSync(CORPUS, 'utf8')
    .split('\n')
    .map((line) => line.trim());
  const fit = lines.filter((line) => line.length > 0 && line.length < 300 && /^[\x20-\x7e]+$/.test(line));
  const step = Math.floor(fit.length / 60);
  return [...OWN_PAYLOADS, ...Array.from({ length: 60 }, (_, at) => fit[at * step] ?? '')];
}

/** Shares out texts over a few comments, a paragraph each, so that no comment is too long. */
export function toComments(texts: string[], longest = 1_900): string[] {
  const shared: string[] = [];
  for (const text of texts) {
    const last = shared.at(-1);
    const joined = last === undefined ? text : `${last}\n\n${text}`;
    if (last !== undefined && joined.length <= longest) shared[shared.length - 1] = joined;
    else shared.push(text);
  }
  return shared;
}
