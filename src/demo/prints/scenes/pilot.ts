import type { Scene } from '../scene';
import {
  blur,
  disc,
  fill,
  glow,
  gradient,
  n,
  randomFrom,
  smooth,
  stroke,
  times,
  type Point,
} from '../shapes';

const random = randomFrom(101);

/** The ship: her stem on the left leans out over the sea, her side fills the rest. */
const stem = (y: number) => 474 + 150 * (1 - (1 - Math.min(1, Math.max(0, (y + 20) / 700))) ** 1.7);
const side = `M${n(stem(-20))} -20${times(18, (i) => `L${n(stem(i * 42))} ${i * 42}`).join('')}V820H1240V-20Z`;
/** A strake of plates, parallel to the sheer. */
const strake = (y: number) => `M${n(stem(y))} ${y}Q820 ${y + 16} 1240 ${y + 10}`;

/** Swells, back to front, each a crest line closed below. */
const swell = (points: Point[]) => `${smooth(points, false)}L1260 840L-60 840Z`;
const far = swell([
  [-60, 486],
  [60, 470],
  [170, 484],
  [300, 462],
  [440, 484],
  [560, 474],
  [700, 490],
  [900, 482],
  [1260, 492],
]);
const middle = swell([
  [-60, 560],
  [80, 596],
  [220, 618],
  [360, 584],
  [490, 524],
  [600, 502],
  [720, 528],
  [860, 566],
  [1040, 552],
  [1260, 576],
]);
const near = swell([
  [-60, 700],
  [120, 716],
  [300, 738],
  [460, 700],
  [640, 640],
  [800, 616],
  [950, 652],
  [1100, 700],
  [1260, 690],
]);
const front = swell([
  [-60, 730],
  [60, 728],
  [220, 764],
  [420, 784],
  [640, 758],
  [860, 722],
  [1010, 744],
  [1150, 776],
  [1260, 770],
]);

/** The pilot boat, level: her waterline at 0, bow to the right. */
const boatHull =
  'M-196 -34C-110 -26 20 -30 90 -44C140 -54 176 -72 206 -92C200 -52 176 -8 128 26C30 38 -100 36 -176 24C-190 6 -198 -14 -196 -34Z';
const boat = {
  key:
    fill('M-116 -36L-104 -122H22L56 -38Z', 0.1) +
    fill('M-116 -36L-111 -72H42L56 -38Z', 0.34) +
    fill('M-98 -112H-58L-60 -80H-104ZM-48 -112H-10V-80H-50ZM0 -112H18L36 -80H0Z', 0.96) +
    fill('M-114 -122H34L26 -134H-106Z', 1) +
    stroke('M-116 -36L-104 -122H22L56 -38Z', 4, 1) +
    fill('M-92 -104l12 0l-18 22l-8 0zM8 -106l8 0l-10 22h-6z', 0.4) +
    stroke('M-62 -134V-222M-84 -190H-40M-62 -214L-104 -134M-62 -214L-6 -134', 4, 1) +
    disc([-62, -228], 8, 0) +
    disc([-62, -206], 8, 0, 'stroke="#000" stroke-width="3"') +
    fill('M-106 -196C-126 -204 -140 -190 -164 -196L-162 -152C-140 -146 -126 -160 -106 -152Z', 0) +
    fill('M-106 -196C-116 -201 -126 -199 -136 -195V-153C-126 -152 -116 -156 -106 -152Z', 0.2) +
    stroke(
      'M-106 -200V-134M-106 -196C-126 -204 -140 -190 -164 -196L-162 -152C-140 -146 -126 -160 -106 -152',
      3,
      1,
    ) +
    fill(boatHull, 1) +
    stroke('M-194 -24C-100 -14 40 -20 96 -34C140 -44 170 -60 200 -80', 7, 0) +
    times(6, (i) => disc([-150 + i * 44, -2 - i * 1.5], 13, 0.98, 'stroke="#999" stroke-width="4"')).join(
      '',
    ) +
    stroke(
      'M64 -42V-74M100 -48V-82M138 -60V-96M176 -78V-112M64 -74Q120 -84 178 -112M-196 -34V-66M-160 -32V-64M-126 -32V-62M-196 -66H-116',
      3,
      1,
    ) +
    // The deckhand, one arm up to the ladder.
    fill('M86 -46L84 -84C80 -104 84 -116 98 -118C112 -118 116 -106 114 -92L112 -48H100L99 -76L96 -46Z', 1) +
    disc([98, -130], 11, 1) +
    stroke('M106 -108L138 -128L152 -152', 8, 1, 'stroke-linecap="round" stroke-linejoin="round"') +
    fill('M86 -110H111L112 -84H85Z', 0),
  tint:
    fill('M-116 -36L-104 -122H22L56 -38Z', 0) +
    fill('M-98 -112H-58L-60 -80H-104ZM-48 -112H-10V-80H-50ZM0 -112H18L36 -80H0Z', 0.3) +
    fill(
      'M-106 -196C-116 -201 -126 -199 -136 -195V-153C-126 -152 -116 -156 -106 -152ZM-136 -195L-164 -196L-162 -152L-136 -153Z',
      0,
    ) +
    fill('M-106 -196C-116 -201 -126 -199 -136 -195V-153C-126 -152 -116 -156 -106 -152Z', 1) +
    disc([-62, -228], 8, 0) +
    fill(boatHull, 0.5) +
    fill('M86 -110H111L112 -84H85Z', 0),
};
const AFLOAT = 'translate(322 552) rotate(-17) scale(1.24)';

