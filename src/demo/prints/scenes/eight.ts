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
  smooth,
  stroke,
  times,
  type Point,
} from '../shapes.ts';

const random = randomFrom(26);
const between = (low: number, high: number) => low + random() * (high - low);

// Everything is drawn along the boat: bow to the right, 52 units to a metre, then turned into the frame.
const PLACED = 'translate(672 424) rotate(-31)';
/** Seats from stroke to bow, rowing on alternate sides, all facing the stern. */
const seats = times(8, (index) => ({ x: -206 + index * 73, side: index % 2 ? 1 : -1 }));
const LEAN = 0.2;
const [LOCK, OUT, IN, INBOARD] = [46, 142, 96, 58];
/** A point on the oar of a seat, so far out from its lock. */
const onOar = ({ x, side }: { x: number; side: number }, out: number, across = 0): Point => [
  x - 28 + Math.sin(LEAN) * out + Math.cos(LEAN) * across,
  side * (LOCK + Math.cos(LEAN) * out - Math.sin(LEAN) * across),
];
const blade = (seat: (typeof seats)[number], from = IN, to = OUT) =>
  lines([onOar(seat, from, -5), onOar(seat, to, -10), onOar(seat, to, 10), onOar(seat, from, 5)]);
const shaft = (seat: (typeof seats)[number]) => lines([onOar(seat, -INBOARD), onOar(seat, IN)], false);
const rigger = (seat: (typeof seats)[number]) =>
  lines([[seat.x - 6, seat.side * 15], onOar(seat, 0), [seat.x - 48, seat.side * 15]], false);

const hull =
  'M-452 0C-400 -9 -330 -16 -220 -18H250C350 -17 430 -9 486 0C430 9 350 17 250 18H-220C-330 16 -400 9 -452 0Z';
const well =
  'M-322 0C-318 -9 -300 -12 -270 -12H320C346 -11 360 -6 364 0C360 6 346 11 320 12H-270C-300 12 -318 9 -322 0Z';
const rower = (seat: (typeof seats)[number]) => {
  const { x } = seat;
  const [handX, handY] = onOar(seat, -INBOARD + 6);
  return (
    stroke(`M${x - 4} -6L${x - 50} -5M${x - 4} 6L${x - 50} 5`, 8, 0.3, 'stroke-linecap="round"') +
    stroke(
      `M${n(x + 6)} -15L${n(handX)} ${n(handY - 5)}M${n(x + 6)} 15L${n(handX)} ${n(handY + 5)}`,
      7.5,
      0.22,
      'stroke-linecap="round"',
    ) +
    fill(
      `M${x - 6} -17C${x + 8} -26 ${x + 22} -16 ${x + 22} 0C${x + 22} 16 ${x + 8} 26 ${x - 6} 17C${x - 12} 8 ${x - 12} -8 ${x - 6} -17Z`,
      0.04,
      'stroke="#000" stroke-width="2.5"',
    ) +
    disc([x - 1, 0], 10.5, 1)
  );
};
const cox =
  fill('M-296 -14C-284 -20 -272 -12 -272 0C-272 12 -284 20 -296 14C-302 6 -302 -6 -296 -14Z', 0.9) +
  disc([-284, 0], 10, 0, 'stroke="#000" stroke-width="3"');

// Where the blades were a stroke ago, and the stroke before that.
const puddles = [1, 2].flatMap((ago) =>
  seats.map((seat) => {
    const [x, y] = onOar(seat, 122);
    return { at: [x + 219 - 584 * ago, y] as Point, ago };
  }),
);
const ring = ([x, y]: Point, radius: number, turn: number) => {
  const point = (angle: number): string =>
    `${n(x + Math.cos(angle) * radius)} ${n(y + Math.sin(angle) * radius * 0.94)}`;
  return `M${point(turn)}A${n(radius)} ${n(radius)} 0 1 1 ${point(turn + 5.4)}`;
};
const rings = puddles
  .map(({ at, ago }, index) => {
    const turn = index * 1.3;
    return (
      disc(at, 25 + ago * 6, 0.62, 'opacity=".55"') +
      stroke(
        ring(at, 25 + ago * 6, turn),
        ago === 1 ? 5 : 3.4,
        0,
        `opacity="${[1, 0.95, 0.6, 0.4][ago] ?? 0.4}"`,
      ) +
      stroke(
        ring(at, 12 + ago * 5, turn + 2),
        ago === 1 ? 4 : 3,
        0,
        `opacity="${[1, 0.9, 0.5, 0.3][ago] ?? 0.3}"`,
      ) +
      (ago === 1 ? disc(at, 5, 0) : '')
    );
  })
  .join('');
const splash = seats
  .map((seat) => {
    const [from, middle, to] = [
      onOar(seat, IN - 4, -20),
      onOar(seat, IN + 24, -30),
      onOar(seat, OUT + 8, -18),
    ];
    return smooth([from, middle, to], false);
  })
  .join('');

// The water runs along the wall, faster the nearer.
const stream = times(150, () => {
  const [x, y] = [between(-900, 900), between(-330, 700)];
  const long = between(20, 70) + (y < -150 ? 70 : 0);
  return `M${n(x)} ${n(y)}q${n(long / 2)} ${n(between(-7, -3))} ${n(long)} 0`;
});
const wake =
  'M-452 -3C-560 -22 -640 -34 -760 -44M-452 3C-560 22 -640 34 -760 44M486 -3C420 -24 330 -38 240 -44M486 3C420 24 330 38 240 44';

