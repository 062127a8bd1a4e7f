import type { Scene } from '../scene';
import {
  blur,
  box,
  disc,
  fill,
  gradient,
  grey,
  lines,
  n,
  pairs,
  stroke,
  times,
  view,
  type Place,
  type Point,
} from '../shapes';

// A room seen straight on: the far wall five metres off, a pair of tall glazed doors in it.
const HORIZON = 326;
const see = view(1.15, 980, HORIZON, 560);
const WALL = 5;
const flat = (places: readonly Place[]) => lines(places.map(see));
const DOOR = { left: -0.55, right: 1.15, top: 2.6 };
const opening = flat([
  [DOOR.left, WALL, 0],
  [DOOR.left, WALL, DOOR.top],
  [DOOR.right, WALL, DOOR.top],
  [DOOR.right, WALL, 0],
]);
const floorLine = see([0, WALL, 0])[1];

/** One leaf, hinged at `hinge`, opened into the room by an angle. */
const leaf = (hinge: number, way: number, angle: number) => {
  const wide = 0.84;
  const at = (share: number, up: number): Point =>
    see([hinge + way * wide * share * Math.cos(angle), WALL - wide * share * Math.sin(angle), up]);
  const frame = lines([at(0, 0), at(0, DOOR.top), at(1, DOOR.top), at(1, 0)]);
  const glass = times(4, (row) => {
    const [low, high] = [0.62 + row * 0.48, 1.03 + row * 0.48];
    return [0.1, 0.54]
      .map((from) => lines([at(from, low), at(from, high), at(from + 0.36, high), at(from + 0.36, low)]))
      .join('');
  }).join('');
  const foot = lines([at(0.1, 0.12), at(0.1, 0.52), at(0.9, 0.52), at(0.9, 0.12)]);
  const knob = at(0.95, 1.05);
  return { frame, glass, foot, knob };
};
const leaves = [leaf(DOOR.left, -1, 0.75), leaf(DOOR.right, 1, 0.75)];

// The light lies on the floor, drawn out towards us and to the left.
const light = flat([
  [DOOR.left, WALL, 0],
  [DOOR.right, WALL, 0],
  [DOOR.right - 1.15, 2.2, 0],
  [DOOR.left - 1.35, 2.2, 0],
]);
const boards = times(40, (index) => {
  const aside = -5 + index * 0.26;
  const joint = 2.2 + ((index * 37) % 23) / 9;
  return (
    stroke(lines([see([aside, WALL, 0]), see([aside, 1.6, 0])], false), 1.8, 0.8) +
    stroke(lines([see([aside, joint, 0]), see([aside + 0.26, joint, 0])], false), 2, 0.8)
  );
}).join('');

// The suitcase: old leather, straps, brass corners, labels; turned a little, so that its end shows.
const TURN = 0.36;
const on = (along: number, deep: number, up: number): Point =>
  see([
    0.42 + Math.cos(TURN) * along - Math.sin(TURN) * deep,
    3.05 + Math.sin(TURN) * along + Math.cos(TURN) * deep,
    up,
  ]);
const [HALF, DEEP, TALL] = [0.41, 0.25, 0.56];
const side = (points: string) => lines(pairs(points).map(([along, up]) => on(along, 0, up)));
const rounded = (
  from: number,
  to: number,
  low: number,
  high: number,
  by: number,
  at: (along: number, up: number) => Point,
): string => {
  const p = ([along, up]: Point) => at(along, up).map(n).join(' ');
  return `M${p([from + by, low])}L${p([to - by, low])}Q${p([to, low])} ${p([to, low + by])}L${p([to, high - by])}Q${p([to, high])} ${p([to - by, high])}L${p([from + by, high])}Q${p([from, high])} ${p([from, high - by])}L${p([from, low + by])}Q${p([from, low])} ${p([from + by, low])}Z`;
};
const front = rounded(-HALF, HALF, 0.02, TALL, 0.06, (along, up) => on(along, 0, up));
const top = lines([
  on(-HALF + 0.03, 0, TALL),
  on(HALF - 0.03, 0, TALL),
  on(HALF - 0.03, DEEP, TALL),
  on(-HALF + 0.03, DEEP, TALL),
]);
const end = rounded(0, DEEP, 0.02, TALL, 0.03, (deep, up) => on(-HALF, deep, up));
const strap = (along: number) =>
  fill(
    lines([
      on(along - 0.035, -0.005, 0.02),
      on(along + 0.035, -0.005, 0.02),
      on(along + 0.035, -0.005, TALL),
      on(along + 0.035, DEEP, TALL + 0.004),
      on(along - 0.035, DEEP, TALL + 0.004),
      on(along - 0.035, -0.005, TALL),
    ]),
    0.98,
  ) +
  stroke(
    rounded(along - 0.045, along + 0.045, 0.3, 0.38, 0.012, (a, up) => on(a, -0.01, up)),
    3.5,
    0.3,
  ) +
  stroke(lines([on(along, -0.01, 0.3), on(along, -0.01, 0.38)], false), 2.5, 0.3);
