import type { Scene } from '../scene.ts';
import {
  disc,
  fill,
  glow,
  gradient,
  lines,
  n,
  randomFrom,
  smooth,
  stroke,
  times,
  view,
  type Place,
} from '../shapes.ts';

const random = randomFrom(41);
const between = (low: number, high: number) => low + random() * (high - low);
const HORIZON = 548;
const at = view(0.46, 1400, HORIZON, 640);

// The doorcase, in metres: its middle, and how far ahead it stands.
const [MIDDLE, AHEAD, HALF, HIGH] = [-0.16, 7, 0.62, 2.16];
// It stands on a step.
const [NEAR, STEP] = [6.7, 0.1];
const WATER = at([0, NEAR, 0])[1];
const shape = (places: readonly Place[]) => lines(places.map(at));
/** An upright face, square to the eye. */
const face = (left: number, right: number, low: number, high: number, ahead = AHEAD) =>
  shape([
    [MIDDLE + left, ahead, low],
    [MIDDLE + right, ahead, low],
    [MIDDLE + right, ahead, high],
    [MIDDLE + left, ahead, high],
  ]);
/** A face that runs away from the eye. */
const cheek = (side: number, low: number, high: number, from: number, to: number) =>
  shape([
    [MIDDLE + side, from, low],
    [MIDDLE + side, to, low],
    [MIDDLE + side, to, high],
    [MIDDLE + side, from, high],
  ]);

// The leaf is hinged on the left and stands open, away from us.
const OPEN = 0.7;
const leafAt = (along: number, up: number): Place => [
  MIDDLE - HALF + 2 * HALF * along * Math.cos(OPEN),
  AHEAD + 0.16 + 2 * HALF * along * Math.sin(OPEN),
  up,
];
const onLeaf = (from: number, to: number, low: number, high: number) =>
  shape([leafAt(from, low), leafAt(to, low), leafAt(to, high), leafAt(from, high)]);
const panels = [
  [0.28, 0.82],
  [1.02, 1.52],
  [1.64, 1.98],
].flatMap(([low = 0, high = 0]) =>
  [
    [0.12, 0.46],
    [0.55, 0.89],
  ].map(([from = 0, to = 0]) => ({ from, to, low, high })),
);
const leaf =
  fill(onLeaf(0, 1, STEP, HIGH), 0.94) +
  panels
    .map(
      ({ from, to, low, high }) =>
        fill(onLeaf(from, to, low, high), 0.5) +
        fill(onLeaf(from + 0.03, to, low + 0.035, high), 1) +
        fill(onLeaf(from + 0.06, to - 0.05, low + 0.09, high - 0.08), 0.72),
    )
    .join('') +
  fill(onLeaf(0.38, 0.62, 0.87, 0.93), 0.1) +
  disc(at(leafAt(0.945, 0.96)), 8, 0) +
  fill(onLeaf(0.985, 1, STEP, HIGH), 0.3);

/** What is left of the wall: bricks that still hold to the frame. */
const bricks = [
  {
    side: -1,
    steps: [0.2, 0.34, 0.18, 0.3, 0.12, 0, 0, 0, 0, 0, 0.1, 0.22, 0.1, 0, 0, 0, 0, 0.12, 0.26, 0.12],
  },
  { side: 1, steps: [0.34, 0.2, 0.42, 0.24, 0.3, 0.12, 0.18, 0, 0, 0, 0, 0, 0, 0, 0.12, 0.2, 0, 0, 0, 0] },
];
const course = 0.115;
const rubble = (inset: number) =>
  bricks
    .map(({ side, steps }) =>
      steps
        .map((out, index) =>
          out
            ? face(
                side * (HALF + 0.2),
                side * (HALF + 0.2 + out),
                0.02 + index * course + inset,
                (index + 1) * course - inset,
                AHEAD + 0.1,
              )
            : '',
        )
        .join(''),
    )
    .join('');

