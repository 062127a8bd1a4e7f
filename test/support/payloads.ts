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
  const fit = corpus().filter((line) => line.length < 300 && /^[\x20-\x7e]+$/.test(line));
  const step = Math.floor(fit.length / 60);
  return [...OWN_PAYLOADS, ...Array.from({ length: 60 }, (_, at) => fit[at * step] ?? '')];
}

/** All of the corpus, at least 5,000; where it isn't there, as many that are made here, and that is said. */
export function corpus(): string[] {
  if (!existsSync(CORPUS)) {
    process.stderr.write(
      `NOT CHECKED: the payloads of ${CORPUS}, which isn't there. Made ones were instead.\n`,
    );
    return madePayloads();
  }
  const lines = readFileSync(CORPUS, 'utf8')
    .split('\n')
    .map((line) => line.trim());
  return [...new Set(lines)].filter((line) => line !== '');
}

const ELEMENTS = [
  'img src=x',
  'svg',
  'body',
  'video src=x',
  'iframe',
  'details open',
  'input autofocus',
  'a href=#',
];
const EVENTS = [
  'onerror',
  'onload',
  'onfocus',
  'ontoggle',
  'onmouseover',
  'onanimationstart',
  'onclick',
  'onplay',
];
const SCRIPTS = [
  'alert(1)',
  'alert`1`',
  'top[`al`+`ert`](1)',
  'import(`//x.example`)',
  'location=`javascript:alert(1)`',
];
const AROUND = [
  (tag: string) => tag,
  (tag: string) => `">${tag}`,
  (tag: string) => `'/>${tag}`,
  (tag: string) => `</textarea>${tag}`,
  (tag: string) => `</script>${tag}`,
  (tag: string) => `--><!-- -->${tag}`,
  (tag: string) => tag.toUpperCase(),
  (tag: string) => encodeURIComponent(tag),
  (tag: string) => tag.replaceAll('<', '&lt;'),
  (tag: string) => tag.replaceAll('<', '\u003c'),
  (tag: string) => `javascript:${tag}`,
  (tag: string) => `[press](${tag})`,
  (tag: string) => `https://example.com/?q=${tag}`,
  (tag: string) => `data:text/html,${tag}`,
  (tag: string) => `{{${tag}}}`,
  (tag: string) => `\u202e${tag}`,
];

/** Each way of running something in each place of a page that might take it: 5,120. */
const madePayloads = (): string[] =>
  AROUND.flatMap((around) =>
    ELEMENTS.flatMap((element) =>
      EVENTS.flatMap((event) => SCRIPTS.map((script) => around(`<${element} ${event}=${script}>`))),
    ),
  );

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
