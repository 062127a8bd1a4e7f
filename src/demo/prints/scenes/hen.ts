import type { Scene } from '../scene.ts';
import {
  blur,
  disc,
  fill,
  glow,
  gradient,
  n,
  pairs,
  randomFrom,
  smooth,
  stroke,
  times,
  type Point,
} from '../shapes.ts';

const random = randomFrom(11);

/** The hen, facing left, her feet on 0 0, about 470 high. */
const body =
  'M-168 -352C-170 -386 -146 -406 -116 -402C-86 -398 -72 -374 -66 -344C-58 -304 -30 -280 16 -272C60 -266 92 -282 112 -316C128 -344 148 -378 186 -398C196 -402 202 -396 200 -386C216 -394 230 -384 224 -370C240 -370 248 -356 238 -344C250 -338 250 -324 240 -314C238 -262 220 -204 178 -160C150 -128 110 -106 60 -96C20 -88 -30 -92 -70 -108C-124 -130 -152 -176 -152 -230C-152 -264 -146 -290 -140 -312C-156 -322 -166 -336 -168 -352Z';
const under =
  'M-152 -214C-150 -172 -124 -130 -70 -108C-30 -92 20 -88 60 -96C110 -106 150 -128 178 -160C130 -138 60 -128 10 -132C-60 -138 -120 -160 -152 -214Z';
const wing =
  'M-84 -214C-76 -250 -30 -262 20 -246C70 -230 112 -232 160 -244C150 -222 138 -208 122 -200C132 -200 138 -198 144 -194C126 -180 106 -176 92 -176C98 -172 102 -168 104 -162C60 -146 -10 -144 -50 -164C-78 -178 -88 -196 -84 -214Z';
const comb =
  'M-162 -376C-182 -392 -184 -416 -170 -424C-162 -420 -158 -412 -156 -404C-158 -428 -150 -446 -134 -450C-126 -440 -126 -424 -128 -412C-118 -432 -104 -440 -90 -434C-88 -420 -96 -406 -104 -398C-92 -404 -80 -402 -74 -394C-80 -384 -92 -380 -104 -382Z';
const wattle = 'M-160 -340C-176 -330 -182 -304 -172 -290C-156 -288 -146 -306 -146 -328Z';
const bill = 'M-164 -372C-186 -368 -202 -358 -208 -346C-196 -346 -180 -344 -164 -346Z';
const leg = (x: number, lift: number) =>
  `M${x} -90L${x - 4} ${-56 - lift}L${x + 4} ${-lift}M${x + 4} ${-4 - lift}L${x - 42} ${2 - lift}M${x + 4} ${-4 - lift}L${x - 18} ${8 - lift}M${x + 4} ${-6 - lift}L${x + 34} ${2 - lift}`;
/** Feathers: rows of small scallops on the breast, larger ones towards the tail. */
const feathers = times(8, (row) =>
  times(9, (column) => {
    const x = -128 + column * 30 + (row % 2) * 15;
    const y = -290 + row * 20 + column * 4;
    const inside =
      ((x - 4) / 148) ** 2 + ((y + 196) / 92) ** 2 < 0.82 &&
      !(x > -96 && y < -150 && y > -262) &&
      !(x > -70 && y < -230);
    return inside ? `M${x} ${y}q7 12 14 0` : '';
  }).join(''),
).join('');
const quills =
  'M-60 -196C-20 -184 40 -182 92 -192M-48 -180C-10 -168 40 -166 84 -174M-70 -214C-20 -206 50 -204 118 -214M132 -310C150 -340 168 -364 190 -382M150 -296C172 -324 196 -346 216 -358M164 -280C186 -300 212 -324 232 -332';
const PERCH = 'translate(584 424) scale(.92)';

