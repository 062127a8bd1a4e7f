import type { Content } from '../../contract/blocks.ts';
import { Runs } from './Runs.tsx';
import styles from './Table.module.css';

/** A table of data, which scrolls inside itself where it is wider than the page. */
export function Table({
  caption,
  header,
  rows,
}: {
  caption?: string | undefined;
  header: Content[];
  rows: Content[][];
}) {
  const look = (column: number) => (column > 0 && holdsFigures(rows, column) ? styles.figures : undefined);
  return (
    // A scrolling part must be reachable by keyboard (WCAG 2.1.1).
    <div
      className={styles.scroll}
      tabIndex={0}
      role="group"
      aria-label={caption ?? header.map(textOf).join(', ')}
    >
      <table className={styles.table}>
        {caption && <caption>{caption}</caption>}
        {header.length > 0 && (
          <thead>
            <tr>
              {header.map((cell, at) => (
                <th key={at} scope="col" className={look(at)}>
                  <Runs content={cell} />
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) => (
                <td key={column} className={look(column)}>
                  <Runs content={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Whether a column is one of numbers, with no more than a sign or the letter of a unit beside them. */
function holdsFigures(rows: Content[][], column: number): boolean {
  const texts = rows.map((row) => textOf(row[column] ?? []));
  return texts.some((text) => /\d/.test(text)) && !texts.some((text) => /\p{L}{2}/u.test(text));
}

const textOf = (content: Content) => content.map((run) => run.text).join('');
