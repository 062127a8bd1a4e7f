import type { Scene } from '../scene.ts';
import {
  blur,
  box,
  disc,
  fill,
  gradient,
  lines,
  n,
  pairs,
  randomFrom,
  stroke,
  times,
  type Point,
} from '../shapes.ts';

const random = randomFrom(22);
const between = (low: number, high: number) => low + random() * (high - low);
const FLOOR = 566;

interface Round {
  at: Point;
  radius: number;
  turn: number;
}
// The nearest last. They lean, so that they stand a little lower than they are wide.
const LEAN = 0.96;
const ROUNDS: readonly Round[] = [
  { at: [268, 384], radius: 232, turn: 7 },
  { at: [500, 408], radius: 252, turn: -5 },
  { at: [764, 436], radius: 276, turn: 4 },
];
const SIDE: Point = [20, 5];

const round = ({ at: [x, y], radius }: Round, reach: number, by: Point = [0, 0]) => {
  const [rx, ry] = [radius * reach, radius * reach * LEAN];
  return `M${n(x + by[0] - rx)} ${n(y + by[1])}a${n(rx)} ${n(ry)} 0 1 0 ${n(rx * 2)} 0a${n(rx)} ${n(ry)} 0 1 0 ${n(-rx * 2)} 0Z`;
};
const GLASS = 0.86;
/** A place in the window, in shares of its radius, turned as the window has rolled. */
const on = ({ at, radius, turn }: Round, [x, y]: Point): Point => {
  const angle = (turn * Math.PI) / 180;
  return [
    at[0] + (x * Math.cos(angle) - y * Math.sin(angle)) * radius,
    at[1] + (x * Math.sin(angle) + y * Math.cos(angle)) * radius * LEAN,
  ];
};
const BARS = [-0.34, 0.34];
const bars = (one: Round) =>
  BARS.map((place) => {
    const end = Math.sqrt(GLASS * GLASS - place * place);
    return (
      lines([on(one, [place, -end]), on(one, [place, end])], false) +
      lines([on(one, [-end, place]), on(one, [end, place])], false)
    );
  }).join('');
/** One of the nine panes, by column and row. */
const pane = (one: Round, column: number, row: number) => {
  const edges = [-1, -0.34, 0.34, 1];
  const [left = 0, right = 0, top = 0, low = 0] = [
    edges[column],
    edges[column + 1],
    edges[row],
    edges[row + 1],
  ];
  return lines([on(one, [left, top]), on(one, [right, top]), on(one, [right, low]), on(one, [left, low])]);
};
const rivets = (one: Round) =>
  times(20, (index) => {
    const angle = (index / 20) * Math.PI * 2;
    return disc(on(one, [Math.cos(angle) * 0.93, Math.sin(angle) * 0.93]), one.radius * 0.018, 0.2);
  }).join('');

/** The share of ink on each of the nine panes, from the upper left; the light comes from there. */
const PANES: readonly (readonly number[])[] = [
  [0.3, 0.36, 0.5, 0.4, 0.44, 0.56, 0.5, 0.54, 0.62],
  [0.12, 0.2, 0.42, 0.24, 0.36, 0.5, 0.4, 0.5, 0.6],
  [0, 0.06, 0.24, 0.02, 0.16, 0.4, 0.2, 0.38, 0.52],
];
const clip = (index: number) => `glass${index}`;
const clips = ROUNDS.map(
  (one, index) => `<clipPath id="${clip(index)}"><path d="${round(one, GLASS)}"/></clipPath>`,
).join('');

const glazed = (one: Round, index: number) => {
  const glint = (from: number, wide: number) =>
    lines([
      on(one, [from, -1.1]),
      on(one, [from + wide, -1.1]),
      on(one, [from + wide - 0.9, 1.1]),
      on(one, [from - 0.9, 1.1]),
    ]);
  return `<g clip-path="url(#${clip(index)})">${times(9, (place) => fill(pane(one, place % 3, Math.floor(place / 3)), PANES[index]?.[place] ?? 0.5)).join('')}
    ${fill(glint(0.24, 0.3) + glint(0.62, 0.08), 0, 'opacity=".5"')}</g>`;
};
const frame = (one: Round) =>
  stroke(round(one, 0.93), one.radius * 0.15, 0.96) +
  stroke(round(one, 0.995), 3, 0.5) +
  stroke(round(one, GLASS), 4, 0.6) +
  stroke(bars(one), one.radius * 0.062, 0.96) +
  stroke(bars(one), 2.5, 0.5) +
  rivets(one) +
  [-1, 1]
    .map(
      (side) =>
        disc(on(one, [side * 0.96, 0]), one.radius * 0.062, 1) +
        disc(on(one, [side * 0.96, 0]), one.radius * 0.03, 0.4),
    )
    .join('');
/** The rim's thickness, seen from the left: the same round a little to the right and behind. */
const edge = (one: Round) => fill(round(one, 1, SIDE), 1) + stroke(round(one, 1, SIDE), 3, 0.4);