/** The bollard: a mushroom of iron on the edge of the quay. */
const TOP = 424;
const bollard = `M430 ${TOP + 34}C430 ${TOP + 4} 500 ${TOP - 8} 600 ${TOP - 8}C700 ${TOP - 8} 770 ${TOP + 4} 770 ${TOP + 34}C770 ${TOP + 66} 712 ${TOP + 76} 692 ${TOP + 96}C676 ${TOP + 124} 676 ${TOP + 220} 690 ${TOP + 262}H510C524 ${TOP + 220} 524 ${TOP + 124} 508 ${TOP + 96}C488 ${TOP + 76} 430 ${TOP + 66} 430 ${TOP + 34}Z`;
const foot = `M440 ${TOP + 290}C440 ${TOP + 262} 500 ${TOP + 250} 600 ${TOP + 250}C700 ${TOP + 250} 760 ${TOP + 262} 760 ${TOP + 290}V${TOP + 308}H440Z`;

/** A rope laid of three strands, along a curve. */
const rope = (points: Point[], thick: number) => {
  const path = smooth(points, false);
  const twists = points
    .slice(1)
    .map((to, index) => {
      const from = points[index] ?? to;
      const long = Math.hypot(to[0] - from[0], to[1] - from[1]);
      const [u, v] = [(to[0] - from[0]) / long, (to[1] - from[1]) / long];
      const half = thick * 0.4;
      const count = Math.max(1, Math.round(long / 21));
      return times(count, (step) => {
        const [x, y] = [from[0] + (u * long * step) / count, from[1] + (v * long * step) / count];
        return `M${n(x + (v - u * 0.7) * half)} ${n(y - (u + v * 0.7) * half)}L${n(x - (v - u * 0.7) * half)} ${n(y + (u + v * 0.7) * half)}`;
      }).join('');
    })
    .join('');
  return {
    key:
      stroke(path, thick + 11, 1, 'stroke-linecap="round"') +
      stroke(path, thick, 0.06, 'stroke-linecap="round"') +
      stroke(twists, 5, 0.8, 'stroke-linecap="round"'),
    tint: stroke(path, thick, 0.3, 'stroke-linecap="round"'),
  };
};
const coil = (y: number) =>
  rope(pairs(`516 ${y}, 556 ${y + 12}, 600 ${y + 16}, 644 ${y + 12}, 684 ${y}`), 36);
const ropes = [
  coil(TOP + 206),
  coil(TOP + 166),
  rope(pairs('-40 300, 40 362, 130 424, 220 474, 310 512, 400 540, 500 558, 560 568, 620 570, 684 560'), 36),
];

// The quay's edge, the basin behind it, the dark cranes and the wall across the water.
const QUAY = 690;
const slabs = `M-20 ${QUAY}H1220M180 ${QUAY}L60 820M430 ${QUAY}L380 820M830 ${QUAY}L880 820M1060 ${QUAY}L1180 820M-20 746H1220`;
const ripples = times(64, (index) => {
  const depth = index / 63;
  const wide = 30 + depth * 90 * (0.4 + random());
  return `M${n(random() * 1260 - 60)} ${n(508 + depth * 176)}q${n(wide / 2)} ${n(-2 - depth * 5)} ${n(wide)} 0q${n(-wide / 2)} ${n(2 + depth * 5)} ${n(-wide)} 0z`;
}).join('');
const crane = (x: number, size: number) =>
  `<g transform="translate(${x} 500) scale(${size})">${stroke('M-40 0L-30 -150M40 0L30 -150M-36 -60L34 -110M36 -60L-34 -110', 8, 0.5)}${fill('M-44 -150H48V-196H-30Z', 0.5)}${stroke('M20 -180L190 -316M-24 -194L10 -262L190 -316M10 -262L48 -170M190 -316V-236', 7, 0.5)}</g>`;
const wall =
  'M-20 500V474H352V500ZM288 474L294 380H326L332 474ZM286 380H334L326 366V346H294V366ZM290 346L310 330L330 346Z';
const clouds =
  'M-20 120C120 96 220 132 360 112C420 104 470 118 520 112C460 150 300 150 180 148C100 146 40 152 -20 150ZM760 190C880 166 980 196 1220 172V206C1080 220 900 220 760 190ZM640 66C720 52 820 70 900 58C860 84 720 88 640 66Z';

