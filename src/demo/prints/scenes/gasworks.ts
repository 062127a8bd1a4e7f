import type { Scene } from '../scene';
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
} from '../shapes';

const random = randomFrom(8);

// The guide frame stands on a ring; the eye is at the height of a man, so all its girders are seen from below.
const [X, RADIUS, EYE, FOOT] = [452, 300, 566, 612];
const POSTS = 18;
const LEVELS = [150, 296, 442] as const;
/** A place on the frame, `post` round the ring, at a height on the print. */
const on = (post: number, y: number): Point => {
  const angle = ((post + 0.5) / POSTS) * Math.PI * 2;
  const near = Math.sin(angle);
  const lift = (y - EYE) * (1 + near * 0.13);
  return [X + Math.cos(angle) * RADIUS * (1 + near * 0.03), EYE + lift];
};
const isNear = (post: number) => Math.sin(((post + 0.5) / POSTS) * Math.PI * 2) > 0;
/** How far down the wreckers have cut this post: 0 stands whole, 3 is a stump. */
const CUT = [3, 3, 2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 2, 3];
const cutOf = (post: number) => CUT[(post + POSTS) % POSTS] ?? 0;
const topOf = (post: number) =>
  [LEVELS[0] - 26, LEVELS[1] - 12 - (post % 3) * 16, LEVELS[2] - 8 - (post % 2) * 24, 556 - (post % 2) * 18][
    cutOf(post)
  ] ?? 556;

const post = (at: number) => {
  const share = isNear(at) ? 0.96 : 0.52;
  const wide = isNear(at) ? 9 : 5;
  const [top, foot] = [on(at, topOf(at)), on(at, FOOT)];
  const cap =
    cutOf(at) === 0
      ? disc([top[0], top[1] - wide], wide * 0.8, share) +
        stroke(`M${n(top[0] - wide * 1.4)} ${n(top[1] + 2)}h${n(wide * 2.8)}`, 5, share)
      : '';
  return stroke(lines([top, foot], false), wide, share) + cap;
};
/** The girders and ties between a post and the next, where both still reach. */
const bay = (at: number) => {
  const share = isNear(at) && isNear(at + 1) ? 0.94 : 0.48;
  const weight = share > 0.6 ? 1 : 0.6;
  const cut = Math.max(cutOf(at), cutOf(at + 1));
  return LEVELS.map((level, i) => {
    if (i < cut) return '';
    const below = LEVELS[i + 1] ?? FOOT;
    return (
      stroke(
        lines([on(at, level), on(at + 1, level)], false) +
          lines([on(at, level + 15), on(at + 1, level + 15)], false),
        4.5 * weight,
        share,
      ) +
      stroke(
        lines(
          times(7, (k): Point => {
            const t = k / 6;
            const [a, b] = [on(at, level + (k % 2) * 15), on(at + 1, level + (k % 2) * 15)];
            return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
          }),
          false,
        ),
        2.4 * weight,
        share,
      ) +
      stroke(
        lines([on(at, level + 15), on(at + 1, below)], false) +
          lines([on(at + 1, level + 15), on(at, below)], false),
        1.8 * weight,
        share,
      )
    );
  }).join('');
};
const ring = times(POSTS, (i) => i);
const frame = (near: boolean) =>
  ring
    .filter((i) => (isNear(i) && isNear(i + 1)) === near)
    .map(bay)
    .join('') +
  ring
    .filter((i) => isNear(i) === near)
    .map(post)
    .join('');
/** What is left of a girder where it was burnt through. */
const stubs = stroke(
  lines([on(13, LEVELS[0]), on(13.45, LEVELS[0] + 4)], false) +
    lines([on(13, LEVELS[0] + 15), on(13.6, LEVELS[0] + 24)], false) +
    lines([on(4, LEVELS[0]), on(3.5, LEVELS[0] + 8)], false) +
    lines([on(4, LEVELS[0] + 15), on(3.66, LEVELS[0] + 26)], false) +
    lines([on(3, LEVELS[1]), on(2.6, LEVELS[1] + 14)], false) +
    lines([on(2, LEVELS[2]), on(1.5, LEVELS[2] + 18)], false),
  5,
  0.92,
);

