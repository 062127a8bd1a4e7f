import type { Scene } from '../scene.ts';
import {
  disc,
  fill,
  gradient,
  lines,
  n,
  pairs,
  randomFrom,
  rough,
  smooth,
  stroke,
  times,
  triples,
  type Point,
} from '../shapes.ts';

const random = randomFrom(42);
const between = (low: number, high: number) => low + random() * (high - low);
const GROUND = 262;

// The root: one body, and from the fork down two legs, the right one bent at the knee as if to step out.
const root = smooth(
  pairs(
    '604 238, 664 242, 712 260, 734 304, 732 366, 720 424, 712 476, 722 520, 746 562, 766 604, 764 650, 742 694, 722 730, 710 762, 706 796, 696 764, 690 722, 694 682, 694 648, 680 612, 656 576, 632 546, 614 528, 600 526, 590 546, 584 590, 572 642, 554 692, 538 734, 528 766, 520 798, 516 760, 508 718, 506 664, 510 604, 508 540, 498 484, 482 424, 472 362, 474 300, 498 258, 546 240',
  ),
);
const shade = smooth(
  pairs(
    '676 246, 714 272, 734 318, 730 378, 718 430, 712 476, 724 522, 750 566, 766 608, 762 654, 740 698, 722 732, 708 792, 706 740, 722 694, 738 648, 730 606, 704 566, 680 524, 672 474, 684 412, 696 346, 690 290',
  ),
);
const innerShade = smooth(
  pairs(
    '606 532, 592 552, 586 594, 574 644, 556 694, 538 736, 520 796, 524 748, 538 694, 552 640, 560 588, 566 544, 586 522',
  ),
);
const shine = smooth(pairs('512 292, 502 322, 504 370, 516 418, 526 450, 526 402, 520 352, 524 312'));
/** The rings of a carrot: short strokes from either side that follow its girth. */
const RINGS = triples(
  '478 300 88, 474 346 52, 482 398 100, 492 436 48, 502 484 80, 510 540 50, 512 596 36, 508 650 32, 510 702 24, 732 330 -74, 730 372 -112, 720 420 -56, 713 462 -92, 722 510 -58, 742 556 -64, 764 604 -52, 764 646 -40, 744 692 -32, 722 732 -18, 600 440 58, 584 332 72, 634 286 56, 566 284 -30, 626 490 38',
);
const rings = RINGS.map(
  ([x, y, long]) => `M${x} ${y}q${n(long / 2)} ${n(9 + Math.abs(long) * 0.05)} ${long} ${n(4)}`,
).join('');
/** Root hairs: fine, wandering, always down and outwards. */
const hair = ([x, y]: Point, long: number) =>
  smooth(
    times(5, (index): Point => [
      x + index * long * 0.24 + between(-5, 5),
      y + index * Math.abs(long) * 0.13 + between(-4, 7),
    ]),
    false,
  );
const hairs = triples(
  '474 372 -80, 490 446 -104, 510 560 -74, 508 632 -92, 516 736 -56, 724 408 96, 714 486 70, 764 590 90, 756 670 74, 718 742 52',
).map(([x, y, long]) => hair([x, y], long));

