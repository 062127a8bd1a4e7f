import type { Scene } from '../scene.ts';
import {
  blur,
  disc,
  fill,
  glow,
  lines,
  n,
  randomFrom,
  rough,
  smooth,
  stroke,
  times,
  type Point,
} from '../shapes.ts';

const random = randomFrom(2066);
const between = (low: number, high: number) => low + random() * (high - low);
const MIDDLE: Point = [600, 400];
const FIELD = 386;

/** How a needle takes the light between the two filters: what of it each ink prints. */
const TONES = {
  bare: [0, 0],
  rose: [0.02, 0.92],
  blush: [0.04, 0.42],
  teal: [0.62, 0],
  dark: [0.84, 0.9],
} as const;
interface Needle {
  from: Point;
  angle: number;
  long: number;
  wide: number;
  tone: keyof typeof TONES;
}

/** A spray of needles that spring from one point, between two angles. */
const spray = (
  from: Point,
  [first, last]: Point,
  count: number,
  [short, long]: Point,
  wide: number,
  tones: readonly Needle['tone'][],
): Needle[] =>
  times(count, (index) => ({
    from,
    angle: first + ((last - first) * (index + between(0.1, 0.9))) / count,
    long: between(short, long) * (0.72 + 0.28 * Math.sin(((index + 0.5) / count) * Math.PI)),
    wide: wide * between(0.55, 1.2),
    tone: tones[Math.floor(random() * tones.length)] ?? 'bare',
  }));

/** Its two long sides: the crystal is a bar with a chisel point, thin where it starts. */
const sides = ({ from: [x, y], angle, long, wide }: Needle) => {
  const [u, v] = [Math.cos(angle), Math.sin(angle)];
  const place = (along: number, aside: number): Point => [
    x + u * along - v * aside,
    y + v * along + u * aside,
  ];
  return {
    whole: lines([
      place(18, -wide * 0.2),
      place(long * 0.4, -wide * 0.5),
      place(long * 0.94, -wide * 0.5),
      place(long, wide * 0.1),
      place(long * 0.97, wide * 0.5),
      place(long * 0.4, wide * 0.5),
      place(18, wide * 0.2),
    ]),
    shaded: lines([
      place(18, 0),
      place(long * 0.4, wide * 0.12),
      place(long, wide * 0.1),
      place(long * 0.97, wide * 0.5),
      place(long * 0.4, wide * 0.5),
      place(18, wide * 0.2),
    ]),
  };
};
const drawn = (needles: readonly Needle[], layer: 0 | 1) =>
  needles
    .map((needle) => {
      const share = TONES[needle.tone][layer];
      const { whole, shaded } = sides(needle);
      return layer === 0
        ? fill(whole, share, 'stroke="#000" stroke-width="2.5" stroke-linejoin="round"') +
            fill(shaded, Math.min(1, share + 0.26))
        : fill(whole, share) + fill(shaded, Math.min(1, share + 0.12));
    })
    .join('');

const HEART: Point = [478, 552];
const turn = Math.PI / 180;
const behind = [
  ...spray([946, 610], [172 * turn, 268 * turn], 15, [150, 330], 12, ['teal', 'teal', 'dark']),
  ...spray([300, 170], [4 * turn, 96 * turn], 14, [120, 300], 11, ['teal', 'dark', 'teal']),
];
const far = spray(HEART, [-176 * turn, 26 * turn], 30, [220, 430], 15, [
  'teal',
  'rose',
  'dark',
  'rose',
  'teal',
]);
const near = spray(HEART, [-164 * turn, 14 * turn], 27, [300, 640], 21, [
  'bare',
  'bare',
  'blush',
  'rose',
  'bare',
]);
near.sort(() => random() - 0.5);

/** Grains of ash, each with its glaze. */
const grain = (middle: Point, size: Point, count: number) => smooth(rough(middle, size, count, 0.13, random));
const grains = [
  grain([420, 664], [190, 122], 13),
  grain([226, 214], [120, 104], 11),
  grain([1000, 668], [104, 110], 11),
  grain([820, 96], [86, 58], 9),
];
const pits = times(34, () => {
  const [x, y] = [between(270, 570), between(590, 760)];
  return disc([x, y], between(3, 10), 0.55);
}).join('');
const glaze = grains.map((data) => stroke(data, 15, 0.1)).join('');
const dust = times(90, () => {
  const [angle, reach] = [between(0, Math.PI * 2), FIELD * Math.sqrt(random())];
  return disc([MIDDLE[0] + Math.cos(angle) * reach, MIDDLE[1] + Math.sin(angle) * reach], between(1.4, 4), 0);
}).join('');
const knot = fill(
  lines(
    times(26, (index): Point => {
      const reach = index % 2 ? between(12, 20) : between(30, 54);
      const angle = (index / 26) * Math.PI * 2;
      return [HEART[0] + Math.cos(angle) * reach, HEART[1] + Math.sin(angle) * reach];
    }),
  ),
  0,
);
const field = `<clipPath id="field"><circle cx="${MIDDLE[0]}" cy="${MIDDLE[1]}" r="${FIELD}"/></clipPath>`;

/** Ash from section four under the microscope: what seawater has grown in the gaps. */
export const crystals: Scene = {
  name: 'crystals',
  inks: ['sea', 'rose'],
  seed: 66,
  key: `<defs>${glow('lit', [
    [0, 0.36],
    [0.7, 0.62],
    [1, 0.92],
  ])}${glow('halo', [
    [0.86, 0.66, 1],
    [0.93, 0.9, 0.7],
    [1, 1, 0],
  ])}${blur('soft', 10)}${field}</defs>
    <rect x="-20" y="-20" width="1240" height="840" fill="#000"/><circle cx="${MIDDLE[0]}" cy="${MIDDLE[1]}" r="${FIELD + 60}" fill="url(#halo)"/>
    <g clip-path="url(#field)"><rect x="200" width="800" height="800" fill="url(#lit)"/>${drawn(behind, 0)}${dust}
      <g opacity=".5" filter="url(#soft)" transform="translate(10 16)">${near.map((one) => fill(sides(one).whole, 1)).join('')}</g>
      ${drawn(far, 0)}${grains.map((data) => fill(data, 0.98)).join('')}${pits}${glaze}${drawn(near, 0)}${knot}</g>
    <circle cx="${MIDDLE[0]}" cy="${MIDDLE[1]}" r="${n(FIELD - 1)}" fill="none" stroke="#000" stroke-width="6"/>`,
  colour: `<defs>${glow('lit', [
    [0, 0.1],
    [0.7, 0.3],
    [1, 0.8],
  ])}${field}</defs>
    <rect x="-20" y="-20" width="1240" height="840" fill="#000"/>
    <g clip-path="url(#field)"><rect x="200" width="800" height="800" fill="url(#lit)"/>${drawn(behind, 1)}${dust}${drawn(far, 1)}${grains.map((data) => fill(data, 0.94)).join('')}${pits}${grains.map((data) => stroke(data, 15, 0.7)).join('')}${drawn(near, 1)}${knot}</g>`,
};
