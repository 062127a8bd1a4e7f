import type { Scene } from '../scene.ts';
import {
  blur,
  box,
  disc,
  fill,
  gradient,
  lines,
  n,
  pairs,
  randomFrom,
  smooth,
  stroke,
  times,
  type Point,
} from '../shapes.ts';

const random = randomFrom(1934);
const between = (low: number, high: number) => low + random() * (high - low);
const HORIZON = 596;
const GROUND = 694;
const SUN: Point = [604, 420];
const SUN_RADIUS = 318;

// The block: five of a night’s making, frozen into one on the way and rounding at its corners.
const [LEFT, RIGHT, CROWN, BASE] = [372, 780, 226, 470];
const front = `M${LEFT + 16} ${CROWN}Q520 ${CROWN + 5} ${RIGHT - 18} ${CROWN - 2}Q${RIGHT + 1} ${CROWN} ${RIGHT} ${CROWN + 22}L${RIGHT + 6} ${BASE}H${LEFT - 6}L${LEFT} ${CROWN + 20}Q${LEFT} ${CROWN + 2} ${LEFT + 16} ${CROWN}Z`;
const crown = `M${LEFT + 16} ${CROWN}L${LEFT + 74} ${CROWN - 58}Q${LEFT + 82} ${CROWN - 64} ${LEFT + 94} ${CROWN - 64}L${RIGHT + 56} ${CROWN - 66}Q${RIGHT + 72} ${CROWN - 66} ${RIGHT + 64} ${CROWN - 58}L${RIGHT - 4} ${CROWN + 2}Q520 ${CROWN + 8} ${LEFT + 16} ${CROWN}Z`;
const side = `M${RIGHT - 4} ${CROWN + 2}L${RIGHT + 64} ${CROWN - 58}Q${RIGHT + 74} ${CROWN - 62} ${RIGHT + 74} ${CROWN - 44}L${RIGHT + 76} ${BASE - 26}L${RIGHT + 6} ${BASE}L${RIGHT} ${CROWN + 22}Z`;
/** The planes that break inside it, as pairs of a shape and how dark it looks. */
const planes = [
  ['372 330, 432 410, 398 470, 366 470', 0.5],
  ['432 410, 520 470, 398 470', 0.3],
  ['372 246, 448 300, 432 410, 372 330', 0.16],
  ['448 300, 560 352, 520 470, 432 410', 0.06],
  ['600 226, 690 300, 560 352, 448 300', 0.22],
  ['690 300, 782 262, 784 372', 0.34],
  ['690 300, 784 372, 662 410', 0.12],
  ['662 410, 784 372, 786 470, 700 470', 0.44],
  ['560 352, 662 410, 700 470, 520 470', 0.24],
] as const;
const facets = planes.map(([points, share]) => fill(lines(pairs(points)), share)).join('');
const cracks =
  'M372 246L448 300L432 410L398 470M448 300L560 352L520 470M448 300L600 226M600 226L690 300L560 352L662 410L700 470M690 300L782 262M690 300L662 410L784 372';
const joins = times(4, (join) => {
  const x = LEFT + ((join + 1) * (RIGHT - LEFT)) / 5;
  return `M${n(x)} ${CROWN + 2}l${n(66 - join)} -62`;
}).join('');
const bubbles = times(30, () =>
  disc([between(430, 740), between(250, 450)], between(2.5, 6.5), random() < 0.6 ? 0 : 0.5),
).join('');
const glints =
  lines(pairs('394 250, 424 248, 398 388, 384 380')) + lines(pairs('436 247, 450 246, 424 372, 416 380'));
/** What runs off it over the edge of the bed: [where, how far]. */
const RUNS = [
  [376, 34],
  [390, 16],
  [448, 22],
  [668, 18],
  [726, 40],
  [742, 24],
  [780, 14],
] as const;
const runs = RUNS.map(([x, long]) => `M${x} ${BASE - 3}v${long}`).join('');

// The cart, in profile: two wheels, a bed, the shafts propped on a leg.
const HUB: Point = [566, 570];
const WHEEL = GROUND - HUB[1];
const spokesOf = ([x, y]: Point, turn: number) =>
  times(14, (index) => {
    const angle = turn + (index / 14) * Math.PI * 2;
    return `M${n(x)} ${n(y)}L${n(x + Math.cos(angle) * WHEEL)} ${n(y + Math.sin(angle) * WHEEL)}`;
  }).join('');
