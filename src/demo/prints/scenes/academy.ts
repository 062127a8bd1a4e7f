import type { Scene } from '../scene';
import {
  blur,
  disc,
  fill,
  gradient,
  grey,
  lines,
  n,
  pairs,
  smooth,
  stroke,
  times,
  view,
  type Place,
  type Point,
} from '../shapes';

// The studio, seen straight on: the north window fills the end wall; the easels stand about a plaster jug.
const HORIZON = 372;
const see = view(1.5, 900, HORIZON, 520);
const WALL = 7.4;
const flat = (places: readonly Place[]) => lines(places.map(see));
const floorLine = see([0, WALL, 0])[1];

// The window: a tall arch of panes, one casement tipped open.
const [LEFT, RIGHT, TOP, SILL] = [352, 700, -26, 496];
const arch = `M${LEFT} ${SILL}V170C${LEFT} ${TOP} ${RIGHT} ${TOP} ${RIGHT} 170V${SILL}Z`;
const COLUMNS = 5;
const bars =
  times(COLUMNS - 1, (bar) =>
    stroke(
      `M${n(LEFT + ((bar + 1) * (RIGHT - LEFT)) / COLUMNS)} ${TOP}V${SILL}`,
      bar === 1 || bar === 2 ? 8 : 5,
      0.9,
    ),
  ).join('') +
  times(6, (bar) => stroke(`M${LEFT} ${n(158 + bar * 56)}H${RIGHT}`, bar === 0 ? 9 : 5, 0.9)).join('');
const frame =
  stroke(arch, 14, 0.92) + fill(`M${LEFT - 24} ${SILL}H${RIGHT + 24}V${SILL + 16}H${LEFT - 24}Z`, 0.92);
const outside = smooth(
  pairs(
    '330 480, 340 392, 384 372, 420 396, 452 352, 500 340, 540 372, 566 402, 606 380, 650 350, 690 372, 720 400, 720 480',
  ),
);
const trunk = 'M478 480L484 380L470 352L488 366L496 330L502 372L522 348L508 384L512 480Z';

// Daylight on the boards of the floor, pane by pane.
const lightPanes = times(COLUMNS, (column) =>
  times(4, (row) => {
    const at = (share: number, ahead: number): Place => [
      -1.38 + share * 2.86 + (WALL - ahead) * 0.34,
      ahead,
      0,
    ];
    const [from, to] = [column / COLUMNS + 0.018, (column + 1) / COLUMNS - 0.018];
    const [far, near] = [6.7 - row * 0.98, 6.7 - row * 0.98 - 0.84];
    return flat([at(from, far), at(to, far), at(to, near), at(from, near)]);
  }).join(''),
).join('');
const boards = times(36, (index) =>
  stroke(lines([see([-5 + index * 0.3, WALL, 0]), see([-5 + index * 0.3, 1.8, 0])], false), 1.6, 0.62),
).join('');

/** A long shadow on the floor, towards us and to the right as the light falls. */
const cast = (aside: number, ahead: number, wide: number, long: number) =>
  flat([
    [aside - wide, ahead, 0],
    [aside + wide, ahead, 0],
    [aside + wide + long * 0.34, ahead - long, 0],
    [aside - wide * 1.2 + long * 0.34, ahead - long, 0],
  ]);

