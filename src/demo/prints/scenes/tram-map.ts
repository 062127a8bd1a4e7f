import type { Scene } from '../scene.ts';
import { box, disc, gradient, grey, n, pairs, stroke, times, type Point } from '../shapes.ts';

const WIDTH = 38;
/** Path data through the points with every corner rounded off by the same radius. */
function bend(points: readonly Point[], radius = 62): string {
  const toward = ([x, y]: Point, [toX, toY]: Point): Point => {
    const long = Math.hypot(toX - x, toY - y);
    const reach = Math.min(radius, long / 2) / long;
    return [x + (toX - x) * reach, y + (toY - y) * reach];
  };
  return points
    .map((point, index) => {
      const [before, after] = [points[index - 1], points[index + 1]];
      if (!before) return `M${n(point[0])} ${n(point[1])}`;
      if (!after) return `L${n(point[0])} ${n(point[1])}`;
      const [into, out] = [toward(point, before), toward(point, after)];
      return `L${n(into[0])} ${n(into[1])}Q${n(point[0])} ${n(point[1])} ${n(out[0])} ${n(out[1])}`;
    })
    .join('');
}

interface Line {
  way: string;
  sea: number;
  rust: number;
  stops: Point[];
}
// Five run together along the quay and part one by one; two cross them. No line comes near the ring.
const LINES: Line[] = [
  {
    way: bend(pairs('1240 70, 1010 70, 924 156, 560 156, 520 196, 520 520, 240 800, 200 840')),
    sea: 0.3,
    rust: 0,
    stops: pairs('1120 70, 740 156, 520 320'),
  },
  {
    way: bend(pairs('262 840, 262 170, 480 -48')),
    sea: 1,
    rust: 0,
    stops: pairs('262 300, 262 420, 350 82'),
  },
  {
    way: bend(pairs('308 840, 308 246, 590 -36')),
    sea: 0,
    rust: 0.42,
    stops: pairs('308 350'),
  },
  {
    way: bend(pairs('354 840, 354 330, 452 232, 990 232, 1090 332, 1090 840')),
    sea: 1,
    rust: 0.9,
    stops: pairs('620 232, 760 232, 900 232, 1090 420, 1090 520'),
  },
  {
    way: bend(pairs('400 840, 400 470, 460 410, 560 410, 630 480, 630 590, 690 650, 1240 650')),
    sea: 0.62,
    rust: 0,
    stops: pairs('630 540, 760 650, 880 650, 990 650'),
  },
  {
    way: bend(pairs('446 840, 446 790, 500 736, 800 736, 860 796, 900 836')),
    sea: 0,
    rust: 0.42,
    stops: pairs('590 736, 720 736'),
  },
  {
    way: bend(pairs('1240 440, 1180 440, 1140 400, 1140 260, 980 100, 980 -40')),
    sea: 0.82,
    rust: 0,
    stops: pairs('1140 330, 1044 164'),
  },
];
/** Where lines meet, one long ring takes in all of them. */
const CHANGES = [
  [262, 446, 610],
  [262, 354, 520],
] as const;
const change = ([from, to, y]: readonly [from: number, to: number, y: number]) => `M${from} ${y}H${to}`;
const changes = CHANGES.map(change).join('') + 'M520 232H521M520 410H521M1090 650H1091M980 100H981';
const stops = LINES.flatMap((line) => line.stops);
const RING: Point = [856, 440];

/** The sheet has been folded in four one way and in two the other. */
const folds = (share: number) =>
  times(
    4,
    (k) => `<rect x="${k * 300}" width="300" height="800" fill="url(#fold${k % 2})" opacity="${share}"/>`,
  ).join('') +
  stroke('M300 0V800M600 0V800M900 0V800', 2.5, 0.3) +
  stroke('M303 0V800M603 0V800M903 0V800', 3, 0) +
  stroke('M0 400H1200', 2.5, 0.26) +
  stroke('M0 403H1200', 3, 0);
const rails = (ink: 'sea' | 'rust') =>
  LINES.map((line) =>
    line[ink] > 0
      ? stroke(line.way, WIDTH, line[ink], 'stroke-linejoin="round" style="mix-blend-mode:multiply"')
      : '',
  ).join('');

/** Nine lines were to be drawn; one stop belongs to none of them. */
export const tramMap: Scene = {
  name: 'tram-map',
  inks: ['sea', 'rust'],
  seed: 71,
  key: `<defs>${gradient(
    'fold0',
    [
      [0, 0.02],
      [1, 0.16],
    ],
    [1, 0],
  )}${gradient(
    'fold1',
    [
      [0, 0.16],
      [1, 0.02],
    ],
    [1, 0],
  )}</defs>
  ${box(0, 0, 1200, 800, 0)}${folds(1)}
  ${rails('sea')}
  ${stroke(changes, 58, 1, 'stroke-linecap="round"')}${stroke(changes, 40, 0, 'stroke-linecap="round"')}
  ${stops.map((at) => disc(at, 25, 1) + disc(at, 15, 0)).join('')}
  ${disc(RING, 84, 0)}`,
  colour: `${box(0, 0, 1200, 800, 0.03)}
  ${rails('rust')}
  ${stroke(changes, 58, 0.9, 'stroke-linecap="round"')}${stroke(changes, 40, 0, 'stroke-linecap="round"')}
  ${stops.map((at) => disc(at, 25, 0.9) + disc(at, 15, 0)).join('')}
  <circle cx="${RING[0]}" cy="${RING[1]}" r="66" fill="${grey(0)}" stroke="${grey(1)}" stroke-width="34"/>`,
};