// The wall: a coping, then big stones, and those who shout.
const EDGE = -352;
const coping = times(22, (index) => `M${-900 + index * 84} ${EDGE - 56}h80v54h-80z`).join('');
const stones = times(3, (row) =>
  times(16, (index) => {
    const [x, wide] = [-940 + index * 122 + row * 46, between(104, 117)];
    return `M${n(x)} ${EDGE - 62 - (row + 1) * 92}h${n(wide)}v86h${n(-wide)}z`;
  }).join(''),
).join('');
const crowd = [0, 46, 88, 136, 196, 238, 292, 332, 382, 446, 492, 530, 590, 640, 700].map(
  (along, index): Point => [-300 + along, EDGE - 32 + (index % 3) * 8],
);
const watchers = crowd
  .map(([x, y], index) => {
    const cloth = [0.96, 0.62, 0.96, 0.4][index % 4] ?? 0.9;
    const arms =
      index % 3 === 1
        ? stroke(`M${n(x - 13)} ${n(y)}l-5 26M${n(x + 13)} ${n(y)}l5 26`, 7, cloth, 'stroke-linecap="round"')
        : '';
    return (
      arms +
      fill(
        `M${n(x - 19)} ${n(y)}c0 -11 10 -11 19 -11c9 0 19 0 19 11c0 11 -10 10 -19 10c-9 0 -19 1 -19 -10z`,
        cloth,
      ) +
      disc([x, y], 8.5, index % 4 === 2 ? 0 : 0.98, 'stroke="#000" stroke-width="2.5"')
    );
  })
  .join('');
const buoys = times(17, (index) => disc([-880 + index * 112, 292], 9, 0)).join('');
const boatShadow = `${hull}${seats.map((seat) => blade(seat)).join('')}`;

/** The home crew in the wall lane, from a gull's height. */
export const eight: Scene = {
  name: 'eight',
  inks: ['night', 'sea'],
  seed: 67,
  key: `<defs>${gradient('water', [
    [0, 0.62],
    [0.45, 0.3],
    [1, 0.5],
  ])}${gradient('shade', [
    [0, 1, 0.85],
    [1, 1, 0],
  ])}${blur('soft', 7)}</defs>
  <g transform="${PLACED}">
    <rect x="-1000" y="-760" width="2000" height="1600" fill="url(#water)"/>
    ${stroke(stream.join(''), 3.4, 0.8, 'stroke-linecap="round" opacity=".5"')}${stroke(stream.slice(0, 60).join(''), 3, 0, 'transform="translate(40 26)" stroke-linecap="round" opacity=".5"')}
    ${box(-1000, -800, 2000, 800 + EDGE, 0.74)}${fill(stones, 0.5)}${fill(coping, 0.12)}
    <rect x="-1000" y="${EDGE}" width="2000" height="96" fill="url(#shade)"/>
    <g transform="translate(10 12)" opacity=".4">${crowd.map(([x, y]) => fill(`M${n(x - 19)} ${n(y)}a19 11 0 1 0 38 0a19 11 0 1 0 -38 0z`, 0.9)).join('')}</g>${watchers}
    ${buoys}${stroke(wake, 4, 0, 'stroke-linecap="round" opacity=".7"')}
    ${rings}
    <g filter="url(#soft)" opacity=".75" transform="translate(12 26)">${fill(boatShadow, 1)}</g>
    ${stroke(splash, 7, 0, 'stroke-linecap="round"')}
    ${stroke(seats.map(rigger).join(''), 3, 0.95)}
    ${fill(hull, 0, 'stroke="#000" stroke-width="3"')}${fill(well, 0.86)}${stroke('M-440 0H-330M372 0H474', 2.5, 0.7)}
    ${stroke(seats.map(shaft).join(''), 5, 0.05)}${seats.map((seat) => fill(blade(seat), 0, 'stroke="#000" stroke-width="2.5" stroke-linejoin="round"') + fill(blade(seat, OUT - 16, OUT), 0.95)).join('')}
    ${seats.map(rower).join('')}${cox}${disc([484, 0], 7, 0, 'stroke="#000" stroke-width="2.5"')}
  </g>`,
  colour: `<defs>${gradient('water', [
    [0, 1],
    [0.5, 0.8],
    [1, 1],
  ])}</defs>
  <g transform="${PLACED}">
    <rect x="-1000" y="-760" width="2000" height="1600" fill="url(#water)"/>
    ${box(-1000, -800, 2000, 800 + EDGE, 0.3)}${fill(coping, 0.04)}
    ${buoys}${stroke(wake, 4, 0.3, 'opacity=".7"')}
    ${puddles
      .filter(({ ago }) => ago === 1)
      .map(({ at }, index) => stroke(ring(at, 31, index * 1.3), 5, 0) + disc(at, 5, 0))
      .join('')}
    ${stroke(splash, 7, 0, 'stroke-linecap="round"')}
    ${fill(hull, 0)}${fill('M-452 0C-400 -9 -370 -12 -330 -14V14C-370 12 -400 9 -452 0ZM372 -14C410 -11 446 -6 486 0C446 6 410 11 372 14Z', 0.8)}
    ${seats.map((seat) => fill(blade(seat), 0)).join('')}${stroke(seats.map(shaft).join(''), 5, 0)}
    ${seats.map(({ x }) => fill(`M${x - 6} -17C${x + 8} -26 ${x + 22} -16 ${x + 22} 0C${x + 22} 16 ${x + 8} 26 ${x - 6} 17Z`, 0) + fill(`M${x + 9} -20h9v40h-9z`, 0.9)).join('')}${disc([-284, 0], 10, 0)}
  </g>`,
};
