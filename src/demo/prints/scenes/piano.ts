import type { Scene } from '../scene.ts';
import {
  blur,
  box,
  disc,
  fill,
  glow,
  gradient,
  lines,
  n,
  randomFrom,
  stroke,
  times,
  view,
  type Point,
} from '../shapes.ts';

const random = randomFrom(19);
const between = (low: number, high: number) => low + random() * (high - low);
const HORIZON = 610;
/** From a window on the third floor, along the street to the sea; heights are counted from the sill. */
const see = view(0, 700, HORIZON);
const [NEAR, FAR, HALF] = [2.6, 27, 3.1];
const HOUSE = 4.1;
const roof = (house: number, side: number) => 1.75 + ((house * 5 + (side > 0 ? 2 : 0)) % 3) * 0.35;

const wallPart = (side: number, from: number, to: number, low: number, high: number) =>
  lines([
    see([side * HALF, from, low]),
    see([side * HALF, from, high]),
    see([side * HALF, to, high]),
    see([side * HALF, to, low]),
  ]);
const houses = (side: number) =>
  times(6, (house) => ({
    from: NEAR + house * HOUSE,
    to: Math.min(FAR, NEAR + (house + 1) * HOUSE),
    up: roof(house, side),
  }));
const walls = (side: number) =>
  houses(side)
    .map(({ from, to, up }) => wallPart(side, from, to, -9, up))
    .join('');
const cornices = (side: number) =>
  houses(side)
    .map(({ from, to, up }) => wallPart(side, from, to, up - 0.22, up + 0.05))
    .join('');
const edges = (side: number) =>
  houses(side)
    .map(({ from, up }) => lines([see([side * HALF, from, -9]), see([side * HALF, from, up])], false))
    .join('');
/** A stack stands on the party wall, seen end-on over the eaves. */
const chimneys = (side: number) =>
  houses(side)
    .slice(1)
    .map(({ from, up }) => {
      const [low, high] = [
        see([side * (HALF + 0.1), from, up - 1.6]),
        see([side * (HALF + 0.1), from, up + 1.15]),
      ];
      const wide = 560 / from;
      const [left, tall] = [side > 0 ? low[0] : low[0] - wide, low[1] - high[1]];
      return (
        `M${n(left)} ${n(high[1])}h${n(wide)}v${n(tall)}h${n(-wide)}z` +
        times(
          3,
          (pot) =>
            `M${n(left + wide * (0.08 + pot * 0.32))} ${n(high[1])}v${n(-tall * 0.11)}h${n(wide * 0.2)}v${n(tall * 0.11)}z`,
        ).join('')
      );
    })
    .join('');
const panes = (side: number) =>
  houses(side).flatMap(({ from, up }, house) =>
    [up - 2.3, up - 4.7, up - 7.1].flatMap((sill, floor) =>
      [0.75, 2.45].map((start, column) => ({
        from: from + start,
        to: from + start + 0.95,
        sill,
        lit: (house * 3 + floor * 2 + column + (side > 0 ? 1 : 0)) % 5 === 1,
      })),
    ),
  );
const glass = (side: number, lit: boolean) =>
  panes(side)
    .filter((pane) => pane.lit === lit)
    .map(({ from, to, sill }) => wallPart(side, from, to, sill, sill + 1.6))
    .join('');
const bars = (side: number) =>
  panes(side)
    .map(({ from, to, sill }) => {
      const at = (ahead: number, up: number) => see([side * HALF, ahead, up]);
      const middle = (from + to) / 2;
      return (
        lines([at(middle, sill), at(middle, sill + 1.6)], false) +
        lines([at(from, sill + 0.8), at(to, sill + 0.8)], false)
      );
    })
    .join('');
const sills = (side: number) =>
  panes(side)
    .map(({ from, to, sill }) => wallPart(side, from - 0.12, to + 0.12, sill - 0.16, sill))
    .join('');