/** The ladder down her side. */
const LADDER = 792;
const rope = (x: number) => `M${x} -20C${x - 3} 160 ${x + 4} 330 ${x} 560`;
const rungs = times(25, (i) =>
  i % 7 === 3 ? `M${LADDER - 62} ${16 + i * 22}h124` : `M${LADDER - 24} ${16 + i * 22}h48`,
).join('');
/** The pilot, his back to us, climbing; hands at the top, 0 0 between his feet. */
const climber = {
  jacket: 'M-26 -112C-30 -142 -18 -156 0 -156C18 -156 30 -142 26 -112L24 -66H-24Z',
  sleeves: 'M-20 -142L-34 -176L-24 -208M20 -142L36 -164L24 -184',
  legs: 'M-12 -66L-18 -34L-20 -2M12 -66L26 -44L16 -22',
};

const rain = times(64, () => {
  const [x, y] = [random() * 660 - 80, random() * 480 - 40];
  return `M${n(x)} ${n(y)}l-13 46`;
}).join('');
const spray = times(110, () => {
  const [angle, reach] = [-Math.PI * (0.1 + random() * 0.85), 14 + random() ** 1.5 * 140];
  return disc([590 + Math.cos(angle) * reach * 0.8, 536 + Math.sin(angle) * reach], 1.2 + random() * 3.2, 0);
}).join('');
const foam =
  'M470 552C500 528 540 526 566 506C560 530 590 522 604 496C606 522 628 514 640 528C660 520 676 536 690 530C680 548 640 544 616 556C580 548 520 572 470 552Z';
/** Foam that slides back down the face of a sea. */
const streaks =
  'M120 650C200 672 280 668 350 640M180 684C250 702 330 694 400 662M470 600C520 570 560 566 610 574M500 640C560 606 620 594 690 600M860 640C920 660 980 690 1060 716M700 680C760 660 820 664 880 690M40 660Q80 676 120 682M560 720C640 690 720 684 800 700M980 610C1060 600 1120 612 1200 600';

