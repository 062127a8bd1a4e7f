import type { Scene } from '../scene.ts';
import {
  blur,
  disc,
  fill,
  gradient,
  lines,
  n,
  randomFrom,
  smooth,
  stroke,
  times,
  type Point,
} from '../shapes.ts';

const random = randomFrom(17);
const between = (low: number, high: number) => low + random() * (high - low);
const HORIZON = 606;

/** The crest of the one wave, by the frame's width: a long back on the left, a steep one on the right. */
const crest = (x: number) => 690 - 470 * Math.exp(-(((x - 880) / (x < 880 ? 470 : 330)) ** 2));
/** A line on its face: 0 is the crest, 1 the trough, where everything is level. */
const onFace = (down: number, x: number): Point => [
  x,
  (1 - down) * crest(x + down * 90) + down * (734 + 14 * Math.sin(x / 190)),
];
const along = (down: number, from = -40, to = 1240): Point[] =>
  times(25, (index) => onFace(down, from + ((to - from) * index) / 24));
const below = (down: number) => `${smooth(along(down), false)}L1260 840L-60 840Z`;

// Flat bands down the face: a dark lip, a bright shoulder, then deeper and deeper.
const bands: readonly (readonly [down: number, key: number, colour: number])[] = [
  [0, 0.62, 0.9],
  [0.035, 0.3, 0.8],
  [0.07, 0.08, 0.55],
  [0.12, 0.05, 0.26],
  [0.34, 0.1, 0.56],
  [0.41, 0.24, 0.74],
  [0.49, 0.4, 0.86],
  [0.57, 0.55, 0.95],
  [0.68, 0.7, 1],
  [0.8, 0.84, 1],
  [0.92, 0.95, 1],
];

/** Threads of foam that the wave draws out along itself. */
const threads = times(70, () => {
  const [down, x] = [between(0.3, 0.95), between(-40, 1200)];
  return smooth(
    along(down, x, x + between(40, 170)).filter((_, index) => index % 6 === 0),
    false,
  );
}).join('');
const glints = times(22, () => {
  const [down, x] = [between(0.09, 0.26), between(300, 1100)];
  return smooth(
    along(down, x, x + between(50, 150)).filter((_, index) => index % 6 === 0),
    false,
  );
}).join('');
const near = `${smooth(
  [
    [-60, 706],
    [120, 742],
    [330, 768],
    [560, 752],
    [800, 728],
    [1000, 742],
    [1260, 716],
  ],
  false,
)}L1260 840L-60 840Z`;

// The boat from above her quarter: bow to the right and up the slope, three oars a side.
const SEAT = [-32, 2, 36];
const hull = 'M-88 0C-80 -13 -40 -19 0 -18C40 -17 76 -10 98 0C76 13 40 20 0 20C-40 20 -80 14 -88 0Z';
const well = 'M-74 1C-64 -8 -36 -11 0 -11C36 -10 62 -6 80 0C62 9 36 12 0 12C-36 12 -64 9 -74 1Z';
const oars = SEAT.map(
  (x, index) => `M${x} -12L${x - 26 + index * 3} -74l-3 -13M${x + 10} 16L${x - 8 + index * 3} 84l-2 14`,
).join('');
const blades = SEAT.map((x, index) => `M${x - 26 + index * 3} -72l-7 -22M${x - 8 + index * 3} 82l-5 22`).join(
  '',
);
const crew = SEAT.flatMap((x): Point[] => [
  [x - 4, -5],
  [x + 8, 7],
]);
const boat = {
  key:
    stroke(oars, 5, 1, 'stroke-linecap="round"') +
    stroke(blades, 10, 1, 'stroke-linecap="round"') +
    fill(hull, 1) +
    fill(well, 0.5) +
    crew
      .map(
        ([x, y]) =>
          fill(`M${n(x - 9)} ${n(y + 8)}q1 -16 10 -17q9 1 9 17z`, 0.95) + disc([x + 2, y - 9], 7, 1),
      )
      .join('') +
    crew.map(([x, y]) => disc([x + 1, y - 11], 4.4, 0)).join('') +
    fill('M-76 8q0 -20 9 -22q10 2 10 22z', 1) +
    disc([-66, -15], 7.5, 1) +
    disc([-66, -17], 4.6, 0),
};
const [HERE, DOWN] = [590, 0.23];
const [, boatY] = onFace(DOWN, HERE);
const tilt = (Math.atan2(onFace(DOWN, HERE + 40)[1] - onFace(DOWN, HERE - 40)[1], 80) * 180) / Math.PI;
const afloat = `translate(${HERE} ${n(boatY)}) rotate(${n(tilt)}) scale(.84)`;

