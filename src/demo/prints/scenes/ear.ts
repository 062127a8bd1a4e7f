import type { Scene } from '../scene.ts';
import {
  blur,
  box,
  disc,
  fill,
  gradient,
  n,
  pairs,
  randomFrom,
  smooth,
  stroke,
  times,
  type Point,
} from '../shapes.ts';

const random = randomFrom(44);
const between = (low: number, high: number) => low + random() * (high - low);
const round = (text: string, closed = true) => smooth(pairs(text), closed);

const shell = round(
  '488 330, 474 250, 500 158, 584 94, 696 92, 782 162, 806 272, 776 384, 722 476, 684 556, 638 618, 572 634, 526 592, 518 524, 504 470, 486 420, 482 376',
);
/** The inner edge of the rolled rim, from where it rises out of the bowl to where it runs out above the lobe. */
const rim = smooth(
  pairs(
    '596 396, 552 372, 526 322, 526 246, 562 176, 632 146, 702 160, 746 216, 756 286, 738 356, 706 420, 690 470',
  ),
  false,
);
const groove = round(
  '558 236, 590 192, 640 176, 694 196, 726 250, 724 316, 700 386, 678 446, 664 476, 660 446, 676 392, 690 330, 684 276, 656 232, 614 216, 580 226',
);
const hollow = round('560 306, 574 262, 606 244, 640 254, 650 280, 620 290, 584 304, 566 322');
const upperBowl = round('558 350, 588 320, 634 310, 658 334, 656 372, 634 396, 596 388, 572 372');
const lowerBowl = round('538 414, 560 400, 598 404, 642 400, 636 446, 610 484, 570 506, 542 490, 530 450');
const ridge =
  'M664 476C652 500 634 516 610 520C590 522 576 514 566 512M640 396C660 366 668 330 654 300C640 282 604 294 562 324M660 446C684 396 700 330 684 276C670 240 636 214 590 222';
const tragus = 'M482 372C512 374 542 398 550 436C554 462 540 480 518 474C504 460 494 436 486 420Z';
const lobe = 'M524 560C552 600 612 596 676 520C664 580 640 628 572 634C540 626 528 596 524 560Z';

const hair =
  'M250 -20C300 20 372 70 420 130C452 172 470 210 478 262C478 180 520 82 618 72C724 66 806 140 816 262C816 376 762 452 722 516C760 556 830 566 910 556C1010 544 1120 510 1220 458V-20Z';
const neck =
  'M522 600C486 668 420 730 240 820H1048C990 740 936 660 912 550C830 566 760 556 716 520C690 560 640 640 566 640Z';
const nape = 'M716 520C760 556 830 566 912 550C936 660 990 740 1048 820H880C860 720 800 640 690 560Z';
/** Locks run from the temple back over the ear to a knot out of sight on the right. */
const lock = (from: Point, lift: number, width: number, long = 1): string => {
  const to: Point = [1260, 220 + (from[1] - 100) * 0.42 + lift];
  const [mid, end]: [Point, Point] = [
    [from[0] + 330, from[1] + 40 + lift * 0.4],
    [from[0] + (to[0] - from[0]) * long, from[1] + (to[1] - from[1]) * long],
  ];
  return `M${n(from[0])} ${n(from[1])}Q${n(mid[0])} ${n(mid[1] - width)} ${n(end[0])} ${n(end[1])}Q${n(mid[0])} ${n(mid[1] + width)} ${n(from[0])} ${n(from[1])}Z`;
};
const over = times(30, (k) =>
  lock([270 + k * 13, -60 + k * 9.5], -150 + k * 7, between(2, 7), between(0.7, 1)),
).join('');
const behind = times(26, (k) =>
  lock([820 - k * 3.6, 200 + k * 13.2], 44 - k * 5.6, between(2, 7), between(0.7, 1)),
).join('');
const strays =
  'M446 168C440 210 446 252 462 290M430 150C416 196 420 232 430 262M760 556C790 590 800 620 794 656M800 566C824 590 838 616 838 640';
const grain = times(
  9,
  (k) => `M${n(1010 + k * 26)} 470C${n(1000 + k * 26)} 580 ${n(1024 + k * 26)} 700 ${n(1010 + k * 26)} 830`,
).join('');

// The wire: a coil about a line that hangs from the earpiece and leaves by the lower edge.
const HANG = pairs('566 482, 566 530, 556 590, 528 660, 492 730, 462 790, 446 860');
const TURNS = 15;
const at = (part: number): Point => {
  const place = part * (HANG.length - 1);
  const [from, to]: [Point, Point] = [HANG[Math.floor(place)] ?? [0, 0], HANG[Math.ceil(place)] ?? [0, 0]];
  const share = place - Math.floor(place);
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
};
const coil = (phase: number, part: number) =>
  smooth(
    times(TURNS * 12 + 1, (k): Point => {
      const [x, y] = at((k / (TURNS * 12)) ** 0.96);
      const angle = (k / 12) * Math.PI * 2 + phase;
      const grown = Math.min(1, k / 14) * 34;
      return [x + Math.cos(angle) * grown, y + Math.sin(angle) * grown * part];
    }),
    false,
  );
