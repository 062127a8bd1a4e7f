import type { Scene } from '../scene';
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
  rough,
  smooth,
  stroke,
  times,
  type Point,
} from '../shapes';

const random = randomFrom(47);
const between = (low: number, high: number) => low + random() * (high - low);

// The wave bursts on the wall in jets; each is a string of puffs that thins out into drops, bent by the wind.
const jets = times(30, (index) => {
  const across = (index * 7) % 30;
  const share = across / 29;
  const power = Math.sin(0.35 + share * 2.45) ** 1.3 * between(0.62, 1.08);
  const [aside, up] = [(share - 0.42) * 300, 520 * power];
  return times(30, (step) => {
    const t = step / 29;
    const at: Point = [
      300 + share * 330 + aside * t * 0.9 + 130 * t ** 2.4 + between(-5, 5),
      600 - up * (2 * t - t * t) + 60 * t ** 3 + between(-5, 5),
    ];
    return { at, radius: (44 * (1 - t) ** 0.8 + 4) * between(0.7, 1.15) * (0.55 + power * 0.5) };
  });
});
const burst = jets
  .flat()
  .map(({ at, radius }) => smooth(rough(at, [radius, radius], 7, 0.14, random)))
  .join('');
const shading = (share: number) =>
  jets
    .map((jet) =>
      jet
        .filter((_, step) => step % 2 === 0 && step < 24)
        .map(
          ({ at: [x, y], radius }) =>
            disc([x + radius * 0.22, y + radius * 0.26], radius * 0.84, share) +
            disc([x - radius * 0.14, y - radius * 0.16], radius * 0.82, 0),
        )
        .join(''),
    )
    .join('');
/** Spray thrown off beyond the jets. */
const spray = times(150, () => {
  const angle = between(-2.5, -0.55);
  const reach = between(330, 560) * (0.7 + 0.3 * Math.sin(-angle));
  const at: Point = [490 + Math.cos(angle) * reach * 0.9 + between(0, 90), 570 + Math.sin(angle) * reach];
  const size = between(1.6, 6) * (1.3 - reach / 640);
  return smooth(rough(at, [size * 1.3, size], 6, 0.3, random));
}).join('');
// The sea comes in from the left in three swells, each with a crest that tips forward.
const crest = (points: string) => smooth(pairs(points));
const sea = crest('-60 452, 30 440, 90 462, 150 452, 214 424, 262 452, 330 520, 430 600, 430 900, -60 900');
const swell = crest(
  '-80 580, 0 552, 60 520, 128 496, 196 500, 240 532, 214 528, 190 538, 196 570, 250 612, 330 660, 400 740, 400 900, -80 900',
);
const nearSwell = crest(
  '-80 660, 20 676, 100 690, 190 668, 260 650, 330 664, 372 704, 340 696, 318 706, 332 734, 400 770, 500 800, 600 860, 500 920, -80 920',
);
const foam = [
  'M60 521C84 506 108 494 132 494C164 490 190 494 206 504C226 514 236 524 240 533C226 526 212 526 200 532C192 520 176 512 158 510C124 508 96 514 60 521Z',
  'M190 668C214 658 238 648 262 650C296 650 318 656 336 668C354 680 366 692 372 705C356 696 340 694 328 700C318 688 300 678 282 674C252 668 222 668 190 668Z',
  'M-20 574C10 560 40 552 70 548C52 562 40 574 16 582C0 588 -10 588 -20 590Z',
  'M150 572C120 560 90 562 60 574C90 574 110 580 128 590C144 598 160 604 180 606C168 596 160 584 150 572Z',
  'M230 726C190 716 150 724 110 740C70 752 30 748 -20 738V750C30 764 80 764 124 752C160 742 196 732 230 726Z',
  'M296 752C256 748 216 766 180 778C230 774 262 776 300 790C330 796 360 796 390 790C350 784 322 770 296 752Z',
  'M-20 470C20 462 60 474 96 474C130 472 156 460 186 452C164 470 132 486 96 486C60 486 20 474 -20 482Z',
].join('');

