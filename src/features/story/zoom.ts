/** A point or a way, in CSS pixels; points are counted from the middle of the stage. */
export interface Point {
  x: number;
  y: number;
}

/** How a picture is seen on its stage: how many times as large as the whole, its middle moved by `x` and `y`. */
export interface View extends Point {
  scale: number;
}

interface Size {
  width: number;
  height: number;
}

export const WHOLE: View = { scale: 1, x: 0, y: 0 };
/** How large a press makes it, and the most that fingers can. */
export const CLOSE_UP = 2.5;
const LARGEST = 5;

const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);

/** Where on a stage something happened. */
export function pointOf(at: { clientX: number; clientY: number }, stage: Element | null): Point {
  if (!stage) return WHOLE;
  const { left, top, width, height } = stage.getBoundingClientRect();
  return { x: at.clientX - left - width / 2, y: at.clientY - top - height / 2 };
}

/** The view scaled by a factor, in which what lies at a point stays there. */
export function zoomAt(view: View, factor: number, { x, y }: Point): View {
  const scale = clamp(view.scale * factor, WHOLE.scale, LARGEST);
  const ratio = scale / view.scale;
  return { scale, x: x - (x - view.x) * ratio, y: y - (y - view.y) * ratio };
}

/** The view moved by so much. */
export const moveBy = (view: View, { x, y }: Point): View => ({ ...view, x: view.x + x, y: view.y + y });

/** The nearest view that leaves no more of the stage empty than the picture must. */
export function keepWithin(view: View, stage: Size, picture: Size): View {
  const fit = Math.min(stage.width / picture.width, stage.height / picture.height);
  const reach = (length: number, room: number) => Math.max(0, (length * fit * view.scale - room) / 2);
  const [alongX, alongY] = [reach(picture.width, stage.width), reach(picture.height, stage.height)];
  return { ...view, x: clamp(view.x, -alongX, alongX), y: clamp(view.y, -alongY, alongY) };
}
