import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)).join('');
/** What nearly all English text is made of. */
const PLAIN = `${range(0x20, 0x7e)}\u00a0«»·‐‑‒–—―‘’‚“”„•…€`;
/** Latin letters with marks, and signs: a file of its own, fetched where one stands. */
const ACCENTS = `${range(0xa1, 0x17f)}−`;

/** Fontsource's file for each of ours; `characters` are those kept, all where it isn't said. */
const fonts: Record<string, { from: string; characters?: string }> = {
  'newsreader-400-normal': { from: 'newsreader/files/newsreader-latin-400-normal', characters: PLAIN },
  'newsreader-400-italic': { from: 'newsreader/files/newsreader-latin-400-italic', characters: PLAIN },
  'newsreader-600-normal': { from: 'newsreader/files/newsreader-latin-600-normal', characters: PLAIN },
  'newsreader-400-normal-accents': {
    from: 'newsreader/files/newsreader-latin-400-normal',
    characters: ACCENTS,
  },
  'newsreader-600-normal-accents': {
    from: 'newsreader/files/newsreader-latin-600-normal',
    characters: ACCENTS,
  },
  'libre-franklin-500-normal': {
    from: 'libre-franklin/files/libre-franklin-latin-500-normal',
    characters: PLAIN,
  },
  'libre-franklin-700-normal': {
    from: 'libre-franklin/files/libre-franklin-latin-700-normal',
    characters: PLAIN,
  },
  'frank-ruhl-libre-400-hebrew': { from: 'frank-ruhl-libre/files/frank-ruhl-libre-hebrew-400-normal' },
  'frank-ruhl-libre-600-hebrew': { from: 'frank-ruhl-libre/files/frank-ruhl-libre-hebrew-600-normal' },
  'noto-naskh-arabic-400-arabic': { from: 'noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal' },
  'noto-naskh-arabic-600-arabic': { from: 'noto-naskh-arabic/files/noto-naskh-arabic-arabic-600-normal' },
};

/** Cuts the paper's faces down to the characters it uses, once, and serves them to style sheets as `@fonts/NAME.woff2`. */
export function subsetFonts(root: string): Plugin {
  const folder = path.join(root, 'node_modules/.cache/lede-fonts');
  return {
    name: 'lede:subset-fonts',
    config: () => ({ resolve: { alias: { '@fonts': folder } } }),
    async buildStart() {
      await mkdir(folder, { recursive: true });
      for (const [name, font] of Object.entries(fonts))
        await cut(root, path.join(folder, `${name}.woff2`), font);
    },
  };
}

async function cut(
  root: string,
  target: string,
  { from, characters }: { from: string; characters?: string },
) {
  const source = path.join(root, 'node_modules/@fontsource', `${from}.woff2`);
  const made = await stat(target).catch(() => null);
  const ours = await stat(path.join(root, 'src/styles/subsetFonts.ts'));
  if (made && made.mtimeMs > ours.mtimeMs && made.mtimeMs > (await stat(source)).mtimeMs) return;
  const font = await readFile(source);
  await writeFile(
    target,
    characters ? await subsetFont(font, characters, { targetFormat: 'woff2', noLayoutClosure: true }) : font,
  );
}
