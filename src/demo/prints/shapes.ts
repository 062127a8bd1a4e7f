/** A point, in the scene's units. */
export type Point = readonly [x: number, y: number];

/** A repeatable stream of numbers in [0, 1) (mulberry32): the same seed, the same numbers. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A number as SVG wants it: a tenth of a unit is finer than any print. */
export const n = (value: number): string => String(Math.round(value * 10) / 10);

/** The whole numbers from 0 up to, not including, `count`, each mapped. */
export const times = <Item>(count: number, item: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => item(index));

/** Path data of straight lines through the points. */
export const lines = (points: readonly Point[], closed = true): string =>
  points.map(([x, y], index) => `${index ? 'L' : 'M'}${n(x)} ${n(y)}`).join('') + (closed ? 'Z' : '');

/** Path data of a smooth curve (Catmull–Rom) through the points. */
export function smooth(points: readonly Point[], closed = true): string {
  const count = points.length;
  const at = (index: number): Point =>
    points[closed ? (index + count) % count : Math.max(0, Math.min(count - 1, index))] ?? [0, 0];
  const curves = times(closed ? count : count - 1, (index) => {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    const out: Point = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6];
    const into: Point = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6];
    return `C${[out, into, to].map(([x, y]) => `${n(x)} ${n(y)}`).join(' ')}`;
  });
  return `M${n(at(0)[0])} ${n(at(0)[1])}${curves.join('')}${closed ? 'Z' : ''}`;
}

/** Points of a rough round: `count` of them on an ellipse, each moved in or out by up to `rough` of its radius. */
export const rough = (
  [x, y]: Point,
  [width, height]: Point,
  count: number,
  roughness: number,
  random: () => number,
): Point[] =>
  times(count, (index) => {
    const angle = (index / count) * Math.PI * 2;
    const reach = 1 + (random() * 2 - 1) * roughness;
    return [x + Math.cos(angle) * width * reach, y + Math.sin(angle) * height * reach];
  });

/** The grey that lays down this share of ink: 0 is bare paper, 1 full ink. */
export function grey(share: number): string {
  const value = Math.round((1 - Math.max(0, Math.min(1, share))) * 255);
  return `#${value.toString(16).padStart(2, '0').repeat(3)}`;
}

/** A path filled with this share of ink; `more` is further attributes. */
export const fill = (data: string, share: number, more = ''): string =>
  `<path d="${data}" fill="${grey(share)}" ${more}/>`;

/** A path drawn as a line of this width, with this share of ink. */
export const stroke = (data: string, width: number, share: number, more = ''): string =>
  `<path d="${data}" fill="none" stroke="${grey(share)}" stroke-width="${n(width)}" ${more}/>`;

/** A round. */
export const disc = ([x, y]: Point, radius: number, share: number, more = ''): string =>
  `<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" fill="${grey(share)}" ${more}/>`;

/** An upright rectangle. */
export const box = (x: number, y: number, width: number, height: number, share: number, more = ''): string =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="${grey(share)}" ${more}/>`;

/** A gradient, from the top down, to fill with as `url(#id)`; stops are [offset, share of ink, opacity]. */
export const gradient = (
  id: string,
  stops: readonly (readonly [offset: number, share: number, opacity?: number])[],
  [x, y]: Point = [0, 1],
): string =>
  `<linearGradient id="${id}" x1="0" y1="0" x2="${x}" y2="${y}">${gradientStops(stops)}</linearGradient>`;

/** A gradient from the middle of a shape outwards. */
export const glow = (
  id: string,
  stops: readonly (readonly [offset: number, share: number, opacity?: number])[],
): string => `<radialGradient id="${id}">${gradientStops(stops)}</radialGradient>`;

const gradientStops = (
  stops: readonly (readonly [offset: number, share: number, opacity?: number])[],
): string =>
  stops
    .map(
      ([offset, share, opacity = 1]) =>
        `<stop offset="${offset}" stop-color="${grey(share)}" stop-opacity="${opacity}"/>`,
    )
    .join('');

/** A filter that softens by this many units, to use as `filter="url(#id)"`. */
export const blur = (id: string, by: number): string =>
  `<filter id="${id}" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="${by}"/></filter>`;

/** A place in the world: metres to the right of the eye, ahead of it, and above the ground. */
export type Place = readonly [aside: number, ahead: number, up: number];

/**
 * How an eye that looks straight ahead sees a place.
 * @param eye its height in metres
 * @param focal units on the print for a metre at a metre's distance
 * @param horizon the horizon's height on the print
 * @param centre the middle of its view on the print
 */
export const view =
  (eye: number, focal: number, horizon: number, centre = 600) =>
  ([aside, ahead, up]: Place): Point => [
    centre + (focal * aside) / ahead,
    horizon - (focal * (up - eye)) / ahead,
  ];

/** Points written as pairs of numbers: `pairs('0 10, 20 30')`. */
export const pairs = (text: string): Point[] =>
  text.split(',').map((pair) => {
    const [x = 0, y = 0] = pair.trim().split(/\s+/).map(Number);
    return [x, y];
  });

/** Places written as triples of numbers: `triples('0 10 2, 20 30 2')`. */
export const triples = (text: string): Place[] =>
  text.split(',').map((triple) => {
    const [aside = 0, ahead = 0, up = 0] = triple.trim().split(/\s+/).map(Number);
    return [aside, ahead, up];
  });