// The breakwater: big dressed blocks, from lower right, round to its head at the left.
const top = pairs('286 566, 420 556, 600 560, 800 578, 1000 604, 1240 642, 1500 690');
const face = pairs(
  '286 566, 420 556, 600 560, 800 578, 1000 604, 1240 642, 1240 900, 430 900, 380 800, 318 690',
);
const deck = pairs(
  '286 566, 330 546, 470 534, 640 538, 820 552, 1020 572, 1240 602, 1240 642, 1000 604, 800 578, 600 560, 420 556',
);
/** The height of the wall's edge at x. */
const edgeAt = (x: number) => {
  const after = Math.max(
    1,
    top.findIndex(([at]) => at >= x),
  );
  const [a, b] = [top[after - 1] ?? [0, 0], top[after] ?? [1240, 642]];
  return a[1] + ((b[1] - a[1]) * (x - a[0])) / (b[0] - a[0]);
};
/** What it leaves: foam along the edge, and water streaming down the stones. */
const froth = times(60, (index) => {
  const x = 292 + index * 8.4 + between(-5, 5);
  const radius = between(4, 14) * (0.5 + Math.sin((index / 59) * Math.PI) * 0.7);
  return smooth(rough([x, edgeAt(x) - 1 - between(-3, 12)], [radius * 1.4, radius * 0.8], 7, 0.16, random));
}).join('');
const streams = times(44, () => {
  const share = random();
  const x = 306 + share * 470;
  const [y, wide] = [edgeAt(x), between(2, 9)];
  const long = between(30, 150) * Math.sin(0.3 + share * 2.6);
  return `M${n(x - wide)} ${n(y - 2)}C${n(x - wide * 0.3)} ${n(y + 12)} ${n(x - 1.6)} ${n(y + 26)} ${n(x - 1)} ${n(y + long)}L${n(x + 1)} ${n(y + long)}C${n(x + 1.6)} ${n(y + 26)} ${n(x + wide * 0.3)} ${n(y + 12)} ${n(x + wide)} ${n(y - 2)}Z`;
}).join('');
const blocks = times(6, (course) => {
  const depth = (x: number, row: number) => edgeAt(x) + row * (34 + (x - 280) * 0.022);
  let x0 = 300 + course * 14 - (course % 2) * 30;
  return times(12, () => {
    const [left, right] = [x0 + 2.4, x0 + between(62, 92) * (0.9 + (x0 - 300) / 2400)];
    x0 = right + 2.4;
    if (left > 1210) return '';
    const corners: Point[] = [
      [Math.max(left, 297 + course * 14), depth(left, course) + 7],
      [right, depth(right, course) + 7],
      [right + between(-2, 2), depth(right, course + 1) + 3],
      [Math.max(left, 303 + course * 14), depth(left, course + 1) + 3],
    ];
    return fill(lines(corners), 0.62 + course * 0.05 + between(-0.12, 0.08));
  }).join('');
}).join('');
const boulders = times(40, (index) => {
  const at: Point = [330 + index * 24 + between(-14, 14), 742 + between(-26, 70) + (index / 40) * 40];
  const size = between(26, 54);
  const shape = rough(at, [size, size * 0.72], 7, 0.2, random);
  return (
    fill(lines(shape), 0.96) +
    fill(
      lines(shape.map(([x, y]): Point => [at[0] + (x - at[0]) * 0.72 - 4, at[1] + (y - at[1]) * 0.6 - 8])),
      0.7,
    )
  );
}).join('');
// The lamp at the elbow of the wall, lit.
const LAMP: Point = [782, 268];
const lamp =
  fill('M772 566L776 318H788L792 566Z', 0.98) +
  fill('M762 566H802L806 578H758Z', 0.98) +
  fill('M770 520H794V528H770ZM772 420H792V426H772Z', 0.98) +
  fill('M760 316H804L800 304H764Z', 0.98) +
  fill('M756 254C766 240 774 236 782 226C790 236 798 240 808 254Z', 0.98) +
  disc([782, 224], 4, 0.98) +
  stroke('M762 254L766 304M802 254L798 304M782 254V304', 3, 0.98) +
  stroke('M758 334H806', 4, 0.98);
const lampGlass = 'M762 254H802L798 304H766Z';
const railing = times(8, (post) => {
  const x = 850 + post * 50;
  const y = edgeAt(x) - 20 + post * -1.5;
  return stroke(`M${x} ${n(y)}V${n(y - 34 - post)}`, 4, 0.95);
}).join('');
const rails = [34, 18]
  .map((up) =>
    stroke(
      lines(
        times(8, (post): Point => [850 + post * 50, edgeAt(850 + post * 50) - 20 - up - post * 2.2]),
        false,
      ),
      3,
      0.95,
    ),
  )
  .join('');

// Rooftops behind: gables, chimneys, a church.
const gable = (
  x: number,
  base: number,
  wide: number,
  high: number,
  roof: number,
  share: number,
  chimney: boolean,
) =>
  box(x, base - high, wide, 300, share) +
  fill(
    `M${x - 5} ${base - high}L${x + wide / 2} ${base - high - roof}L${x + wide + 5} ${base - high}Z`,
    share + 0.14,
  ) +
  (chimney ? box(x + wide * 0.68, base - high - roof * 0.95, wide * 0.13, roof * 0.7, share + 0.14) : '') +
  times(2, (row) =>
    times(Math.floor(wide / 24), (column) =>
      box(x + 9 + column * 23, base - high + 12 + row * 30, 9, 15, random() < 0.32 ? 0 : share + 0.2),
    ).join(''),
  ).join('');
