import { parseArgs } from 'node:util';

/**
 * @typedef {object} Options
 * @property {number} runs How often what scatters is measured; the median counts.
 * @property {string[]} only Measures by name.
 * @property {boolean} isQuick A look rather than a proof: fewer navigations, shorter loads.
 */

/**
 * @param {readonly string[]} known Every measure.
 * @returns {Options}
 * Throws a sentence for an option that isn't one.
 */
export function readOptions(known) {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '5' },
      only: { type: 'string' },
      quick: { type: 'boolean', default: false },
      content: { type: 'boolean', default: false },
    },
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs takes a whole number, 1 or more.');
  const usual = known.filter((name) => name !== 'content' || values.content);
  const only = values.only?.split(',') ?? usual;
  const unknown = only.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`--only takes ${known.join(', ')}, not ${unknown.join(', ')}.`);
  return { runs, only, isQuick: values.quick };
}