/** An easel from behind or before, its foot at a place on the floor; `lean` turns it a little to one side. */
const easel = (aside: number, ahead: number, share: number, lean: number) => {
  const at = (x: number, up: number, back = 0): Point => see([aside + x + lean * back, ahead + back, up]);
  const leg = (from: Point, to: Point, width: number) =>
    stroke(lines([from, to], false), (width * 900) / ahead, share, 'stroke-linecap="round"');
  return {
    legs:
      leg(at(0, 1.95), at(0.1, 0, 0.55), 0.042) +
      leg(at(-0.05, 2.05), at(-0.4, 0), 0.05) +
      leg(at(0.05, 2.05), at(0.4, 0), 0.05) +
      leg(at(0, 2.25), at(0, 0.55), 0.05) +
      leg(at(-0.31, 0.5), at(0.31, 0.5), 0.045) +
      leg(at(-0.48, 0.86), at(0.48, 0.86), 0.06),
    ledge: fill(lines([at(-0.5, 0.84), at(0.5, 0.84), at(0.5, 0.9), at(-0.5, 0.9)]), share),
    board: lines([at(-0.46, 0.9), at(0.46, 0.9), at(0.46, 1.72, 0.1), at(-0.46, 1.72, 0.1)]),
    sheet: lines([at(-0.38, 0.97), at(0.38, 0.97), at(0.38, 1.64, 0.1), at(-0.38, 1.64, 0.1)]),
    clips: [-0.2, 0.2]
      .map((x) =>
        fill(
          lines([
            at(x - 0.04, 1.6, 0.1),
            at(x + 0.04, 1.6, 0.1),
            at(x + 0.03, 1.69, 0.1),
            at(x - 0.03, 1.69, 0.1),
          ]),
          0.95,
        ),
      )
      .join(''),
    at,
  };
};
const far = easel(-1.95, 6.3, 0.7, 0.1);
const farRight = easel(2.35, 6, 0.7, -0.1);
const mid = easel(-1.75, 4.4, 0.88, 0.2);
const main = easel(0.98, 3.55, 0.96, -0.15);
const near = easel(-1.4, 2.5, 1, 0.1);
/** The back of the near board: its battens and a label. */
const battens =
  [1.02, 1.56]
    .map((up) =>
      fill(
        lines([near.at(-0.44, up), near.at(0.44, up), near.at(0.44, up + 0.07), near.at(-0.44, up + 0.07)]),
        0.8,
      ),
    )
    .join('') +
  fill(lines([near.at(0.14, 1.24), near.at(0.34, 1.24), near.at(0.34, 1.38), near.at(0.14, 1.38)]), 0.62);

// What is on the sheets: the jug, in charcoal. On the main one it is nearly done.
const drawing = (() => {
  const p = (x: number, up: number) =>
    main
      .at(x, up, ((up - 0.9) / 0.82) * 0.1)
      .map(n)
      .join(' ');
  const jug = `M${p(-0.09, 1.52)}C${p(-0.06, 1.46)} ${p(-0.07, 1.42)} ${p(-0.13, 1.34)}C${p(-0.22, 1.24)} ${p(-0.18, 1.1)} ${p(-0.1, 1.07)}L${p(0.1, 1.07)}C${p(0.18, 1.1)} ${p(0.21, 1.24)} ${p(0.12, 1.34)}C${p(0.07, 1.42)} ${p(0.06, 1.46)} ${p(0.1, 1.52)}Z`;
  const shade = `M${p(0.02, 1.46)}C${p(0.03, 1.4)} ${p(0.05, 1.36)} ${p(0.08, 1.3)}C${p(0.12, 1.2)} ${p(0.08, 1.12)} ${p(0.02, 1.07)}L${p(0.1, 1.07)}C${p(0.18, 1.1)} ${p(0.21, 1.24)} ${p(0.12, 1.34)}C${p(0.07, 1.42)} ${p(0.06, 1.46)} ${p(0.1, 1.52)}Z`;
  const handle = `M${p(0.1, 1.48)}C${p(0.24, 1.5)} ${p(0.26, 1.36)} ${p(0.16, 1.28)}`;
  const ground = `M${p(-0.32, 1.1)}L${p(-0.2, 1.1)}M${p(0.18, 1.1)}L${p(0.33, 1.1)}`;
  const hatch = times(7, (index) => `M${p(0.12 + index * 0.03, 1.06)}L${p(0.17 + index * 0.03, 1.02)}`).join(
    '',
  );
  return (
    stroke(jug, 3.4, 0.85, 'stroke-linejoin="round"') +
    fill(shade, 0.5) +
    stroke(handle, 5, 0.8) +
    stroke(ground + hatch, 2, 0.7)
  );
})();

// The jug itself, on a draped plinth in the light, with a cone and a ball.
const plinth = see([-0.28, 5.2, 0]);
const [px, py] = [n(plinth[0]), n(plinth[1])];
const still =
  `<g transform="translate(${px} ${py})">` +
  fill('M-62 0L-56 -124H56L62 0Z', 0.5) +
  fill('M12 0L14 -124H56L62 0Z', 0.72) +
  fill(
    'M-70 -128C-40 -136 40 -136 70 -128L66 -96C58 -70 60 -50 48 -40C36 -62 26 -100 10 -104C-10 -80 -24 -50 -40 -30C-52 -54 -58 -90 -70 -128Z',
    0.14,
  ) +
  fill('M20 -130C44 -132 60 -130 70 -128L66 -96C58 -70 60 -50 48 -40C40 -60 32 -92 20 -130Z', 0.36) +
  '</g>';