const clouds = [
  'M-200 96C60 60 260 84 420 72C560 62 620 90 760 84C640 116 500 112 400 122C240 134 60 118 -200 140Z',
  'M560 180C700 150 860 168 1010 150C1120 140 1200 150 1300 140V196C1180 190 1100 206 980 198C840 196 700 212 560 180Z',
  'M-120 250C0 232 160 240 290 226C380 222 420 234 470 230C400 258 280 256 180 262C60 270 -60 264 -120 274Z',
].join('');
const skell = lines([
  [52, HORIZON],
  [70, 590],
  [84, 588],
  [98, 572],
  [122, 568],
  [136, 576],
  [160, 580],
  [186, 596],
  [212, HORIZON],
]);

/** Six oars on the shoulder of a swell. */
export const swell: Scene = {
  name: 'swell',
  inks: ['night', 'sea'],
  seed: 71,
  key: `<defs>${gradient('sky', [
    [0, 0.7],
    [0.4, 0.34],
    [0.78, 0],
  ])}${gradient(
    'lee',
    [
      [0.5, 1, 0],
      [0.82, 1, 0.5],
      [1, 1, 0.72],
    ],
    [1, 0],
  )}${blur('soft', 12)}<clipPath id="wave"><path d="${below(0)}"/></clipPath></defs>
  <rect x="-20" y="-20" width="1240" height="840" fill="url(#sky)"/>
  ${fill(clouds, 0.66, 'filter="url(#soft)" opacity=".8"')}
  ${fill(skell, 0.5)}${fill('M112 568v-10l7 -6l7 6v10z', 0.8)}
  <rect x="-20" y="${HORIZON}" width="620" height="220" fill="#999"/>
  ${bands.map(([down, key]) => fill(below(down), key)).join('')}
  <g clip-path="url(#wave)"><rect width="1260" height="820" fill="url(#lee)"/>
  ${stroke(threads, 3, 0, 'stroke-linecap="round" opacity=".5"')}${stroke(glints, 3.4, 0.4, 'stroke-linecap="round" opacity=".55"')}</g>
  ${stroke(smooth(along(0), false), 4, 0, 'opacity=".8"')}
  ${fill(near, 1)}
  <g transform="${afloat}">${fill('M-96 10C-60 40 40 44 104 14C60 30 -40 32 -96 10Z', 0.6, 'opacity=".7"')}${boat.key}</g>`,
  colour: `<defs>${gradient('sky', [
    [0, 0.7],
    [0.5, 0.35],
    [1, 0.04],
  ])}${blur('soft', 12)}</defs>
  <rect x="-20" y="-20" width="1240" height="840" fill="url(#sky)"/>
  ${fill(clouds, 0.5, 'filter="url(#soft)" opacity=".6"')}${fill(skell, 0.5)}
  <rect x="-20" y="${HORIZON}" width="620" height="220" fill="#777"/>
  ${bands.map(([down, , colour]) => fill(below(down), colour)).join('')}
  ${stroke(smooth(along(0), false), 4, 0)}${fill(near, 0.6)}
  <g transform="${afloat}">${crew.map(([x, y]) => disc([x + 1, y - 11], 4.4, 0)).join('')}${disc([-66, -17], 4.6, 0)}</g>`,
};