const wheel = (hub: Point, turn: number, share: number) =>
  `<circle cx="${hub[0]}" cy="${hub[1]}" r="${WHEEL - 9}" fill="none" stroke="${share > 0.5 ? '#000' : '#888'}" stroke-width="19"/>` +
  stroke(spokesOf(hub, turn), 8, share) +
  disc(hub, 25, share);
const bed =
  fill(lines(pairs('318 468, 862 468, 1080 448, 1082 462, 868 498, 318 498')), 1) +
  stroke('M1040 452L1112 446', 17, 1, 'stroke-linecap="round"') +
  fill(lines(pairs('318 430, 336 430, 340 500, 318 500')), 1) +
  fill(lines(pairs('846 440, 862 440, 866 500, 846 500')), 1) +
  stroke(`M880 492L906 ${GROUND - 4}M866 498L892 ${GROUND - 4}`, 8, 1) +
  stroke(`M884 ${GROUND - 3}H916`, 10, 1, 'stroke-linecap="round"') +
  stroke(`M566 498V570M520 498L566 556L612 498`, 13, 1) +
  fill(lines(pairs('366 498, 392 498, 384 520, 374 520')), 1);
const farWheel = wheel([HUB[0] + 58, HUB[1] - 16], 0.2, 0.8);
const cart = bed + wheel(HUB, 0, 1);
const edges =
  `<circle cx="${HUB[0]}" cy="${HUB[1]}" r="${WHEEL - 18}" fill="none" stroke="#9c9c9c" stroke-width="3"/>` +
  stroke('M322 472H858L1076 452', 4, 0.3) +
  disc(HUB, 11, 0.3);

/** Water off the bed, and the trail of it that shows where the cart has come from. */
const drop = (x: number, y: number, size: number) =>
  `M${n(x)} ${n(y - size * 1.9)}C${n(x + size * 0.3)} ${n(y - size)} ${n(x + size)} ${n(y - size * 0.5)} ${n(x + size)} ${n(y)}A${n(size)} ${n(size)} 0 1 1 ${n(x - size)} ${n(y)}C${n(x - size)} ${n(y - size * 0.5)} ${n(x - size * 0.3)} ${n(y - size)} ${n(x)} ${n(y - size * 1.9)}Z`;
const falling = drop(376, 560, 11) + drop(376, 652, 9) + drop(726, 566, 11) + drop(742, 640, 9);
const puddle = (x: number, y: number, wide: number, high: number) =>
  smooth(
    times(9, (index): Point => {
      const angle = (index / 9) * Math.PI * 2;
      const reach = between(0.8, 1.15);
      return [x + Math.cos(angle) * wide * reach, y + Math.sin(angle) * high * reach];
    }),
  );
const trail = times(26, (index) => {
  const along = index / 25;
  const x = 470 - along * 500;
  return puddle(x + between(-8, 8), 722 + between(-9, 9), between(20, 34) - along * 6, between(6, 10));
}).join('');
const spatter = times(64, () => {
  const along = random();
  return puddle(
    520 - along * 560,
    722 + between(-1, 1) * (18 + along * 12),
    between(5, 11),
    between(2.5, 4.5),
  );
}).join('');
const pool = puddle(720, 720, 104, 13) + puddle(440, 720, 90, 12);

// Behind: the flat roofs of the town on one side, the dead wires on the other, the heat between.
const palm = (x: number, y: number, size: number) =>
  stroke(`M${x} ${HORIZON}Q${n(x + size * 0.1)} ${n((y + HORIZON) / 2)} ${n(x + size * 0.3)} ${y}`, 7, 0.74) +
  times(7, (frond) => {
    const angle = Math.PI * (1.02 + frond * 0.16);
    const [tipX, tipY] = [Math.cos(angle) * size, Math.sin(angle) * size * 0.7 + size * 0.34];
    return fill(
      `M${n(x + size * 0.3)} ${y}q${n(tipX * 0.5)} ${n(tipY - size * 0.55)} ${n(tipX)} ${n(tipY)}q${n(-tipX * 0.5)} ${n(-size * 0.34)} ${n(-tipX)} ${n(-tipY)}z`,
      0.74,
    );
  }).join('');
const town =
  lines(
    pairs(
      '-20 600, -20 486, 30 486, 30 512, 66 512, 66 420, 60 420, 60 406, 112 406, 112 420, 106 420, 106 530, 196 530, 196 500, 240 500, 240 552, 292 552, 292 534, 328 534, 328 566, 392 566, 392 578, 440 578, 440 600',
    ),
  ) + 'M122 532A34 34 0 0 1 190 532ZM153 500L156 470L159 500Z';
