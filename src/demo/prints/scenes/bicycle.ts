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
  pairs,
  randomFrom,
  stroke,
  times,
  view,
} from '../shapes.ts';

const random = randomFrom(41);
const between = (low: number, high: number) => low + random() * (high - low);

/** The eye stands in the water and looks up the stairs; heights count from the water. */
const HORIZON = 322;
const at = view(1, 1800, HORIZON);
const TOP = 0.7;
const RISE = TOP / 4;
const TREAD = 0.3;
const HEAD = 6.2;
const level = (ahead: number, up: number) => at([0, ahead, up])[1];
const WALL = level(7.3, TOP);
const GROUND = level(6.9, TOP);
const EDGE = level(HEAD, TOP);
const WATER = level(HEAD - 4 * TREAD, 0);

interface Step {
  nose: number;
  foot: number;
}
/** Each riser from its nose down to its foot; the tread below it begins there. */
const steps: Step[] = times(4, (step) => ({
  nose: level(HEAD - step * TREAD, TOP - step * RISE),
  foot: level(HEAD - step * TREAD, TOP - (step + 1) * RISE),
}));
const blocks = steps
  .map(({ nose, foot }, step) =>
    times(5, (joint) => {
      const x = 600 + (joint - 2 + (step % 2 ? 0.5 : 0) + between(-0.1, 0.1)) * (300 + step * 16);
      return `M${n(x)} ${n(nose + 8)}V${n(foot)}`;
    }).join(''),
  )
  .join('');
const stairs = steps
  .map(
    ({ nose, foot }, step) =>
      box(-20, nose, 1240, foot - nose + 12, 0.7 + step * 0.08) +
      box(-20, nose, 1240, 7 + step * 1.5, 0) +
      box(-20, foot - 9, 1240, 9, 0.94),
  )
  .join('');
const wear = times(60, () => {
  const step = steps[Math.floor(between(0, 4))];
  if (!step) return '';
  const y = between(step.nose + 14, step.foot - 12);
  return `M${n(between(40, 1160))} ${n(y)}h${n(between(8, 34))}`;
}).join('');
const weed = times(46, (index) => {
  const x = -10 + index * 27 + between(-8, 8);
  const long = between(8, 34);
  return `M${n(x)} ${n(WATER + 4)}l${n(between(2, 7))} ${n(-long)}l${n(between(4, 9))} ${n(long)}z`;
}).join('');

const lens = (x: number, y: number, w: number, h: number) =>
  `M${n(x - w / 2)} ${n(y)}q${n(w / 2)} ${n(-h)} ${n(w)} 0q${n(-w / 2)} ${n(h)} ${n(-w)} 0z`;
/** The lit wall lies in the water below the stairs’ own image, and so only near the eye. */
const glints = times(62, (index) => {
  const depth = (index / 61) ** 0.8;
  const y = WATER + 20 + depth * 122;
  return lens(560 + between(-1, 1) * (110 + depth * 400), y, between(40, 90) + depth * 120, 3 + depth * 7);
}).join('');
const dark = times(34, () =>
  lens(between(0, 1200), between(WATER + 8, 806), between(90, 280), between(4, 9)),
).join('');

const coursing = times(10, (row) =>
  times(24, (column) => {
    const x = column * 54 + (row % 2) * 27 - 30;
    const y = row * 26 + 8;
    const patch = Math.min(
      Math.hypot((x - 120) / 1.5, y - 240),
      Math.hypot((x - 640) / 2, y + 6),
      Math.hypot((x - 1190) / 1.2, y - 90),
    );
    return patch < between(46, 92) ? `M${x} ${y}h48v20h-48z` : '';
  }).join(''),
).join('');

// The bicycle, in units of a print’s width at its distance: hubs on y = 0.
const WHEEL = 94;
const FRONT = 296;
const spokes = (x: number) =>
  times(18, (index) => {
    const angle = (index / 18) * Math.PI * 2;
    return `M${x} 0L${n(x + Math.cos(angle) * WHEEL)} ${n(Math.sin(angle) * WHEEL)}`;
  }).join('');
const wheel = (x: number) =>
  stroke(spokes(x), 1.8, 0.75) +
  `<circle cx="${x}" cy="0" r="${WHEEL - 6}" fill="none" stroke="#000" stroke-width="15"/>` +
  `<circle cx="${x}" cy="0" r="${WHEEL - 15}" fill="none" stroke="#9a9a9a" stroke-width="3"/>` +
  disc([x, 0], 9, 1);
