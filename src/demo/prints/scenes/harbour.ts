import type { Scene } from '../scene';
import {
  blur,
  box,
  disc,
  fill,
  glow,
  gradient,
  grey,
  lines,
  n,
  pairs,
  randomFrom,
  smooth,
  stroke,
  times,
  type Point,
} from '../shapes';

const random = randomFrom(23);
const between = (low: number, high: number) => low + random() * (high - low);
const WATER = 452;
const SUN: Point = [286, 402];

const line = (text: string, width: number, share = 0.92) => stroke(lines(pairs(text), false), width, share);

/** A container's side, with its ribs. */
const container = (x: number, y: number, share: number, width = 46, height = 19) =>
  box(x, y, width - 1.5, height - 1.5, share) +
  times(7, (rib) =>
    box(x + 4 + rib * (width / 7.6), y + 2, 1.4, height - 5.5, share + (share > 0.6 ? -0.18 : 0.2)),
  ).join('');

// The freighter lies alongside, her bow to the left; the boxes are stacked higher amidships.
const STACKS = [2, 3, 4, 4, 3, 4, 2, 1];
const stacked = STACKS.flatMap((high, column) =>
  times(high, (level) => ({
    x: 262 + column * 47,
    y: 414 - (level + 1) * 19,
    share: [0.92, 0.55, 0.78, 0.38, 0.66][(column * 3 + level * 2) % 5] ?? 0.5,
    tinted: (column + level * 2) % 3 === 0,
  })),
);
const hull =
  'M172 398C182 404 196 412 222 413L752 413L800 404L800 470C796 486 784 494 764 494L246 494C226 480 196 440 172 398Z';
const house = 'M672 414V322H664V312H672V298H690V286H756V298H768V312H776V414Z';
const ship =
  fill('M700 288V246H708L712 240H738L742 288Z', 0.96) +
  box(700, 256, 42, 10, 0.2) +
  line('722 240, 722 214', 3) +
  line('712 224, 732 224', 2.5) +
  fill(house, 0.93) +
  times(4, (deck) =>
    times(8, (port) => box(682 + port * 11.4, 318 + deck * 22, 5, 7, random() < 0.55 ? 0 : 0.6)).join(''),
  ).join('') +
  times(9, (pane) => box(694 + pane * 7, 292, 5, 7, 0.05)).join('') +
  fill('M640 312H676V318H640ZM764 312H800V318H764Z', 0.93) +
  stacked.map(({ x, y, share }) => container(x, y, share)).join('') +
  line('214 410, 214 330', 4) +
  line('214 340, 262 408', 1.6) +
  line('214 340, 178 398', 1.6) +
  line('206 352, 222 352', 2.5) +
  fill(hull, 0.96) +
  stroke('M180 408C190 414 204 420 226 421L800 421', 2.5, 0.55) +
  fill('M225 470L800 470C797 485 784 494 764 494L246 494C240 489 232 480 225 470Z', 0.7) +
  stroke('M224 470L800 470', 1.6, 0.2) +
  box(206, 428, 7, 16, 0.5) +
  stroke('M209 444l-6 8m6 -8l6 8', 3, 0.5);

// The crane: legs braced like an A, a mast with its stays, the boom out over the hold.
const girder = (y: number, from: number, to: number, deep: number) =>
  box(from, y, to - from, 5, 0.95) +
  box(from, y + deep, to - from, 5, 0.95) +
  times(Math.round((to - from) / 26), (bay) => {
    const x = from + bay * 26;
    return line(`${x} ${y + 2}, ${x + 13} ${y + deep + 2}, ${x + 26} ${y + 2}`, 2.6);
  }).join('');
