/** A feed that can't be read: one sentence, and where in the file. */
export class FeedError extends Error {
  /** `line 12` or `line 12, column 3`, counted from 1. */
  readonly place: string;

  constructor(sentence: string, place: string, cause?: unknown) {
    super(sentence, { cause });
    this.place = place;
  }
}

/** Where an offset (in UTF-16 units) is in a text. */
export function placeOf(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return `line ${line}, column ${offset - before.lastIndexOf('\n')}`;
}