const bricks = (side: number) =>
  times(210, () => {
    const ahead = NEAR + (FAR - NEAR) * random() ** 2.2;
    const up = Math.round(between(-34, 9)) * 0.24;
    return lines([see([side * HALF, ahead, up]), see([side * HALF, ahead + 0.5, up])], false);
  }).join('');

const clouds =
  'M300 250C380 226 470 244 560 228C640 216 700 232 800 222C740 246 660 248 600 254C500 266 400 262 300 250ZM420 330C500 316 560 326 640 318C700 312 760 322 820 318C760 336 680 338 600 340C540 344 470 342 420 330Z';
const gap: Point = see([0, FAR, 0]);

// The piano, from the front; its middle top is 0 0.
const keys = box(-186, 164, 372, 32, 0);
const whites = stroke(times(26, (k) => `M${n(-186 + (k + 1) * 13.8)} 164v32`).join(''), 1.8, 0.8);
const blacks = times(26, (k) => ([2, 6].includes(k % 7) ? '' : `M${n(-176.5 + k * 13.8)} 164h8v18h-8z`)).join(
  '',
);
const sconce = (x: number) =>
  stroke(`M${x} 92q0 18 14 18q14 0 14 -16`, 4, 0.1) +
  fill(`M${x + 20} 92h16l-3 7h-10zM${x + 24} 66h8v26h-8z`, 0.1);
const panel = (x: number, y: number, wide: number, high: number) =>
  box(x, y, wide, high, 0.8) + stroke(`M${x} ${y + high}V${y}H${x + wide}`, 3, 0.4);
const lower = box(-166, 224, 332, 100, 0.9) + panel(-142, 240, 284, 66);
const upright =
  fill('M-184 326H184L150 356H-150Z', 1) +
  box(-184, 0, 368, 330, 0.95) +
  fill('M-206 -14H206V2L196 14H-196L-206 2Z', 1) +
  stroke('M-202 -10H202', 4, 0.25) +
  panel(-160, 30, 92, 104) +
  panel(68, 30, 92, 104) +
  panel(-54, 30, 108, 104) +
  sconce(-150) +
  `<g transform="scale(-1 1)">${sconce(-150)}</g>` +
  box(-196, 142, 392, 22, 1) +
  keys +
  whites +
  fill(blacks, 1) +
  fill('M-204 150H-184V212H-204ZM184 150H204V212H184Z', 1) +
  box(-204, 196, 408, 26, 1) +
  stroke('M-200 202H200', 3, 0.3) +
  lower +
  fill(
    'M-194 222H-164V250C-170 272 -170 290 -164 326H-194ZM194 222H164V250C170 272 170 290 164 326H194Z',
    1,
  ) +
  stroke('M-188 226V322M170 254C174 276 174 292 170 320', 3, 0.4) +
  fill('M-30 314h20v22q-10 6 -20 0zM10 314h20v22q-10 6 -20 0z', 0.08, 'stroke="#000" stroke-width="3"') +
  disc([-162, 352], 13, 1) +
  disc([162, 352], 13, 1);
const tints =
  fill('M-184 326H184L150 356H-150Z', 0.7) +
  box(-184, 0, 368, 330, 0.85) +
  fill('M-206 -14H206V2L196 14H-196L-206 2Z', 0.9) +
  box(-204, 142, 408, 80, 0.9) +
  keys +
  fill('M-30 314h20v22q-10 6 -20 0zM10 314h20v22q-10 6 -20 0z', 0.3);
const slings = 'M-118 -14V330L-96 356M118 -14V330L96 356M-118 -14L0 -172L118 -14';
const twist = (x: number, top: number, foot: number) =>
  stroke(`M${x} ${top}V${foot}`, 15, 1) +
  stroke(`M${x} ${top}V${foot}`, 9, 0) +
  stroke(
    times(Math.floor((foot - top) / 10), (k) => `M${x - 5} ${top + 8 + k * 10}l10 -6`).join(''),
    2.4,
    0.9,
  );
const TURN = 'translate(600 122) rotate(-5) scale(1.04) translate(0 172)';
const rope = (share: number, width: number) => stroke(slings, width, share, 'stroke-linejoin="round"');

