const KEY = 'lede-visit';
/** A visit has ended after so long, in milliseconds. The script in the head of pages knows it too. */
const ENDED_AFTER = 30 * 60_000;

/** When the front page was looked at last in this visit, and in the one before; 0 where it wasn't. In milliseconds. */
function kept(): [last: number, before: number] {
  try {
    const [last = 0, before = 0] = (localStorage.getItem(KEY) ?? '').split(' ').map(Number);
    return [last || 0, before || 0];
  } catch {
    // Storage may be blocked: each visit is the first then.
    return [0, 0];
  }
}

/** When the visit before this one was, in milliseconds; null at the first, and where that isn't known. */
export function visitBefore(now: number): number | null {
  const [last, before] = kept();
  return (last && now - last > ENDED_AFTER ? last : before) || null;
}

/** Notes on this device, and nowhere else, that the front page is looked at. */
export function noteVisit(now: number): void {
  const before = visitBefore(now);
  try {
    localStorage.setItem(KEY, before === null ? String(now) : `${now} ${before}`);
  } catch {
    // As above.
  }
}
