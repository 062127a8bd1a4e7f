import type { Scene } from '../scene.ts';
import {
  blur,
  box,
  disc,
  fill,
  gradient,
  lines,
  pairs,
  smooth,
  stroke,
  times,
  type Point,
} from '../shapes.ts';

const MIDDLE = 600;
/** Half an outline, from the top down or the bottom up, and how it goes back on the other side. */
const mirror = (half: readonly Point[]) => half.map(([x, y]): Point => [2 * MIDDLE - x, y]).reverse();
const both = (half: readonly Point[]) => lines([...half, ...mirror(half)]);
const bothSmooth = (half: readonly Point[]) => smooth([...half, ...mirror(half).slice(1)]);
const mirrored = (markup: string) =>
  `${markup}<g transform="translate(${2 * MIDDLE} 0) scale(-1 1)">${markup}</g>`;

// The light comes from a lantern above the frame and widens as it falls.
const cone = both(pairs('560 -20, 214 830'));
const core = both(pairs('574 -20, 356 830'));

// Three steps, the lowest nearest; each a tread seen from a little above, and a riser.
const STEPS = [
  { top: 636, front: 658, foot: 690, back: 318, half: 344 },
  { top: 690, front: 716, foot: 752, back: 380, half: 412 },
  { top: 752, front: 782, foot: 830, back: 452, half: 490 },
] as const;
const tread = ({ top, front, back, half }: (typeof STEPS)[number]) =>
  lines([
    [MIDDLE - back, top],
    [MIDDLE + back, top],
    [MIDDLE + half, front],
    [MIDDLE - half, front],
  ]);
const riser = ({ front, foot, half }: (typeof STEPS)[number]) =>
  box(MIDDLE - half, front, half * 2, foot - front, 0.9);
/** The runner, up the middle of the steps. */
const carpet = STEPS.map(({ top, front, foot }, index) => {
  const [far, close] = [112 + index * 14, 118 + index * 14];
  return {
    top: lines([
      [MIDDLE - far, top],
      [MIDDLE + far, top],
      [MIDDLE + close, front],
      [MIDDLE - close, front],
    ]),
    front: lines([
      [MIDDLE - close, front],
      [MIDDLE + close, front],
      [MIDDLE + close, foot],
      [MIDDLE - close, foot],
    ]),
  };
});

// The chair.
const post = pairs('458 140, 494 140, 494 500, 458 500');
const crest = bothSmooth(pairs('476 158, 500 132, 528 140, 548 116, 566 82, 600 62'));
const panel = both(pairs('496 172, 600 172, 600 452, 496 452'));
const arch = 'M520 438V262Q520 190 600 190Q680 190 680 262V438Z';
const arm = smooth(
  pairs('424 372, 440 352, 470 350, 496 360, 496 384, 468 380, 452 388, 444 404, 426 402, 416 388'),
);
const armPost = pairs('428 400, 458 400, 456 500, 430 500');
const seatTop = both(pairs('470 452, 416 500'));
const apron = both(pairs('410 500, 410 540'));
const skirt = 'M420 540H780L772 556Q690 590 600 560Q510 590 428 556Z';
const leg = 'M414 540H462L454 580Q466 606 450 622L458 650H412L422 620Q408 600 422 578Z';
const cushion = both(pairs('500 462, 450 498, 600 502'));
/** The carving of the back: a rayed boss, and leaves round it. */
const boss = times(16, (index) => {
  const angle = (index / 16) * Math.PI * 2;
  const [from, to] = [38, index % 2 ? 54 : 64];
  const reach = (radius: number, turn: number): Point => [
    MIDDLE + Math.cos(angle + turn) * radius,
    270 + Math.sin(angle + turn) * radius,
  ];
  return lines([reach(from, -0.13), reach(to, 0), reach(from, 0.13)]);
}).join('');
const leaves = times(6, (index) => {
  const y = 356 + index * 13;
  return `M${MIDDLE} ${y + 8}q-12 -20 -36 -18q6 20 36 18zM${MIDDLE} ${y + 8}q12 -20 36 -18q-6 20 -36 18z`;
}).join('');
const knob = disc([476, 118], 22, 0.96) + box(462, 132, 28, 10, 0.96) + disc([470, 111], 6, 0.3);

