import type { Scene } from '../scene.ts';
import {
  blur,
  box,
  disc,
  fill,
  gradient,
  lines,
  n,
  randomFrom,
  stroke,
  times,
  type Point,
} from '../shapes.ts';

const random = randomFrom(8);
const between = (low: number, high: number) => low + random() * (high - low);
/** The makes are drawn to this radius, and then to the size that fits the shelves. */
const R = 63;
const SIZE = 0.92;
const ROWS = times(6, (row) => 112 + row * 140);
const PLACES = 11;
const GAP = { row: 2, place: 5 };

/** A make of ball: its markup in each ink, round 0 0. */
interface Make {
  key: string;
  colour: string;
}
const polar = (radius: number, angle: number): Point => [
  Math.cos(angle) * radius * R,
  Math.sin(angle) * radius * R,
];
const seam = (data: string, share = 0.9, width = 3.4) => stroke(data, width, share, 'stroke-linecap="round"');
const EIGHTEEN =
  'M-63 -21Q0 -27 63 -21M-63 21Q0 27 63 21M-27 -60Q-22 -40 -21 -24M27 -60Q22 -40 21 -24M-27 60Q-22 40 -21 24M27 60Q22 40 21 24M-36 -22Q-43 0 -36 22M36 -22Q43 0 36 22';
const LACE = 'M-24 0H24M-18 -9V9M-6 -9V9M6 -9V9M18 -9V9';
const T_PANELS =
  'M-63 -8Q-20 -20 12 -62M-58 26Q4 10 34 -54M-30 58Q26 40 58 -24M-8 63Q36 52 62 8M-44 -46L-20 -18M-12 4L8 34M22 -34L44 -8';
const GORES = 'M0 -63C-34 -24 -34 24 0 63M0 -63C34 -24 34 24 0 63M-63 0H63';
const gore = 'M0 -63C-34 -24 -34 24 0 63C34 24 34 -24 0 -63Z';
const pentagon = lines(times(5, (k) => polar(0.36, -Math.PI / 2 + k * 1.2566)));
const outer = times(5, (k) => {
  const angle = -Math.PI / 2 + k * 1.2566;
  return lines([
    polar(0.66, angle),
    polar(0.82, angle + 0.3),
    polar(1.02, angle + 0.24),
    polar(1.02, angle - 0.24),
    polar(0.82, angle - 0.3),
  ]);
}).join('');
const hexagons = times(5, (k) => {
  const angle = -Math.PI / 2 + k * 1.2566;
  return (
    lines([polar(0.36, angle), polar(0.66, angle)], false) +
    lines([polar(0.82, angle + 0.3), polar(0.82, angle + 0.9566)], false)
  );
}).join('');
const lobe = (k: number) => {
  const [a, b, c] = [
    polar(0.96, k * 2.094 - 0.34),
    polar(0.5, k * 2.094 + 0.62),
    polar(0.96, k * 2.094 + 0.34),
  ];
  return `M0 0Q${n(a[0])} ${n(a[1])} ${n(c[0])} ${n(c[1])}Q${n(b[0])} ${n(b[1])} 0 0Z`;
};
const lobes = times(3, lobe).join('');
const NET = 'M-34 -40L26 -46M-38 -4L34 -10M-30 34L38 26M-30 -56L-26 50M6 -60L10 54M40 -44L42 40';

const leather: Make = { key: disc([0, 0], R, 0.2) + seam(EIGHTEEN), colour: disc([0, 0], R, 0.9) };
const laced: Make = {
  key: disc([0, 0], R, 0.46) + seam(T_PANELS, 1) + box(-30, -14, 60, 28, 0.62, 'rx="8"') + seam(LACE, 0, 3.6),
  colour: disc([0, 0], R, 1),
};
const snow: Make = { key: seam(EIGHTEEN, 0.62, 2.6), colour: disc([0, 0], R, 1) };
const classic: Make = {
  key: fill(pentagon, 0.98) + fill(outer, 0.98) + seam(hexagons, 0.9, 3),
  colour: fill(pentagon, 0.7) + fill(outer, 0.7),
};
const star: Make = { key: stroke(lobes, 3, 0.9), colour: fill(lobes, 1) };
const twoTone: Make = {
  key: fill(gore, 0.62) + seam(GORES, 1, 3),
  colour: fill(gore, 0.2),
};
const banded: Make = {
  key:
    box(-R, -22, R * 2, 44, 0.9) +
    seam('M-63 -34Q0 -40 63 -34M-63 34Q0 40 63 34', 0.7, 2.6) +
    disc([0, 0], 13, 0),
  colour: box(-R, -22, R * 2, 44, 0.4) + disc([0, 0], 13, 0),
};
const white: Make = { key: seam(EIGHTEEN, 0.66, 2.6), colour: disc([0, 0], R, 0.08) };
const netted: Make = { key: seam(EIGHTEEN, 0.4, 2.4) + seam(NET, 1, 6), colour: '' };
const rubber: Make = {
  key: disc([0, 0], R, 0.74) + seam(GORES, 0.3, 3) + disc([0, 0], 8, 0.2),
  colour: disc([0, 0], R, 0.5),
};
// The palest stand nearest the gap and the darkest in the corners, so that the gap is seen first.
const RANKS: readonly (readonly Make[])[] = [
  [classic, white, star, classic, twoTone],
  [leather, twoTone, classic, snow, banded, white, star],
  [leather, laced, snow, leather, rubber, leather, banded],
  [laced, leather, rubber, laced, snow],
];
let last: Make | undefined;
const choose = (row: number, place: number): Make => {
  if (row === GAP.row && place === GAP.place - 1) return netted;
  const far = Math.hypot((row - GAP.row) * 1.25, place - GAP.place);
  const makes = (RANKS[far < 1.7 ? 0 : far < 3 ? 1 : far < 4.6 ? 2 : 3] ?? []).filter(
    (make) => make !== last,
  );
  last = makes[Math.floor(random() * makes.length)] ?? leather;
  return last;
};
const balls = ROWS.flatMap((shelf, row) =>
  times(PLACES, (place) => {
    const gone = row === GAP.row && place === GAP.place;
    // Some have lost their air.
    const sunk = random() < 0.12 && Math.abs(place - GAP.place) > 1 ? 0.86 : 1;
    return {
      make: choose(row, place),
      sunk,
      gone,
      at: [4 + place * 121 - (row % 2) * 38, shelf - R * SIZE * sunk + 1] as Point,
      turn: between(-60, 60),
    };
  }),
);
const there = balls.filter(({ gone }) => !gone);
const [gap] = balls.filter(({ gone }) => gone).map(({ at }) => at);
const [gapX, gapY]: Point = gap ?? [0, 0];