const jug = `<g transform="translate(${px} ${py})">${fill('M-34 -132C-50 -150 -46 -176 -28 -188C-20 -194 -18 -206 -24 -218L20 -222C14 -206 16 -194 22 -188C40 -174 42 -148 26 -132Z', 0.02)}${fill('M4 -132C24 -150 20 -176 6 -190C0 -200 2 -212 6 -221L20 -222C14 -206 16 -194 22 -188C40 -174 42 -148 26 -132Z', 0.42)}${stroke('M18 -212C46 -218 50 -186 30 -176', 6, 0.3)}${disc([52, -143], 14, 0.1)}${fill('M56 -131a14 14 0 0 0 8 -20c4 14 -2 20 -8 20z', 0.5)}</g>`;

const stool = (aside: number, ahead: number, share: number) => {
  const at = (x: number, up: number): Point => see([aside + x, ahead, up]);
  const width = 40 / ahead;
  const seat = at(0, 0.62);
  return (
    [-0.2, -0.07, 0.09, 0.2]
      .map((x) => stroke(lines([at(x * 0.6, 0.6), at(x, 0)], false), width, share))
      .join('') +
    stroke(lines([at(-0.16, 0.24), at(0.16, 0.24)], false), width * 0.8, share) +
    `<ellipse cx="${n(seat[0])}" cy="${n(seat[1])}" rx="${n(170 / ahead)}" ry="${n(48 / ahead)}" fill="${grey(share)}"/>` +
    `<ellipse cx="${n(seat[0])}" cy="${n(seat[1] - 8 / ahead)}" rx="${n(166 / ahead)}" ry="${n(38 / ahead)}" fill="${grey(share - 0.32)}"/>`
  );
};

const AMPHORA =
  'M1060 252C1044 240 1042 214 1064 202C1070 196 1070 188 1066 180H1094C1090 188 1090 196 1096 202C1118 214 1116 240 1100 252Z';

// The walls: sheets pinned up on the left; casts on a shelf and boards stacked on the right.
const pinned = (
  [
    [60, 150, 74, 96],
    [150, 166, 66, 84],
    [238, 178, 58, 76],
    [76, 268, 70, 88],
    [164, 270, 62, 80],
    [244, 272, 52, 70],
  ] as const
).map(([x, y, wide, high]) => ({ data: `M${x} ${y}h${wide}v${high}h${-wide}z`, x, y, wide, high }));
const sketches = pinned
  .map(({ x, y, wide, high }, index) => {
    const [cx, cy, r] = [x + wide / 2, y + high / 2, wide * 0.25];
    const kinds = [
      stroke(
        `M${n(cx - r)} ${n(cy + r)}Q${n(cx - r * 1.2)} ${n(cy - r)} ${n(cx)} ${n(cy - r * 1.2)}Q${n(cx + r * 1.3)} ${n(cy - r)} ${n(cx + r)} ${n(cy + r)}Z`,
        2,
        0.7,
      ),
      disc([cx, cy], r, 0.3) + disc([cx - r * 0.2, cy - r * 0.2], r * 0.7, 0.1),
      stroke(`M${n(cx)} ${n(cy - r * 1.3)}L${n(cx + r)} ${n(cy + r)}H${n(cx - r)}Z`, 2, 0.7),
    ];
    return (kinds[index % 3] ?? '') + disc([x + wide / 2, y + 4], 2, 0.95);
  })
  .join('');
const shelf =
  fill('M760 252H1160V264H760ZM790 264l0 22l14 -22zM1110 264l0 22l14 -22z', 0.95) +
  fill('M790 252C786 226 796 206 818 206C840 206 850 226 846 252Z', 0.16) +
  fill('M822 252C842 240 842 218 830 209C846 214 850 232 846 252Z', 0.5) +
  fill('M880 252L908 178L936 252Z', 0.14) +
  fill('M908 178L936 252H914Z', 0.52) +
  fill('M960 252V206H1006V252Z', 0.14) +
  fill('M1006 206L1026 196V242L1006 252Z', 0.5) +
  fill('M960 206L980 196H1026L1006 206Z', 0) +
  fill(AMPHORA, 0.1) +
  fill(
    'M1084 252C1104 238 1104 214 1088 204C1082 198 1084 188 1088 180H1094C1090 188 1090 196 1096 202C1118 214 1116 240 1100 252Z',
    0.5,
  ) +
  stroke('M1066 186C1046 190 1046 208 1058 212M1094 186C1114 190 1114 208 1104 212', 5, 0.3);
