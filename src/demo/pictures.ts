import type { Picture } from '../contract/pictures.ts';
import printed from './prints/printed.json';

interface Printed {
  files: { path: string; width: number; height: number }[];
}

const prints = new Map<string, Printed>(Object.entries(printed));

/** The width of the file for who understands neither `srcset` nor the formats, in pixels. */
const PLAIN_WIDTH = 800;

/** The scenes that there are prints of. */
export const sceneNames = (): string[] => [...prints.keys()];

/** The picture that a story means by `scene:NAME`, with its own words. Throws a sentence for a scene that isn't printed. */
export function scenePicture(
  reference: string,
  alt: string,
  altLang: string,
  caption: string | null,
  credit: string | null,
): Picture {
  const name = reference.replace(/^scene:/, '');
  const files = prints.get(name)?.files ?? [];
  const plain = files.find((file) => file.width === PLAIN_WIDTH && file.path.endsWith('.webp'));
  if (!reference.startsWith('scene:') || !plain)
    throw new Error(`There is no print of “${reference}”; there are ${sceneNames().join(', ')}.`);
  const srcset = (format: string) =>
    files
      .filter(({ path }) => path.endsWith(`.${format}`))
      .map(({ path, width }) => `${path} ${width}w`)
      .join(', ');
  return {
    sources: ['avif', 'webp'].map((format) => ({ type: `image/${format}`, srcset: srcset(format) })),
    src: plain.path,
    width: plain.width,
    height: plain.height,
    alt: { text: alt, lang: altLang },
    caption,
    credit,
  };
}