// The hall behind: panelling lost in the dark, two pillars.
const panelling = times(9, (index) => {
  const x = -30 + index * 142;
  return `M${x} 120h112v330h-112zM${x} 480h112v110h-112z`;
}).join('');
const pillar = (x: number) =>
  box(x, -20, 104, 664, 0.97) +
  times(5, (index) => box(x + 12 + index * 18, -20, 6, 640, 0.72)).join('') +
  box(x - 12, 610, 128, 34, 0.97) +
  box(x - 12, 610, 128, 4, 0.6);
/** Dust that the light finds, beside the chair. */
const dust = times(40, (index) => {
  const y = 20 + ((index * 97) % 560);
  const aside = (index % 2 ? 1 : -1) * (48 + y * 0.3 + ((index * 31) % 40));
  return y > 130 && Math.abs(aside) < 200 ? '' : disc([MIDDLE + aside, y], 1.4 + (index % 3) * 0.8, 0);
}).join('');

/** A governor's chair, and who governs. */
export const emptyChair: Scene = {
  name: 'empty-chair',
  inks: ['night', 'rose'],
  seed: 23,
  key: `<defs>${gradient('beam', [
    [0, 0, 0.7],
    [0.6, 0, 0.52],
    [1, 0, 0.42],
  ])}${blur('soft', 10)}</defs>
  <rect x="-20" y="-20" width="1240" height="840" fill="#1d1d1d"/>
  ${stroke(panelling, 4, 1)}${stroke(panelling, 1.6, 0.66, 'transform="translate(4 5)"')}
  ${mirrored(pillar(60))}
  <rect x="-20" y="640" width="1240" height="200" fill="#0c0c0c"/>
  <g filter="url(#soft)"><path d="${cone}" fill="url(#beam)"/><path d="${core}" fill="url(#beam)"/></g>
  ${[...STEPS]
    .reverse()
    .map((step) => riser(step) + fill(tread(step), 0.24))
    .join('')}
  ${carpet.map(({ top, front }) => fill(top, 0.06) + fill(front, 0.62)).join('')}
  ${fill(both(pairs('416 641, 372 655, 600 656')), 0.84)}
  ${fill(both(pairs('496 152, 496 560')), 1)}${fill(crest, 0.94)}${stroke(bothSmooth(pairs('500 160, 522 152, 548 150, 566 114, 600 90')), 4, 0.3)}
  ${fill(panel, 0.9)}${fill(arch, 0.34)}${stroke(arch, 6, 0.98)}${fill(boss, 0.95)}${disc([MIDDLE, 270], 31, 0.95)}${disc([MIDDLE, 270], 22, 0.34)}${disc([MIDDLE, 270], 13, 0.95)}${fill(leaves, 0.86)}
  ${mirrored(fill(lines(post), 0.96) + stroke('M466 150V440', 4, 0.4) + knob)}
  ${fill(seatTop, 0)}${fill(cushion, 0)}
  ${fill(both(pairs('496 452, 490 466, 600 468')), 0.6)}
  ${mirrored(fill(arm, 0.97) + stroke('M430 372Q446 358 488 364', 5, 0) + fill(lines(armPost), 0.96) + disc([436, 386], 9, 0.4))}
  ${fill(apron, 0.92)}${stroke('M410 503H790', 5, 0)}${stroke('M430 522H770', 3, 0.4)}${fill(skirt, 0.97)}${mirrored(fill(leg, 0.97) + stroke('M424 552Q420 600 430 640', 4, 0.4))}
  ${dust}`,
  colour: `<defs>${gradient('beam', [
    [0, 0, 0.9],
    [1, 0, 0.4],
  ])}${blur('soft', 10)}</defs>
  <rect x="-20" y="-20" width="1240" height="840" fill="#5a5a5a"/>
  <g filter="url(#soft)"><path d="${cone}" fill="url(#beam)"/></g>
  ${[...STEPS]
    .reverse()
    .map((step) => fill(tread(step), 0.06))
    .join('')}
  ${carpet.map(({ top, front }) => fill(top, 1) + fill(front, 1)).join('')}
  ${fill(arch, 1)}${fill(seatTop, 0)}${dust}`,
};
