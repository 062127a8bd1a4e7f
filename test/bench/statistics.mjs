/** The middle of some numbers. Throws where there are none. @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) throw new Error('Nothing was measured.');
  return (lower + upper) / 2;
}

/** What so many of a hundred numbers are at most. @param {readonly number[]} values @param {number} share */
export function percentile(values, share) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.ceil((sorted.length * share) / 100) - 1] ?? NaN;
}

/** Two medians as a ratio, with both in its note. @param {number[]} ours @param {number[]} floor @param {string} unit */
export function ratioOf(ours, floor, unit) {
  const [mine, theirs] = [median(ours), median(floor)];
  return { value: mine / theirs, note: `${mine.toFixed(0)} ${unit} to ${theirs.toFixed(0)}` };
}
