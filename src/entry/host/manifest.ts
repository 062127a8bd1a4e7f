import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { PageAssets } from './documents.ts';

interface Chunk {
  file: string;
  css?: string[];
  imports?: string[];
}
type Manifest = Record<string, Chunk>;

const ENTRY = 'src/entry/browser.tsx';
const FONTS = 'src/styles/fonts.ts';

/** Finds, in a finished build, what each page needs; asked once for each page and locale. */
export async function readManifest(folder: string): Promise<(page: string, locale: string) => PageAssets> {
  const manifest = JSON.parse(await readFile(path.join(folder, '.vite/manifest.json'), 'utf8')) as Manifest;
  const css = new Map<string, string>();
  for (const { css: files = [] } of Object.values(manifest)) {
    for (const file of files) css.set(file, (await readFile(path.join(folder, file), 'utf8')).trim());
  }
  return (page, locale) => {
    const chunks = withImports(manifest, [ENTRY, `src/pages/${page}.tsx`, `src/i18n/${locale}.ts`]);
    const files = new Set(chunks.flatMap((chunk) => chunk.css ?? []));
    return {
      scripts: chunks.map((chunk) => `/${chunk.file}`),
      fonts: `/${manifest[FONTS]?.file}`,
      styles: [...files].map((file) => ({ href: `/${file}`, css: css.get(file) ?? '' })),
    };
  };
}

/** The named chunks and all that they import, each once, the first named first. */
function withImports(manifest: Manifest, names: readonly string[]): Chunk[] {
  const seen = new Set<string>();
  const visit = (name: string): Chunk[] => {
    const chunk = manifest[name];
    if (!chunk || seen.has(name)) return [];
    seen.add(name);
    return [chunk, ...(chunk.imports ?? []).flatMap(visit)];
  };
  return names.flatMap(visit);
}
