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
  rough,
  smooth,
  stroke,
  times,
  triples,
  view,
  type Place,
  type Point,
} from '../shapes';

const random = randomFrom(61);
const between = (low: number, high: number) => low + random() * (high - low);
const HORIZON = 470;
const SUN: Point = [252, 256];
const see = view(1.5, 900, HORIZON, 560);

// The vehicle stands on the verge, a third turned to us, its front wheels burnt down to the rims.
const TURN = (33 * Math.PI) / 180;
const MIDDLE: Point = [1.5, 8.3];
/** A place on the vehicle: metres towards its front, towards its near side, and up. */
const on = ([along, aside, up]: Place): Point =>
  see([
    MIDDLE[0] - Math.cos(TURN) * along + Math.sin(TURN) * aside,
    MIDDLE[1] - Math.sin(TURN) * along - Math.cos(TURN) * aside,
    up - 0.03 * (along + 2.3),
  ]);
const panel = (text: string, share: number) => fill(lines(triples(text).map(on)), share);
/** A place on the near side; the cabin leans in above the belt line. */
const flankAt = ([along, up]: Point): Point => on([along, 1.1 - Math.max(0, up - 1.2) * 0.34, up]);
const flank = (points: readonly Point[], share: number) => fill(lines(points.map(flankAt)), share);
const seam = (text: string, share: number, width = 2) =>
  stroke(lines(pairs(text).map(flankAt), false), width, share);
const arc = (at: number, wide: number, high: number): Point[] =>
  times(11, (step) => [
    at + Math.cos((step / 10) * Math.PI) * wide,
    0.46 + Math.sin((step / 10) * Math.PI) * high,
  ]);
const round = (along: number, aside: number, radius: number, up: number, share: number) =>
  fill(
    lines(
      times(28, (step) => {
        const angle = (step / 28) * Math.PI * 2;
        return on([along + Math.cos(angle) * radius, aside, up + Math.sin(angle) * radius]);
      }),
    ),
    share,
  );
const FRONT = 1.55;
const REAR = -1.5;

const wheel = (along: number, aside: number, radius: number) =>
  times(4, (step) => round(along, aside - 0.3 + step * 0.1, radius, radius, 1)).join('') +
  (aside < 0
    ? ''
    : round(along, aside + 0.01, radius * 0.66, radius, 0.55) +
      round(along, aside + 0.01, radius * 0.54, radius, 0.92) +
      times(8, (step) => {
        const angle = (step / 8) * Math.PI * 2;
        return round(
          along + Math.cos(angle) * radius * 0.37,
          aside + 0.02,
          0.03,
          radius + Math.sin(angle) * radius * 0.37,
          0.5,
        );
      }).join('') +
      round(along, aside + 0.02, radius * 0.17, radius, 0.45));

const flankOutline: Point[] = [
  ...pairs('2.3 .62, 2.27 1.04, 1 1.2, .74 1.8, -.85 1.83, -2.2 1.36, -2.3 1.3, -2.32 .6'),
  ...arc(REAR, 0.58, 0.52).toReversed(),
  [-0.8, 0.44],
  [0.9, 0.44],
  ...arc(FRONT, 0.62, 0.52).toReversed(),
];
const windows = ['.84 1.28, .66 1.69, .08 1.7, .06 1.28', '-.08 1.28, -.08 1.7, -.7 1.71, -.8 1.28'];
const screens = [
  '.965 -1 1.25, .965 -.08 1.25, .775 -.06 1.73, .775 -.86 1.73',
  '.965 .08 1.25, .965 1 1.25, .775 .86 1.73, .775 .06 1.73',
];

