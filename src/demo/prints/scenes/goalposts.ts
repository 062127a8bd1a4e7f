import type { Scene } from '../scene.ts';
import {
  blur,
  box,
  disc,
  fill,
  glow,
  gradient,
  lines,
  n,
  pairs,
  randomFrom,
  smooth,
  stroke,
  times,
  view,
  type Place,
  type Point,
} from '../shapes.ts';

const random = randomFrom(34);
const between = (low: number, high: number) => low + random() * (high - low);
const HORIZON = 396;
/** The goal line lies nine metres ahead and under half a metre of water; heights count from the water. */
const LINE = 9;
const BAR = 2.02;
const HALF = 3.66;
const at = view(1.18, 1206, HORIZON);

// The frame, and the net behind it: a short roof, then a sheet that hangs back into the water.
const [barLeft, barRight] = [at([-HALF, LINE, BAR]), at([HALF, LINE, BAR])];
const [footLeft, footRight] = [at([-HALF, LINE, 0]), at([HALF, LINE, 0])];
const SURFACE = footLeft[1];
const ROOF = LINE + 0.9;
const TAIL = LINE + 1.9;
/** A place on the hanging sheet: from 0 to 1 across it and down it; it bellies between its fastenings. */
const sheet = (across: number, down: number): Place => [
  (across - 0.5) * 2 * HALF,
  ROOF + (TAIL - ROOF) * down + Math.sin(down * Math.PI) * 0.35,
  BAR * (1 - down) - Math.sin(across * Math.PI * 5) ** 2 * 0.07 * (1 - down),
];
const COLUMNS = 44;
const ROWS = 11;
const sheetNet = [
  ...times(COLUMNS + 1, (column) =>
    smooth(
      times(7, (step) => at(sheet(column / COLUMNS, step / 6))),
      false,
    ),
  ),
  ...times(ROWS, (row) =>
    smooth(
      times(31, (step) => at(sheet(step / 30, row / ROWS))),
      false,
    ),
  ),
].join('');
const roofNet = times(COLUMNS + 1, (column) =>
  lines([at([(column / COLUMNS - 0.5) * 2 * HALF, LINE, BAR]), at(sheet(column / COLUMNS, 0))], false),
).join('');
const sideNet = [-1, 1]
  .flatMap((side) =>
    times(ROWS, (row) => {
      const back = sheet(side < 0 ? 0 : 1, row / ROWS);
      return lines([at([side * HALF, LINE, BAR * (1 - row / ROWS)]), at(back)], false);
    }),
  )
  .join('');

/** A lens of light or shade lying on the water. */
const lens = (x: number, y: number, w: number, h: number) =>
  `M${n(x - w / 2)} ${n(y)}q${n(w / 2)} ${n(-h)} ${n(w)} 0q${n(-w / 2)} ${n(h)} ${n(-w)} 0z`;
/** What stands white above the water lies white in it, broken more and more towards the eye. */
const reflection = (x: number, wide: number) =>
  times(15, (index) => {
    const depth = index / 14;
    const y = SURFACE + 6 + depth ** 1.25 * 250;
    return lens(x + between(-5, 5) * (0.4 + depth * 3), y, wide * between(0.9, 1.5 + depth), 6 + depth * 8);
  }).join('');
const posts = reflection(footLeft[0], 22) + reflection(footRight[0], 22);
const LAMPS = pairs('236 88, 964 88');
const columns = LAMPS.map(([x]) =>
  times(34, (index) => {
    const depth = index / 33;
    return lens(
      x + between(-1, 1) * (14 + depth * 46),
      HORIZON + 12 + depth ** 1.4 * 380,
      22 + depth * 62,
      3 + depth * 7,
    );
  }).join(''),
).join('');
const swell = (count: number, longest: number) =>
  times(count, (index) => {
    const depth = (index / count) ** 1.5;
    return lens(
      between(-40, 1240),
      HORIZON + 10 + depth * 400,
      40 + depth * longest * random(),
      2 + depth * 6,
    );
  }).join('');
const [shades, lights] = [swell(90, 260), swell(46, 200)];