const crane =
  girder(186, 396, 1124, 18) +
  line('862 190, 846 566', 13) +
  line('1010 190, 1026 566', 13) +
  line('900 190, 892 540', 6, 0.75) +
  line('1050 190, 1062 540', 6, 0.75) +
  line('850 470, 1022 470', 10) +
  line('856 330, 1016 330', 7) +
  line('853 400, 1014 330, 856 330, 1020 470', 4) +
  line('852 470, 936 330, 1020 470', 4) +
  line('862 190, 908 64, 1010 190', 9) +
  line('886 128, 962 128', 5) +
  line('908 66, 420 188', 3) +
  line('908 66, 640 188', 3) +
  line('908 66, 1112 188', 3) +
  box(896, 54, 24, 12, 0.95) +
  fill('M1040 190h66v42l-8 10h-50l-8 -10z', 0.97) +
  times(3, (pane) => box(1050 + pane * 17, 204, 11, 11, 0.3)).join('') +
  fill('M520 206h60v12h-60z', 0.97) +
  fill('M586 206h30l4 26l-8 10h-22l-6 -12z', 0.97) +
  box(592, 216, 20, 14, 0.05) +
  line('528 218, 522 296', 2) +
  line('572 218, 578 296', 2) +
  fill('M514 294h72v8h-72z', 0.97) +
  container(508, 302, 0.9, 84, 34) +
  fill('M826 556h42v18h-42zM1004 556h46v18h-46zM878 536h26v14h-26zM1050 536h26v14h-26z', 0.97) +
  times(4, (wheel) => disc([834 + (wheel % 2) * 26 + (wheel > 1 ? 178 : 0), 578], 8, 0.97)).join('');

// The quay: a wall with fenders, a lamp, a stack ashore, and in front a bollard with the mooring line.
const quay =
  fill('M606 800L716 540L1200 528L1200 800Z', 0.7) +
  fill('M606 800L716 540L728 540L636 800Z', 0.95) +
  stroke('M724 540L1200 528', 4, 0.3) +
  line('736 800, 802 540', 3, 0.45) +
  line('862 800, 870 538', 3, 0.45) +
  line('1124 800, 1034 532', 3, 0.45) +
  times(5, (slab) =>
    line(`${706 - slab * 15} ${570 + slab ** 1.6 * 24}, 1200 ${558 + slab ** 1.6 * 24}`, 1.6, 0.55),
  ).join('') +
  times(4, (fender) => fill(`M${n(696 - fender * 24)} ${594 + fender * 54}q-14 4 -12 20q4 12 16 8z`, 1)).join(
    '',
  );
const ashore = times(3, (level) =>
  times(3 - Math.floor(level / 2), (column) =>
    container(
      1086 + column * 62 + level * 6,
      528 - level * 27,
      [0.95, 0.8, 0.7][(column + level) % 3] ?? 0.8,
      62,
      27,
    ),
  ).join(''),
).join('');
const bollard =
  fill(
    'M778 720C776 700 786 690 786 672C770 664 764 640 786 630C808 622 846 622 862 632C878 642 874 664 858 672C858 690 868 702 866 720C850 734 794 734 778 720Z',
    1,
  ) +
  stroke('M784 640C800 632 842 632 858 640', 4, 0.45) +
  stroke('M790 676C806 684 840 684 856 676', 3, 0.5) +
  fill(
    'M786 687C730 688 622 638 522 558C462 514 342 468 214 430L214 432C342 472 460 519 518 563C618 644 728 696 786 694Z',
    0.97,
  ) +
  stroke('M784 696C806 708 842 706 860 694', 8, 0.95) +
  stroke('M786 691C806 703 842 701 860 689', 1.5, 0.5);

const tug =
  fill('M70 470C76 482 84 492 98 496L206 496C214 486 218 476 218 464L180 468L104 470Z', 0.95) +
  fill('M112 470V446H128V426H166V446H186V468Z', 0.9) +
  box(172, 428, 12, 20, 0.9) +
  times(3, (pane) => box(132 + pane * 11, 431, 8, 8, 0.05)).join('') +
  line('148 426, 148 392', 3) +
  line('148 402, 96 470', 1.4);

const hills = smooth(
  pairs(
    '-60 430, 40 404, 130 396, 220 412, 330 420, 430 402, 540 378, 640 366, 760 386, 860 400, 980 380, 1090 360, 1260 390, 1300 520, -80 520',
  ),
);
const town = times(48, (index) => {
  const x = index * 26 + between(-6, 6);
  const high = between(8, 26) + (index > 14 && index < 30 ? 10 : 0);
  const wide = between(16, 30);
  return (
    box(x, WATER - high, wide, high, 0.5) +
    (random() < 0.6
      ? fill(`M${n(x - 2)} ${n(WATER - high)}l${n(wide / 2 + 2)} -9l${n(wide / 2 + 2)} 9z`, 0.5)
      : '') +
    times(2, (pane) => (random() < 0.5 ? box(x + 5 + pane * 9, WATER - high + 5, 3.4, 4.4, 0) : '')).join('')
  );
}).join('');