const bricks = times(13, (line) =>
  times(17, (column) => {
    const [x, y] = [column * 76 + (line % 2) * 38 - 50, line * 44 - 4];
    return random() < 0.14
      ? ''
      : `M${n(x + between(0, 3))} ${n(y + between(0, 3))}h${n(between(66, 70))}v36h${n(-between(66, 70))}z`;
  }).join(''),
).join('');
const worn = times(
  34,
  () => `M${Math.floor(random() * 17) * 76 - 12} ${Math.floor(random() * 6) * 88 + 42}h68v34h-68z`,
).join('');
const boards = [-700, -380, -60, 250, 560, 880, 1200, 1520, 1850]
  .map((x) => `M${n(600 + (x - 600) * 0.62)} ${FLOOR + 12}L${x} 820`)
  .join('');
const joints = times(16, () => {
  const y = between(FLOOR + 30, 790);
  const x = between(0, 1200);
  return `M${n(x)} ${n(y)}h${n(between(40, 110))}`;
}).join('');

// The light from a loft door on the left: a slanting patch on the wall, and what the nearest window throws back.
const beam = lines(pairs('-20 -20, 500 -20, 1060 566, 300 566, -20 210'));
const THROWN: Round = { at: [0, 0], radius: 276, turn: 4 };
const SPANS: readonly Point[] = [
  [-1, -0.4],
  [-0.3, 0.3],
  [0.4, 1],
];
const thrown = (share: number) => {
  const lights = SPANS.flatMap(([left, right]) =>
    SPANS.map(([top, low]) =>
      lines([
        on(THROWN, [left, top]),
        on(THROWN, [right, top]),
        on(THROWN, [right, low]),
        on(THROWN, [left, low]),
      ]),
    ),
  );
  return `<g transform="translate(430 726) skewX(-40) scale(1.1 .2)" clip-path="url(#thrown)">${fill(lights.join(''), share)}</g>`;
};

// For scale: a broom against the wall.
const broom =
  stroke('M1128 96L1096 622', 13, 1, 'stroke-linecap="round"') +
  stroke('M1125 100L1094 610', 3, 0.4) +
  fill('M1058 612H1136L1142 636H1052Z', 1) +
  fill('M1054 636H1142L1166 716Q1106 728 1036 716Z', 0.8) +
  stroke(times(9, (index) => `M${1064 + index * 9} 640L${1046 + index * 14} 714`).join(''), 3, 0.3);
const foot = 'M1030 712q90 -14 170 4q10 14 -70 18q-70 2 -100 -22z';
const shadows = ROUNDS.map((one) => round(one, 1, [62, 18])).join('');
/** Where each stands: dark under its foot. */
const feet = ROUNDS.map(({ at: [x, y], radius }) => {
  const foot = y + radius * LEAN;
  return `M${x - 120} ${n(foot - 10)}Q${x} ${n(foot - 2)} ${x + 150} ${n(foot - 16)}Q${x + 90} ${n(foot + 16)} ${x - 10} ${n(foot + 14)}Q${x - 80} ${n(foot + 10)} ${x - 120} ${n(foot - 10)}Z`;
}).join('');

export const roundWindows: Scene = {
  name: 'round-windows',
  inks: ['night', 'ochre'],
  seed: 19,
  key: `<defs>${blur('soft', 9)}${blur('edge', 3)}${clips}${gradient(
    'wall',
    [
      [0, 0.6],
      [0.6, 0.42],
      [1, 0.3],
    ],
    [1, 0],
  )}${gradient('floor', [
    [0, 0.9],
    [1, 0.74],
  ])}<clipPath id="thrown"><path d="${round(THROWN, GLASS)}"/></clipPath></defs>
    <rect width="1200" height="${FLOOR}" fill="url(#wall)"/>${fill(bricks, 0.62, 'opacity=".5"')}
    <g filter="url(#edge)">${fill(beam, 0, 'opacity=".8"')}</g>${fill(worn, 0.9, 'opacity=".22"')}
    <rect y="${FLOOR}" width="1200" height="240" fill="url(#floor)"/>${stroke(boards + joints, 3.5, 0.96)}${box(0, FLOOR - 20, 1200, 26, 0.92)}${box(0, FLOOR - 20, 1200, 4, 0.5)}
    <g opacity=".8" filter="url(#edge)">${thrown(0)}</g><g filter="url(#soft)" opacity=".8">${fill(shadows, 1)}${fill(feet, 1)}</g>
    ${ROUNDS.map((one, index) => edge(one) + glazed(one, index) + frame(one)).join('')}
    <g filter="url(#edge)">${fill(foot, 1)}</g>${broom}`,
  colour: `<defs>${blur('edge', 3)}${clips}<clipPath id="thrown"><path d="${round(THROWN, GLASS)}"/></clipPath></defs>
    <rect width="1200" height="${FLOOR}" fill="#8c8c8c"/><g filter="url(#edge)">${fill(beam, 0.72)}</g>
    <rect y="${FLOOR}" width="1200" height="240" fill="#606060"/><g filter="url(#edge)">${thrown(0.85)}</g>
    ${ROUNDS.map((one, index) => fill(round(one, 1), 0.3) + `<g clip-path="url(#${clip(index)})">${times(9, (place) => fill(pane(one, place % 3, Math.floor(place / 3)), (PANES[index]?.[place] ?? 0.5) + 0.1)).join('')}</g>`).join('')}`,
};