const church =
  fill('M1000 470V330L1004 326L1020 232L1036 326L1040 330V470Z', 0.5) +
  stroke('M1020 234V214M1013 221H1027', 3, 0.5) +
  box(1014, 344, 12, 18, 0.1);
const town =
  church +
  [
    [838, 500, 62, 66, 34],
    [896, 506, 54, 96, 30],
    [946, 508, 70, 70, 38],
    [1036, 512, 60, 92, 34],
    [1090, 516, 78, 74, 40],
    [1160, 520, 70, 110, 36],
  ]
    .map(([x = 0, base = 0, wide = 0, high = 0, roof = 0], index) =>
      gable(x, base, wide, high, roof, 0.46, index % 2 === 0),
    )
    .join('') +
  [
    [862, 548, 76, 56, 40],
    [934, 556, 66, 78, 36],
    [996, 560, 84, 54, 44],
    [1076, 566, 70, 80, 38],
    [1142, 572, 90, 60, 46],
  ]
    .map(([x = 0, base = 0, wide = 0, high = 0, roof = 0], index) =>
      gable(x, base, wide, high, roof, 0.66, index % 2 === 1),
    )
    .join('');

const clouds =
  fill(
    'M-60 -40H1260V150C1180 176 1130 140 1050 156C980 172 930 210 850 190C780 176 740 150 660 170C560 196 500 150 410 160C310 172 260 214 170 196C100 184 40 200 -60 176Z',
    0.3,
  ) +
  fill(
    'M-60 -40H1260V60C1170 96 1100 70 1010 84C930 98 900 128 810 112C720 96 690 66 590 84C500 100 440 80 350 88C250 98 190 130 100 112C40 102 0 110 -60 104Z',
    0.36,
  ) +
  fill(
    'M700 262C800 236 900 262 1000 244C1080 232 1150 252 1240 238V290C1140 300 1060 284 980 296C880 308 780 290 700 262ZM-60 262C20 248 80 268 150 258C200 254 220 262 250 262C200 286 60 296 -60 288Z',
    0.2,
  );
const rain = times(60, () => {
  const [x, y, long] = [between(-40, 1240), between(-20, 500), between(30, 80)];
  return `M${n(x)} ${n(y)}l${n(long * 0.42)} ${n(long)}`;
}).join('');

export const breakwater: Scene = {
  name: 'breakwater',
  inks: ['night', 'sea'],
  seed: 47,
  key: `<defs>${blur('soft', 5)}${gradient('sky', [
    [0, 0.5],
    [0.6, 0.22],
    [1, 0.1],
  ])}${gradient('wall', [
    [0, 0],
    [1, 0.5],
  ])}${glow('lit', [
    [0, 0, 0.95],
    [0.3, 0, 0.5],
    [1, 0, 0],
  ])}</defs>
    <rect width="1200" height="800" fill="url(#sky)"/>${clouds}
    ${stroke(rain, 1.4, 0.5, 'opacity=".5"')}
    ${town}
    <circle cx="${LAMP[0]}" cy="${LAMP[1] + 10}" r="120" fill="url(#lit)"/>
    ${fill(sea, 0.4)}
    ${fill(burst, 0)}${fill(spray, 0)}${shading(0.13)}
    ${fill(swell, 0.62)}
    ${fill(lines(face), 0.98)}${fill(lines(deck), 0.42)}${blocks}
    ${fill(streams, 0.36)}${fill(froth, 0)}
    ${boulders}
    ${fill(nearSwell, 0.85)}${fill(foam, 0)}
    ${railing}${rails}${fill(lampGlass, 0)}${lamp}`,
  colour: `<defs>${gradient('air', [
    [0, 0.75],
    [0.7, 0.4],
    [1, 0.2],
  ])}${gradient('deep', [
    [0, 0.6],
    [1, 1],
  ])}${glow('lamp', [
    [0, 0, 1],
    [0.35, 0, 0.6],
    [1, 0, 0],
  ])}</defs>
    <rect width="1200" height="800" fill="url(#air)"/>
    <circle cx="${LAMP[0]}" cy="${LAMP[1] + 10}" r="150" fill="url(#lamp)"/>
    ${fill(sea, 0.8)}
    ${fill(burst, 0)}${fill(spray, 0)}${shading(0.34)}
    ${fill(swell, 1)}
    ${fill(lines(face), 0.45)}${fill(lines(deck), 0.16)}
    ${fill(streams, 0.3)}${fill(froth, 0)}
    ${fill(nearSwell, 0.9)}${fill(foam, 0)}${fill(lampGlass, 0)}`,
};
