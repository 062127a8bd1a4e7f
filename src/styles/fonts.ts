import frankRuhl400 from '@fonts/frank-ruhl-libre-400-hebrew.woff2?url';
import frankRuhl600 from '@fonts/frank-ruhl-libre-600-hebrew.woff2?url';
import franklin500 from '@fonts/libre-franklin-500-normal.woff2?url';
import franklin700 from '@fonts/libre-franklin-700-normal.woff2?url';
import newsreaderItalic from '@fonts/newsreader-400-italic.woff2?url';
import newsreader400Accents from '@fonts/newsreader-400-normal-accents.woff2?url';
import newsreader400 from '@fonts/newsreader-400-normal.woff2?url';
import newsreader600Accents from '@fonts/newsreader-600-normal-accents.woff2?url';
import newsreader600 from '@fonts/newsreader-600-normal.woff2?url';
import naskh400 from '@fonts/noto-naskh-arabic-400-arabic.woff2?url';
import naskh600 from '@fonts/noto-naskh-arabic-600-arabic.woff2?url';
import { changeIfStill } from './changeIfStill.ts';

/** Faces that stand for the same letters: which those are, and how to see whether a page has any. */
interface Alphabet {
  letters: string;
  isIn: (text: string) => boolean;
  /** Whether systems have letters of the same widths (`base.css`), so that the change to these moves nothing. */
  hasStandIn: boolean;
  faces: readonly (readonly [family: string, file: string, descriptors?: FontFaceDescriptors])[];
}

/** The plain letters are those that `subsetFonts.ts` keeps in their files. */
const alphabets: readonly Alphabet[] = [
  {
    letters: 'U+20-7E, U+A0, U+AB, U+BB, U+B7, U+2010-2015, U+2018-201E, U+2022, U+2026, U+20AC',
    isIn: () => true,
    hasStandIn: true,
    faces: [
      ['Newsreader', newsreader400],
      ['Newsreader', newsreaderItalic, { style: 'italic' }],
      ['Newsreader', newsreader600, { weight: '600' }],
      ['Libre Franklin', franklin500, { weight: '500' }],
      ['Libre Franklin', franklin700, { weight: '700' }],
    ],
  },
  {
    letters: 'U+A1-AA, U+AC-B6, U+B8-BA, U+BC-17F, U+2212',
    isIn: (text) => /[¡-ªÀ-ſ−]/.test(text),
    hasStandIn: true,
    faces: [
      ['Newsreader', newsreader400Accents],
      ['Newsreader', newsreader600Accents, { weight: '600' }],
    ],
  },
  {
    letters: 'U+590-5FF, U+200C-2010, U+20AA, U+25CC, U+FB1D-FB4F',
    isIn: (text) => /[\u0590-\u05ff]/.test(text),
    hasStandIn: false,
    faces: [
      ['Frank Ruhl Libre', frankRuhl400],
      ['Frank Ruhl Libre', frankRuhl600, { weight: '600' }],
    ],
  },
  {
    letters: 'U+600-6FF, U+750-77F, U+8A0-8FF, U+FB50-FDFF, U+FE70-FEFF',
    isIn: (text) => /[\u0600-\u06ff]/.test(text),
    hasStandIn: false,
    faces: [
      ['Noto Naskh Arabic', naskh400],
      ['Noto Naskh Arabic', naskh600, { weight: '600' }],
    ],
  },
];

/** The faces that have come; one that doesn't leaves its stand-in where it is. */
const fetched = new Map<Alphabet, FontFace[]>();

/**
 * Fetches the paper's own faces for the letters of the page (not of its frame, which names the other language) and puts
 * them in place at once: one by one, each would have the page laid out anew. Those without a stand-in are put in place
 * with the next page if they would move what is in view now: call again when there is one, with `isNewPage`.
 */
export async function loadFonts({ isNewPage }: { isNewPage: boolean }): Promise<void> {
  if (isNewPage) put([...fetched.values()].flat());
  const text = document.querySelector('main')?.textContent ?? '';
  const missing = alphabets.filter((alphabet) => !fetched.has(alphabet) && alphabet.isIn(text));
  await Promise.all(missing.map(async (alphabet) => fetched.set(alphabet, await fetchFaces(alphabet))));

  put([...fetched].flatMap(([{ hasStandIn }, faces]) => (hasStandIn ? faces : [])));
  for (const faces of fetched.values()) {
    const waiting = faces.filter((face) => !document.fonts.has(face));
    if (waiting.length > 0)
      changeIfStill(
        () => put(waiting),
        () => waiting.forEach((face) => document.fonts.delete(face)),
      );
  }
}

const put = (faces: FontFace[]) => faces.forEach((face) => document.fonts.add(face));

async function fetchFaces({ faces, letters }: Alphabet): Promise<FontFace[]> {
  const outcomes = await Promise.allSettled(
    faces.map(([family, file, descriptors]) =>
      new FontFace(family, `url(${file})`, { weight: '400', ...descriptors, unicodeRange: letters }).load(),
    ),
  );
  return outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
}
