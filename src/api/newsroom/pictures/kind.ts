import { PictureRefusal } from './pictureRefusal.ts';

/** Kinds of picture that are taken in, by the names that sharp has for them. */
export type PictureKind = 'jpeg' | 'png' | 'gif' | 'webp' | 'heif';

const SIGNATURES: readonly (readonly [kind: PictureKind, begins: RegExp])[] = [
  ['jpeg', /^\xff\xd8\xff/],
  ['png', /^\x89PNG\r\n\x1a\n/],
  ['gif', /^GIF8[79]a/],
  ['webp', /^RIFF[^]{4}WEBP/],
];

/** As far as is looked for what something is. */
const HEAD = 1_024;

/**
 * The kind of a picture by its first bytes, whatever anyone says of it.
 * @throws PictureRefusal where it is none that is taken, with what it seems to be instead.
 */
export function kindOf(bytes: Uint8Array): PictureKind {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  const [kind] = SIGNATURES.find(([, begins]) => begins.test(head)) ?? [isAvif(head) ? 'heif' : undefined];
  if (kind) return kind;
  throw new PictureRefusal('unsupportedMediaType', whyNot(head));
}

/** Whether the first box of an ISO media file (`ftyp`: its length in 4 bytes, then brands of 4) names AVIF, or a run of it. */
function isAvif(head: string): boolean {
  if (!/^\0\0\0[^]ftyp/.test(head)) return false;
  const brands = head.slice(8, head.charCodeAt(3)).match(/[^]{4}/g);
  return brands?.some((brand) => brand === 'avif' || brand === 'avis') ?? false;
}

function whyNot(head: string): string {
  if (head === '') return 'it is empty';
  const isMarkup = /^(\xef\xbb\xbf)?\s*</.test(head);
  if (isMarkup && /<svg[\s>]/i.test(head)) return 'it is an SVG drawing, and those may hold scripts';
  if (isMarkup && /<(!doctype html|html|head|body|script)\b/i.test(head))
    return 'it is a web page (HTML), and no picture';
  return 'it is no picture of a kind that is taken: JPEG, PNG, WebP, AVIF or GIF';
}
