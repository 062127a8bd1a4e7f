import type { Scene } from '../scene';
import { blur, box, disc, fill, gradient, n, smooth, stroke, times, type Point } from '../shapes';

/** The fanlight at the end of the hall, and its bars. */
const FAN: Point = [600, 352];
const spoke = (angle: number, from: number, to: number) => {
  const [x, y] = [Math.cos(angle), -Math.sin(angle)];
  return `M${n(FAN[0] + x * from)} ${n(FAN[1] + y * from)}L${n(FAN[0] + x * to)} ${n(FAN[1] + y * to)}`;
};
const half = (radius: number, y = FAN[1]) =>
  `M${FAN[0] - radius} ${y}A${radius} ${radius} 0 0 1 ${FAN[0] + radius} ${y}`;
const fan = `${half(296)}Z`;
const bars = times(13, (i) => spoke((i / 12) * Math.PI, i % 2 ? 118 : 0, 300)).join('');

/** An iron arch of the hall: two columns and the ring between them, nearer ones larger. */
const arch = (radius: number, spring: number, foot: number, width: number, share: number) =>
  stroke(
    `M${FAN[0] - radius} ${foot}V${spring}A${radius} ${radius} 0 0 1 ${FAN[0] + radius} ${spring}V${foot}`,
    width,
    share,
  ) +
  stroke(
    `M${FAN[0] - radius - width * 1.4} ${spring}h${width * 2.8}M${FAN[0] + radius - width * 1.4} ${spring}h${width * 2.8}M${FAN[0] - radius - width * 1.2} ${foot - 16}h${width * 2.4}M${FAN[0] + radius - width * 1.2} ${foot - 16}h${width * 2.4}`,
    width * 0.7,
    share,
  );
/** Rings of cast iron between two arches, as in a spandrel. */
const rings = (radius: number, spring: number, count: number, size: number) =>
  times(count, (i) => {
    const angle = ((i + 0.5) / count) * Math.PI;
    return `<circle cx="${n(FAN[0] + Math.cos(angle) * radius)}" cy="${n(spring - Math.sin(angle) * radius)}" r="${size}"/>`;
  }).join('');

/** A fish that hangs by the mouth, 330 long, nose up at 0 0. */
const fishBody = smooth([
  [0, 0],
  [22, 22],
  [44, 66],
  [56, 120],
  [54, 176],
  [40, 232],
  [20, 272],
  [14, 292],
  [-12, 292],
  [-20, 268],
  [-42, 226],
  [-56, 170],
  [-56, 116],
  [-42, 62],
  [-20, 20],
]);
const fishFins =
  'M12 284C22 308 44 330 62 338C40 346 16 336 2 318C-14 338 -38 350 -64 342C-42 330 -22 308 -14 284Z' +
  'M50 92C78 110 92 150 84 200C74 192 60 196 52 200ZM44 222C58 232 62 248 58 262C48 256 38 256 32 252ZM-54 150C-76 164 -82 186 -78 206C-68 198 -58 196 -50 192ZM-42 226C-56 238 -60 252 -56 264C-46 258 -38 256 -30 250Z';
const scales = times(9, (line) =>
  times(6, (i) => {
    const y = 112 + line * 18;
    const wide = 46 * (1 - Math.abs(line - 2) * 0.085);
    const x = -wide + (i + (line % 2) / 2) * (wide / 2.9);
    return x > wide - 8 ? '' : `M${n(x)} ${y}q6 10 12 0`;
  }).join(''),
).join('');

/** A crate of boards seen from the front, a little from above, with what lies in it. */
const crate = (x: number, y: number, w: number, h: number, share: number) =>
  box(x, y, w, h, share) +
  times(3, (i) => box(x, y + 4 + (i * h) / 3, w, h / 3 - 7, share - 0.24)).join('') +
  box(x, y, 12, h, share) +
  box(x + w - 12, y, 12, h, share) +
  box(x + w / 2 - 6, y, 12, h, share) +
  [x + 6, x + w - 6, x + w / 2]
    .map((at) => times(3, (i) => disc([at, y + h / 6 + (i * h) / 3], 2.2, share - 0.5)).join(''))
    .join('');
/** A small fish on the ice, nose to the left. */
const herring = (x: number, y: number, turn: number, size = 1) =>
  `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${size})">${fill('M0 0C24 -22 74 -24 112 -4L140 -22Q134 0 142 20L112 5C78 24 26 20 0 0Z', 0.78)}${fill('M8 2C34 16 74 18 110 4C80 8 40 8 8 2Z', 0.12)}${disc([18, -4], 4, 0)}${stroke('M34 -12Q28 0 34 10', 3, 0.2)}</g>`;

