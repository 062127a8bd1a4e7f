declare global {
  interface Window {
    /** Buttons pressed before the page could answer, in order; kept by the script in the head. */
    ledePresses?: HTMLElement[];
    /** The key pressed last before the page could answer; kept by the same. */
    ledeKey?: KeyboardEvent;
  }
}

/** Presses again, once each, what was pressed before the page was ready and still stands. */
export function releasePresses(): void {
  const presses = window.ledePresses ?? [];
  delete window.ledePresses;
  for (const pressed of presses) if (pressed.isConnected) pressed.click();
}