// The ball, a third of it under.
const BALL: Point = [600, SURFACE - 6];
const RADIUS = 52;
const WATERLINE = BALL[1] + 24;
const spot = (angle: number, reach: number, size: number): string => {
  const [x, y] = [BALL[0] + Math.cos(angle) * RADIUS * reach, BALL[1] + Math.sin(angle) * RADIUS * reach];
  const squash = Math.sqrt(1 - reach * reach * 0.86);
  const turn = (angle * 180) / Math.PI;
  const corners = times(5, (corner): Point => {
    const around = (corner / 5) * Math.PI * 2 + Math.PI;
    return [Math.cos(around) * size * squash, Math.sin(around) * size];
  });
  return `<path transform="translate(${n(x)} ${n(y)}) rotate(${n(turn)})" d="${lines(corners)}"/>`;
};
const ROUND = [0.3, 1.56, 2.82, 4.08, 5.34];
const patches = spot(0.3, 0.04, 19) + ROUND.map((angle) => spot(angle + 0.63, 0.8, 19)).join('');
const seams = ROUND.map((angle) => {
  const to = (reach: number): Point => [
    BALL[0] + Math.cos(angle) * RADIUS * reach,
    BALL[1] + Math.sin(angle) * RADIUS * reach,
  ];
  return lines([to(0.34), to(0.62)], false);
}).join('');
const ring = (wide: number, high: number, from: number, to: number) =>
  smooth(
    times(13, (index): Point => {
      const angle = (from + ((to - from) * index) / 12) * Math.PI * 2;
      return [BALL[0] + Math.cos(angle) * wide, WATERLINE + 4 + Math.sin(angle) * high];
    }),
    false,
  );
const rings =
  stroke(ring(86, 17, 0.02, 0.48), 5, 0) +
  stroke(ring(134, 28, 0.06, 0.3), 4, 0) +
  stroke(ring(134, 28, 0.34, 0.46), 4, 0) +
  stroke(ring(192, 42, 0.09, 0.24), 3.5, 0, 'opacity=".8"') +
  stroke(ring(192, 42, 0.3, 0.42), 3.5, 0, 'opacity=".8"');
const ballShine = times(7, (index) =>
  lens(600 + between(-8, 8), WATERLINE + 14 + index * 12, 84 - index * 8, 7),
).join('');

const clouds =
  lens(560, 70, 420, 26) +
  lens(700, 84, 300, 20) +
  lens(90, 196, 360, 22) +
  lens(1110, 214, 420, 24) +
  lens(600, 196, 300, 16);

// Far off: the breakwater and its light on one side, the idle cranes on the other.
const far =
  fill(lines(pairs('640 396, 648 386, 1090 380, 1200 372, 1240 372, 1240 398, 640 398')), 0.98) +
  fill(lines(pairs('662 386, 666 330, 680 330, 684 386')), 0.98) +
  box(663, 320, 20, 10, 0.98) +
  fill(lines(pairs('666 320, 673 308, 680 320')), 0.98) +
  fill(lines(pairs('-20 398, -20 366, 90 362, 150 374, 300 380, 420 392, 430 398')), 0.98);
const crane = (x: number, reach: number) =>
  stroke(
    `M${x} 384V322M${x + 26} 384V322M${x - 4} 336H${x + 30}M${x + 13} 322V296L${x + reach} 270M${x + 13} 322H${x - 10}`,
    5,
    0.98,
  );
const lamp = ([x, y]: Point) =>
  stroke(`M${x} ${y}V${HORIZON + 6}`, 9, 1) +
  stroke(`M${x - 40} ${y}H${x + 40}`, 9, 1) +
  [-30, 0, 30].map((aside) => disc([x + aside, y - 4], 15, 1) + disc([x + aside, y - 4], 10, 0)).join('');
const beam = ([x, y]: Point) =>
  lines([
    [x, y],
    [600 - (600 - x) * 0.16 - 150, 640],
    [600 - (600 - x) * 0.16 + 150, 540],
  ]);
const frame = `M${n(footLeft[0])} ${n(SURFACE + 4)}L${barLeft.map(n).join(' ')}L${barRight.map(n).join(' ')}L${n(footRight[0])} ${n(SURFACE + 4)}`;

