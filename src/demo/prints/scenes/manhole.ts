import type { Scene } from '../scene.ts';
import {
  blur,
  disc,
  fill,
  glow,
  gradient,
  grey,
  lines,
  n,
  randomFrom,
  stroke,
  times,
  type Point,
} from '../shapes.ts';

const random = randomFrom(19);
const between = (low: number, high: number) => low + random() * (high - low);

// The hole in the street, and the cover drawn off it to the upper left.
const HOLE: Point = [652, 384];
const COVER: Point = [544, 328];
const RADIUS = 292;
const RIM = 40;

/** A place on the cover: how far out, and which way. */
const on = (reach: number, turn: number, [x, y]: Point = COVER): Point => [
  x + Math.cos(turn) * reach,
  y + Math.sin(turn) * reach,
];
const ROUND = Math.PI * 2;
/** A stud of the casting: a block between two radii. */
const lug = (from: number, to: number, turn: number, half: number): string =>
  lines([on(from, turn - half), on(to, turn - half), on(to, turn + half), on(from, turn + half)]);
/** A scallop: a wave's crest between two spokes, its hollow towards the middle. */
const scallop = (reach: number, turn: number, half: number, deep: number): string => {
  const [a, b, c] = [on(reach, turn - half), on(reach + deep, turn), on(reach, turn + half)];
  const inner = on(reach + deep * 0.42, turn);
  return `M${a.map(n).join(' ')}Q${on(reach + deep * 1.1, turn - half * 0.6)
    .map(n)
    .join(' ')} ${b.map(n).join(' ')}Q${on(reach + deep * 1.1, turn + half * 0.6)
    .map(n)
    .join(' ')} ${c.map(n).join(' ')}Q${inner.map(n).join(' ')} ${a.map(n).join(' ')}Z`;
};

const studs = times(36, (i) => lug(250, 278, (i / 36) * ROUND, 0.056));
const waves = [
  ...times(16, (i) => scallop(182, ((i + 0.5) / 16) * ROUND, 0.19, 42)),
  ...times(16, (i) => scallop(134, (i / 16) * ROUND, 0.185, 38)),
];
const petals = times(8, (i) => {
  const turn = (i / 8) * ROUND + 0.2;
  return `M${on(48, turn).map(n).join(' ')}Q${on(92, turn - 0.36)
    .map(n)
    .join(' ')} ${on(122, turn).map(n).join(' ')}Q${on(92, turn + 0.36)
    .map(n)
    .join(' ')} ${on(48, turn).map(n).join(' ')}Z`;
});
const raised = [...studs, ...waves, ...petals].join('');
/** The same castings, slid: their shade on one side, the worn edge that shines on the other. */
const slid = (x: number, y: number, share: number) =>
  `<g transform="translate(${x} ${y})">${fill(raised, share)}</g>`;
const rings = [238, 128, 288].map(
  (reach) =>
    `M${n(COVER[0] - reach)} ${COVER[1]}a${reach} ${reach} 0 1 1 ${reach * 2} 0a${reach} ${reach} 0 1 1 ${-reach * 2} 0`,
);
/** Where the hooks go in. */
const slots = [0.62, 0.62 + Math.PI].map((turn) => on(214, turn));

// The street: rows of setts, worn round, wet.
const setts = times(13, (row) =>
  times(15, (column) => {
    const [x, y] = [column * 92 + (row % 2) * 46 - 60 + between(-4, 4), row * 66 - 20 + between(-3, 3)];
    const [w, h] = [between(78, 86), between(52, 58)];
    return {
      shape: `M${n(x + 12)} ${n(y)}h${n(w - 24)}q12 0 12 12v${n(h - 24)}q0 12 -12 12h${n(-w + 24)}q-12 0 -12 -12v${n(-h + 24)}q0 -12 12 -12z`,
      shine: `M${n(x + 14)} ${n(y + 9)}h${n(w * between(0.3, 0.66))}`,
      share: between(0.46, 0.66),
      wet: random() < 0.45 - x / 4000,
    };
  }),
).flat();

// The foreman's toecaps, from the lower edge.
const boot = (x: number, turn: number) =>
  `<g transform="translate(${x} 846) rotate(${turn}) scale(1.08)">${fill('M-74 60V-58C-74 -118 -44 -146 0 -146C44 -146 74 -118 74 -58V60Z', 1)}${fill('M-62 60V-56C-62 -108 -38 -134 0 -134C38 -134 62 -108 62 -56V60Z', 0.94)}${stroke('M-60 -46Q0 -82 60 -46', 5, 0.5, 'stroke-dasharray="11 6"')}${stroke('M-60 -34Q0 -70 60 -34', 3, 1)}${fill('M-44 -70C-44 -104 -26 -120 -2 -122C-22 -108 -32 -92 -34 -74Z', 0.2)}</g>`;
