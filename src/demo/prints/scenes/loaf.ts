import type { Scene } from '../scene.ts';
import {
  blur,
  disc,
  fill,
  gradient,
  grey,
  lines,
  n,
  pairs,
  randomFrom,
  rough,
  smooth,
  stroke,
  times,
  type Point,
} from '../shapes.ts';

const random = randomFrom(64);
const between = (low: number, high: number) => low + random() * (high - low);

/** The cut of the loaf, in hundredths of its width: along its foot, and up. */
const CUT: readonly Point[] = [
  [3, 0],
  [14, -1],
  [50, -1],
  [86, -1],
  [97, 0],
  [99, 8],
  [97, 28],
  [96, 44],
  [101, 50],
  [107, 58],
  [108, 72],
  [100, 86],
  [82, 96],
  [52, 100],
  [22, 97],
  [2, 88],
  [-8, 74],
  [-7, 60],
  [-1, 51],
  [4, 44],
  [3, 28],
  [1, 8],
];
/** The crumb inside the crust. */
const inset = ([along, up]: Point, by: number): Point => [
  50 + (along - 50) * (1 - by),
  46 + (up - 46) * (1 - by),
];

interface Plane {
  corner: Point;
  across: Point;
  up: Point;
  /** How far the top hangs over. */
  bend: Point;
}
const on = ({ corner, across, up, bend }: Plane, [along, high]: Point): Point => {
  const over = (Math.max(0, high) / 100) ** 2;
  return [
    corner[0] + (across[0] * along + up[0] * high) / 100 + bend[0] * over,
    corner[1] + (across[1] * along + up[1] * high) / 100 + bend[1] * over,
  ];
};
const outline = (plane: Plane, by = 0) =>
  smooth(
    CUT.map((point) => on(plane, inset(point, by))),
    true,
  );
const moved = (plane: Plane, [x, y]: Point): Plane => ({
  ...plane,
  corner: [plane.corner[0] + x, plane.corner[1] + y],
});

// The loaf goes away to the left; the slice has come off its near end and leans out to the right.
const FACE: Plane = { corner: [372, 654], across: [396, 12], up: [0, -500], bend: [0, 0] };
const AWAY: Point = [-420, -118];
const SLICE: Plane = { corner: [432, 690], across: [396, 12], up: [92, -500], bend: [164, 70] };
const THIN: Point = [-10, -4];

/** A body as many cuts one behind another, the farthest first. */
const STEPS = 60;
const body = times(STEPS, (step) =>
  moved(FACE, [AWAY[0] * (1 - step / STEPS), AWAY[1] * (1 - step / STEPS)]),
);
const bulk = body.map((plane) => outline(plane)).join('');