const corner = (along: number, up: number) => {
  const [x, y] = [along > 0 ? -0.09 : 0.09, up > 0.3 ? -0.09 : 0.09];
  return fill(
    `M${on(along, -0.004, up).map(n).join(' ')}L${on(along + x, -0.004, up)
      .map(n)
      .join(' ')}Q${on(along + x * 0.9, -0.004, up + y * 0.9)
      .map(n)
      .join(' ')} ${on(along, -0.004, up + y)
      .map(n)
      .join(' ')}Z`,
    0.98,
  );
};
const label = (along: number, up: number, wide: number, high: number, tilt: number): string =>
  lines(
    (
      [
        [-wide, -high],
        [wide, -high],
        [wide, high],
        [-wide, high],
      ] as const
    ).map(([a, b]) =>
      on(
        along + a * Math.cos(tilt) - b * Math.sin(tilt),
        -0.004,
        up + a * Math.sin(tilt) + b * Math.cos(tilt),
      ),
    ),
  );
const labels = [
  label(-0.03, 0.4, 0.075, 0.05, 0.16),
  label(0.06, 0.17, 0.09, 0.055, -0.1),
  label(-0.13, 0.13, 0.05, 0.05, 0.4),
];
const handle = ((): string => {
  const p = (along: number, up: number) =>
    on(along, DEEP / 2, up)
      .map(n)
      .join(' ');
  return stroke(
    `M${p(-0.12, TALL)}C${p(-0.12, TALL + 0.1)} ${p(-0.08, TALL + 0.105)} ${p(0, TALL + 0.105)}C${p(0.08, TALL + 0.105)} ${p(0.12, TALL + 0.1)} ${p(0.12, TALL)}`,
    12,
    0.98,
    'stroke-linecap="round"',
  );
})();
const tagAt = on(-0.13, DEEP / 2, TALL + 0.02);
const tag = `M${n(tagAt[0])} ${n(tagAt[1])}l-34 40l4 34l26 4l18 -34z`;
const shadow = flat([
  [0.036, 2.9, 0],
  [0.8, 3.19, 0],
  [0.43, 2.1, 0],
  [-0.33, 1.82, 0],
]);
const luggage =
  fill(end, 0.96) +
  fill(top, 0.36) +
  fill(front, 0.74) +
  stroke(
    rounded(-HALF + 0.025, HALF - 0.025, 0.045, TALL - 0.025, 0.05, (along, up) => on(along, -0.002, up)),
    2,
    0.5,
    'stroke-dasharray="6 4"',
  ) +
  strap(-0.25) +
  strap(0.25) +
  [-HALF, HALF].map((along) => corner(along, 0.02) + corner(along, TALL)).join('') +
  fill(side('-.05 .49, .05 .49, .05 .545, -.05 .545'), 0.35) +
  disc(on(0, -0.01, 0.51), 3, 0.95) +
  fill(labels.join(''), 0) +
  stroke(labels[0] ?? '', 2, 0.7) +
  fill(
    label(0.06, 0.185, 0.06, 0.006, -0.1) +
      label(0.055, 0.155, 0.05, 0.006, -0.1) +
      label(-0.03, 0.41, 0.05, 0.008, 0.16),
    0.75,
  ) +
  disc(on(-0.13, -0.01, 0.13), 9, 0.6) +
  handle +
  fill(tag, 0) +
  stroke(tag, 2.5, 0.85) +
  stroke(
    `M${n(tagAt[0] - 22)} ${n(tagAt[1] + 52)}l16 2M${n(tagAt[0] - 20)} ${n(tagAt[1] + 62)}l10 1`,
    2,
    0.7,
  );

// Curtains: one drawn in by the wind, one hanging.
const blown =
  'M300 -20C318 -24 306 116 342 216C376 306 420 366 400 484C392 516 356 518 330 512C296 520 262 516 232 524C222 416 250 326 236 216C224 106 236 -34 226 -20Z';
const folds =
  'M284 -20C296 6 286 146 316 248C346 342 352 416 340 510M256 -20C264 16 262 156 284 256C304 352 304 426 288 516';
const hanging =
  'M880 -20C876 16 884 186 872 376C870 446 878 496 884 524C906 516 926 524 948 518C966 524 990 518 1010 524C1000 376 1010 156 1000 -20Z';
const hangingFolds =
  'M906 -20C902 56 908 276 902 520M936 -20C934 76 942 296 930 518M968 -20C968 96 974 296 970 520';