const wire = coil(-Math.PI / 2, 0.5);
const plug =
  'M522 446C518 412 544 388 576 388C610 390 632 416 628 450C622 482 594 500 566 494C542 490 526 472 522 446Z';

/** Channel two, half a sentence late. */
export const ear: Scene = {
  name: 'ear',
  inks: ['night', 'rose'],
  seed: 44,
  key: `<defs>${blur('soft', 7)}${blur('mist', 22)}${gradient(
    'cheek',
    [
      [0, 0.04],
      [1, 0.16],
    ],
    [0.4, 1],
  )}${gradient('nape', [
    [0, 0.72],
    [1, 0.46],
  ])}<clipPath id="ear"><path d="${shell}"/></clipPath><clipPath id="neck"><path d="${neck}"/></clipPath></defs>
  <rect x="-20" y="-20" width="1240" height="840" fill="url(#cheek)"/>
  <g filter="url(#mist)">${fill('M420 110C400 240 450 400 470 520C480 580 500 600 524 600L540 300L500 160Z', 0.5)}</g>
  ${box(880, 400, 340, 420, 0.12)}${stroke(grain, 4, 0.42)}
  <path d="${neck}" fill="url(#nape)"/><g clip-path="url(#neck)">${fill(nape, 0.2, 'filter="url(#soft)"')}</g>
  ${stroke('M522 600C486 668 420 730 240 820M912 550C936 660 990 740 1048 820', 4, 1)}
  ${fill(hair, 1)}${fill(over + behind, 0.5)}
  <g filter="url(#soft)">${fill(shell, 0.95, 'transform="translate(20 16)"')}</g>
  ${fill(shell, 0.05)}
  <g clip-path="url(#ear)">
    <g filter="url(#mist)">${fill('M812 180C820 400 730 520 660 640L840 640L880 160Z', 0.6)}</g>
    ${fill(lobe, 0.24, 'filter="url(#soft)"')}
    ${fill(groove, 0.62)}${fill(hollow, 0.62)}${fill(upperBowl, 0.78)}${fill(lowerBowl, 0.96)}
    ${stroke(rim, 5, 0.85, 'stroke-linecap="round"')}${stroke(ridge, 5, 0.85, 'stroke-linecap="round"')}
  </g>
  ${stroke(shell, 5, 0.95)}${stroke(strays, 5, 1, 'stroke-linecap="round"')}
  ${fill(plug, 1)}${stroke('M540 432C546 410 564 402 584 406', 6, 0.1, 'stroke-linecap="round"')}${disc([578, 446], 24, 0.7)}${disc([578, 446], 11, 1)}
  ${fill(tragus, 0.06)}${stroke('M482 372C512 374 542 398 550 436C554 462 540 480 518 474', 5, 0.95, 'stroke-linecap="round"')}
  ${disc([618, 582], 16, 1)}${disc([618, 582], 10, 0)}
  ${stroke(wire, 17, 1, 'stroke-linejoin="round" stroke-linecap="round"')}${stroke(wire, 8, 0, 'stroke-linejoin="round" stroke-linecap="round"')}`,
  colour: `<defs>${blur('soft', 7)}${gradient(
    'cheek',
    [
      [0, 0.16],
      [1, 0.56],
    ],
    [0.6, 0.8],
  )}<clipPath id="ear"><path d="${shell}"/></clipPath></defs>
  <rect x="-20" y="-20" width="1240" height="840" fill="url(#cheek)"/>
  ${box(880, 400, 340, 420, 0.1)}
  ${fill(neck, 0.85)}${fill(nape, 0.6)}${fill(hair, 0.35)}${fill(over + behind, 0.9)}
  ${fill(shell, 0.6)}
  <g clip-path="url(#ear)">${fill(groove, 1)}${fill(hollow, 1)}${fill(upperBowl, 1)}${fill(lowerBowl, 1)}${fill(lobe, 0.85, 'filter="url(#soft)"')}
    ${stroke('M498 296C494 220 526 140 600 112C690 92 768 150 784 262C786 320 770 366 748 402', 18, 0, 'stroke-linecap="round"')}${stroke('M600 234C640 226 672 250 674 304C674 344 662 384 648 418', 11, 0, 'stroke-linecap="round"')}</g>
  ${fill(plug, 0.5)}${fill(tragus, 0.54)}${disc([618, 582], 16, 0)}
  ${stroke(wire, 10, 0, 'stroke-linejoin="round"')}`,
};