/** Glints on the water: short lenses, denser under the sun, longer towards us. */
const glints = (count: number, x: number, spread: number) =>
  times(count, () => {
    const depth = random() ** 1.4;
    const y = WATER + 8 + depth * 330;
    const reach = (8 + depth * 60) * between(0.5, 1.2);
    const at = x + (random() + random() - 1) * (spread * (0.45 + depth));
    const thick = 1 + depth * 4;
    return `M${n(at - reach)} ${n(y)}Q${n(at)} ${n(y - thick)} ${n(at + reach)} ${n(y)}Q${n(at)} ${n(y + thick)} ${n(at - reach)} ${n(y)}Z`;
  }).join('');
const sunGlints = glints(88, SUN[0], 92);
const paleGlints = glints(60, 480, 620);
const darkGlints = glints(120, 520, 760);
const gull = (x: number, y: number, size: number, tilt: number) =>
  `<path transform="translate(${x} ${y}) rotate(${tilt}) scale(${size})" d="M-30 -6C-22 -16 -8 -12 0 0C8 -13 24 -15 32 -3C22 -9 10 -5 3 6C1 9 -2 9 -4 6C-10 -5 -20 -10 -30 -6Z" fill="${grey(0.9)}"/>`;

export const harbour: Scene = {
  name: 'harbour',
  inks: ['night', 'ochre'],
  seed: 23,
  key: `<defs>${blur('soft', 10)}${gradient('sky', [
    [0, 0.56],
    [0.4, 0.24],
    [0.75, 0.08],
    [1, 0.02],
  ])}${gradient('sea', [
    [0, 0.22],
    [0.3, 0.42],
    [1, 0.82],
  ])}</defs>
    <rect width="1200" height="${WATER}" fill="url(#sky)"/>
    <g opacity=".75">${fill('M-20 214C120 196 240 206 330 200C260 218 120 226 -20 232ZM180 262C300 248 420 262 560 252C480 270 300 280 180 262ZM560 118C700 96 860 112 1010 96C1090 92 1160 100 1220 96L1220 116C1000 130 760 140 560 118ZM40 116C120 104 220 108 300 102C240 118 120 128 40 116Z', 0.5)}</g>
    ${disc(SUN, 74, 0)}
    ${fill(hills, 0.3)}${town}
    <rect y="${WATER}" width="1200" height="${800 - WATER}" fill="${grey(0)}"/>
    <rect y="${WATER}" width="1200" height="${800 - WATER}" fill="url(#sea)"/>
    ${fill(darkGlints, 0.85, 'opacity=".45"')}${fill(paleGlints, 0, 'opacity=".4"')}
    <path d="M190 494H800V566C700 600 420 590 240 540Z" fill="${grey(0.95)}" opacity=".6" filter="url(#soft)"/>
    ${fill(sunGlints, 0)}
    ${ship}${tug}${quay}${ashore}${crane}${bollard}
    ${stroke('M236 420C266 440 296 455 328 469', 3, 0.5)}${disc([236, 420], 5, 0.5)}
    ${gull(470, 132, 0.9, -6)}${gull(396, 176, 0.6, 8)}${gull(556, 96, 0.5, -10)}${gull(150, 300, 0.45, 4)}`,
  colour: `<defs>${gradient('dusk', [
    [0, 0.1],
    [0.5, 0.5],
    [1, 1],
  ])}${gradient('gold', [
    [0, 0.85],
    [0.5, 0.4],
    [1, 0.15],
  ])}${glow('halo', [
    [0, 0.9],
    [1, 0.6, 0],
  ])}</defs>
    <rect width="1200" height="${WATER}" fill="url(#dusk)"/>
    <circle cx="${SUN[0]}" cy="${SUN[1]}" r="190" fill="url(#halo)"/>
    ${disc(SUN, 74, 0.06)}
    ${fill(hills, 0.62)}
    <rect y="${WATER}" width="1200" height="${800 - WATER}" fill="url(#gold)"/>
    ${fill(sunGlints, 0.1)}${fill(paleGlints, 0.75)}
    ${fill(hull, 0.5)}${fill(house, 0.6)}
    ${stacked.map(({ x, y, tinted }) => box(x, y, 44.5, 17.5, tinted ? 1 : 0.35)).join('')}
    ${box(508, 302, 82, 32, 1)}
    ${fill('M606 800L716 540L1200 528L1200 800Z', 0.4)}`,
};
