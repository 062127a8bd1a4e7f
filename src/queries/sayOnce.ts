/** How long a tab keeps what it has said from being said by another, in milliseconds. */
const HELD = 5_000;

/**
 * Says something in one of the tabs that can be seen, and in none where none can: its listeners are told once, however
 * many windows are side by side. `name` is what the tabs know it by.
 */
export function sayOnce(name: string, say: () => void): void {
  if (document.visibilityState !== 'visible') return;
  if (!('locks' in navigator)) return say();
  void navigator.locks.request(`lede-said ${name}`, { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    say();
    await new Promise((resolve) => setTimeout(resolve, HELD));
  });
}
