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
                <th key={at} scope="col">
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
                <td key={column}>
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

const textOf = (content: Content) => content.map((run) => run.text).join('');