/** Gasworks Hill: terraces that climb from the right edge to the ridge. */
const terraces = times(4, (line) => {
  const from: Point = [560 + line * 76, 440 + line * 30];
  return times(9, (i) => {
    const x = from[0] + i * 74;
    const y = from[1] - i * (21 - line * 1.5) - 6;
    const [w, share] = [74, 0.14 + line * 0.09];
    return (
      fill(
        lines([
          [x, y + 150],
          [x, y],
          [x + w, y],
          [x + w, y + 150],
        ]),
        share,
      ) +
      fill(
        lines([
          [x - 3, y],
          [x + 8, y - 26],
          [x + w - 4, y - 26],
          [x + w + 3, y],
        ]),
        share + 0.16,
      ) +
      box(x + 52, y - 46, 15, 28, share + 0.2) +
      [55, 61].map((at) => box(x + at, y - 54, 4, 9, share + 0.2)).join('') +
      [14, 44].map((at) => box(x + at, y + 12, 13, 18, random() < 0.16 ? 0 : share + 0.2)).join('') +
      box(x + 16, y + 44, 13, 24, share + 0.2)
    );
  }).join('');
}).join('');
const ridge = smooth([
  [-40, 520],
  [200, 506],
  [420, 470],
  [640, 380],
  [860, 280],
  [1060, 206],
  [1260, 176],
  [1260, 640],
  [-40, 640],
]);

/** The crane's boom, a lattice from its heel to its head. */
const HEEL: Point = [985, 600];
const HEAD: Point = [716, 66];
const boom = (() => {
  const [dx, dy] = [HEAD[0] - HEEL[0], HEAD[1] - HEEL[1]];
  const long = Math.hypot(dx, dy);
  const [nx, ny] = [-dy / long, dx / long];
  const at = (t: number, side: number): Point => {
    const half = 15 * Math.min(1, t * 8 + 0.2, (1 - t) * 8 + 0.2) * side;
    return [HEEL[0] + dx * t + nx * half, HEEL[1] + dy * t + ny * half];
  };
  const edge = (side: number) =>
    lines(
      [0, 0.1, 0.9, 1].map((t) => at(t, side)),
      false,
    );
  return (
    stroke(edge(1) + edge(-1), 6, 1) +
    stroke(
      lines(
        times(27, (i) => at(0.02 + (i / 26) * 0.96, i % 2 ? 1 : -1)),
        false,
      ),
      3,
      1,
    )
  );
})();
/** A girder of the frame in the sling, tilted. */
const load = `<g transform="translate(716 322) rotate(-9)">${stroke('M-92 0H96M-92 22H96M-92 0V22M96 0V22M-92 22L-66 0L-40 22L-14 0L12 22L38 0L64 22L96 0', 5, 1)}${stroke('M-92 22L-98 60M96 22L96 52', 6, 1)}</g>`;

const heap = (x: number, y: number, w: number, h: number) =>
  times(13, (i) => {
    const at = x + (i / 12) * w;
    const up = h * (1 - ((i - 6) / 6.6) ** 2) * (0.5 + random() * 0.5);
    const turn = (random() - 0.5) * 1.7;
    const long = 60 + random() * 60;
    return stroke(
      `M${n(at - Math.cos(turn) * long)} ${n(y - up - Math.sin(turn) * long * 0.5)}L${n(at + Math.cos(turn) * long)} ${n(Math.min(y + 4, y - up + Math.sin(turn) * long * 0.5))}`,
      6 + random() * 5,
      0.86 + random() * 0.14,
    );
  }).join('');
const fence = times(21, (i) => box(-30 + i * 60, 716 + Math.sin(i * 1.7) * 3, 56, 120, 0.95)).join('');

const worker = (x: number, y: number, s: number) =>
  `<g transform="translate(${x} ${y}) scale(${s})">${fill('M-8 -34L-12 0H-3L0 -20L4 0H13L8 -34L10 -58Q0 -66 -10 -58Z', 1)}${disc([0, -68], 8, 1)}${fill('M-10 -70Q-9 -81 0 -81Q9 -81 10 -70Z', 0)}${stroke('M-9 -56L-22 -40L-34 -50M9 -56L20 -38', 5, 1, 'stroke-linecap="round"')}</g>`;