const frame = (share: { lit: number; side: number; under: number }) =>
  // The reveals, then the pilasters with their feet and heads, then the lintel.
  fill(cheek(-HALF, STEP, HIGH + 0.42, AHEAD, AHEAD + 0.18), share.lit + 0.12) +
  fill(cheek(HALF, STEP, HIGH + 0.42, AHEAD, AHEAD + 0.18), share.side + 0.2) +
  fill(face(-HALF, HALF, HIGH, HIGH + 0.09), share.lit + 0.06) +
  [-1, 1]
    .map(
      (side) =>
        fill(face(side * HALF, side * (HALF + 0.22), STEP, HIGH + 0.46), share.lit) +
        fill(face(side * (HALF + 0.06), side * (HALF + 0.16), 0.34, HIGH + 0.26), share.side) +
        fill(face(side * (HALF + 0.08), side * (HALF + 0.16), 0.34, HIGH + 0.24), share.lit + 0.08) +
        fill(face(side * (HALF - 0.03), side * (HALF + 0.25), STEP, 0.3), share.lit) +
        fill(face(side * (HALF - 0.03), side * (HALF + 0.25), 0.27, 0.3), share.under) +
        fill(face(side * (HALF - 0.02), side * (HALF + 0.24), HIGH + 0.3, HIGH + 0.46), share.lit),
    )
    .join('') +
  fill(face(-HALF - 0.22, HALF + 0.22, HIGH + 0.42, HIGH + 0.56), share.lit) +
  fill(face(-HALF - 0.22, HALF + 0.22, HIGH + 0.42, HIGH + 0.45), share.under) +
  fill(face(-HALF - 0.3, HALF + 0.3, HIGH + 0.56, HIGH + 0.63), share.under) +
  fill(face(-HALF - 0.38, HALF + 0.38, HIGH + 0.63, HIGH + 0.73), share.lit) +
  fill(face(-HALF - 0.34, HALF + 0.34, HIGH + 0.73, HIGH + 0.77), share.side) +
  // The light over the door.
  [-0.31, 0, 0.31]
    .map((x) => fill(face(x - 0.016, x + 0.016, HIGH + 0.09, HIGH + 0.42), share.lit + 0.1))
    .join('');
const [SILL_LEFT, SILL_RIGHT] = [MIDDLE - HALF - 0.36, MIDDLE + HALF + 0.36];
const sillFront = shape([
  [SILL_LEFT, NEAR, 0],
  [SILL_RIGHT, NEAR, 0],
  [SILL_RIGHT, NEAR, STEP],
  [SILL_LEFT, NEAR, STEP],
]);
const sillTop = shape([
  [SILL_LEFT, NEAR, STEP],
  [SILL_RIGHT, NEAR, STEP],
  [SILL_RIGHT, 7.3, STEP],
  [SILL_LEFT, 7.3, STEP],
]);

const lens = (x: number, y: number, wide: number, high: number) =>
  `M${n(x - wide / 2)} ${n(y)}q${n(wide / 2)} ${n(-high)} ${n(wide)} 0q${n(-wide / 2)} ${n(high)} ${n(-wide)} 0z`;
const ripples = (count: number, wide: number) =>
  times(count, (index) => {
    const depth = (index / count) ** 1.2;
    return lens(
      between(-60, 1260),
      HORIZON + 8 + depth * 250,
      between(0.3, 1) * (26 + depth * wide),
      2 + depth * 7,
    );
  }).join('');