const person = (x: number, y: number, s: number, share: number, hat = true) =>
  `<g transform="translate(${x} ${y}) scale(${s})">${fill('M-16 -150C-34 -146 -40 -130 -42 -104L-46 -56L-34 -54L-30 -92L-32 0H-4L0 -52L4 0H32L28 -92L36 -54L46 -58L42 -104C40 -130 34 -146 16 -150Z', share)}${disc([0, -168], 17, share)}${hat ? fill('M-22 -172Q-20 -192 0 -192Q20 -192 21 -174L34 -170H-22Z', share) : ''}</g>`;

const heaps =
  smooth([
    [190, 498],
    [220, 484],
    [250, 492],
    [280, 480],
    [320, 490],
    [350, 478],
    [390, 488],
    [420, 498],
  ]) +
  smooth([
    [780, 498],
    [810, 482],
    [850, 490],
    [880, 478],
    [930, 488],
    [960, 480],
    [1000, 498],
  ]);
const boxes = 'M-30 660H220V700H440V840H-30ZM846 640H1086V690H1240V840H790V728H846Z';
const ice =
  smooth([
    [156, 708],
    [180, 688],
    [216, 692],
    [250, 676],
    [300, 684],
    [340, 672],
    [380, 688],
    [420, 686],
    [438, 708],
  ]) + 'M-20 664Q10 640 40 652Q80 632 120 652Q160 640 214 664ZM1054 694Q1080 668 1110 680Q1150 660 1230 690Z';
/** The gull, facing left, its feet 74 below 0 0. */
const gull =
  'M-96 -72C-98 -92 -80 -104 -62 -100C-44 -96 -38 -82 -36 -66C-30 -48 0 -46 36 -36C76 -24 110 -2 146 16C110 22 80 22 56 28C20 42 -40 44 -66 18C-90 -6 -84 -40 -85 -54C-92 -58 -96 -64 -96 -72Z';
const wing = 'M-30 -34C0 -42 50 -26 84 -4C112 10 146 18 176 20C136 34 84 34 40 24C0 16 -50 -6 -30 -34Z';

