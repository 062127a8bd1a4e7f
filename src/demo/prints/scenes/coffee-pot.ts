import type { Scene } from '../scene.ts';
import { blur, box, fill, gradient, lines, n, pairs, randomFrom, smooth, stroke, times } from '../shapes.ts';

const random = randomFrom(1958);
const between = (low: number, high: number) => low + random() * (high - low);
const TABLE = 560;

// The cabinet behind: pigeonholes by ship, letters standing in some of them.
const CELL = { wide: 172, high: 132 };
const cells = times(5, (row) =>
  times(8, (column) => ({ x: column * CELL.wide - 92, y: row * CELL.high - 62 })),
).flat();
const letters = cells.map(({ x, y }) => {
  if (random() < 0.3) return { key: '', colour: '' };
  const count = 1 + Math.floor(random() * 3);
  const sheets = times(count, (index) => {
    const left = x + 22 + index * between(20, 34);
    const wide = between(66, 92);
    const high = between(48, 70);
    const foot = y + CELL.high - 10;
    const lean = between(-6, 10);
    return lines([
      [left + lean, foot - high],
      [Math.min(left + lean + wide, x + CELL.wide - 16), foot - high],
      [Math.min(left + wide, x + CELL.wide - 16), foot],
      [left, foot],
    ]);
  });
  return {
    key: sheets
      .map((sheet, index) => fill(sheet, 0.5 - index * 0.1, 'stroke="#111" stroke-width="4"'))
      .join(''),
    colour: sheets.map((sheet) => fill(sheet, 0.36)).join(''),
  };
});
const cabinet =
  cells.map(({ x, y }) => box(x + 10, y + 10, CELL.wide - 20, CELL.high - 20, 0.93)).join('') +
  cells.map(({ x, y }) => box(x + 10, y + 10, CELL.wide - 20, 16, 0.98)).join('') +
  letters.map(({ key }) => key).join('') +
  cells.map(({ x, y }) => stroke(`M${x + 10} ${y + CELL.high - 8}H${x + CELL.wide - 10}`, 4, 0.3)).join('');

// The pot: its body turned about x = 0, its foot on y = 0.
const profile = pairs(
  '92 0, 104 -14, 96 -34, 120 -62, 152 -112, 160 -164, 140 -214, 100 -252, 66 -284, 54 -312, 58 -338, 78 -356, 84 -372',
);
const body =
  'M92 0Q0 24 -92 0' +
  smooth(
    profile.map(([x, y]) => [-x, y] as const),
    false,
  )
    .slice(1)
    .replace(/^[^C]*/, '') +
  `L84 -372` +
  smooth([...profile].reverse(), false).replace(/^[^C]*/, '') +
  'Z';
const lid =
  'M-88 -370C-82 -392 -62 -398 -48 -410C-28 -430 -20 -452 -14 -470H14C20 -452 28 -430 48 -410C62 -398 82 -392 88 -370Z';
const finial =
  'M0 -560C10 -536 12 -528 10 -518C26 -512 26 -492 12 -486L16 -468H-16L-12 -486C-26 -492 -26 -512 -10 -518C-12 -528 -10 -536 0 -560Z';
/** The beak: a long crescent that rises from the belly, with a notch where it pours. */
const spout =
  'M70 -276C120 -262 168 -292 206 -338C250 -394 286 -424 366 -430C352 -418 344 -408 340 -394C306 -368 292 -334 270 -288C240 -226 196 -182 134 -206Z';
const handle =
  'M-74 -352C-150 -366 -236 -330 -250 -236C-260 -160 -214 -104 -146 -92L-140 -122C-186 -136 -216 -174 -208 -228C-198 -290 -140 -322 -70 -312Z';
const PARTS = [handle, spout, body, lid, finial];
const bands =
  stroke('M-98 -28Q0 -6 98 -28', 6, 0.92) +
  stroke('M-141 -212Q0 -176 141 -212', 6, 0.92) +
  stroke('M-112 -244Q0 -212 112 -244', 6, 0.92) +
  stroke('M-57 -332Q0 -318 57 -332', 6, 0.92) +
  stroke('M-86 -372Q0 -350 86 -372', 7, 0.92);
const beading = times(13, (index) => {
  const across = (index - 6) / 6;
  const [x, y] = [across * 122, -211 + (1 - across * across) * 19];
  return `M${n(x)} ${n(y - 9)}l8 9l-8 9l-8 -9z`;
}).join('');
const shineShape =
  'M-128 -176C-134 -130 -116 -84 -88 -52C-96 -90 -102 -134 -96 -186ZM-46 -300C-58 -276 -84 -258 -104 -242C-88 -246 -58 -262 -38 -280Z';