/** A frond: a stalk with leaflets that grow shorter to its tip. */
const frond = (reach: number, height: number, leaflets: number, size: number) => {
  const at = (share: number): Point => [
    604 + reach * (share * 0.35 + share * share * 0.65),
    244 - height * (share * 1.15 - share * share * 0.15),
  ];
  const stalk = smooth(
    times(9, (index) => at(index / 8)),
    false,
  );
  const leaves = times(leaflets, (index) => {
    const share = 0.3 + (index / leaflets) * 0.7;
    const [x, y] = at(share);
    const [x2, y2] = at(share + 0.02);
    const heading = Math.atan2(y2 - y, x2 - x);
    return [-1, 1]
      .map((side) => {
        const long = size * (1.15 - share * 0.75) * between(0.85, 1.1);
        return feather([x, y], heading + side * (0.98 - share * 0.3), long);
      })
      .join('');
  }).join('');
  return { stalk, leaves: leaves + feather(at(1), -Math.PI / 2 + reach / 600, size * 0.5) };
};
/** One leaflet, cut in lobes to both sides. */
function feather([x, y]: Point, heading: number, long: number): string {
  const place = (along: number, aside: number): Point => [
    x + Math.cos(heading) * long * along - Math.sin(heading) * long * aside,
    y + Math.sin(heading) * long * along + Math.cos(heading) * long * aside,
  ];
  const side = (way: number): Point[] =>
    pairs('0.08 0.03, 0.3 0.26, 0.34 0.12, 0.56 0.3, 0.58 0.13, 0.78 0.22, 0.8 0.08').map(([along, aside]) =>
      place(along, aside * way),
    );
  return lines([place(0, 0), ...side(1), place(1.05, 0), ...side(-1).reverse()]);
}
const fronds = [
  frond(-330, 190, 9, 80),
  frond(340, 180, 9, 80),
  frond(-190, 236, 10, 78),
  frond(205, 244, 10, 78),
  frond(-62, 262, 10, 70),
  frond(84, 238, 10, 66),
];
/** Those that hang behind, paler, and the two in front. */
const drawn = fronds.map(
  ({ stalk, leaves }, index) =>
    stroke(stalk, 8, index < 4 ? 0.7 : 1, 'stroke-linecap="round"') +
    fill(leaves, index < 2 ? 0.72 : index < 4 ? 0.5 : 0.98, 'stroke="#fff" stroke-width="1.2"'),
);
const leaves = fronds.map((one) => one.leaves).join('');

// The earth: a crust with grass, darker layers below, stones, a worm, and the salt that has come up from beneath.
const surface: Point[] = times(41, (index): Point => [
  index * 31 - 20,
  GROUND + Math.sin(index * 0.9) * 4 + between(-4, 4) + (index > 15 && index < 24 ? -6 : 0),
]);
const earth = lines([...surface, [1240, 840], [-40, 840]]);
const layer = (y: number, swing: number) =>
  smooth(
    [
      ...times(9, (index): Point => [index * 160 - 40, y + Math.sin(index * 1.4 + y) * swing]),
      [1260, 860],
      [-60, 860],
    ],
    true,
  );
/** Away from the root, and from the worm's burrow. */
const clear = ([x, y]: Point, reach: number) =>
  Math.abs(x - 616) > 190 - Math.max(0, y - 480) * 0.1 + reach &&
  Math.hypot((x - 270) / 2.4, y - 458) > 30 + reach;
const stones: { at: Point; path: string; lit: string }[] = [];
for (let tries = 0; tries < 400 && stones.length < 26; tries += 1) {
  const at: Point = [between(10, 1190), between(GROUND + 50, 790)];
  const reach = between(10, 34);
  if (!clear(at, reach) || stones.some((other) => Math.hypot(other.at[0] - at[0], other.at[1] - at[1]) < 84))
    continue;
  const points = rough(at, [reach, reach * 0.66], 8, 0.16, random);
  stones.push({
    at,
    path: smooth(points),
    lit: smooth(
      points.map(([x, y]): Point => [
        at[0] + (x - at[0]) * 0.7 - 2,
        at[1] + (y - at[1]) * 0.5 - reach * 0.18,
      ]),
    ),
  });
}
const crumbs = times(420, () => {
  const at: Point = [between(0, 1200), GROUND + 16 + random() ** 1.3 * 520];
  return clear(at, -36) ? `M${n(at[0])} ${n(at[1])}l${n(between(4, 13))} ${n(between(-3, 3))}` : '';
}).join('');
const salt = times(120, () => {
  const at: Point = [between(0, 1200), 800 - random() ** 1.8 * 210];
  const size = between(2.5, 5.5);
  return clear(at, -50)
    ? `M${n(at[0])} ${n(at[1] - size)}l${n(size)} ${n(size)}l${n(-size)} ${n(size)}l${n(-size)} ${n(-size)}z`
    : '';
}).join('');
const worm = 'M196 452C222 424 250 430 258 458C266 488 300 492 312 462C318 446 334 440 348 448';
const grass = times(90, (index) => {
  const x = index * 13.6 + between(-5, 5);
  if (Math.abs(x - 604) < 120) return '';
  const [lean, tall] = [between(-8, 8), between(10, 28)];
  return `M${n(x - 3)} ${GROUND + 4}Q${n(x)} ${n(GROUND - tall * 0.5)} ${n(x + lean)} ${n(GROUND - tall)}Q${n(x + 2)} ${n(GROUND - tall * 0.4)} ${n(x + 4)} ${GROUND + 4}Z`;
}).join('');