const guard = times(13, (index) => {
  const angle = ((198 + index * 9) / 180) * Math.PI;
  return `M0 0L${n(Math.cos(angle) * 100)} ${n(Math.sin(angle) * 100)}`;
}).join('');
const frame =
  'M0 0L112 14L70 -122M0 0L82 -84M238 -92C222 -10 152 -16 84 -76M246 -60C228 22 168 16 112 14M230 -150L250 -50';
const machine =
  wheel(0) +
  wheel(FRONT) +
  stroke(guard, 2.4, 0.9) +
  stroke('M-107 28A110 110 0 0 1 78 -78', 9, 1, 'stroke-linecap="round"') +
  stroke('M232 -92A112 112 0 0 1 402 -32', 9, 1, 'stroke-linecap="round"') +
  stroke('M-92 -118H64M-84 -118L0 0M-20 -118L0 0', 5, 1, 'stroke-linejoin="round"') +
  fill('M-14 -20C-22 -4 -20 20 0 20L104 48C140 56 156 28 140 2C128 -16 108 -18 96 -10Z', 1) +
  stroke(frame, 11, 1, 'stroke-linecap="round" stroke-linejoin="round"') +
  stroke('M250 -50C258 -20 268 -4 296 0', 10, 1, 'stroke-linecap="round"') +
  stroke(
    'M230 -150L226 -160C238 -182 268 -176 264 -162C260 -154 214 -160 168 -146',
    9,
    1,
    'stroke-linecap="round"',
  ) +
  stroke('M196 -154L164 -145', 16, 1, 'stroke-linecap="round"') +
  fill(
    'M22 -140C40 -152 92 -146 116 -138C120 -130 112 -126 98 -128C84 -116 50 -112 30 -118C14 -122 12 -134 22 -140Z',
    1,
  ) +
  stroke('M70 -120V-104', 12, 1) +
  stroke('M112 14L140 62M112 14L86 -30', 8, 1) +
  box(122, 58, 42, 12, 1, 'rx="4"') +
  box(66, -40, 36, 12, 1, 'rx="4"') +
  disc([112, 14], 15, 0.25) +
  disc([112, 14], 8, 1);
const bagShape =
  'M186 -104C190 -124 206 -130 226 -130H318C338 -130 354 -124 358 -104L372 -14C374 -2 366 6 354 6H190C178 6 170 -2 172 -14Z';
const bag =
  stroke('M236 -128C236 -178 308 -178 308 -128', 10, 1) +
  fill(bagShape, 0.34, 'stroke="#000" stroke-width="8" stroke-linejoin="round"') +
  fill(
    'M186 -104C190 -124 206 -130 226 -130H318C338 -130 354 -124 358 -104L361 -86C310 -76 234 -76 183 -86Z',
    0.8,
  ) +
  fill('M340 -82L372 -14C374 -2 366 6 354 6H318C344 -10 346 -50 340 -82Z', 0.75) +
  stroke('M222 -84V4M322 -84V4', 7, 0.95) +
  box(258, -96, 28, 26, 0, 'rx="4" stroke="#000" stroke-width="5"') +
  stroke('M196 -8C192 -30 196 -56 202 -70', 4, 0, 'stroke-linecap="round"');
/** Hung by its handles from the bars, which it is smaller than. */
const HUNG = 'translate(272 -168) scale(.74) translate(-272 168)';
const PLACE = `translate(446 ${n(GROUND - WHEEL)})`;

const lantern = (x: number) =>
  stroke(
    `M${x - 110} 8H${x + 6}M${x - 110} -10V44M${x - 106} 40C${x - 60} 40 ${x - 40} 28 ${x - 34} 10`,
    7,
    1,
  ) +
  stroke(`M${x} 4V22`, 8, 1) +
  fill(`M${x - 26} 40L${x - 14} 20H${x + 14}L${x + 26} 40Z`, 1) +
  fill(`M${x - 22} 40H${x + 22}L${x + 15} 92H${x - 15}Z`, 0, 'stroke="#000" stroke-width="6"') +
  stroke(`M${x} 42V90`, 4, 1) +
  box(x - 17, 92, 34, 9, 1);
/** A sluice post: timber, banded, with the marks the gate is shut by. */
const post = (x: number) =>
  box(x - 58, 226, 116, 600, 1) +
  fill(`M${x - 66} 226L${x} 196L${x + 66} 226V246H${x - 66}Z`, 1) +
  [330, 530]
    .map((y) => box(x - 60, y, 120, 18, 0.62) + disc([x - 36, y + 9], 5, 1) + disc([x + 36, y + 9], 5, 1))
    .join('') +
  times(8, (mark) => box(x - 20, 376 + mark * 40, mark % 2 ? 20 : 40, 9, 0.2)).join('');

