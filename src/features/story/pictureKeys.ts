/** What a key asks for where a picture is looked at. */
type Act =
  | { kind: 'turn'; to: 'left' | 'right' }
  | { kind: 'move'; by: { x: number; y: number } }
  | { kind: 'goTo'; end: 'first' | 'last' }
  | { kind: 'zoom'; factor: number };

/** How far an arrow key moves what is large, in CSS pixels. */
const STEP = 80;

/** What a key does: arrows turn the whole picture, and move the view over a large one. */
export function actOfKey(key: string, isZoomed: boolean): Act | null {
  switch (key) {
    case 'ArrowLeft':
      return isZoomed ? { kind: 'move', by: { x: STEP, y: 0 } } : { kind: 'turn', to: 'left' };
    case 'ArrowRight':
      return isZoomed ? { kind: 'move', by: { x: -STEP, y: 0 } } : { kind: 'turn', to: 'right' };
    case 'ArrowUp':
      return isZoomed ? { kind: 'move', by: { x: 0, y: STEP } } : null;
    case 'ArrowDown':
      return isZoomed ? { kind: 'move', by: { x: 0, y: -STEP } } : null;
    case 'Home':
      return { kind: 'goTo', end: 'first' };
    case 'End':
      return { kind: 'goTo', end: 'last' };
    case '+':
    case '=':
      return { kind: 'zoom', factor: 1.5 };
    case '-':
      return { kind: 'zoom', factor: 1 / 1.5 };
    default:
      return null;
  }
}