const boots = boot(572, -6) + boot(752, 7);
const bootShadow = fill(
  'M500 830C500 720 540 690 590 694C650 700 676 760 670 830ZM690 830C690 720 730 690 780 694C840 700 862 760 856 830Z',
  1,
);

/** Far down, a sickle of the sky on the water: between two rounds, one a little off the other. */
const sickle = (reach: number, from: number, to: number, thick: number): string => {
  const arc = times(25, (i) => from + ((to - from) * i) / 24);
  const rim = arc.map((turn) => on(reach, turn, HOLE));
  const inner = arc.map((turn, i) => on(reach - thick * Math.sin((i / 24) * Math.PI), turn, HOLE));
  return lines([...rim, ...inner.toReversed()]);
};
const water = sickle(222, -0.1, 1.5, 26);
const ripples = sickle(254, 0.16, 0.9, 9) + sickle(254, 1.0, 1.34, 7) + sickle(182, 0.3, 1.1, 8);

/** A cover in Pump Street, drawn a hand's breadth aside. */
export const manhole: Scene = {
  name: 'manhole',
  inks: ['night', 'moss'],
  seed: 27,
  key: `<defs>${blur('soft', 10)}${blur('edge', 3)}${gradient(
    'iron',
    [
      [0, 0.56],
      [1, 0.8],
    ],
    [0.8, 1],
  )}${glow('down', [
    [0, 1],
    [0.9, 1],
    [1, 0.9],
  ])}<clipPath id="cover"><circle cx="${COVER[0]}" cy="${COVER[1]}" r="${RADIUS}"/></clipPath></defs>
    <rect width="1200" height="800" fill="${grey(0.94)}"/>
    ${setts.map(({ shape, share }) => fill(shape, share)).join('')}
    ${stroke(setts.map(({ shine, wet }) => (wet ? shine : '')).join(''), 5, 0.16, 'stroke-linecap="round"')}
    ${disc(HOLE, RADIUS + RIM + 8, 0.95)}${disc(HOLE, RADIUS + RIM, 0.4)}
    <circle cx="${HOLE[0]}" cy="${HOLE[1]}" r="${RADIUS + 20}" fill="none" stroke="${grey(0.7)}" stroke-width="14" stroke-dasharray="30 22"/>
    <circle cx="${HOLE[0]}" cy="${HOLE[1]}" r="${RADIUS}" fill="url(#down)"/>
    ${disc([HOLE[0] - 6, HOLE[1] - 6], RADIUS - 16, 0.88)}${disc([HOLE[0] - 14, HOLE[1] - 14], RADIUS - 28, 1)}
    ${fill(water, 0)}${fill(ripples, 0.3)}
    <g filter="url(#soft)">${disc([COVER[0] + 20, COVER[1] + 26], RADIUS + 2, 1, 'opacity=".8"')}</g>
    ${disc([COVER[0] + 7, COVER[1] + 9], RADIUS, 1)}
    <circle cx="${COVER[0]}" cy="${COVER[1]}" r="${RADIUS}" fill="url(#iron)"/>
    <g clip-path="url(#cover)">
      ${stroke(rings.join(''), 9, 0.95)}${`<g transform="translate(-3 -4)">${stroke(rings.join(''), 4, 0.08)}</g>`}
      ${slid(5, 6, 0.98)}${slid(-3, -3, 0)}${fill(raised, 0.1)}
      ${disc([COVER[0] + 4, COVER[1] + 5], 38, 0.98)}${disc(COVER, 36, 0.05)}${disc([COVER[0] + 2, COVER[1] + 2], 30, 0.4)}${disc(COVER, 12, 0.95)}
    </g>
    ${slots.map((at) => disc(at, 20, 0.2) + disc(at, 15, 1)).join('')}
    <g filter="url(#edge)" opacity=".75">${bootShadow}</g>
    ${boots}`,
  colour: `<defs>${gradient(
    'green',
    [
      [0, 0.6],
      [1, 0.95],
    ],
    [0.8, 1],
  )}</defs>
    <rect width="1200" height="800" fill="${grey(0.5)}"/>
    ${setts.map(({ shape, share }) => fill(shape, share * 0.55)).join('')}
    ${disc(HOLE, RADIUS + RIM, 0.2)}${disc(HOLE, RADIUS, 0.3)}
    ${fill(water + ripples, 0.5)}
    <circle cx="${COVER[0]}" cy="${COVER[1]}" r="${RADIUS}" fill="url(#green)"/>
    ${fill(raised, 0.42)}${disc(COVER, 36, 0.2)}${fill('M490 800V740Q500 690 566 690Q630 690 650 740V800ZM680 800V740Q690 690 750 690Q820 690 832 740V800Z', 0)}`,
};
