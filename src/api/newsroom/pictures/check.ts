import { LARGEST_PICTURE } from '../../../contract/pictures.ts';
import { loadSharp } from './engine.ts';
import { kindOf } from './kind.ts';
import { PictureRefusal } from './pictureRefusal.ts';

/** In pixels, either way. */
const LONGEST_SIDE = 12_000;
const SHORTEST_SIDE = 120;
/** In pixels altogether: what decoding one takes is bounded by it. */
export const MOST_PIXELS = 80_000_000;

/**
 * The size in pixels of a picture that may be taken in, upright, from its header alone: nothing is decoded.
 * @throws PictureRefusal where it is none, or too large or too small.
 */
export async function checkPicture(bytes: Uint8Array): Promise<{ width: number; height: number }> {
  if (bytes.length > LARGEST_PICTURE)
    throw new PictureRefusal('bodyTooLarge', `it has ${bytes.length} bytes, and 20 MB is the most`);
  const kind = kindOf(bytes);
  const sharp = await loadSharp();
  const header = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch((error: unknown) => {
      throw new PictureRefusal('unusablePicture', "its beginning is damaged, and can't be read", error);
    });
  if (header.format !== kind)
    throw new PictureRefusal('unsupportedMediaType', `it begins as ${kind} does, but is something else`);
  const { width, height } = header.autoOrient;
  requireSize(width, height);
  return { width, height };
}

function requireSize(width: number, height: number): void {
  const size = `it is ${width} by ${height} pixels`;
  const refuse = (why: string) => new PictureRefusal('unusablePicture', `${size}, ${why}`);
  if (Math.max(width, height) > LONGEST_SIDE) throw refuse(`and ${LONGEST_SIDE} either way is the most`);
  if (width * height > MOST_PIXELS) throw refuse(`and ${MOST_PIXELS} in all is the most`);
  if (Math.min(width, height) < SHORTEST_SIDE)
    throw refuse(`as tracking pixels, icons and spacers are; ${SHORTEST_SIDE} either way is the least`);
}
