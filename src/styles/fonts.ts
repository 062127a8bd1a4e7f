import franklin500 from '@fonts/libre-franklin-500-normal.woff2?url';
import franklin700 from '@fonts/libre-franklin-700-normal.woff2?url';
import newsreaderItalic from '@fonts/newsreader-400-italic.woff2?url';
import newsreader400 from '@fonts/newsreader-400-normal.woff2?url';
import newsreader600 from '@fonts/newsreader-600-normal.woff2?url';
// The other alphabets' faces, each fetched where it stands.
import './fonts.css';

/** The characters that the files hold: see `subsetFonts.ts`. */
const PLAIN = 'U+20-7E, U+A0, U+AB, U+BB, U+B7, U+2010-2015, U+2018-201E, U+2022, U+2026, U+20AC';

const faces: readonly (readonly [family: string, file: string, descriptors: FontFaceDescriptors])[] = [
  ['Newsreader', newsreader400, { weight: '400' }],
  ['Newsreader', newsreaderItalic, { weight: '400', style: 'italic' }],
  ['Newsreader', newsreader600, { weight: '600' }],
  ['Libre Franklin', franklin500, { weight: '500' }],
  ['Libre Franklin', franklin700, { weight: '700' }],
];

/**
 * Fetches the paper's own faces and puts them all in place at once: one by one, each would have the page laid out anew.
 * A face that doesn't come leaves its stand-in where it is.
 */
export async function loadFonts(): Promise<void> {
  const loading = faces.map(([family, file, descriptors]) =>
    new FontFace(family, `url(${file})`, { ...descriptors, unicodeRange: PLAIN }).load(),
  );
  for (const outcome of await Promise.allSettled(loading))
    if (outcome.status === 'fulfilled') document.fonts.add(outcome.value);
}