const draw = ({ at: [x, y], turn, sunk, make }: (typeof balls)[number], ink: keyof Make) =>
  `<g transform="translate(${n(x)} ${n(y)}) scale(${(SIZE * (sunk === 1 ? 1 : 1.03)).toFixed(2)} ${(SIZE * sunk).toFixed(2)})"><g clip-path="url(#ball)">${disc([0, 0], R, 0)}<g transform="rotate(${n(turn)})">${make[ink]}</g>${
    ink === 'key' ? '<use href="#shade"/>' : ''
  }</g>${ink === 'key' ? '<use href="#rim"/>' : ''}</g>`;
/** Away from the light, which comes from the upper left. */
const shade = fill('M-70 70H70V-70L46 -44C64 8 30 58 -44 46Z', 1, 'opacity=".34"');

// A luggage label is tied to each and hangs over the edge of its shelf.
const TAG = 'M-7 -6H7L13 2V38H-13V2Z';
const tag = (ink: keyof Make) =>
  ink === 'key'
    ? fill(TAG, 0, 'stroke="#000" stroke-width="3"') +
      disc([0, 3], 3, 1) +
      stroke('M-7 15H7M-7 23H7M-7 31H2', 3, 0.75)
    : fill(TAG, 0);
const tags = (ink: keyof Make) =>
  there
    .map(({ at: [x, y], turn, sunk }) => {
      const across = turn > 0 ? 18 : -18;
      return `<g transform="translate(${n(x + across)} ${n(y + R * SIZE * sunk + 9)}) rotate(${n(turn / 7)}) scale(.74)">${ink === 'key' ? stroke('M0 -20V-4', 2.6, 1) : ''}${tag(ink)}</g>`;
    })
    .join('');
const planks = ROWS.map(
  (y) => box(-20, y, 1240, 20, 0.4) + box(-20, y, 1240, 4, 0.02) + box(-20, y + 17, 1240, 4, 1),
).join('');
const grain = ROWS.map((y) =>
  times(15, () => `M${n(between(-20, 1180))} ${n(y + between(8, 16))}h${n(between(20, 90))}`).join(''),
).join('');
const under = ROWS.map(
  (y) => `<rect x="-20" y="${y + 20}" width="1240" height="40" fill="url(#under)"/>`,
).join('');
/** In the gap hangs the label that was cut from its ball. */
const spare = (markup: string) =>
  `<g transform="translate(${n(gapX + 4)} ${n(gapY - 12)}) rotate(7) scale(1.5)">${markup}</g>`;

/** Forty-five years of over the wall, and the one that was asked for. */
export const footballs: Scene = {
  name: 'footballs',
  inks: ['moss', 'ochre'],
  seed: 45,
  key: `<defs><clipPath id="ball"><circle r="${R}"/></clipPath><g id="shade">${shade}</g><g id="rim">${disc([0, 0], R, 0, 'fill-opacity="0" stroke="#000" stroke-width="4"')}</g>${gradient(
    'under',
    [
      [0, 1, 0.8],
      [1, 1, 0],
    ],
  )}${blur('soft', 7)}</defs>
  <rect x="-20" y="-20" width="1240" height="840" fill="#0a0a0a"/>
  <g filter="url(#soft)" opacity=".8" transform="translate(15 8)">${there.map(({ at }) => disc(at, R * SIZE, 1)).join('')}</g>
  ${planks}${stroke(grain, 2, 0.8)}${under}
  ${there.map((ball) => draw(ball, 'key')).join('')}
  ${spare(stroke('M0 -36V-4', 2.2, 0) + tag('key'))}${tags('key')}`,
  colour: `<defs><clipPath id="ball"><circle r="${R}"/></clipPath></defs>
  <rect x="-20" y="-20" width="1240" height="840" fill="#1a1a1a"/>
  ${ROWS.map((y) => box(-20, y, 1240, 20, 0.8)).join('')}
  ${there.map((ball) => draw(ball, 'colour')).join('')}${spare(stroke('M0 -36V-4', 2.2, 0) + tag('colour'))}
  ${tags('colour')}`,
};
