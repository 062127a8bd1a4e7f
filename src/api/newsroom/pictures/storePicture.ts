import { createHash } from 'node:crypto';
import type { StoredPicture } from '../../../contract/pictures.ts';
import type { Db } from '../../store/database.ts';
import { ID_LENGTH, keepPicture, recallPicture } from '../../store/pictures.ts';
import { checkPicture } from './check.ts';
import { inTurn } from './engine.ts';
import { makeFiles } from './make.ts';

/** What a picture is known by: its bytes' SHA-256 in base64url, as much of it as no two will ever share (132 bits). */
const idOf = (bytes: Uint8Array) =>
  createHash('sha256').update(bytes).digest('base64url').slice(0, ID_LENGTH);

/**
 * Takes a picture in: checked, resized, and kept in one transaction. The same bytes again are the same picture, and
 * cost a look. Never to be called inside a transaction: it would hold the database while it waits for its turn.
 * @throws PictureRefusal where it isn't taken.
 */
export function storePicture(db: Db, bytes: Uint8Array, now: Date): Promise<StoredPicture> {
  const id = idOf(bytes);
  return inTurn(async () => {
    const known = await recallPicture(db, id, now);
    if (known) return known;
    const size = await checkPicture(bytes);
    const files = await makeFiles(id, bytes, size);
    return keepPicture(db, { id, ...size, createdAt: now }, files);
  });
}