const shell = [
  panel('2.2 -1.1 .35, 2.2 .9 .35, -2.2 .9 .35, -2.2 -1.1 .35, -2.2 -1.1 .7, 2.2 -1.1 .7', 1),
  wheel(REAR, -0.8, 0.46),
  wheel(FRONT, -0.8, 0.34),
  flank(pairs('2.2 .5, 2.2 1, -2.2 1, -2.2 .6, -1.9 .4, 1.9 .4'), 1),
  wheel(REAR, 1.06, 0.46),
  wheel(FRONT, 1.06, 0.34),
  // The gun shield on the roof, behind then before.
  panel('-.45 -.4 1.82, -.45 .45 1.82, -.5 .45 2.12, -.5 -.4 2.12', 0.9),
  panel(
    '.3 -.5 1.8, .3 .5 1.8, .36 .46 2.24, .36 .1 2.24, .36 .08 2.02, .36 -.08 2.02, .36 -.1 2.24, .36 -.46 2.24',
    0.84,
  ),
  panel('.3 .5 1.8, -.3 .62 1.8, -.3 .58 2.2, .36 .46 2.24', 0.94),
  // Bonnet, nose, windscreen, near side.
  panel('2.27 1.1 1.04, 2.27 -1.1 1.04, 1 -1.1 1.2, 1 1.1 1.2', 0.6),
  panel('2.3 1.1 .62, 2.3 -1.1 .62, 2.27 -1.1 1.04, 2.27 1.1 1.04', 0.76),
  panel('1 1.1 1.2, 1 -1.1 1.2, .74 -.9 1.8, .74 .9 1.8', 0.8),
  flank(flankOutline, 0.92),
  // Belt line, doors and panels, catching a little of the sky.
  seam('2.27 1.05, 1 1.21, -2.25 1.27', 0.62, 3),
  seam('.74 1.8, -.85 1.83, -2.2 1.36', 0.55, 3),
  seam('.02 1.22, .02 .5', 0.66),
  seam('-.78 1.22, -.78 .5', 0.66),
  seam('-.78 .86, -2.3 .9', 0.74),
  seam('-.15 1.08, -.35 1.08', 0.5, 3.5),
  seam('.9 .5, -.78 .5', 0.7, 2.5),
  // The grille: seven slots between two dead lamps, a bumper with its hooks.
  ...times(7, (slot) => {
    const aside = -0.48 + slot * 0.16;
    return panel(
      `2.3 ${aside - 0.045} .72, 2.3 ${aside + 0.045} .72, 2.29 ${aside + 0.045} .98, 2.29 ${aside - 0.045} .98`,
      1,
    );
  }),
  ...[-0.82, 0.82].map((aside) => {
    const lamp = (radius: number, share: number) =>
      fill(
        lines(
          times(20, (step) =>
            on([
              2.31,
              aside + Math.cos((step * Math.PI) / 10) * radius,
              0.85 + Math.sin((step * Math.PI) / 10) * radius,
            ]),
          ),
        ),
        share,
      );
    return lamp(0.15, 0.5) + lamp(0.12, 1);
  }),
  panel('2.42 1.05 .46, 2.42 -1.05 .46, 2.42 -1.05 .62, 2.42 1.05 .62', 0.98),
  panel('2.42 1.05 .62, 2.42 -1.05 .62, 2.3 -1.05 .64, 2.3 1.05 .64', 0.6),
  // The bonnet's louvres and its buckled edge.
  ...times(5, (slat) =>
    stroke(
      lines(
        [
          on([1.9 - slat * 0.13, -0.45, 1.09 + slat * 0.016]),
          on([1.9 - slat * 0.13, 0.45, 1.09 + slat * 0.016]),
        ],
        false,
      ),
      2.5,
      0.9,
    ),
  ),
  // Ash, and where rounds went in.
  ...times(15, () => {
    const at: Point = [between(-2.1, 0.8), between(0.6, 1.16)];
    return disc(flankAt(at), between(1.4, 3), 0.25) + disc(flankAt([at[0] + 0.01, at[1] - 0.01]), 1.2, 1);
  }),
].join('');

/** The near front door, swung wide. */
const hinge = (out: number, up: number): Point => on([0.86 + out * 0.42, 1.12 + out * 0.86, up]);
const door =
  fill(
    lines([
      hinge(0, 0.48),
      hinge(0.84, 0.48),
      hinge(0.84, 1.22),
      hinge(0.7, 1.68),
      hinge(0.14, 1.7),
      hinge(0, 1.24),
    ]),
    0.97,
  ) +
  stroke(lines([hinge(0.84, 0.48), hinge(0.84, 1.22), hinge(0.7, 1.68), hinge(0.14, 1.7)], false), 3, 0.6) +
  fill(lines([hinge(0.1, 1.3), hinge(0.72, 1.3), hinge(0.62, 1.6), hinge(0.17, 1.62)]), 0.3);
