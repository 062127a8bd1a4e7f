const KEY = 'lede-keys';

/** What the device didn't keep: it holds for as long as the page stands. */
let unkept: boolean | null = null;

/** Whether single keys do something on this device; they do unless they were turned off. */
export function areKeysOn(): boolean {
  try {
    return unkept ?? localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

/** Turns them on or off. */
export function turnKeys(isOn: boolean): void {
  try {
    localStorage.setItem(KEY, isOn ? 'on' : 'off');
    unkept = null;
  } catch {
    unkept = isOn;
  }
}