/** Six in the morning at the fish hall: one fish on the scale, and one customer who has not paid. */
export const market: Scene = {
  name: 'market',
  inks: ['night', 'sea'],
  seed: 41,
  key: `<defs>${gradient('hall', [
    [0, 0.86],
    [0.6, 0.62],
    [1, 0.5],
  ])}${gradient('floor', [
    [0, 0.3],
    [0.5, 0.62],
    [1, 0.9],
  ])}${gradient(
    'fish',
    [
      [0, 0.92],
      [0.34, 0.62],
      [0.44, 0.1],
      [1, 0.02],
    ],
    [1, 0],
  )}${blur('soft', 6)}</defs>
  <rect x="-20" y="-20" width="1240" height="640" fill="url(#hall)"/>
  ${fill(`${half(296)}V560H304Z`, 0.3)}<path d="${fan}" fill="#fff"/>
  ${fill('M304 372H896V560H304Z', 0.34)}${times(7, (i) => fill(`M${326 + i * 80} 556V424q30 -36 60 0V556Z`, 0.05)).join('')}
  ${stroke(bars, 5, 0.62)}${stroke(half(118), 7, 0.62)}${stroke(half(210), 4, 0.62)}${stroke(half(296), 14, 0.7)}${fill('M290 346H910V374H290Z', 0.7)}
  ${arch(352, 322, 590, 14, 0.72)}<g fill="none" stroke="#222" stroke-width="5">${rings(402, 302, 21, 18)}</g>${arch(440, 286, 640, 22, 0.86)}<g fill="none" stroke="#111" stroke-width="8">${rings(516, 258, 19, 30)}</g>${arch(588, 240, 820, 40, 0.97)}
  <rect x="-20" y="556" width="1240" height="270" fill="url(#floor)"/>
  ${fill('M420 556H780L1000 820H200Z', 0, 'opacity=".35" filter="url(#soft)"')}
  ${stroke('M600 556V820M520 556L330 820M680 556L870 820M440 556L60 820M760 556L1140 820M0 596H1200M0 648H1200M-20 720H1220', 2, 0.7, 'opacity=".6"')}
  ${fill('M176 496H430L442 520H150Z', 0.5)}${fill('M160 520H436V590H420V536H180V590H160Z', 0.74)}${fill('M770 496H1010L1040 520H758Z', 0.5)}${fill('M764 520H1036V590H1016V536H784V590H764Z', 0.74)}
  ${fill(heaps, 0.06)}
  ${person(300, 600, 0.86, 0.78)}${person(1090, 604, 0.88, 0.78)}${person(468, 586, 0.6, 0.5)}${person(738, 584, 0.58, 0.5, false)}
  ${fill('M276 520h48l6 80h-60z', 0.1)}${fill('M1066 520h48l6 82h-60z', 0.1)}

  ${stroke('M600 -20V58', 9, 1)}${stroke('M586 60a14 14 0 0 1 28 0', 7, 1)}
  ${disc([600, 158], 102, 0.98)}${disc([600, 158], 88, 0)}
  ${stroke(
    times(24, (i) => {
      const a = (i / 24) * Math.PI * 2;
      const r = i % 6 ? 74 : 64;
      return `M${n(600 + Math.cos(a) * r)} ${n(158 + Math.sin(a) * r)}L${n(600 + Math.cos(a) * 82)} ${n(158 + Math.sin(a) * 82)}`;
    }).join(''),
    4,
    0.95,
  )}
  ${stroke('M588 182L642 92', 6, 1, 'stroke-linecap="round"')}${disc([600, 158], 11, 1)}
  ${fill('M586 258h28v22h-28z', 1)}${stroke('M600 278V304C624 308 626 340 602 342C590 342 584 334 584 326', 8, 1, 'stroke-linecap="round"')}
  <g transform="translate(596 332) scale(1.1)">${fill(fishFins, 0.92)}<path d="${fishBody}" fill="url(#fish)" stroke="#0a0a0a" stroke-width="5"/>
    ${stroke('M-46 104C-20 118 24 112 46 78', 6, 0.95)}${stroke('M-36 118C-14 126 14 122 34 104', 3, 0.6)}${disc([8, 52], 11, 0)}${disc([9, 52], 6.5, 1)}${stroke('M-2 6C-8 20 -12 26 -20 30', 5, 0.95)}
    ${stroke(scales, 2.6, 0.55)}${stroke('M52 190C44 232 28 262 14 284', 3, 0.4)}
    ${stroke('M4 306L30 326M-4 308L-30 330M66 120L78 180M60 130L66 186', 3, 0.3)}</g>

  ${crate(-30, 660, 250, 96, 0.98)}${crate(150, 700, 290, 130, 1)}
  ${fill(ice, 0.03)}
  ${herring(176, 694, -10, 1.05)}${herring(298, 692, -4, 1)}
  ${herring(30, 652, -10, 1)}
  ${crate(846, 640, 240, 96, 0.98)}${crate(790, 728, 300, 110, 1)}${crate(1050, 690, 220, 140, 1)}
  ${herring(1084, 684, -8, 1.1)}
  <g transform="translate(966 567)">${stroke('M-12 30L-8 72M18 30L22 72M-22 73h26M8 73h26', 5, 0.9, 'stroke-linejoin="round"')}<path d="${gull}" fill="#fff"/>
    ${fill(wing, 0.52)}${fill('M104 8L182 20L110 32Q92 20 104 8Z', 1)}${disc([126, 20], 4, 0)}${stroke('M-10 -20C20 0 60 12 96 16', 3, 0.2)}${disc([-76, -80], 4.5, 1)}${fill('M-92 -82C-108 -80 -126 -76 -130 -66C-130 -60 -126 -58 -122 -60C-112 -66 -102 -64 -94 -64Z', 0.86)}${disc([-116, -67], 3, 0.2)}${fill('M-66 18C-40 44 20 42 56 28C30 30 -30 28 -66 18Z', 0.3)}</g>
`,
  colour: `<defs>${gradient('fan', [
    [0, 0.34],
    [1, 0.04],
  ])}${gradient('floor', [
    [0, 0.4],
    [1, 0.9],
  ])}${gradient('hall', [
    [0, 0.9],
    [1, 0.6],
  ])}</defs>
  <rect x="-20" y="-20" width="1240" height="640" fill="url(#hall)"/>
  <path d="${half(296)}V560H304Z" fill="url(#fan)"/>
  <rect x="-20" y="556" width="1240" height="270" fill="url(#floor)"/>${fill('M420 556H780L1000 820H200Z', 0.16)}
  ${disc([600, 158], 88, 0)}
  <g transform="translate(596 332) scale(1.1)">${fill(fishBody, 0.1)}${fill('M0 0L-20 20L-42 62L-56 116L-56 170L-42 226L-20 268L-12 292L4 292C-8 200 -10 100 0 0Z', 0.8)}${disc([8, 52], 11, 0)}</g>
  ${fill('M276 520h48l6 80h-60zM1066 520h48l6 82h-60z', 0.1)}
  ${fill(heaps, 0.05)}
  ${fill(boxes, 0.7)}${fill(ice, 0.14)}<g transform="translate(966 567)">${fill(gull, 0)}${fill(wing, 0.3)}</g>`,
};
