/** The longest passage that is quoted whole, in UTF-16 units; of others the beginning and the end. */
const LONGEST = 300;
/** So many words of what stands around a passage, or of its beginning and end, are tried in turn. */
const WORDS = [4, 8, 16, 32] as const;

/**
 * The text directive of a link to a passage (https://wicg.github.io/scroll-to-text-fragment/), as in
 * `text=the%20harbour`. `page` is all that the page says, with a line break between blocks; the passage stands from
 * `from` to `to` in it. Browsers find whole words, and the first of several: so it is widened to whole words, and what
 * stands around it is named where the page says the same elsewhere.
 */
export function textDirective(page: string, from: number, to: number): string {
  const [start, end] = toWords(page, from, to);
  const passage = page.slice(start, end);
  const isWhole = passage.length <= LONGEST && !passage.includes('\n');
  return `text=${isWhole ? whole(page, start, end) : fromTo(page, start, end)}`;
}

const isInWord = (letter: string | undefined) => letter !== undefined && /[\p{L}\p{M}\p{N}]/u.test(letter);

function toWords(page: string, from: number, to: number): [start: number, end: number] {
  let [start, end] = [from, to];
  while (start < end && !isInWord(page[start])) start += 1;
  while (end > start && /\s/.test(page[end - 1] ?? '')) end -= 1;
  while (isInWord(page[start - 1])) start -= 1;
  while (isInWord(page[end - 1]) && isInWord(page[end])) end += 1;
  return [start, end];
}

/** The passage itself, between as much of what stands around it as tells it from others. */
function whole(page: string, start: number, end: number): string {
  const passage = encode(page.slice(start, end));
  if (countOf(page, page.slice(start, end)) < 2) return passage;
  const [before, after] = around(page, start, end);
  return [before && `${before}-,`, passage, after && `,-${after}`].join('');
}

/** The beginning and the end of a passage, each as long as it must be to be found there and not before. */
function fromTo(page: string, start: number, end: number): string {
  const firstBlock = page.slice(start, endOfBlock(page, start, end));
  const lastBlock = page.slice(Math.max(start, page.lastIndexOf('\n', end - 1) + 1), end);
  const first = firstOf(
    WORDS.map((words) => firstWords(firstBlock, words)),
    (one) => countOf(page, one) < 2,
  );
  const rest = page.slice(start + first.length, end);
  const last = firstOf(
    WORDS.map((words) => lastWords(lastBlock, words)),
    (one) => countOf(rest, one) < 2,
  );
  const [before] = countOf(page, first) < 2 ? [''] : around(page, start, start + first.length);
  return `${before && `${before}-,`}${encode(first)},${encode(last)}`;
}

/** Words before and after a place, encoded: as few as tell it from others, each from one block. */
function around(page: string, start: number, end: number): [before: string, after: string] {
  const beforeIt = page.slice(0, start).trimEnd();
  const afterIt = page.slice(end);
  const skipped = afterIt.length - afterIt.trimStart().length;
  const blockBefore = beforeIt.slice(beforeIt.lastIndexOf('\n') + 1);
  const blockAfter = page.slice(end + skipped, endOfBlock(page, end + skipped, page.length));
  const contexts = WORDS.map(
    (words) => [lastWords(blockBefore, words), firstWords(blockAfter, words)] as const,
  );
  const [before, after] = firstOf(contexts, ([before, after]) => {
    const whole = page.slice(beforeIt.length - before.length, end + skipped + after.length);
    return countOf(page, whole) < 2;
  });
  return [encode(before), encode(after)];
}

const endOfBlock = (page: string, from: number, most: number) => {
  const end = page.indexOf('\n', from);
  return end === -1 ? most : Math.min(end, most);
};

const firstWords = (text: string, words: number) =>
  new RegExp(`^\\s*(?:\\S+\\s+){0,${words - 1}}\\S+`).exec(text)?.[0] ?? '';
const lastWords = (text: string, words: number) =>
  new RegExp(`\\S+(?:\\s+\\S+){0,${words - 1}}\\s*$`).exec(text)?.[0] ?? '';

/** The first that will do, else the last there is. */
function firstOf<Candidate>(
  candidates: readonly Candidate[],
  willDo: (one: Candidate) => boolean,
): Candidate {
  const [first, ...others] = candidates;
  if (first === undefined) throw new Error('There is nothing to choose from.');
  return others.length === 0 || willDo(first) ? first : firstOf(others, willDo);
}

/** How often a page says something; browsers make no difference between capitals and others. */
const countOf = (page: string, words: string) => page.toLowerCase().split(words.toLowerCase()).length - 1;

/** Percent-encoded; a dash too, for in a directive it marks what stands around. */
const encode = (words: string) =>
  encodeURIComponent(words.replace(/\s+/g, ' ').trim()).replaceAll('-', '%2D');
