import { useEffect, useRef, type PointerEvent, type RefObject } from 'react';
import { CLOSE_UP, moveBy, pointOf, WHOLE, zoomAt, type Point, type View } from './zoom.ts';

interface Gestures {
  view: View;
  change: (to: (view: View) => View) => void;
  /** To the picture on the left, or on the right. */
  turn: (to: 'left' | 'right') => void;
  leave: () => void;
}

/** How far a finger must go for a swipe, and may at most go for a tap, in CSS pixels. */
const SWIPE = 48;
const TAP = 10;
/** The longest time between the two taps of a double one, in milliseconds. */
const DOUBLE_TAP = 350;

/**
 * What fingers and the mouse do on a stage: two pinch, one moves what is large and turns what is whole, down closes it,
 * and two taps come nearer or step back.
 */
export function useGestures({ view, change, turn, leave }: Gestures) {
  const fingers = useRef(new Map<number, Point>());
  const way = useRef({ x: 0, y: 0, isPinch: false });
  const lastTap = useRef(0);

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    if (fingers.current.size === 0) way.current = { x: 0, y: 0, isPinch: false };
    fingers.current.set(event.pointerId, pointOf(event, event.currentTarget));
  };

  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const { current: down } = fingers;
    if (!down.has(event.pointerId)) return;
    const before = [...down.values()];
    down.set(event.pointerId, pointOf(event, event.currentTarget));
    const after = [...down.values()];
    const [start, to] = [middleOf(before), middleOf(after)];
    const by = { x: to.x - start.x, y: to.y - start.y };
    way.current = {
      x: way.current.x + by.x,
      y: way.current.y + by.y,
      isPinch: way.current.isPinch || after.length > 1,
    };
    if (after.length > 1) change((from) => zoomAt(moveBy(from, by), spreadOf(after) / spreadOf(before), to));
    else if (view.scale > 1) change((from) => moveBy(from, by));
  };

  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    if (!fingers.current.delete(event.pointerId) || fingers.current.size > 0) return;
    const { x, y, isPinch } = way.current;
    if (isPinch) return;
    if (Math.hypot(x, y) <= TAP) {
      const isDouble = event.timeStamp - lastTap.current < DOUBLE_TAP;
      lastTap.current = isDouble ? 0 : event.timeStamp;
      const at = pointOf(event, event.currentTarget);
      if (isDouble) change((from) => (from.scale > 1 ? WHOLE : zoomAt(from, CLOSE_UP, at)));
    } else if (view.scale === 1) {
      if (Math.abs(x) > Math.max(SWIPE, Math.abs(y))) turn(x > 0 ? 'left' : 'right');
      else if (y > Math.max(SWIPE, Math.abs(x))) leave();
    }
  };

  const onPointerCancel = (event: PointerEvent<HTMLElement>) => {
    fingers.current.delete(event.pointerId);
  };

  return { onPointerDown, onPointerMove, onPointerUp, onPointerCancel };
}

/** Has the wheel, and two fingers on a touch pad, come nearer and step back; the page behind doesn't scroll. */
export function useWheel(
  stage: RefObject<HTMLElement | null>,
  change: (to: (view: View) => View) => void,
): void {
  const latest = useRef(change);
  useEffect(() => {
    latest.current = change;
  });
  useEffect(() => {
    const { current: element } = stage;
    const turn = (event: WheelEvent) => {
      event.preventDefault();
      const at = pointOf(event, element);
      latest.current((from) => zoomAt(from, Math.exp(-event.deltaY / 300), at));
    };
    // React's listeners can't keep the page from scrolling.
    element?.addEventListener('wheel', turn, { passive: false });
    return () => element?.removeEventListener('wheel', turn);
  }, [stage]);
}

const middleOf = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
  y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
});

/** How far the first two are apart; at least a pixel, to be divided by. */
const spreadOf = ([one, other]: readonly Point[]): number =>
  one && other ? Math.max(1, Math.hypot(one.x - other.x, one.y - other.y)) : 1;