/** Pump Street, moving day: the stairs are too narrow, so it goes by the air. */
export const piano: Scene = {
  name: 'piano',
  inks: ['night', 'rust'],
  seed: 66,
  key: `<defs>${blur('soft', 12)}${glow('light', [
    [0, 0, 1],
    [0.6, 0, 0.8],
    [1, 0, 0],
  ])}${gradient('sky', [
    [0, 0.46],
    [0.5, 0.06],
    [0.75, 0],
  ])}${gradient('left', [
    [0, 0.5],
    [1, 0.84],
  ])}${gradient('right', [
    [0, 0.3],
    [1, 0.66],
  ])}</defs>
  <rect x="-20" y="-20" width="1240" height="840" fill="url(#sky)"/><ellipse cx="600" cy="420" rx="420" ry="320" fill="url(#light)"/>
  ${fill(clouds, 0.16, 'filter="url(#soft)"')}
  ${box(500, HORIZON, 200, 200, 0.16)}${stroke(times(16, (k) => `M${n(between(500, 640))} ${HORIZON + 8 + k * 12}h${n(between(30, 70))}`).join(''), 5, 0)}
  ${fill(`M${gap[0] - 100} ${HORIZON + 3}V${HORIZON - 10}H${gap[0] + 22}V${HORIZON - 40}H${gap[0] + 34}V${HORIZON + 3}Z`, 0.95)}
  ${fill(chimneys(-1), 0.7)}${fill(chimneys(1), 0.5)}
  <path d="${walls(-1)}" fill="url(#left)"/><path d="${walls(1)}" fill="url(#right)"/>
  ${stroke(bricks(-1), 3, 0.86)}${stroke(bricks(1), 3, 0.7)}
  ${stroke(edges(-1) + edges(1), 4, 0.9)}
  ${fill(glass(-1, false), 0.9)}${fill(glass(1, false), 0.82)}${fill(glass(-1, true) + glass(1, true), 0)}
  ${stroke(bars(-1) + bars(1), 5, 0.6)}${fill(sills(-1), 0.3)}${fill(sills(1), 0.1)}
  ${fill(cornices(-1), 1)}${fill(cornices(1), 1)}
  ${box(-20, 14, 1240, 44, 1)}${stroke('M-20 22H1220', 4, 0.4)}${stroke('M40 34H300M360 46H560M640 36H900M960 46H1180', 2.5, 0.5)}
  ${stroke('M580 10V72M620 10V72', 9, 1)}${disc([600, 86], 30, 1)}${disc([600, 86], 17, 0.3)}${disc([600, 86], 6, 1)}
  ${twist(589, 92, 124)}${twist(611, 92, 124)}
  <g transform="${TURN}">${upright}${rope(1, 17)}${rope(0, 9)}${stroke(slings, 9, 0.85, 'stroke-dasharray="2.5 10"')}${disc([0, -176], 24, 1)}${disc([0, -176], 9, 0.2)}</g>
  ${stroke('M474 672C420 720 470 770 410 830', 9, 1)}${stroke('M474 672C420 720 470 770 410 830', 4, 0)}`,
  colour: `<defs>${blur('soft', 10)}${gradient('sky', [
    [0, 0.85],
    [0.5, 0.36],
    [0.7, 0.1],
  ])}${glow('light', [
    [0, 0, 0.95],
    [1, 0, 0],
  ])}</defs>
  <rect x="-20" y="-20" width="1240" height="840" fill="url(#sky)"/><ellipse cx="600" cy="430" rx="460" ry="330" fill="url(#light)"/>
  ${box(500, HORIZON, 200, 200, 0.3)}
  ${fill(chimneys(-1), 0.5)}${fill(chimneys(1), 0.75)}${fill(walls(-1), 0.45)}${fill(walls(1), 0.75)}
  ${fill(glass(-1, true) + glass(1, true), 0.5)}${fill(sills(1), 0.3)}
  <g transform="${TURN}">${tints}${rope(0, 10)}</g>`,
};