const doorPane = lines([hinge(0.1, 1.3), hinge(0.72, 1.3), hinge(0.62, 1.6), hinge(0.17, 1.62)]);
const panes = [
  ...windows.map((text) => lines(pairs(text).map(flankAt))),
  ...screens.map((text) => lines(triples(text).map(on))),
];
const outline = lines(flankOutline.map(flankAt));

// Smoke: puffs that climb and widen, leaning with the wind.
const [fireX, fireY] = on([1.5, 0, 1.15]);
const puffs = times(74, (index) => {
  const climb = (index / 73) ** 1.15;
  const radius = 20 + climb * 112;
  const wander = Math.sin(climb * 7) * 16;
  return {
    at: [
      fireX + climb ** 1.35 * 470 + wander + between(-1, 1) * radius * 0.72,
      fireY - climb * 600 + between(-18, 18),
    ] as Point,
    radius: radius * between(0.62, 1),
    climb,
  };
});
const smoke =
  disc([697, 422], 26, 0.9) +
  puffs
    .map(({ at, radius, climb }) =>
      fill(smooth(rough(at, [radius, radius * 0.94], 9, 0.12, random)), 0.9 - climb * 0.22),
    )
    .join('') +
  `<g filter="url(#soft)">` +
  puffs
    .filter((_, index) => index % 2 === 0)
    .map(
      ({ at: [x, y], radius, climb }) =>
        disc([x - radius * 0.28, y - radius * 0.2], radius * 0.6, 0.74 - climb * 0.3, 'opacity=".55"') +
        disc([x + radius * 0.3, y + radius * 0.3], radius * 0.5, 0.95, 'opacity=".5"'),
    )
    .join('') +
  '</g>';

// The road comes from the left, past us.
const roadEdge = (aside: number): Point[] =>
  times(44, (step) => {
    const ahead = 2.4 * 1.09 ** step;
    return see([-2.2 + aside + between(-0.09, 0.09) + Math.sin(ahead / 26) * 2.4 - ahead * 0.06, ahead, 0]);
  });
const [left, right] = [roadEdge(-2.7), roadEdge(3.1)];
const roadShape = smooth(left, false) + 'L' + smooth(right.toReversed(), false).slice(1) + 'Z';
const stripe = (from: number, length: number) => {
  const edge = (aside: number, ahead: number): Point =>
    see([-2.2 + aside + Math.sin(ahead / 26) * 2.4 - ahead * 0.06, ahead, 0]);
  return lines([edge(-0.07, from), edge(0.07, from), edge(0.07, from + length), edge(-0.07, from + length)]);
};
const stripes = [3.1, 6.1, 9.1, 12.1, 15.1, 18.1, 21.1, 24.1].map((from) => stripe(from, 1.5));

// Poles and their sagging wires along the far side.
const poleAt = (index: number): Place => {
  const ahead = 11 * 1.42 ** index;
  return [-2.2 - 4.6 + Math.sin(ahead / 26) * 2.4 - ahead * 0.06, ahead, 0];
};
const poles = times(6, (index) => {
  const [aside, ahead] = poleAt(index);
  const [foot, top] = [see([aside, ahead, 0]), see([aside + 0.12, ahead, 6.4])];
  const width = 200 / ahead;
  const arm = (up: number, reach: number) =>
    lines([see([aside - reach, ahead, up]), see([aside + reach, ahead, up])], false);
  return (
    stroke(lines([foot, top], false), width * 0.9, 0.72) +
    stroke(arm(6.1, 0.8), width * 0.6, 0.72) +
    stroke(arm(5.5, 0.6), width * 0.6, 0.72)
  );
}).join('');
const wires = [-0.75, 0.75].flatMap((reach) =>
  times(6, (index) => {
    const [from, to] = [poleAt(index - 1), poleAt(index)];
    const [a, b] = [see([from[0] + reach, from[1], 6.15]), see([to[0] + reach, to[1], 6.15])];
    const sag = see([(from[0] + to[0]) / 2 + reach, (from[1] + to[1]) / 2, 5.2]);
    return stroke(`M${n(a[0])} ${n(a[1])}Q${n(sag[0])} ${n(sag[1])} ${n(b[0])} ${n(b[1])}`, 1.6, 0.62);
  }),
);

