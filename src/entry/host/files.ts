import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { matches } from '../../api/http/route.ts';
import { worker } from '../../paths.ts';
import { compress, negotiate, type Compressed } from './compressed.ts';

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
  '.avif': 'image/avif',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

interface File {
  type: string;
  etag: string;
  body: Uint8Array<ArrayBuffer> | Compressed;
}

/**
 * The build's own files (scripts, styles, fonts, pictures), each read and compressed at its first request and then
 * kept in memory: only what was there at the start is ever served. Answers null for any other path.
 */
export async function createFiles(folder: string): Promise<(request: Request) => Promise<Response | null>> {
  const listed = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = new Set(
    listed
      .filter((entry) => entry.isFile() && path.extname(entry.name) in TYPES)
      .map(
        (entry) =>
          `/${path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/')}`,
      )
      .filter((name) => !name.startsWith('/.')),
  );
  const kept = new Map<string, Promise<File>>();

  return async (request) => {
    const name = new URL(request.url).pathname;
    if (!names.has(name)) return null;
    const reading = kept.get(name) ?? readOne(path.join(folder, name));
    kept.set(name, reading);
    const file = await reading;
    const headers = {
      'content-type': file.type,
      etag: file.etag,
      'cache-control': cachingOf(name),
    };
    if (matches(request.headers.get('if-none-match'), file.etag))
      return new Response(null, { status: 304, headers });
    if (file.body instanceof Uint8Array) return new Response(file.body, { headers });
    const chosen = negotiate(file.body, request.headers.get('accept-encoding'));
    return new Response(chosen.body, { headers: { ...headers, ...chosen.headers } });
  };
}

/** Names in `assets` are of one content for ever; an old worker would show alerts as it used to. */
function cachingOf(name: string): string {
  if (name.startsWith('/assets/')) return 'public, max-age=31536000, immutable';
  return name === worker ? 'public, max-age=0, must-revalidate' : 'public, max-age=86400';
}

async function readOne(file: string): Promise<File> {
  const bytes = new Uint8Array(await readFile(file));
  const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
  const etag = `W/"${createHash('sha1').update(bytes).digest('base64url')}"`;
  return { type, etag, body: /text|json|svg/.test(type) ? await compress(bytes, 11) : bytes };
}