/** A goal in the harbour at night, and the ball that has come to rest in the mouth of it. */
export const goalposts: Scene = {
  name: 'goalposts',
  inks: ['night', 'sea'],
  seed: 34,
  key: `<defs>${gradient('sky', [
    [0, 1],
    [0.5, 0.86],
    [1, 0.28],
  ])}${gradient('water', [
    [0, 0.5],
    [0.3, 0.78],
    [1, 1],
  ])}${glow('halo', [
    [0, 0, 0.9],
    [0.2, 0, 0.4],
    [1, 0, 0],
  ])}${glow('pool', [
    [0, 0, 0.42],
    [0.6, 0, 0.16],
    [1, 0, 0],
  ])}${blur('soft', 14)}<clipPath id="afloat"><path d="M0 0H1200V${n(WATERLINE)}H0Z"/></clipPath></defs>
    <rect x="-20" y="-20" width="1240" height="${HORIZON + 20}" fill="url(#sky)"/>
    ${fill(clouds, 0.36, 'opacity=".5"')}${fill(clouds, 1, 'opacity=".5" transform="translate(14 9)"')}
    <rect x="-20" y="${HORIZON}" width="1240" height="430" fill="url(#water)"/>
    ${far}${crane(176, 74)}${crane(262, 78)}${crane(348, 74)}${disc([673, 325], 7, 0)}
    ${fill(shades, 1, 'opacity=".5"')}${fill(lights, 0.3, 'opacity=".4"')}
    ${LAMPS.map((one) => fill(beam(one), 0, 'opacity=".2" filter="url(#soft)"')).join('')}
    <ellipse cx="600" cy="${n(SURFACE + 22)}" rx="390" ry="86" fill="url(#pool)"/>
    ${fill(columns, 0.1, 'opacity=".8"')}
    ${LAMPS.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="150" fill="url(#halo)"/>`).join('')}${LAMPS.map(lamp).join('')}
    ${stroke(sheetNet, 2.2, 0.04, 'opacity=".72"')}${stroke(roofNet + sideNet, 1.8, 0.04, 'opacity=".55"')}
    ${fill(posts, 0)}
    ${stroke(frame, 30, 1, 'stroke-linejoin="round"')}${stroke(frame, 21, 0, 'stroke-linejoin="round"')}${stroke(`M${n(barLeft[0] + 12)} ${n(barLeft[1] + 7)}H${n(barRight[0] - 12)}`, 5, 0.4)}
    ${[footLeft, footRight].map(([x]) => stroke(`M${n(x - 46)} ${n(SURFACE + 6)}q46 14 92 0`, 4, 0)).join('')}
    ${rings}${fill(lens(604, WATERLINE + 6, 156, 14), 1)}${fill(ballShine, 0.05)}
    <g clip-path="url(#afloat)">${disc(BALL, RADIUS + 5, 1)}${disc(BALL, RADIUS, 0)}<g fill="#000">${patches}</g>${stroke(seams, 3.5, 0.9)}
      ${fill(`M${BALL[0] + 24} ${n(BALL[1] - 46)}a${RADIUS} ${RADIUS} 0 0 1 0 92a66 66 0 0 0 0 -92z`, 0.5)}</g>`,
  colour: `<defs>${gradient('sky', [
    [0, 0.9],
    [0.6, 0.9],
    [1, 0.7],
  ])}${gradient('water', [
    [0, 0.7],
    [1, 1],
  ])}${glow('halo', [
    [0, 0, 1],
    [0.3, 0, 0.7],
    [1, 0, 0],
  ])}<clipPath id="afloat"><path d="M0 0H1200V${n(WATERLINE)}H0Z"/></clipPath></defs>
    <rect x="-20" y="-20" width="1240" height="${HORIZON + 20}" fill="url(#sky)"/><rect x="-20" y="${HORIZON}" width="1240" height="430" fill="url(#water)"/>
    ${LAMPS.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="90" fill="url(#halo)"/>`).join('')}
    ${fill(columns, 0.3)}${fill(posts, 0.25)}${stroke(frame, 21, 0, 'stroke-linejoin="round"')}
    ${fill(ballShine, 0.2)}<g clip-path="url(#afloat)">${disc(BALL, RADIUS + 2, 0)}</g>`,
};
