import type { Db } from '../store/database.ts';
import { readPictureFile, type PictureFile } from '../store/pictures.ts';
import { ApiError } from './apiError.ts';
import { matches } from './route.ts';

/** How much is kept in memory of what was asked for last, in bytes. */
const MOST_KEPT = 16 * 1024 * 1024;
const NAME = /^[\w-]+\.(avif|webp)$/;

/** Answers with the files of pictures, by name. A name is of one content for ever, so that a browser asks once; any other is 404. */
export function createPictureFiles(db: Db): (request: Request, name: string) => Promise<Response> {
  /** The longest unused first. */
  const kept = new Map<string, PictureFile>();
  let size = 0;

  const keep = (file: PictureFile) => {
    if (!kept.has(file.name)) size += file.bytes.length;
    kept.delete(file.name);
    kept.set(file.name, file);
    for (const [name, { bytes }] of kept) {
      if (size <= MOST_KEPT) break;
      kept.delete(name);
      size -= bytes.length;
    }
  };

  return async (request, name) => {
    const file = kept.get(name) ?? (NAME.test(name) ? await readPictureFile(db, name) : undefined);
    if (!file) throw new ApiError('notFound');
    keep(file);
    const headers = {
      'content-type': file.type,
      'cache-control': 'public, max-age=31536000, immutable',
      etag: `"${name}"`,
    };
    if (matches(request.headers.get('if-none-match'), headers.etag))
      return new Response(null, { status: 304, headers });
    return new Response(file.bytes, {
      headers: { ...headers, 'content-length': String(file.bytes.length) },
    });
  };
}
