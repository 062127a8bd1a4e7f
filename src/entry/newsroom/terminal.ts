import { isolate } from '../../i18n/format.ts';

/** A moment in UTC to the minute: `2026-11-23 12:00`. */
export const minute = (at: string): string => new Date(at).toISOString().slice(0, 16).replace('T', ' ');

/** Rows as lines whose columns stand under one another and under their names; the last is as long as it is. */
export function table(names: string[], rows: string[][]): string[] {
  const all = [names, ...rows];
  const widths = names.map((_, at) => Math.max(...all.map((row) => widthOf(row[at] ?? ''))));
  return all.map((row) =>
    row
      .map((cell, at) =>
        at === row.length - 1 ? inPlace(cell) : inPlace(cell) + ' '.repeat((widths[at] ?? 0) - widthOf(cell)),
      )
      .join('  '),
  );
}

/** A cell of a script that runs from right to left is kept from turning its row around. */
const inPlace = (cell: string) => (/[\u0590-\u08ff]/.test(cell) ? isolate(cell) : cell);

/** How many characters a cell has, as people count them. */
const widthOf = (cell: string) => [...new Intl.Segmenter().segment(cell)].length;

/** One line that is rewritten as work goes on; nothing where nobody looks. */
export function progressLine(stream: NodeJS.WriteStream) {
  const show = (line: string) => void (stream.isTTY && stream.write(`\r\u001b[K${line}`));
  return { show, clear: () => show('') };
}