/** Half of the last gasholder is down; the terraces on the hill see the harbour for the first time. */
export const gasworks: Scene = {
  name: 'gasworks',
  inks: ['night', 'moss'],
  seed: 67,
  key: `<defs>${gradient('sky', [
    [0, 0.28],
    [0.6, 0.06],
    [1, 0.045],
  ])}${gradient('ground', [
    [0, 0.42],
    [1, 0.7],
  ])}${gradient(
    'tank',
    [
      [0, 0.9],
      [0.3, 0.5],
      [0.7, 0.62],
      [1, 0.95],
    ],
    [1, 0],
  )}${blur('soft', 7)}${blur('smoke', 9)}</defs>
  <rect x="-20" y="-20" width="1240" height="660" fill="url(#sky)"/>
  <path d="${smooth([
    [-40, 118],
    [120, 96],
    [260, 112],
    [400, 92],
    [560, 110],
    [400, 130],
    [200, 140],
  ])}${smooth([
    [760, 70],
    [900, 50],
    [1060, 66],
    [1240, 44],
    [1240, 84],
    [1000, 92],
  ])}" fill="#c4c4c4" filter="url(#smoke)"/>
  ${fill(ridge, 0.12)}${terraces}
  <path d="M-20 596C200 580 500 588 760 586C940 580 1100 590 1240 584V820H-20Z" fill="url(#ground)"/>
  ${frame(false)}
  ${fill(`M${X - 300} 566A300 14 0 0 1 ${X + 300} 566V634A300 26 0 0 1 ${X - 300} 634Z`, 0.9, 'style="fill:url(#tank)"')}
  ${stroke(`M${X - 300} 566A300 22 0 0 0 ${X + 300} 566`, 9, 0.98)}${stroke(
    times(17, (i) => {
      const a = ((i + 1) / 18) * Math.PI;
      return `M${n(X - Math.cos(a) * 300)} ${n(568 + Math.sin(a) * 20)}V${n(634 + Math.sin(a) * 26)}`;
    }).join(''),
    3,
    0.9,
  )}
  ${frame(true)}${stubs}
  ${fill('M760 668Q900 640 1160 668Q1040 700 860 696Z', 0.8, 'filter="url(#soft)"')}
  ${stroke(`M716 66L1086 560M716 66L1010 470`, 2.6, 1)}${boom}
  ${disc(HEAD, 12, 1)}${stroke('M706 70V240M724 70V240', 2.4, 1)}${fill('M700 236h32v30h-32zM712 264h8v18h-8z', 1)}${stroke('M716 282L628 334M716 282L810 306', 3, 1)}${load}
  ${fill('M944 592L956 520H1030L1040 500H1110Q1124 500 1124 514V592Z', 0.98)}${fill('M968 532H1016V566H960Z', 0)}${stroke('M992 532V566', 4, 0.98)}${fill('M1052 516h54v10h-54zM1052 534h54v10h-54zM1052 552h54v10h-54z', 0.62)}${stroke('M1010 470L1090 500M1010 470L1000 520', 7, 1)}
  ${box(980, 592, 90, 22, 1)}${fill('M900 634Q900 610 924 610H1124Q1148 610 1148 634Q1148 662 1124 662H924Q900 662 900 634Z', 1)}${fill('M916 634Q916 622 928 622H1120Q1132 622 1132 634Q1132 650 1120 650H928Q916 650 916 634Z', 0.55)}${times(6, (i) => disc([932 + i * 37, 636], 12, 1) + disc([932 + i * 37, 636], 4, 0.5)).join('')}
  ${heap(820, 690, 110, 34)}${heap(120, 712, 220, 66)}
  ${worker(838, 650, 0.95)}${worker(560, 690, 1.05)}
  ${fence}${fill('M-20 730H1240V743H-20Z', 0.66)}${fill('M566 716h70v64h-70z', 0.06)}${fill('M574 724h54v10h-54zM574 740h54v5h-54zM574 750h46v5h-46zM574 760h54v5h-54z', 0.9)}
  ${stroke('M560 150q13 -13 25 0q13 -13 25 0M606 196q10 -10 20 0q10 -10 20 0', 4, 0.8, 'stroke-linecap="round"')}`,
  colour: `<defs>${gradient('sky', [
    [0, 0.62],
    [0.7, 0.16],
    [1, 0.06],
  ])}${gradient('ground', [
    [0, 0.7],
    [1, 0.95],
  ])}</defs>
  <rect x="-20" y="-20" width="1240" height="660" fill="url(#sky)"/>
  ${disc([250, 330], 92, 0)}
  ${fill(ridge, 0.6)}
  <path d="M-20 596C200 580 500 588 760 586C940 580 1100 590 1240 584V820H-20Z" fill="url(#ground)"/>
  ${fill('M340 690C440 664 560 650 700 654C840 656 920 676 1020 690C900 712 460 716 340 690Z', 0.4)}
  ${fill('M968 532H1016V566H960Z', 0)}${fill('M566 716h70v64h-70z', 0)}`,
};
