const LONGEST = 80;

/** The part of an address made of a text: its letters and digits, lower case, joined by hyphens; at most 80 characters. */
export function slugify(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}]+/gu);
  let slug = '';
  for (const word of words ?? []) {
    const longer = slug ? `${slug}-${word}` : beginning(word);
    if (longer.length > LONGEST) break;
    slug = longer;
  }
  return slug || 'story';
}

/** As much of a word as fits, without half of a character. */
function beginning(word: string): string {
  let fits = '';
  for (const character of word) {
    if (fits.length + character.length > LONGEST) break;
    fits += character;
  }
  return fits;
}