// Behind the plot: a shed, canes, the roofs of Pump Street, and a level line that is the sea.
const shed = 'M1010 268V166L1074 128L1138 166V268Z';
const canes =
  times(
    5,
    (index) =>
      `M${84 + index * 44} 268L${104 + index * 44} 120M${124 + index * 44} 268L${104 + index * 44} 120`,
  ).join('') + 'M92 128H292';

export const carrot: Scene = {
  name: 'carrot',
  inks: ['moss', 'rust'],
  seed: 42,
  key: `<defs>${gradient('earth', [
    [0, 0.62],
    [0.25, 0.84],
    [1, 1],
  ])}</defs>
    ${fill(shed, 0.3)}${fill('M996 172L1074 122L1152 172L1144 182L1074 138L1004 182Z', 0.6)}${fill('M1050 268v-66h48v66z', 0.66)}${stroke(canes, 4, 0.42, 'stroke-linecap="round"')}
    ${drawn.join('')}
    <path d="${earth}" fill="url(#earth)"/>${fill(layer(470, 14), 1, 'opacity=".4"')}${fill(layer(640, 18), 1, 'opacity=".5"')}
    ${fill(grass, 0.9)}${stroke(crumbs, 3, 0.3, 'stroke-linecap="round" opacity=".5"')}
    ${stones.map(({ path, lit }) => fill(path, 0.5) + fill(lit, 0.14)).join('')}${fill(salt, 0)}
    ${stroke(worm, 15, 0.2, 'stroke-linecap="round"')}${stroke(worm, 15, 0.6, 'stroke-dasharray="2.5 9"')}
    ${stroke(hairs.join(''), 2.6, 0.1, 'stroke-linecap="round"')}
    ${stroke(root, 12, 1)}${fill(root, 0)}${fill(shade, 0.36)}${fill(innerShade, 0.36)}${stroke(rings, 4, 0.62, 'stroke-linecap="round"')}
    ${fill('M534 247Q604 220 676 250Q640 270 604 265Q566 270 534 247Z', 0.8)}${stroke('M604 262V232M580 258L572 236M630 258L638 236M560 252L546 238M650 254L664 240', 12, 0.95, 'stroke-linecap="round"')}`,
  colour: `<defs>${gradient('earth', [
    [0, 0.5],
    [1, 0.86],
  ])}${gradient(
    'flesh',
    [
      [0, 0.82],
      [0.5, 1],
      [1, 1],
    ],
    [1, 0],
  )}${gradient('dawn', [
    [0, 0.06],
    [1, 0.26],
  ])}</defs>
    <rect width="1200" height="300" fill="url(#dawn)"/>${disc([300, 214], 58, 0.6)}
    ${fill(shed, 0.4)}${fill(leaves, 0)}
    <path d="${earth}" fill="url(#earth)"/>${fill(salt, 0)}${stones.map(({ path }) => fill(path, 0.3)).join('')}
    ${stroke(worm, 15, 0.5, 'stroke-linecap="round"')}
    ${stroke(hairs.join(''), 2.6, 0.6)}<path d="${root}" fill="url(#flesh)"/>${fill(shine, 0.3)}`,
};