// The town: flat roofs with tanks, a dome and a minaret, palms.
const houses = times(46, (index) => {
  const x = -20 + index * 27 + between(-8, 8);
  const width = between(20, 46);
  const height = between(9, 30);
  const tank = random() < 0.45 ? box(x + width * 0.3, HORIZON - height - 6, 8, 6, 0.5) : '';
  const dark = random() < 0.4;
  return (
    box(x, HORIZON - height, width, height + 4, dark ? 0.5 : 0.4) +
    tank +
    (width > 30 ? times(3, (pane) => box(x + 5 + pane * 9, HORIZON - height + 6, 4, 5, 0.68)).join('') : '')
  );
}).join('');
const mosque =
  fill('M196 470V436H202V426Q206 404 226 396Q246 404 250 426V436H256V470Z', 0.56) +
  fill('M225 398V386H227V398Z', 0.56) +
  fill('M276 470L278 386H274V380H279L281 352L284 342L287 352L289 380H294V386H290L292 470Z', 0.6);
const palm = (x: number, height: number, scale: number) =>
  stroke(
    `M${x} ${HORIZON + 3}Q${x + 3} ${HORIZON - height / 2} ${x + 1} ${HORIZON - height}`,
    3.4 * scale,
    0.7,
  ) +
  times(9, (frond) => {
    const angle = Math.PI * (0.02 + (frond / 8) * 0.96);
    const reach = 21 * scale;
    const [tipX, tipY] = [
      x + 1 + Math.cos(angle) * reach,
      HORIZON - height - Math.sin(angle) * reach * 0.55 + 9 * scale * Math.abs(Math.cos(angle)),
    ];
    return stroke(
      `M${x + 1} ${n(HORIZON - height)}Q${n(x + Math.cos(angle) * reach * 0.6)} ${n(HORIZON - height - Math.sin(angle) * reach * 0.7 - 5 * scale)} ${n(tipX)} ${n(tipY)}`,
      3 * scale,
      0.7,
      'stroke-linecap="round"',
    );
  }).join('');

const stones = times(70, () => {
  const ahead = 2.6 / (0.1 + random() ** 0.6);
  const aside = between(-0.72, 0.6) * ahead;
  const size = (between(0.02, 0.075) * 900) / ahead;
  const at = see([aside, ahead, 0]);
  return fill(smooth(rough(at, [size, size * 0.5], 7, 0.3, random)), between(0.4, 0.75));
}).join('');
const scrub = (x: number, y: number, size: number) =>
  times(17, (blade) => {
    const lean = (blade - 8) / 8;
    const foot = x + lean * size * 0.22;
    const [bendX, bendY] = [x + lean * size * 0.42, y - size * 0.6];
    const [tipX, tipY] = [
      x + lean * size * between(0.7, 1.1),
      y - size * between(0.5, 1) * (1.1 - Math.abs(lean) * 0.6),
    ];
    return fill(
      `M${n(foot - 5)} ${y}Q${n(bendX - 3)} ${n(bendY)} ${n(tipX)} ${n(tipY)}Q${n(bendX + 3)} ${n(bendY)} ${n(foot + 5)} ${y}Z`,
      0.92,
    );
  }).join('');
/** All of the vehicle that the tint covers evenly, whatever it stands on. */
const body = [
  '2.27 1.1 1.04, 2.27 -1.1 1.04, 1 -1.1 1.2, 1 1.1 1.2',
  '2.3 1.1 .62, 2.3 -1.1 .62, 2.27 -1.1 1.04, 2.27 1.1 1.04',
  '1 1.1 1.2, 1 -1.1 1.2, .74 -.9 1.8, .74 .9 1.8',
  '2.42 1.05 .46, 2.42 -1.05 .46, 2.3 -1.05 .64, 2.3 1.05 .64',
  '2.2 1.1 .5, -2.1 1.1 .5, -2.1 1.1 1.1, 2.2 1.1 1.02',
].map((text) => lines(triples(text).map(on)));
const [shadeX, shadeY] = on([0, 0.2, 0]);
const debris =
  // A tyre burnt to its wire, a door skin, a bent plate.
  `<g transform="translate(318 700)"><ellipse rx="62" ry="20" fill="${grey(0.9)}"/><ellipse cx="-2" cy="-5" rx="38" ry="10" fill="${grey(0.3)}"/><ellipse cx="-1" cy="-2" rx="36" ry="9" fill="none" stroke="${grey(0.98)}" stroke-width="3"/></g>` +
  fill('M884 728C930 700 1000 692 1050 708L1042 726C998 712 936 722 896 746Z', 0.85) +
  stroke('M890 726C934 702 1000 695 1046 708', 3, 0.35) +
  fill('M540 742L590 730L604 744L556 760Z', 0.7);