/** Holes in the crumb: none touches another, the largest in the middle. */
const holes: { at: Point; reach: number; turn: number }[] = [];
for (let tries = 0; tries < 900 && holes.length < 120; tries += 1) {
  const at: Point = [between(5, 96), between(5, 95)];
  const middle = 1 - Math.hypot((at[0] - 50) / 50, (at[1] - 54) / 50);
  const reach = between(0.4, 1.2) * (0.5 + middle) * between(0.5, 1.5);
  if (middle < 0.04 || (at[1] < 50 && (at[0] < 9 || at[0] > 91))) continue;
  if (
    holes.some(
      (other) => Math.hypot(other.at[0] - at[0], other.at[1] - at[1]) < (other.reach + reach) * 2 + 1,
    )
  )
    continue;
  holes.push({ at, reach, turn: between(-40, 60) });
}
const crumb = (plane: Plane, share: number, size: number) =>
  `<g fill="${grey(share)}">${holes
    .map(({ at, reach, turn }) => {
      const [x, y] = on(plane, at);
      return `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(reach * size)}" ry="${n(reach * size * 0.6)}" transform="rotate(${n(turn)} ${n(x)} ${n(y)})"/>`;
    })
    .join('')}</g>`;

/** A line that runs along the loaf at one place of its cut. */
const streak = (place: Point, from: number, to: number): string => {
  const [x, y] = on(FACE, place);
  return lines(
    [
      [x + AWAY[0] * from, y + AWAY[1] * from],
      [x + AWAY[0] * to, y + AWAY[1] * to],
    ],
    false,
  );
};
const bakes = times(70, () => {
  const place: Point = CUT[Math.floor(between(13, 22))] ?? [0, 0];
  const jitter: Point = [place[0] + between(-3, 3), place[1] + between(-4, 2)];
  const from = between(0.04, 0.9);
  return streak(jitter, from, from + between(0.03, 0.1));
}).join('');
/** The baker's cuts across the top. */
const cuts = [0.2, 0.44, 0.68].map((place) => {
  const shift = (by: number): Plane => moved(FACE, [AWAY[0] * (place + by), AWAY[1] * (place + by)]);
  return smooth(
    [
      on(shift(0), [-1, 90]),
      on(shift(0.03), [24, 99]),
      on(shift(0.1), [54, 101]),
      on(shift(0.15), [80, 97]),
      on(shift(0.15), [54, 103]),
      on(shift(0.06), [24, 101]),
    ],
    true,
  );
});

// The table: boards towards us, flour, a knife.
const BENCH = 470;
const boards = [-560, -180, 210, 610, 1010, 1420]
  .map((x) => `M${600 + (x - 430) * 0.5} ${BENCH}L${x - 60} 820`)
  .join('');
const grain = times(50, () => {
  const [x, y, long] = [between(-20, 1200), between(BENCH + 14, 800), between(30, 130)];
  return `M${n(x)} ${n(y)}q${n(long / 2)} ${n(between(-5, 5))} ${n(long)} 0`;
}).join('');
const crumbs = times(18, (index) =>
  lines(
    rough(
      [870 + index * 14 + between(-16, 16), between(600, 700)],
      [between(3, 8), between(2.5, 6)],
      7,
      0.35,
      random,
    ),
  ),
).join('');
const shadow = lines([
  [60, 540],
  [380, 680],
  [450, 722],
  [850, 732],
  [1090, 640],
  [1010, 580],
  [760, 570],
]);
const blade = `M566 752L${times(22, (tooth) => `${590 + tooth * 17} ${756 + tooth * 0.6}L${598 + tooth * 17} ${762 + tooth * 0.6}`).join('L')}L974 768L974 722C840 712 660 716 566 752Z`;
const handle = 'M970 716L1000 712C1060 720 1140 716 1230 708V776C1140 776 1060 768 1000 780L970 774Z';
/** Where the top of the loaf stands against the wall. */
const ridge =
  smooth(
    pairs('-4 84, 4 91, 22 97, 46 100, 64 99.6').map((place) => on(moved(FACE, AWAY), place)),
    false,
  ) + `L${on(FACE, [64, 99.6]).map(n).join(' ')}`;

export const loaf: Scene = {
  name: 'loaf',
  inks: ['rust', 'ochre'],
  seed: 23,
  key: `<defs>${blur('soft', 10)}${gradient('wall', [
    [0, 1],
    [1, 0.86],
  ])}${gradient('bench', [
    [0, 0.66],
    [1, 0.4],
  ])}${gradient('face', [
    [0, 0.16],
    [1, 0.42],
  ])}${gradient('crust', [
    [0, 0.98],
    [0.16, 0.88],
    [0.36, 0.4],
    [0.62, 0.5],
    [1, 0.9],
  ])}</defs>
    <rect width="1200" height="480" fill="url(#wall)"/>
    <rect y="${BENCH}" width="1200" height="340" fill="url(#bench)"/>${stroke(boards, 4, 0.95)}${stroke(grain, 2.4, 0.9, 'opacity=".5"')}${stroke(`M0 ${BENCH}H1200`, 5, 1)}
    <g filter="url(#soft)">${fill(shadow, 1)}</g>
    <path d="${bulk}" fill="url(#crust)"/>${cuts.map((cut) => fill(cut, 0.1)).join('')}${stroke(bakes, 4, 1, 'stroke-linecap="round" opacity=".6"')}${stroke(ridge, 4, 0.3, 'stroke-linecap="round"')}
    ${fill(outline(FACE), 1)}<path d="${outline(FACE, 0.06)}" fill="url(#face)"/>${crumb(FACE, 0.8, 10)}
    <clipPath id="cut"><path d="${outline(FACE, 0.06)}"/></clipPath><g clip-path="url(#cut)"><g filter="url(#soft)">${fill(outline(moved(SLICE, [-34, -6])), 0.9, 'opacity=".7"')}</g></g>
    ${fill(outline(moved(SLICE, THIN)), 0.3)}${fill(outline(SLICE), 1)}${fill(outline(SLICE, 0.035), 0)}${crumb(SLICE, 0.66, 9)}
    <g transform="translate(6 14)" filter="url(#soft)">${fill(blade + handle, 1)}</g>${fill(blade, 0.04)}${stroke('M640 738C760 728 860 732 968 738', 3, 0.5)}${fill(handle, 1)}${[1030, 1120].map((x) => disc([x, 746], 8, 0.2)).join('')}
    ${fill(crumbs, 0.03)}`,
  colour: `<defs>${blur('soft', 10)}</defs>
    <rect width="1200" height="480" fill="#000"/><rect y="${BENCH}" width="1200" height="340" fill="#303030"/>
    <g filter="url(#soft)">${fill(shadow, 1)}</g>
    ${fill(bulk, 0.95)}${cuts.map((cut) => fill(cut, 0.45)).join('')}
    ${fill(outline(FACE), 0.9)}${fill(outline(FACE, 0.06), 0.66)}
    ${fill(outline(moved(SLICE, THIN)), 0.6)}${fill(outline(SLICE), 0.9)}${fill(outline(SLICE, 0.035), 0.12)}${crumb(SLICE, 0.9, 9)}
    ${fill(blade, 0.1)}${fill(handle, 1)}${fill(crumbs, 0.2)}`,
};