const dark = ripples(64, 190);
const light = ripples(44, 150);
const [gapX] = at([MIDDLE + 0.44, 7.6, 0]);
/** The light that comes through the gap, on the water before it. */
const path = times(11, (index) => {
  const depth = index / 10;
  const aside = (index % 2 ? 1 : -1) * between(2, 10 + depth * 22);
  return lens(
    gapX + depth * 20 + aside,
    WATER + 16 + depth * 140,
    between(56, 84) + depth * 90,
    6 + depth * 6,
  );
}).join('');
const hill = smooth(
  [
    [690, 552],
    [800, 530],
    [910, 496],
    [1010, 452],
    [1090, 436],
    [1180, 446],
    [1260, 438],
    [1260, 560],
    [690, 560],
  ],
  false,
);
/** The new town: three terraces of walls, and the church above them. */
const houses = times(30, (index) => {
  const [row, along] = [index % 3, Math.floor(index / 3) / 9];
  const x = 966 + row * 12 + along * (210 - row * 10);
  return { x, y: 538 - row * 27 - 46 * along + 18 * along * along };
});
const walls = houses.map(({ x, y }) => `M${n(x)} ${n(y)}v-11h17v11z`).join('') + 'M1096 440v-16h34v16z';
const roofs =
  houses.map(({ x, y }) => `M${n(x - 2)} ${n(y - 11)}l4 -7h13l4 7z`).join('') +
  'M1094 424l4 -9h34l4 9zM1082 440v-38l7 -22l7 22v38z';

/** A door that has kept everything but its house. */
export const door: Scene = {
  name: 'door',
  inks: ['sea', 'ochre'],
  seed: 29,
  key: `<defs>${gradient('sky', [
    [0, 1],
    [0.5, 0.66],
    [1, 0.22],
  ])}${gradient('sea', [
    [0, 0.26],
    [0.3, 0.5],
    [1, 0.96],
  ])}${glow('sun', [
    [0, 0, 1],
    [0.35, 0, 0.7],
    [1, 0, 0],
  ])}</defs>
  <rect x="-20" y="-20" width="1240" height="${HORIZON + 20}" fill="url(#sky)"/>
  <ellipse cx="${n(gapX)}" cy="${HORIZON - 40}" rx="560" ry="300" fill="url(#sun)"/>
  ${disc([gapX, HORIZON - 22], 40, 0)}${fill(hill, 0.5)}${fill(walls, 0)}${fill(roofs, 0.86)}
  <rect x="-20" y="${HORIZON}" width="1240" height="272" fill="url(#sea)"/>
  ${fill(light, 0, 'opacity=".55"')}
  <g transform="translate(0 ${WATER * 2}) scale(1 -1)" opacity=".8">${fill(rubble(0), 0.9)}${leaf}${frame({ lit: 0.16, side: 0.5, under: 0.7 })}</g>
  ${fill(dark, 0.9, 'opacity=".5"')}${fill(path, 0)}
  ${fill(rubble(0), 0.96)}${fill(rubble(0.014), 0.7)}
  ${fill(sillFront, 0.7)}${fill(sillTop, 0.08)}${leaf}${frame({ lit: 0, side: 0.34, under: 0.66 })}
  
  ${stroke(`M392 ${n(WATER + 3)}H836M330 ${n(WATER + 14)}q40 5 90 3M800 ${n(WATER + 16)}q50 2 96 -4`, 4, 0, 'stroke-linecap="round"')}`,
  colour: `<defs>${gradient('sky', [
    [0, 0],
    [0.4, 0.1],
    [1, 0.5],
  ])}${gradient('sea', [
    [0, 0.5],
    [1, 0.1],
  ])}${glow('sun', [
    [0, 1, 1],
    [0.4, 0.9, 0.7],
    [1, 0.6, 0],
  ])}</defs>
  <rect x="-20" y="-20" width="1240" height="${HORIZON + 20}" fill="url(#sky)"/>
  <ellipse cx="${n(gapX)}" cy="${HORIZON - 40}" rx="500" ry="260" fill="url(#sun)"/>
  ${disc([gapX, HORIZON - 22], 40, 0)}${fill(hill, 0.5)}${fill(walls, 0)}
  <rect x="-20" y="${HORIZON}" width="1240" height="272" fill="url(#sea)"/>
  ${fill(path, 0.45)}
  ${fill(rubble(0), 1)}${fill(onLeaf(0, 1, STEP, HIGH), 0.85)}
  ${fill(sillTop, 0.12)}${frame({ lit: 0, side: 0.1, under: 0.2 })}
  ${disc(at(leafAt(0.945, 0.96)), 8, 1)}`,
};