/** Boarding in a swell: nine metres of rope ladder, and the boat already falling away. */
export const pilot: Scene = {
  name: 'pilot',
  inks: ['night', 'moss'],
  seed: 59,
  key: `<defs>${gradient('sky', [
    [0, 0.5],
    [0.7, 0.14],
    [1, 0.06],
  ])}${gradient(
    'side',
    [
      [0, 0.92],
      [0.3, 0.74],
      [1, 0.95],
    ],
    [1, 0],
  )}${glow('lamp', [
    [0, 0, 0.7],
    [0.5, 0, 0.28],
    [1, 0, 0],
  ])}${gradient('far', [
    [0, 0.26],
    [1, 0.4],
  ])}${gradient('middle', [
    [0, 0.4],
    [0.6, 0.76],
    [1, 0.9],
  ])}${gradient('near', [
    [0, 0.62],
    [1, 0.97],
  ])}${gradient('front', [
    [0, 0.84],
    [1, 1],
  ])}${blur('soft', 16)}<clipPath id="ship"><path d="${side}"/></clipPath></defs>
  <rect x="-20" y="-20" width="1240" height="560" fill="url(#sky)"/>
  <g filter="url(#soft)"><path d="${smooth([
    [-200, 60],
    [80, 30],
    [200, 70],
    [340, 40],
    [470, 84],
    [560, 60],
    [560, 150],
    [400, 130],
    [260, 160],
    [120, 128],
    [-200, 160],
  ])}" fill="#555" opacity=".7"/><path d="${smooth([
    [-200, 250],
    [100, 230],
    [240, 262],
    [400, 240],
    [520, 270],
    [400, 290],
    [200, 300],
    [-200, 296],
  ])}" fill="#888" opacity=".55"/></g>
  ${stroke(rain, 2, 0.5, 'opacity=".6"')}
  <path d="${far}" fill="url(#far)"/>
  <path d="${side}" fill="url(#side)"/>
  <g clip-path="url(#ship)">
    <ellipse cx="${LADDER}" cy="250" rx="230" ry="320" fill="url(#lamp)"/>
    ${stroke([60, 138, 216, 294, 372, 450].map(strake).join(''), 3, 0.96)}${stroke([66, 144, 222, 300, 378].map(strake).join(''), 1.6, 0.3, 'opacity=".5"')}
    ${stroke('M690 60V138M910 60V138M640 138V216M1010 138V216M700 216V294M930 216V294M1090 60V138M1110 294V372M670 294V372M880 372V450M1040 216V294M720 372V450', 2.4, 0.96)}
    ${fill(`${strake(470)}V820H400Z`, 0.9)}${stroke(strake(470), 9, 0)}
    ${disc([604, 150], 31, 0.55)}${disc([604, 150], 24, 1)}${stroke('M604 150V196M578 186Q604 226 630 186M578 186l-9 14M630 186l9 14M584 158h40', 9, 1, 'stroke-linecap="round"')}${stroke('M602 190C600 250 606 300 600 372M616 210C620 260 614 300 616 340', 4, 0.98, 'opacity=".6"')}
    ${[270, 310, 350, 390, 430].map((y, i) => `<g transform="translate(${n(stem(y) + 22)} ${y})">${stroke(['M0 0V18', 'M0 2Q6 -4 10 3Q10 9 0 18H11', 'M0 0H10L4 8Q14 8 9 17L0 17', 'M8 18V0L-1 12H12', 'M10 0H1V7Q12 6 9 17L0 17'][4 - i] ?? '', 3.4, 0)}</g>`).join('')}
    ${fill('M1010 84h56v26h-56zM1096 86h56v26h-56z', 0.98)}
  </g>
  ${stroke(rope(LADDER - 24) + rope(LADDER + 24), 4.5, 0)}${stroke(rungs, 6, 0, 'stroke-linecap="round"')}
  <g transform="translate(${LADDER} 350) scale(.86)">${stroke(climber.legs, 19, 1, 'stroke-linecap="round" stroke-linejoin="round"')}${stroke(climber.sleeves, 19, 1, 'stroke-linecap="round" stroke-linejoin="round"')}${stroke(climber.sleeves, 12, 0, 'stroke-linecap="round" stroke-linejoin="round"')}${fill(climber.jacket, 0, 'stroke="#000" stroke-width="5"')}${fill('M-25 -104H25V-92H-25Z', 0.8)}${stroke('M-14 -152L-12 -66M14 -152L12 -66', 5, 0.8)}${disc([0, -172], 15, 1)}${fill('M-19 -174Q-18 -196 0 -196Q18 -196 19 -174Z', 1)}${disc([-24, -210], 7, 1)}${disc([24, -186], 7, 1)}${fill('M-30 0h20v9h-22zM6 -22h22v9h-22z', 1)}</g>
  <path d="${middle}" fill="url(#middle)"/>
  <g transform="${AFLOAT}">${boat.key}</g>
  <path d="M60 640C130 616 190 634 250 616C320 612 380 580 440 560C490 540 530 520 590 516C560 552 520 574 470 592C400 640 300 668 200 664C150 664 90 656 60 640Z" fill="url(#middle)"/>
  ${fill(foam, 0)}${spray}${fill('M150 634C190 610 236 630 262 612C300 620 340 596 372 592C340 622 290 636 252 632C220 646 180 640 150 634Z', 0)}
  <path d="${near}" fill="url(#near)"/>${stroke(streaks, 4, 0, 'stroke-linecap="round" opacity=".75"')}
  ${fill('M640 640C690 612 750 604 800 614C860 620 910 636 950 652C900 640 850 634 806 632C750 626 690 632 640 640ZM800 566C860 556 920 570 960 556C1040 546 1140 566 1240 572V582C1140 580 1040 562 960 570C920 580 860 576 800 566Z', 0)}
  <path d="${front}" fill="url(#front)"/>${fill('M760 738C800 722 860 712 910 724C960 730 990 740 1010 746C960 740 900 734 850 736C820 736 790 738 760 738Z', 0)}${stroke('M80 760C160 784 260 798 360 800M900 764C960 774 1020 790 1100 796', 4, 0, 'stroke-linecap="round" opacity=".5"')}
  ${stroke('M236 130q20 -20 40 0q20 -20 40 0M352 186q14 -14 28 0q14 -14 28 0M60 226q11 -11 22 0q11 -11 22 0', 5, 0.9, 'stroke-linecap="round"')}`,
  colour: `<defs>${gradient('sky', [
    [0, 0.6],
    [0.7, 0.3],
    [1, 0.12],
  ])}${gradient('sea', [
    [0, 0.5],
    [0.4, 0.9],
    [1, 1],
  ])}${glow('lamp', [
    [0, 0, 0.9],
    [0.6, 0, 0.4],
    [1, 0, 0],
  ])}<clipPath id="ship"><path d="${side}"/></clipPath></defs>
  <rect x="-20" y="-20" width="1240" height="560" fill="url(#sky)"/>
  ${fill(far, 0.5)}${fill(side, 0.42)}
  <g clip-path="url(#ship)"><ellipse cx="${LADDER}" cy="250" rx="210" ry="290" fill="url(#lamp)"/>${fill(`${strake(470)}V820H400Z`, 1)}${stroke(strake(470), 9, 0)}</g>
  ${stroke(rope(LADDER - 24) + rope(LADDER + 24), 4.5, 0)}${stroke(rungs, 6, 0)}
  <g transform="translate(${LADDER} 350) scale(.86)">${fill(climber.jacket, 0)}${stroke(climber.sleeves, 12, 0)}${fill('M-25 -104H25V-92H-25Z', 0)}</g>
  <path d="${middle}" fill="url(#sea)"/><g transform="${AFLOAT}">${boat.tint}</g>
  <path d="M60 640C130 616 190 634 250 616C320 612 380 580 440 560C490 540 530 520 590 516C560 552 520 574 470 592C400 640 300 668 200 664C150 664 90 656 60 640Z" fill="#555"/>
  ${fill(foam, 0)}${spray}${fill(near, 0.85)}${stroke(streaks, 4, 0.3, 'stroke-linecap="round"')}${fill(front, 0.6)}
  ${fill('M640 640C690 612 750 604 800 614C860 620 910 636 950 652C900 640 850 634 806 632C750 626 690 632 640 640Z', 0)}`,
};