/** The head of the stairs seen from the water: the midwife has gone on, her bicycle has not. */
export const bicycle: Scene = {
  name: 'bicycle',
  inks: ['night', 'rose'],
  seed: 41,
  key: `<defs>${glow('lit', [
    [0, 0],
    [0.1, 0.04],
    [0.62, 0.12],
    [1, 0.7],
  ])}${gradient('deep', [
    [0, 0.82],
    [0.4, 0.9],
    [1, 1],
  ])}${gradient('shade', [
    [0, 0, 0],
    [1, 1, 0.5],
  ])}${blur('soft', 7)}</defs>
    <rect width="1200" height="800" fill="#4c4c4c"/>
    <ellipse cx="330" cy="70" rx="1060" ry="640" fill="url(#lit)"/>
    ${fill(coursing, 0.5, 'opacity=".3"')}
    ${box(-20, 318, 1240, WALL - 318, 0.8, 'opacity=".35"')}${stroke('M-20 318H1220', 3, 0.7)}
    ${box(944, 24, 150, WALL - 24, 0.96)}${stroke(`M956 36H1082V${n(WALL)}M956 36V${n(WALL)}M1019 120V${n(WALL)}`, 4, 0.55)}${fill(lines(pairs('966 46, 1072 46, 1072 104, 966 104')), 0)}${stroke('M1019 46V104', 5, 0.96)}${disc([1004, 250], 7, 0.2)}
    ${box(-20, WALL, 1240, EDGE - WALL + 2, 0.24)}
    ${stairs}${stroke(blocks, 3, 0.98)}${stroke(wear, 4, 0.4, 'stroke-linecap="round" opacity=".6"')}
    <rect x="-20" y="${n(EDGE)}" width="1240" height="${n(WATER - EDGE)}" fill="url(#shade)"/>
    ${fill(weed, 1)}
    <g transform="${PLACE}"><g transform="translate(30 22)" opacity=".3" filter="url(#soft)">${stroke(frame, 14, 1)}<circle r="${WHEEL - 6}" fill="none" stroke="#000" stroke-width="15"/><circle cx="${FRONT}" r="${WHEEL - 6}" fill="none" stroke="#000" stroke-width="15"/><g transform="${HUNG}">${fill(bagShape, 1)}</g></g></g>
    <ellipse cx="600" cy="${n(GROUND + 2)}" rx="290" ry="7" fill="#000" opacity=".8"/>
    <g transform="${PLACE}">${machine}<g transform="${HUNG}">${bag}</g></g>
    ${lantern(330)}
    <rect x="-20" y="${n(WATER)}" width="1240" height="200" fill="url(#deep)"/>
    ${box(-20, WATER + 36, 1240, 9, 0.3, 'opacity=".5"')}${box(-20, WATER + 92, 1240, 7, 0.4, 'opacity=".3"')}${fill(dark, 1)}${fill(glints, 0)}
    ${stroke(`M-20 ${n(WATER)}H1220`, 4, 0)}
    ${post(20)}${post(1180)}${stroke(`M-20 ${n(WATER + 24)}q70 22 136 0M1086 ${n(WATER + 24)}q66 22 140 0`, 4, 0)}`,
  colour: `<defs>${glow('warm', [
    [0, 0],
    [0.1, 0.05],
    [0.5, 0.34],
    [1, 0.75],
  ])}${gradient('fall', [
    [0, 0.7],
    [1, 0.5],
  ])}${gradient('deep', [
    [0, 0.6],
    [1, 0.9],
  ])}</defs>
    <rect width="1200" height="800" fill="#404040"/><ellipse cx="330" cy="70" rx="1000" ry="600" fill="url(#warm)"/>
    ${box(966, 46, 106, 58, 0.35)}
    <rect x="-20" y="${n(WALL)}" width="1240" height="${n(WATER - WALL)}" fill="url(#fall)"/>${steps.map(({ nose }, step) => box(-20, nose, 1240, 7 + step * 1.5, 0.25)).join('')}
    <g transform="${PLACE} ${HUNG}">${fill(bagShape, 1)}${box(258, -96, 28, 26, 0)}</g>
    ${fill('M308 40H352L345 92H315Z', 0)}
    <rect x="-20" y="${n(WATER)}" width="1240" height="200" fill="url(#deep)"/>${fill(glints, 0.5)}${stroke(`M-20 ${n(WATER)}H1220`, 4, 0.3)}`,
};