// Outside: clouds, roofs far below, the plane on its way up.
const plane = `<g transform="translate(622 150) rotate(-20) scale(.5)">${fill('M-92 -2C-88 -9 -70 -10 -40 -10L58 -10C78 -9 92 -3 96 2C90 8 76 10 56 10L-52 8C-74 6 -88 4 -92 -2ZM-88 -4L-104 -40H-90L-58 -8ZM22 4L-34 54H-20L46 6ZM6 -9L-22 -34H-13L28 -10ZM-72 2L-98 18H-88L-54 4Z', 0.98)}</g>`;
const trail = 'M576 164C540 178 490 198 430 226C490 204 540 186 578 170Z';
const cloud = (x: number, y: number, size: number) =>
  `M${x - 90 * size} ${y}C${x - 84 * size} ${y - 22 * size} ${x - 54 * size} ${y - 26 * size} ${x - 42 * size} ${y - 18 * size}C${x - 34 * size} ${y - 46 * size} ${x + 8 * size} ${y - 48 * size} ${x + 18 * size} ${y - 22 * size}C${x + 36 * size} ${y - 36 * size} ${x + 66 * size} ${y - 26 * size} ${x + 66 * size} ${y - 10 * size}C${x + 84 * size} ${y - 12 * size} ${x + 96 * size} ${y - 4 * size} ${x + 98 * size} ${y}Z`;
const clouds = cloud(712, 262, 0.9) + cloud(492, 318, 0.8);
const roofs = lines(
  pairs(
    '430 496, 430 416, 462 416, 462 400, 474 400, 474 416, 500 416, 520 396, 560 396, 560 412, 590 412, 590 376, 600 364, 610 376, 610 408, 650 408, 672 388, 700 408, 730 408, 730 392, 770 392, 770 416, 800 416, 800 556, 430 556',
  ),
);
const rail =
  times(15, (bar) => {
    const aside = DOOR.left + 0.06 + bar * 0.1135;
    return stroke(lines([see([aside, WALL + 0.3, 0]), see([aside, WALL + 0.3, 0.92])], false), 3.4, 0.94);
  }).join('') +
  [0.95, 0.84, 0.1]
    .map((up) =>
      stroke(
        lines([see([DOOR.left, WALL + 0.3, up]), see([DOOR.right, WALL + 0.3, up])], false),
        up > 0.9 ? 7 : 4,
        0.94,
      ),
    )
    .join('');
const outside = `<clipPath id="outside"><path d="${opening}"/></clipPath>`;
const wallpaper = times(30, (index) => box(-10 + index * 42, 0, 16, floorLine, 0.34)).join('');

export const suitcase: Scene = {
  name: 'suitcase',
  inks: ['night', 'sea'],
  seed: 29,
  key: `<defs>${outside}${blur('soft', 5)}${gradient('room', [
    [0, 0.9],
    [0.6, 0.8],
    [1, 0.7],
  ])}${gradient('floor', [
    [0, 0.7],
    [1, 0.92],
  ])}${gradient('dawn', [
    [0, 0.24],
    [0.5, 0.04],
    [1, 0],
  ])}</defs>
    <rect width="1200" height="${n(floorLine)}" fill="url(#room)"/>
    <rect y="${n(floorLine)}" width="1200" height="300" fill="url(#floor)"/>
    ${boards}
    <path d="${light}" fill="${grey(0.06)}"/>
    <clipPath id="lit"><path d="${light}"/></clipPath><g clip-path="url(#lit)" opacity=".3">${boards}</g>
    <g clip-path="url(#outside)"><rect width="1200" height="800" fill="${grey(0)}"/><rect width="1200" height="${n(floorLine)}" fill="url(#dawn)"/>${fill(clouds, 0)}${fill(roofs, 0.34)}${fill(trail, 0)}${plane}${rail}</g>
    ${leaves.map(({ frame, glass, foot, knob }) => fill(frame, 0.93) + fill(glass, 0.3) + stroke(foot, 2.5, 0.7) + disc(knob, 5, 0.3)).join('')}
    ${fill(blown, 0.32)}${stroke(folds, 5, 0.5, 'stroke-linecap="round"')}${fill(hanging, 0.42)}${stroke(hangingFolds, 5, 0.6, 'stroke-linecap="round"')}
    <path d="${shadow}" fill="${grey(0.85)}" filter="url(#soft)"/>
    ${luggage}`,
  colour: `<defs>${outside}${gradient('morning', [
    [0, 0.9],
    [0.6, 0.36],
    [1, 0.05],
  ])}</defs>
    <rect width="1200" height="800" fill="${grey(0.5)}"/>${wallpaper}
    <path d="${light}" fill="${grey(0.1)}"/>
    <g clip-path="url(#outside)"><rect width="1200" height="${n(floorLine)}" fill="url(#morning)"/>${fill(clouds, 0)}${fill(trail, 0)}${fill(roofs, 0.5)}</g>
    ${leaves.map(({ glass }) => fill(glass, 0.3)).join('')}
    ${fill(blown, 0.2)}${fill(hanging, 0.3)}
    ${fill(front, 0.9)}${fill(end, 0.9)}${fill(top, 0.4)}${fill(labels.join('') + tag, 0)}`,
};