export const road: Scene = {
  name: 'road',
  inks: ['night', 'rust'],
  seed: 61,
  key: `<defs>${blur('soft', 7)}${blur('wide', 14)}${gradient('sky', [
    [0, 0.5],
    [0.45, 0.16],
    [0.8, 0.02],
    [1, 0],
  ])}${gradient('ground', [
    [0, 0.06],
    [0.35, 0.1],
    [1, 0.5],
  ])}${gradient('tar', [
    [0, 0.2],
    [0.5, 0.34],
    [1, 0.7],
  ])}</defs>
    ${box(0, 0, 1200, HORIZON + 2, 0, '').replace(grey(0), 'url(#sky)')}
    ${disc(SUN, 66, 0)}
    ${fill(smooth(pairs('-40 470, 0 446, 120 438, 240 446, 380 430, 520 440, 700 424, 860 438, 1000 428, 1130 440, 1240 434, 1240 480, -40 480')), 0.2)}
    ${houses}${mosque}${palm(152, 40, 1)}${palm(134, 30, 0.8)}${palm(1088, 46, 1.1)}${palm(1112, 32, 0.85)}
    <rect y="${HORIZON}" width="1200" height="${800 - HORIZON}" fill="${grey(0)}"/>
    <rect y="${HORIZON}" width="1200" height="${800 - HORIZON}" fill="url(#ground)"/>
    <path d="${roadShape}" fill="url(#tar)"/>
    ${stripes.map((data) => fill(data, 0)).join('')}
    ${stroke(smooth(right, false), 4, 0.55, 'stroke-dasharray="60 9 24 5"')}
    ${poles}${wires.join('')}
    ${smoke}
    <ellipse cx="${n(shadeX + 20)}" cy="${n(shadeY + 6)}" rx="330" ry="44" fill="${grey(0.85)}" filter="url(#wide)" opacity=".8"/>
    ${stones}
    ${shell}${panes.map((data) => fill(data, 0.34)).join('')}${door}
    ${debris}
    ${scrub(84, 792, 120)}${scrub(180, 806, 90)}${scrub(1120, 800, 130)}${scrub(1040, 812, 80)}`,
  colour: `<defs>${gradient('glowing', [
    [0, 0.16],
    [0.55, 0.42],
    [1, 0.86],
  ])}${gradient('dust', [
    [0, 0.34],
    [1, 0.62],
  ])}${glow('ember', [
    [0, 1],
    [0.5, 0.9, 0.8],
    [1, 0.6, 0],
  ])}${blur('rusty', 9)}</defs>
    <rect width="1200" height="${HORIZON + 2}" fill="url(#glowing)"/>
    ${disc(SUN, 66, 0)}
    <rect y="${HORIZON}" width="1200" height="${800 - HORIZON}" fill="url(#dust)"/>
    <path d="${roadShape}" fill="${grey(0.22)}"/>
    ${stripes.map((data) => fill(data, 0)).join('')}
    ${[outline, ...body].map((data) => fill(data, 0.5)).join('')}
    <g filter="url(#rusty)">${times(12, () => disc(flankAt([between(-2.2, 1), between(0.6, 1.2)]), between(10, 30), 1)).join('')}</g>
    ${[...panes, doorPane].map((data) => fill(data, 0.95)).join('')}
    <ellipse cx="${n(fireX + 10)}" cy="${n(fireY - 24)}" rx="90" ry="70" fill="url(#ember)"/>`,
};
