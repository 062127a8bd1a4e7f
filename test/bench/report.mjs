import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { BUDGETS, verdictOn } from './budgets.mjs';

/** @typedef {import('./budgets.mjs').Budget} Budget */

/** @typedef {{ key: string, what: string, budget: string, figure: string, value: number, verdict: string, note: string }} Row */

/** The figures as the table's rows, in its order. @param {import('./budgets.mjs').Figures} figures @returns {Row[]} */
export function toRows(figures) {
  return Object.entries(BUDGETS).flatMap(([key, budget]) => {
    const figure = figures[/** @type {keyof typeof BUDGETS} */ (key)];
    if (!figure) return [];
    const { value, note = '' } = figure;
    const verdict = verdictOn(budget, value);
    return [
      { key, what: budget.what, budget: limitOf(budget), figure: show(value, budget), value, verdict, note },
    ];
  });
}

/** @param {Budget} budget */
function limitOf(budget) {
  const { most, below, least, exactly } = budget;
  if (most !== undefined) return `≤ ${show(most, budget)}`;
  if (below !== undefined) return `< ${show(below, budget)}`;
  if (least !== undefined) return `≥ ${show(least, budget)}`;
  return exactly === undefined ? '' : show(exactly, budget);
}

/** @param {number} value @param {Budget} budget */
const show = (value, { unit, digits = 0 }) => `${value.toFixed(digits)} ${unit}`.trim();

/**
 * Writes `bench.md` and `bench.json`.
 * @param {string} folder
 * @param {Row[]} rows
 * @param {Record<string, string | number>} machine
 * @param {string[]} failures What could not be measured, and why.
 * @returns {Promise<string>} The Markdown.
 */
export async function writeReport(folder, rows, machine, failures) {
  const columns = ['what', 'budget', 'figure', 'verdict', 'note'];
  const lines = rows.map(({ what, budget, figure, verdict, note }) => [
    what,
    budget,
    figure,
    mark(verdict),
    note,
  ]);
  const markdown = [
    ...Object.entries(machine).map(([name, value]) => `- ${name}: ${value}`),
    ...failures.map((failure) => `- not measured: ${failure}`),
    '',
    ...[columns, columns.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`),
    '',
  ].join('\n');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'bench.md'), markdown);
  await writeFile(path.join(folder, 'bench.json'), JSON.stringify({ machine, failures, rows }, null, 2));
  return markdown;
}

/** @param {string} verdict */
const mark = (verdict) => (verdict === 'missed' ? '**missed**' : verdict);
