import { parseSync, Visitor } from 'oxc-parser';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const SRC = path.resolve('src');

export interface Source {
  /** From src: `features/story/Block.tsx`. */
  name: string;
  text: string;
  lines: number;
}

/** Every file under src, by name. */
export function readSources(): Source[] {
  return readdirSync(SRC, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => {
      const text = readFileSync(file, 'utf8');
      const name = path.relative(SRC, file).replaceAll(path.sep, '/');
      return { name, text, lines: text.trimEnd().split('\n').length };
    });
}

export const isScript = ({ name }: Source) => /\.(ts|tsx|js|mjs)$/.test(name);
const isStyle = ({ name }: Source) => name.endsWith('.css');

const parsed = new Map<string, ReturnType<typeof parseSync>>();

/** A script's syntax tree. */
export function parse({ name, text }: Source) {
  const known = parsed.get(name) ?? parseSync(name, text);
  if (known.errors.length > 0) throw new Error(`src/${name} can't be parsed: ${known.errors[0]?.message}`);
  parsed.set(name, known);
  return known;
}

/** All that a file names of other files under src: imports of values and types, static and dynamic, and of styles. */
export function importsOf(source: Source): string[] {
  const wanted = isScript(source) ? scriptImports(source) : isStyle(source) ? styleImports(source) : [];
  return wanted
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => resolve(source, specifier));
}

function scriptImports(source: Source): string[] {
  const found: string[] = [];
  const take = (node: { source?: unknown } | null) => {
    const from = node?.source;
    if (from && typeof from === 'object' && 'value' in from && typeof from.value === 'string')
      found.push(from.value);
  };
  new Visitor({
    ImportDeclaration: take,
    ExportNamedDeclaration: take,
    ExportAllDeclaration: take,
    ImportExpression: take,
    TSImportType: take,
  }).visit(parse(source).program);
  return found;
}

const styleImports = ({ text }: Source): string[] =>
  [...text.matchAll(/(?:@import|\bfrom)\s+(?:url\()?['"]([^'"]+)['"]/g)].map(
    ([, specifier = '']) => specifier,
  );

function resolve({ name }: Source, specifier: string): string {
  const bare = specifier.replace(/\?.*$/, '');
  const base = path.resolve(SRC, path.dirname(name), bare);
  const file = [base, `${base}.ts`, `${base}.tsx`].find((candidate) => existsSync(candidate));
  if (!file) throw new Error(`src/${name} imports ${specifier}, which isn't there.`);
  return path.relative(SRC, file).replaceAll(path.sep, '/');
}
