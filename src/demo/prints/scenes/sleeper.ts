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
  smooth,
  stroke,
  times,
  type Point,
} from '../shapes.ts';

const random = randomFrom(407);
const between = (low: number, high: number) => low + random() * (high - low);

/** A pane with round corners. */
const pane = (x: number, y: number, wide: number, high: number, by: number) =>
  `M${x + by} ${y}H${x + wide - by}Q${x + wide} ${y} ${x + wide} ${y + by}V${y + high - by}Q${x + wide} ${y + high} ${x + wide - by} ${y + high}H${x + by}Q${x} ${y + high} ${x} ${y + high - by}V${y + by}Q${x} ${y} ${x + by} ${y}Z`;
const beside = pane(262, -60, 700, 668, 46);
const next = pane(1024, -60, 400, 668, 46);
const last = pane(-200, -60, 400, 668, 46);
const panes = beside + next + last;
const MOON: Point = [806, 196];

// The city outside goes by: two rows of roofs, a chimney, a few windows that are still lit.
const roofs = (base: number, step: number, rise: number): Point[] => {
  const points: Point[] = [[-40, 640]];
  for (let x = -40; x < 1260; x += step) {
    const top = base - between(0, rise);
    const wide = step * between(0.9, 1.05);
    const gable = random() < 0.5;
    points.push([x, top]);
    if (gable) points.push([x + wide / 2, top - wide * 0.42]);
    points.push(
      [x + wide * 0.62, top - (gable ? wide * 0.3 : 0)],
      [x + wide * 0.62, top - 40],
      [x + wide * 0.74, top - 40],
      [x + wide * 0.74, top - (gable ? wide * 0.2 : 0)],
      [x + wide, top],
    );
  }
  return [...points, [1260, 640]];
};
const far = lines(roofs(492, 92, 26));
const near = lines(roofs(560, 148, 30));
const lit = times(9, () => `M${n(between(280, 940))} ${n(between(572, 592))}h11v15h-11z`).join('');
const clouds =
  smooth(pairs('230 316, 330 300, 420 306, 520 290, 640 300, 560 318, 420 326, 300 330')) +
  smooth(pairs('700 262, 800 250, 900 256, 1010 246, 940 268, 820 276'));
const stars = times(46, (): string => {
  const [x, y] = [between(0, 1200), between(0, 400)];
  return Math.hypot(x - MOON[0], y - MOON[1]) < 190 ? '' : disc([x, y], between(1.4, 3.2), 0);
}).join('');

// The man: profile to the right, head back against the window's post, cap down over the eyes, mouth open.
const HEAD = 'translate(404 396) rotate(-19) scale(1.08)';
const face =
  'M-80 216C-86 150 -118 84 -116 10C-116 -78 -56 -120 14 -120C62 -120 92 -92 97 -50C99 -34 101 -20 104 -10C112 6 132 26 139 40C142 50 130 55 117 57C116 63 120 70 124 76C124 83 112 84 98 84C104 91 112 96 111 103C109 110 103 113 106 122C114 138 104 160 70 162C52 162 38 158 26 152C20 176 22 196 30 212L-80 216Z';
const cap =
  'M-124 26C-144 -30 -120 -100 -62 -126C-8 -148 66 -140 106 -102C128 -80 130 -50 116 -32C70 -42 12 -34 -32 -14C-66 0 -96 18 -124 26Z';
const peak = 'M56 -46C98 -54 138 -34 156 6C160 18 152 28 142 26C118 8 88 2 58 6C38 6 38 -42 56 -46Z';
const ear = 'M-40 30C-54 8 -34 -10 -14 0C6 10 4 40 -12 58C-20 70 -32 68 -34 54C-36 44 -38 38 -40 30Z';
const jaw =
  'M26 152C14 130 -2 104 -10 84C4 120 26 142 52 150C64 158 40 160 26 152ZM-80 216C-88 186 -96 160 -102 130C-70 120 -50 96 -44 70C-30 110 -6 150 8 168C12 190 18 204 24 212Z';
const hair =
  'M-117 20C-118 62 -108 92 -100 122C-78 112 -58 92 -52 68C-46 50 -48 32 -42 20C-66 16 -92 20 -117 20Z';
const stubble = times(70, () => {
  const [x, y] = [between(8, 106), between(104, 156)];
  return x + y > 236 ? '' : `M${n(x)} ${n(y)}l4 5`;
}).join('');

const coat = smooth(
  pairs('96 840, 128 742, 190 664, 262 612, 330 586, 420 590, 520 604, 588 628, 652 678, 706 750, 740 840'),
);
const collar =
  'M300 612C306 566 320 540 340 526C392 572 470 596 548 586C570 602 578 626 570 650C500 664 420 656 366 636C336 630 312 622 300 612Z';
const lapel = 'M470 658C486 706 500 760 496 840H640C650 770 630 690 570 650C540 660 500 662 470 658Z';
const sleeve = smooth(
  pairs(
    '196 676, 246 652, 300 680, 352 744, 420 770, 520 748, 596 722, 628 752, 634 800, 560 830, 440 860, 320 860, 232 800',
  ),
);
const hand =
  'M588 724C616 700 656 690 690 700C702 706 700 718 690 720L664 722C690 724 704 730 704 742C702 752 690 752 678 748C690 754 694 764 686 772C678 778 664 772 656 766C660 776 656 786 646 786C628 790 606 790 596 776Z';
const knuckles = 'M690 720L640 726M678 748L636 746M656 766L630 762';
const ticket = 'M652 704L676 620L736 638L712 722Z';