/** Boards and a portfolio, leant against the right wall. */
const stack = times(4, (index) => {
  const at = (ahead: number, up: number): Point => see([2.62 - index * 0.13 + up * 0.16, ahead, up]);
  const [near, far] = [3.7 + index * 0.16, 5.1 + index * 0.1];
  const high = 1.25 - index * 0.14;
  const board = [at(near, 0), at(near, high), at(far, high), at(far, 0)];
  return (
    fill(lines(board), [0.9, 0.7, 0.94, 0.78][index] ?? 0.9) + stroke(lines(board.slice(0, 3), false), 3, 0.3)
  );
}).join('');
const lamp = (x: number, y: number) =>
  stroke(`M${x} -10V${y}`, 3, 0.95) +
  fill(
    `M${x - 46} ${y + 34}C${x - 44} ${y + 6} ${x - 16} ${y} ${x} ${y}C${x + 16} ${y} ${x + 44} ${y + 6} ${x + 46} ${y + 34}Z`,
    0.95,
  ) +
  disc([x, y + 34], 9, 0);

export const academy: Scene = {
  name: 'academy',
  inks: ['night', 'moss'],
  seed: 19,
  key: `<defs>${blur('soft', 6)}${gradient('wall', [
    [0, 0.5],
    [1, 0.24],
  ])}${gradient('floor', [
    [0, 0.36],
    [1, 0.82],
  ])}<clipPath id="pane"><path d="${arch}"/></clipPath></defs>
    <rect width="1200" height="${n(floorLine)}" fill="url(#wall)"/>
    <rect y="${n(floorLine)}" width="1200" height="300" fill="url(#floor)"/>${boards}
    <rect y="${n(floorLine - 12)}" width="1200" height="12" fill="${grey(0.75)}"/>
    ${fill(lightPanes, 0.02)}
    <g clip-path="url(#pane)">${fill(arch, 0)}${fill(outside, 0.16)}${fill(trunk, 0.3)}${bars}</g>${frame}
    ${pinned.map(({ data }) => fill(data, 0.06)).join('')}${sketches}
    ${shelf}${lamp(250, 70)}${lamp(840, 60)}
    ${[cast(-1.95, 6.3, 0.4, 0.7), cast(-0.28, 5.2, 0.34, 1.2), cast(-1.75, 4.4, 0.45, 1), cast(0.98, 3.55, 0.5, 1.3), cast(0.3, 4.2, 0.16, 0.5)].map((data) => `<path d="${data}" fill="${grey(0.8)}" filter="url(#soft)" opacity=".75"/>`).join('')}
    ${far.legs}${fill(far.board, 0.74)}${farRight.legs}${fill(farRight.board, 0.72)}${stack}
    ${still}${jug}
    ${mid.legs}${fill(mid.board, 0.86)}${mid.ledge}${stool(-2.35, 3.9, 0.9)}
    ${stool(0.22, 4.1, 0.85)}
    ${main.legs}${fill(main.board, 0.82)}${fill(main.sheet, 0)}${drawing}${main.clips}${main.ledge}${stool(1.42, 2.75, 1)}
    ${near.legs}${fill(near.board, 0.97)}${battens}${near.ledge}`,
  colour: `<defs>${gradient('sky', [
    [0, 0.3],
    [1, 0.02],
  ])}<clipPath id="pane"><path d="${arch}"/></clipPath></defs>
    <rect width="1200" height="${n(floorLine)}" fill="${grey(0.62)}"/>
    <rect y="${n(floorLine)}" width="1200" height="300" fill="${grey(0.5)}"/>
    ${fill(lightPanes, 0.04)}
    <g clip-path="url(#pane)"><path d="${arch}" fill="url(#sky)"/>${fill(outside, 0.62)}</g>
    ${pinned.map(({ data }) => fill(data, 0.08)).join('')}
    ${fill('M790 252C786 226 796 206 818 206C840 206 850 226 846 252ZM880 252L908 178L936 252ZM960 252V206L980 196H1026V242L1006 252Z' + AMPHORA, 0.06)}
    <g transform="translate(${px} ${py})">${fill('M-70 -128C-40 -136 40 -136 70 -128L62 0H-62Z', 0.8)}${fill('M-34 -132C-50 -150 -46 -176 -28 -188C-20 -194 -18 -206 -24 -218L20 -222C14 -206 16 -194 22 -188C40 -174 42 -148 26 -132Z', 0)}</g>
    ${fill(main.board, 0.5)}${fill(main.sheet, 0)}${fill(near.board, 0.7)}${fill(mid.board, 0.7)}`,
};
