import type { Content, Run } from '../../contract/blocks.ts';

/** How a stretch of text looks. */
export type Look = Omit<Run, 'text'>;

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
const FOLDED = /[ \t\r\n\f\u2028\u2029]+/g;
const VISIBLE = /[^\s\p{Cf}\p{Cc}\p{Zs}\p{DI}\u2800]/u;

/** The most the contract lets one run and one content have. */
const LONGEST_RUN = 20_000;
const MOST_RUNS = 2_000;

/** Text without control characters and broken surrogate pairs. */
export const cleanText = (text: string) => text.replace(CONTROL, '').toWellFormed();

/** Text as one line: cleaned, white space folded, trimmed. */
export const oneLine = (text: string) =>
  text.replace(FOLDED, ' ').replace(CONTROL, '').toWellFormed().normalize('NFC').trim();

/** Whether a reader would see anything of a text. */
export const hasSomethingToSee = (text: string) => VISIBLE.test(text);

const isSameLook = (one: Look, other: Look) => one.emphasis === other.emphasis && one.href === other.href;

/** Running text in the making: white space folded as a browser folds it, equal neighbours merged. `\n` is a line break. */
export class RunningText {
  /** In pieces, so that the end of a long text can be trimmed without going through all of it. */
  #runs: { pieces: string[]; look: Look }[] = [];
  /** What was written last; the start of a line swallows white space as another space does. */
  #last: 'nothing' | 'space' | 'break' | 'text' = 'nothing';

  get isEmpty(): boolean {
    return this.#runs.length === 0;
  }

  append(text: string, look: Look): void {
    let folded = cleanText(text.replace(FOLDED, ' '));
    if (this.#last !== 'text' && folded.startsWith(' ')) folded = folded.slice(1);
    if (folded === '') return;
    this.#write(folded, look);
    this.#last = folded.endsWith(' ') ? 'space' : 'text';
  }

  /** Ends the line; false where the line is empty, so that two breaks in a row can mean a new paragraph. */
  breakLine(): boolean {
    if (this.#last === 'nothing' || this.#last === 'break') return false;
    this.#trimEnd();
    this.#write('\n', this.#runs.at(-1)?.look ?? {});
    this.#last = 'break';
    return true;
  }

  /** What was written so far, trimmed; null where there is nothing to see. Begins anew. */
  take(): Content | null {
    this.#trimEnd();
    const runs = this.#runs.map(({ pieces, look }): Run => ({
      text: pieces.join('').normalize('NFC'),
      ...look,
    }));
    this.#runs = [];
    this.#last = 'nothing';
    return runs.some((run) => hasSomethingToSee(run.text)) ? fit(runs) : null;
  }

  #write(text: string, look: Look): void {
    const last = this.#runs.at(-1);
    if (last && isSameLook(last.look, look)) last.pieces.push(text);
    else this.#runs.push({ pieces: [text], look });
  }

  #trimEnd(): void {
    for (let last = this.#runs.at(-1); last; last = this.#runs.at(-1)) {
      for (let piece = last.pieces.pop(); piece !== undefined; piece = last.pieces.pop()) {
        const trimmed = piece.replace(/[ \n]$/, '');
        if (trimmed === '') continue;
        last.pieces.push(trimmed);
        return;
      }
      this.#runs.pop();
    }
  }
}

/** Several lines as one content, joined by `between`. */
export function joinContents(lines: Content[], between: string): Content {
  const joined: Run[] = [];
  for (const [at, line] of lines.entries()) {
    for (const [position, run] of line.entries()) {
      const text = at > 0 && position === 0 ? between + run.text : run.text;
      const last = joined.at(-1);
      if (last && isSameLook(last, run)) last.text += text;
      else joined.push({ ...run, text });
    }
  }
  return fit(joined);
}

/** Runs as the contract takes them: long ones divided, and past the last that it takes, the rest without its looks. */
function fit(runs: Run[]): Content {
  const divided = runs.flatMap(divide);
  if (divided.length <= MOST_RUNS) return divided;
  const kept = divided.slice(0, MOST_RUNS / 2);
  const rest = divided.slice(MOST_RUNS / 2).map((run) => run.text);
  return [...kept, ...divide({ text: rest.join('') })];
}

function divide(run: Run): Run[] {
  if (run.text.length <= LONGEST_RUN) return [run];
  const runs: Run[] = [];
  for (let from = 0; from < run.text.length;) {
    let to = from + LONGEST_RUN;
    if (isHighSurrogate(run.text.charCodeAt(to - 1))) to -= 1;
    runs.push({ ...run, text: run.text.slice(from, to) });
    from = to;
  }
  return runs;
}

const isHighSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
