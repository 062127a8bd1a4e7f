import { sizeAt, type PictureFile } from '../../store/pictures.ts';
import { MOST_PIXELS } from './check.ts';
import { loadSharp } from './engine.ts';
import { PictureRefusal } from './pictureRefusal.ts';

/** The widths that a picture is kept in, in pixels, as far as it is wider itself; then comes the widest it may have. */
const WIDTHS = [480, 800, 1200];
const WIDEST = 1600;
/** In pixels altogether, of any file: a chart ten times as high as wide would else take ten times as long. */
const MOST_SERVED = 6_000_000;
/** The width of the file for who understands neither `srcset` nor AVIF. */
const PLAIN_WIDTH = 800;
/** At effort 1 all widths of a photograph take half a second of one core; at 2 twice that for 1 % of the bytes. */
const AVIF = { quality: 50, effort: 1, chromaSubsampling: '4:2:0' };
const WEBP = { quality: 75 };
/** How long decoding may take, in seconds: there are files whose few bytes keep a decoder at work for hours. */
const DECODING = 20;

/**
 * The files of a picture that has passed its check, `width` by `height` pixels when upright: AVIF in every width up to
 * its own, and one WebP. Upright, in sRGB, on white where it was transparent, and with nothing in them but pixels.
 * @throws PictureRefusal where it can't be decoded to its end.
 */
export async function makeFiles(
  id: string,
  bytes: Uint8Array,
  own: { width: number; height: number },
): Promise<PictureFile[]> {
  const sharp = await loadSharp();
  const widest = widestOf(own);
  const { data, info } = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
    .autoOrient()
    .resize({ ...sizeAt(own, widest), fit: 'fill' })
    // A drawing on nothing is made for white paper, and would be lost on a dark page.
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .timeout({ seconds: DECODING })
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch((error: unknown) => {
      throw new PictureRefusal('unusablePicture', "it is damaged or cut off, and can't be decoded", error);
    });
  const at = (width: number) => sharp(data, { raw: info }).resize({ ...sizeAt(own, width), fit: 'fill' });

  const files: PictureFile[] = [];
  for (const width of [...WIDTHS.filter((narrower) => narrower < widest), widest]) {
    const made = await at(width).avif(AVIF).toBuffer();
    files.push({ name: `${id}-${width}.avif`, width, type: 'image/avif', bytes: new Uint8Array(made) });
  }
  const plain = Math.min(widest, PLAIN_WIDTH);
  const made = await at(plain).webp(WEBP).toBuffer();
  files.push({ name: `${id}-${plain}.webp`, width: plain, type: 'image/webp', bytes: new Uint8Array(made) });
  return files;
}

/** Nothing is enlarged: a picture that is narrower than the widest file has ended with one of its own width. */
function widestOf({ width, height }: { width: number; height: number }): number {
  return Math.min(width, WIDEST, Math.floor(Math.sqrt((MOST_SERVED * width) / height)));
}