/** A hen of the arrested ship takes the air on the bollard that the ship is tied to. */
export const hen: Scene = {
  name: 'hen',
  inks: ['night', 'rust'],
  seed: 214,
  key: `<defs>${gradient('sky', [
    [0, 0.5],
    [0.6, 0.16],
    [1, 0.04],
  ])}${gradient('water', [
    [0, 0.34],
    [1, 0.84],
  ])}${gradient(
    'iron',
    [
      [0, 0.7],
      [0.24, 0.5],
      [0.5, 0.9],
      [1, 1],
    ],
    [1, 0],
  )}${gradient('stone', [
    [0, 0.28],
    [1, 0.6],
  ])}${blur('soft', 8)}</defs>
    <rect x="-20" y="-20" width="1240" height="540" fill="url(#sky)"/>${fill(clouds, 0.5, 'opacity=".5"')}
    ${crane(960, 1)}${crane(1130, 0.8)}${fill(wall, 0.6)}
    <rect x="-20" y="500" width="1240" height="200" fill="url(#water)"/>${fill(ripples, 1, 'opacity=".4"')}
    <rect x="-20" y="${QUAY}" width="1240" height="140" fill="url(#stone)"/>${stroke(slabs, 4, 0.85)}
    ${fill(`M600 ${TOP + 300}L1220 ${TOP + 330}V820H700L470 ${TOP + 308}Z`, 1, 'opacity=".5" filter="url(#soft)"')}
    <path d="${foot}" fill="url(#iron)" stroke="#000" stroke-width="6"/>
    <path d="${bollard}" fill="url(#iron)" stroke="#000" stroke-width="6"/>
    ${stroke(`M450 ${TOP + 26}C470 ${TOP + 6} 540 ${TOP + 2} 600 ${TOP + 2}`, 7, 0.1, 'stroke-linecap="round" opacity=".8"')}
    ${ropes.map((one) => one.key).join('')}
    <g transform="${PERCH}">${stroke(leg(-24, 0) + leg(56, 0), 15, 1, 'stroke-linecap="round" stroke-linejoin="round"')}${stroke(leg(-24, 0) + leg(56, 0), 7, 0.1, 'stroke-linecap="round" stroke-linejoin="round"')}
      ${fill(comb, 0.1, 'stroke="#000" stroke-width="7" stroke-linejoin="round"')}${fill(body, 0, 'stroke="#000" stroke-width="8" stroke-linejoin="round"')}${fill(under, 0.4)}${stroke(feathers, 4, 0.6, 'stroke-linecap="round"')}
      ${fill(wing, 0.22, 'stroke="#000" stroke-width="6" stroke-linejoin="round"')}${stroke(quills, 4, 0.7, 'stroke-linecap="round"')}
      ${fill(bill, 0.1, 'stroke="#000" stroke-width="6" stroke-linejoin="round"')}${fill('M-156 -362C-156 -384 -128 -388 -120 -370C-116 -352 -132 -338 -148 -344Z', 0.08)}${fill(wattle, 0.12, 'stroke="#000" stroke-width="6"')}${disc([-136, -364], 10, 1)}${disc([-139, -367], 3, 0)}</g>`,
  colour: `<defs>${gradient('sky', [
    [0, 0.1],
    [0.5, 0.5],
    [1, 0.9],
  ])}${gradient('water', [
    [0, 0.7],
    [1, 0.2],
  ])}${glow('sun', [
    [0, 0, 1],
    [0.3, 0, 0.7],
    [1, 0, 0],
  ])}</defs>
    <rect x="-20" y="-20" width="1240" height="540" fill="url(#sky)"/><circle cx="300" cy="440" r="230" fill="url(#sun)"/>
    <rect x="-20" y="500" width="1240" height="200" fill="url(#water)"/><rect x="-20" y="${QUAY}" width="1240" height="140" fill="#dcdcdc"/>
    ${fill(bollard, 0.5)}${fill(foot, 0.5)}${ropes.map((one) => one.tint).join('')}
    <g transform="${PERCH}">${fill(body, 0)}${fill(under, 0.24)}${fill(wing, 0.16)}${stroke(leg(-24, 0) + leg(56, 0), 9, 0.7)}${fill(bill, 0.5)}${fill(comb, 1)}${fill(wattle, 1)}${fill('M-156 -362C-156 -384 -128 -388 -120 -370C-116 -352 -132 -338 -148 -344Z', 0.9)}</g>`,
};