const windows = times(14, (index) => `M${4 + (index % 7) * 42} ${index < 7 ? 556 : 576}h11v11h-11z`).join('');
const poles = [
  [1142, 250, 15],
  [1020, 400, 10],
  [952, 482, 7],
  [908, 530, 5],
] as const;
const wires = [-1, 1]
  .flatMap((arm) =>
    times(3, (span) => {
      const [near, far] = [poles[span], poles[span + 1]];
      if (!near || !far) return '';
      const from: Point = [near[0] + arm * near[2] * 2.6, near[1] + near[2] * 1.4];
      const to: Point = [far[0] + arm * far[2] * 2.6, far[1] + far[2] * 1.4];
      return `M${n(from[0])} ${n(from[1])}Q${n((from[0] + to[0]) / 2)} ${n((from[1] + to[1]) / 2 + near[2] * 3.4)} ${n(to[0])} ${n(to[1])}`;
    }),
  )
  .join('');
const line =
  poles
    .map(
      ([x, y, size]) =>
        stroke(`M${x} ${y}V${HORIZON + 6}`, size, 0.8) +
        stroke(`M${n(x - size * 3)} ${n(y + size * 1.6)}H${n(x + size * 3)}`, size * 0.6, 0.8),
    )
    .join('') + stroke(wires + 'M1103 271Q1170 330 1240 250M1181 271Q1210 300 1240 290', 3, 0.75);
const haze = [486, 526, 560, 584].map((y, index) => box(262, y, 700, 7 + index * 3, 0.36, 'rx="5"')).join('');
const furrows = times(44, () => {
  const depth = random();
  return `M${n(between(-60, 1200))} ${n(HORIZON + 14 + depth * 190)}q${n(30 + depth * 60)} ${n(-5 - depth * 4)} ${n(60 + depth * 130)} 0`;
}).join('');
const shadows =
  lines(pairs('552 694, 590 692, 668 820, 452 820')) + lines(pairs('884 694, 912 692, 1010 820, 930 820'));

/** A night’s electricity on its way to market, in the desert port of Oum Serat. */
export const iceCart: Scene = {
  name: 'ice-cart',
  inks: ['sea', 'rust'],
  seed: 1934,
  key: `<defs>${gradient('sand', [
    [0, 0.05],
    [1, 0.4],
  ])}${blur('soft', 6)}<clipPath id="ice"><path d="${front}"/></clipPath></defs>
    ${fill(town, 0.62)}${fill(windows, 0)}${palm(212, 448, 52)}${palm(270, 486, 40)}${line}
    <rect x="-20" y="${HORIZON}" width="1240" height="230" fill="url(#sand)"/>${stroke(furrows, 3, 0.5, 'stroke-linecap="round" opacity=".6"')}
    <g filter="url(#soft)" opacity=".7">${fill(shadows, 1)}</g>
    ${fill(trail + spatter + pool, 0.95)}
    ${farWheel}
    ${fill(front, 0.1)}<g clip-path="url(#ice)">${facets}${stroke(cracks, 4, 0, 'stroke-linejoin="round"')}${bubbles}${fill(glints, 0)}</g>
    ${fill(crown, 0)}${stroke(joins, 4, 0.34)}${fill(side, 0.62)}${fill(lines(pairs('800 262, 816 248, 822 404, 806 420')), 0.2)}
    ${stroke(front + side + crown, 5, 0.85, 'stroke-linejoin="round"')}
    ${cart}${edges}${stroke(runs, 9, 0, 'stroke-linecap="round"')}
    ${fill(falling, 0.7)}`,
  colour: `<defs>${gradient('sky', [
    [0, 0.06],
    [0.75, 0.34],
    [1, 0.42],
  ])}${gradient('sand', [
    [0, 0.55],
    [1, 0.75],
  ])}</defs>
    <rect x="-20" y="-20" width="1240" height="${HORIZON + 20}" fill="url(#sky)"/>
    ${disc(SUN, SUN_RADIUS, 1)}${haze}
    ${fill(town, 0.7)}${fill(windows, 0.3)}
    <rect x="-20" y="${HORIZON}" width="1240" height="230" fill="url(#sand)"/>
    ${fill(trail + spatter + pool, 0.9)}${fill(shadows, 0.9)}
    ${farWheel}${fill(front + crown, 0)}${fill(side, 0.1)}${cart}${fill(falling, 0)}${stroke(runs, 9, 0, 'stroke-linecap="round"')}`,
};