// Where he sits: a bench of slats with a rounded top, and its neighbour in front.
const bench = (x: number) =>
  `M${x} 840V596Q${x} 552 ${x + 44} 552H${x + 58}Q${x + 98} 552 ${x + 98} 596V840Z`;
const strap = (x: number, lean: number) =>
  stroke(`M${x} 26L${x + lean} 138`, 9, 1) +
  stroke(`M${x + lean} 136l-34 58q-4 10 6 10h56q10 0 6 -10z`, 10, 1, 'stroke-linejoin="round"');
const straps = [96, 430, 620, 1098].map((x) => strap(x, 12)).join('');

/** Line four, towards three in the morning: the moon keeps pace. */
export const sleeper: Scene = {
  name: 'sleeper',
  inks: ['night', 'sea'],
  seed: 74,
  key: `<defs>${blur('soft', 6)}${glow('halo', [
    [0.3, 0, 1],
    [1, 0, 0],
  ])}${gradient('sky', [
    [0, 0.66],
    [0.7, 0.34],
    [1, 0.16],
  ])}${gradient('inside', [
    [0, 1],
    [1, 0.9],
  ])}${gradient(
    'skin',
    [
      [0, 0.66],
      [0.5, 0.5],
      [0.86, 0.08],
      [1, 0],
    ],
    [1, 0],
  )}<clipPath id="panes"><path d="${panes}"/></clipPath></defs>
    <rect width="1200" height="800" fill="url(#inside)"/>
    <g clip-path="url(#panes)"><rect width="1200" height="620" fill="url(#sky)"/>${stars}${disc(MOON, 250, 0, 'style="fill:url(#halo)" opacity=".6"')}${disc(MOON, 104, 0)}
      <g filter="url(#soft)">${fill(clouds, 0.5)}</g>${fill(far, 0.52)}${fill(near, 0.84)}${fill(lit, 0)}
      ${stroke('M300 -40L520 -40M700 620L960 330M760 620L960 394', 22, 0, 'opacity=".12"')}</g>
    ${stroke(beside, 26, 1)}${stroke(beside, 5, 0.5)}${stroke(next, 26, 1)}${stroke(next, 5, 0.5)}${stroke(last, 26, 1)}${stroke(last, 5, 0.5)}
    ${box(0, 640, 1200, 12, 0.6)}${box(0, 652, 1200, 160, 0.68)}${times(24, (index) => box(index * 52, 662, 4, 150, 0.9)).join('')}
    ${box(-20, 12, 1240, 16, 1)}${straps}
    ${fill(bench(1010), 0.98)}${stroke('M1030 830V598Q1030 572 1054 572H1066Q1088 572 1088 598V830', 5, 0.5)}
    ${fill(bench(-10), 0.98)}
    ${fill(coat, 0.98)}${stroke(coat, 4, 0.42)}
    <g transform="${HEAD}">${fill(face, 1)}<path d="${face}" fill="url(#skin)"/>${fill(jaw, 0.7)}${fill(hair, 0.96)}${stroke(stubble, 2.4, 0.7)}${fill(ear, 0.3)}${stroke('M-28 18C-18 12 -8 24 -14 42', 4, 0.9, 'stroke-linecap="round"')}
      ${fill('M124 78C112 84 96 78 82 88C96 96 106 96 112 100C104 94 100 88 124 78Z', 1)}${stroke('M100 44q4 12 18 12', 4, 0.9, 'stroke-linecap="round"')}
      ${fill(cap, 0.95)}${stroke('M-2 -142C-40 -100 -56 -50 -54 -8M-2 -142C50 -120 84 -84 92 -40', 3.5, 0.55)}${disc([-2, -141], 9, 1)}${fill(peak, 1)}${stroke('M68 -34C104 -38 130 -24 146 6', 5, 0.3, 'stroke-linecap="round"')}${stroke('M-40 -132C10 -146 70 -136 104 -100C122 -82 126 -60 118 -42', 4, 0.2, 'stroke-linecap="round"')}</g>
    ${fill(collar, 0.86)}${fill(lapel, 0.82)}${stroke(collar, 4, 0.4)}
    ${fill(sleeve, 0.94)}${stroke(sleeve, 4, 0.5)}${stroke('M330 770q30 30 70 30M380 820q40 4 80 -10', 4, 0.6, 'stroke-linecap="round"')}
    ${fill(ticket, 0)}${stroke('M680 650l40 11M676 666l40 11M672 682l22 6', 5, 0.75)}${fill(hand, 0.12)}${stroke(hand, 4, 1)}${stroke(knuckles, 4, 0.9, 'stroke-linecap="round"')}`,
  colour: `<defs>${glow('halo', [
    [0.3, 0, 1],
    [1, 0, 0],
  ])}${gradient('sky', [
    [0, 1],
    [1, 0.36],
  ])}<clipPath id="panes"><path d="${panes}"/></clipPath></defs>
    <rect width="1200" height="800" fill="#8a8a8a"/>
    <g clip-path="url(#panes)"><rect width="1200" height="620" fill="url(#sky)"/>${disc(MOON, 250, 0, 'style="fill:url(#halo)" opacity=".7"')}${disc(MOON, 104, 0)}${fill(far, 0.7)}${fill(near, 0.8)}${fill(lit, 0)}</g>
    ${fill(coat, 0.7)}<g transform="${HEAD}">${fill(face, 0.16)}${fill(cap, 0.7)}</g>${fill(collar, 0.95)}${fill(sleeve, 0.7)}${fill(ticket, 0)}${fill(hand, 0.16)}`,
};
