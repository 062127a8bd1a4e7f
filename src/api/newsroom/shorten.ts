/** A sentence's end is taken only where it leaves at least this part of what is allowed. */
const LEAST_PART = 1 / 3;

/**
 * A text of at most `most` UTF-16 units: whole where it fits, else its first sentences, else its first words and an
 * ellipsis.
 */
export function shorten(text: string, most: number, lang: string): string {
  if (text.length <= most) return text;
  // What lies far behind the cut decides nothing, and dividing it takes long.
  const near = text.slice(0, most * 2).toWellFormed();
  const sentences = beginningOf(near, most, new Intl.Segmenter(lang, { granularity: 'sentence' }));
  if (sentences.length >= most * LEAST_PART) return sentences;
  const words = beginningOf(near, most - 1, new Intl.Segmenter(lang, { granularity: 'word' })).replace(
    /[\s,;:–—-]+$/u,
    '',
  );
  return `${words || near.slice(0, most - 1).toWellFormed()}…`;
}

function beginningOf(text: string, most: number, segmenter: Intl.Segmenter): string {
  let fits = '';
  for (const { segment } of segmenter.segment(text)) {
    if ((fits + segment).trimEnd().length > most) break;
    fits += segment;
  }
  return fits.trimEnd();
}