const PLACE = `translate(560 668) scale(1.08)`;

// The envelope lies on the table, flap towards the eye, its seal just clear of the pot.
const envelope = lines(pairs('300 640, 822 634, 930 752, 226 762'));
const flap = lines(pairs('300 640, 822 634, 584 706'));
const seal = smooth(pairs('612 716, 606 734, 578 744, 546 738, 534 722, 548 704, 578 698, 604 704'));
const sealMark = 'M562 722q12 -12 28 0q-14 10 -28 0z';

const steam =
  'M950 196C916 150 992 122 956 70C938 42 952 14 972 -14C962 16 960 44 976 70C1008 124 940 150 950 196Z' +
  'M976 190C962 160 1022 134 1000 92C988 66 1004 40 1024 16C1012 44 1008 66 1020 90C1042 136 974 160 976 190Z';
const grain = times(26, () => {
  const y = between(TABLE + 12, 798);
  return `M${n(between(-60, 900))} ${n(y)}q${n(between(60, 160))} ${n(between(-6, 6))} ${n(between(160, 420))} 0`;
}).join('');

/** A long-beaked pot on a letter nobody has come for. */
export const coffeePot: Scene = {
  name: 'coffee-pot',
  inks: ['night', 'rust'],
  seed: 1958,
  key: `<defs>${gradient('dim', [
    [0, 1, 0.3],
    [1, 1, 0.05],
  ])}${gradient(
    'brass',
    [
      [0, 0.6],
      [0.16, 0.08],
      [0.42, 0.02],
      [0.62, 0.3],
      [0.82, 0.86],
      [1, 0.94],
    ],
    [1, 0.12],
  )}${gradient('top', [
    [0, 0.1],
    [1, 0.4],
  ])}${blur('soft', 10)}</defs>
    <rect width="1200" height="800" fill="#4c4c4c"/>${cabinet}
    <rect width="1200" height="${TABLE}" fill="url(#dim)"/>
    <rect x="-20" y="${TABLE}" width="1240" height="260" fill="url(#top)"/>${stroke(`M-20 ${TABLE}H1220`, 8, 1)}${stroke(grain, 3, 0.55, 'opacity=".6"')}
    <g filter="url(#soft)" opacity=".6">${fill(lines(pairs('246 764, 936 756, 1010 776, 300 786')), 1)}</g>
    ${fill(envelope, 0)}${stroke(envelope, 5, 0.9, 'stroke-linejoin="round"')}${stroke(flap, 4, 0.75, 'stroke-linejoin="round"')}
    <g filter="url(#soft)" opacity=".75">${fill('M470 672C560 650 700 640 1010 664C1110 672 1130 700 1000 704C800 712 560 712 470 690Z', 1)}</g>
    ${fill(seal, 0.55)}${stroke(sealMark, 4, 0)}
    <g transform="${PLACE}">${PARTS.map((shape) => fill(shape, 1, 'stroke="#000" stroke-width="9" stroke-linejoin="round"')).join('')}
      ${PARTS.map((shape) => `<path d="${shape}" fill="url(#brass)"/>`).join('')}
      ${bands}${fill(beading, 0.92)}${fill(shineShape, 0)}${stroke('M228 -330C262 -376 296 -402 336 -414M-232 -240C-224 -296 -176 -332 -110 -338', 7, 0, 'stroke-linecap="round"')}${stroke('M-40 -402Q-22 -424 -14 -452', 6, 0, 'stroke-linecap="round"')}${stroke('M142 -150C138 -120 124 -90 108 -64M46 -312C48 -294 62 -276 84 -258M70 -390C56 -402 44 -410 36 -422', 6, 0.3, 'stroke-linecap="round"')}</g>
    ${fill(steam, 0, 'opacity=".8"')}`,
  colour: `<defs>${gradient(
    'brass',
    [
      [0, 1],
      [0.24, 0.78],
      [0.5, 1],
      [1, 1],
    ],
    [1, 0.12],
  )}</defs>
    <rect width="1200" height="800" fill="#626262"/>${letters.map(({ colour }) => colour).join('')}
    <rect x="-20" y="${TABLE}" width="1240" height="260" fill="#8a8a8a"/>
    ${fill(envelope, 0.04)}${fill(seal, 1)}
    <g transform="${PLACE}">${PARTS.map((shape) => `<path d="${shape}" fill="url(#brass)"/>`).join('')}${fill(shineShape, 0.35)}</g>
    ${fill(steam, 0.1, 'opacity=".85"')}`,
};
