import type { Scene } from '../scene.ts';
import { blur, disc, fill, gradient, n, randomFrom, rough, smooth, stroke, times } from '../shapes.ts';

const random = randomFrom(702);
const between = (low: number, high: number) => low + random() * (high - low);
const HILL = 424;

const slab = (x: number, foot: number, wide: number, high: number) =>
  `M${n(x - wide / 2)} ${n(foot)}V${n(foot - high + wide / 2)}A${n(wide / 2)} ${n(wide / 2)} 0 0 1 ${n(x + wide / 2)} ${n(foot - high + wide / 2)}V${n(foot)}Z`;
/** The stone's face, and its side, which is turned from the light. */
const face = 'M384 716V352C384 226 480 164 590 164C700 164 796 226 796 352V716Z';
const side =
  'M590 164C612 160 636 162 656 166C772 180 840 246 840 358V706L796 716V352C796 226 700 164 590 164Z';
const border = 'M414 716V356C414 250 494 194 590 194C686 194 766 250 766 356V716';
const anchor =
  'M590 262a19 19 0 1 0 .1 0M590 300V440M552 326H628M520 388C522 424 552 446 590 446C628 446 658 424 660 388M520 388L506 408M520 388L540 402M660 388L674 408M660 388L640 402';
const pits = times(190, () => {
  const [x, y] = [between(392, 788), between(190, 700)];
  return `M${n(x)} ${n(y)}h${n(between(3, 9))}v${n(between(2, 4))}h-4z`;
}).join('');
const lichen = (
  [
    [450, 300, 30],
    [476, 330, 16],
    [742, 462, 34],
    [716, 500, 18],
    [430, 520, 22],
    [676, 226, 20],
    [700, 250, 12],
  ] as const
)
  .map(([x, y, wide]) => smooth(rough([x, y], [wide, wide * 0.8], 11, 0.24, random)))
  .join('');
const crack = 'M796 540L764 552L742 546L716 566L698 562';

// The robin, on the top of it, with an eye on the post.
const bird = {
  body: 'M520 140C506 116 510 76 540 54C552 34 584 24 608 36C628 44 638 60 636 78C648 108 638 144 606 160C580 172 544 166 520 140Z',
  back: 'M546 52C556 32 586 24 608 36C600 44 594 52 590 64C570 66 560 84 562 104C566 132 548 148 522 142C506 118 512 78 546 52Z',
  breast:
    'M590 64C596 52 602 42 610 37C630 46 638 62 636 78C642 96 642 112 636 126C618 134 586 128 572 112C566 92 572 72 590 64Z',
  wing: 'M530 84C552 82 568 102 566 132C548 146 520 150 470 168C486 136 504 104 530 84Z',
  tail: 'M528 128L434 184L446 196L540 150Z',
  beak: 'M633 66L658 76L634 80Z',
};
const birdLegs = 'M574 160L570 176M596 160L600 176M560 177H584M590 177H614';

// The letter: propped against the face, its back edge in the grass.
const LETTER = 'translate(654 622) rotate(-9)';
const envelope = 'M-120 -82H120V82H-120Z';
const letter =
  fill(envelope, 0, 'stroke="#000" stroke-width="6" stroke-linejoin="round"') +
  stroke('M-92 4H30M-92 26H46M-92 48H-10', 7, 0.9) +
  fill('M66 -66H104V-20H66Z', 0.4, 'stroke="#000" stroke-width="4"') +
  stroke('M34 -62q8 -8 16 0t16 0t16 0M34 -48q8 -8 16 0t16 0t16 0M34 -34q8 -8 16 0t16 0t16 0', 3, 0.75) +
  fill('M-96 -62C-90 -70 -70 -70 -64 -62V-46C-66 -34 -76 -28 -80 -26C-84 -28 -94 -34 -96 -46Z', 0.85);

const blade = (x: number, y: number, high: number, lean: number, wide: number) =>
  `M${n(x - wide)} ${n(y)}Q${n(x + lean * 0.2)} ${n(y - high * 0.6)} ${n(x + lean)} ${n(y - high)}Q${n(x + lean * 0.5 + wide)} ${n(y - high * 0.5)} ${n(x + wide)} ${n(y)}Z`;
const turf = (count: number, low: number, high: number, tall: number, wide: number) =>
  times(count, () =>
    blade(
      between(-20, 1220),
      between(low, high),
      between(tall * 0.5, tall),
      between(-tall * 0.4, tall * 0.4),
      wide,
    ),
  ).join('');
const far = turf(230, 470, 640, 30, 2.4);
const middle = turf(300, 690, 760, 60, 4);
const atFoot = times(64, (k) =>
  blade(376 + k * 7.5, between(718, 740), between(26, 66), between(-22, 22), 4.5),
).join('');
const beforeLetter = times(22, (k) =>
  blade(556 + k * 10, between(724, 742), between(20, 40), between(-14, 16), 4.5),
).join('');
const near = turf(120, 800, 830, 120, 7);
/** Cow parsley: a stalk, and a flat head of white dots. */
const HEADS = [
  [98, 560, 66],
  [190, 640, 54],
  [1006, 590, 62],
  [1098, 520, 74],
  [1160, 650, 50],
  [292, 700, 40],
] as const;
const stalks = HEADS.map(
  ([x, y, wide]) =>
    `M${n(x + wide * 0.2)} 830Q${n(x + 10)} ${n(y + 120)} ${x} ${y + 34}` +
    times(
      5,
      (k) =>
        `M${x} ${y + 34}Q${n(x + (k - 2) * wide * 0.2)} ${y + 10} ${n(x + (k - 2) * wide * 0.42)} ${n(y + Math.abs(k - 2) * 5)}`,
    ).join(''),
).join('');
const umbels = HEADS.map(([x, y, wide]) =>
  times(26, () =>
    disc([x + between(-1, 1) * wide, y + between(-10, 10) + Math.abs(random() - 0.5) * 10], between(4, 8), 0),
  ).join(''),
).join('');

type Stone = readonly [x: number, foot: number, wide: number, high: number];
const NEARER: Stone[] = [
  [60, 500, 84, 120],
  [214, 490, 70, 96],
  [334, 492, 74, 110],
  [900, 496, 78, 118],
  [1010, 488, 66, 92],
  [1140, 498, 84, 116],
];
const FARTHER = times(17, (k): Stone => [
  16 + k * 73.4,
  446 + (k % 3) * 2,
  38 + (k % 4) * 2,
  48 + ((k * 5) % 4) * 5,
]);
const row = (stones: readonly Stone[], aside = 0) =>
  stones.map(([x, foot, wide, high]) => slab(x + aside, foot, wide, high)).join('');
const yew = (x: number, wide: number, high: number) =>
  smooth(
    times(26, (k): [number, number] => {
      const angle = (k / 26) * Math.PI * 2;
      const tuft = k % 2 ? 1 : 0.86;
      return [
        x + Math.cos(angle) * wide * tuft * (1 - 0.35 * Math.max(0, -Math.sin(angle))),
        HILL - high * 0.48 + Math.sin(angle) * high * 0.56 * tuft,
      ];
    }),
  );
const trees = yew(70, 88, 250) + yew(196, 60, 190) + yew(1090, 96, 280) + yew(960, 62, 200);
const clouds =
  'M-20 132C20 112 60 116 92 124C112 96 168 96 188 120C230 110 270 118 300 132ZM830 96C870 80 900 82 930 90C956 64 1006 66 1028 88C1080 78 1110 86 1150 98ZM1090 186C1120 172 1170 176 1220 172V190Z';
const hill = `M-20 ${HILL + 14}C200 ${HILL - 8} 420 ${HILL + 6} 600 ${HILL - 4}C800 ${HILL - 10} 1000 ${HILL + 8} 1220 ${HILL - 6}V820H-20Z`;
const shadow = 'M796 716L840 706C960 712 1080 730 1230 762V800C1040 770 900 742 796 730Z';

/** Second-class post, delivered to the addressee. */
export const headstone: Scene = {
  name: 'headstone',
  inks: ['moss', 'rose'],
  seed: 70,
  key: `<defs>${blur('soft', 5)}${blur('mist', 18)}${gradient('grass', [
    [0, 0.34],
    [0.5, 0.7],
    [1, 0.95],
  ])}${gradient('stone', [
    [0, 0.24],
    [0.7, 0.4],
    [1, 0.66],
  ])}<clipPath id="face"><path d="${face}"/></clipPath></defs>
  ${fill(trees, 0.74)}<path d="${hill}" fill="url(#grass)"/>
  ${fill(row(FARTHER), 0.3)}${fill(row(NEARER, 9), 0.9)}${fill(row(NEARER), 0.36)}
  ${fill(far, 0.9)}${fill(shadow, 1, 'filter="url(#soft)"')}
  ${fill(side, 1)}<path d="${face}" fill="url(#stone)"/>
  <g clip-path="url(#face)">${fill(pits, 0.62)}${fill(lichen, 0.06)}${fill('M300 780V610C480 646 700 646 880 610V780Z', 0.85, 'filter="url(#mist)"')}
    <g transform="translate(22 14) translate(654 622) rotate(-9)" filter="url(#soft)">${fill(envelope, 1)}</g></g>
  ${stroke(border, 6, 0.85)}${stroke(border, 3, 0, 'transform="translate(5 5)"')}
  ${stroke(anchor, 13, 0.92, 'stroke-linecap="round" stroke-linejoin="round"')}${stroke(anchor, 4, 0, 'stroke-linecap="round" transform="translate(7 6)"')}
  ${stroke(crack, 4, 0.95)}${stroke(face, 4, 0.9)}
  ${fill(middle, 1)}${fill(atFoot, 1)}
  <g transform="${LETTER}">${letter}</g>${fill(beforeLetter, 1)}
  <g transform="translate(36 2)">${stroke(birdLegs, 6, 1, 'stroke-linecap="round"')}${fill(bird.tail, 1)}${fill(bird.body, 0.05)}${fill(bird.back, 0.85)}${fill(bird.wing, 1)}${stroke('M536 104C530 122 514 138 494 152M548 112C544 126 532 140 516 148', 4, 0.4)}${stroke(bird.body, 4, 0.9)}${fill(bird.beak, 1)}${disc([610, 62], 9, 1)}${disc([613, 59], 3, 0)}</g>
  ${fill(near, 1)}${stroke(stalks, 6, 1)}${umbels}`,
  colour: `<defs>${gradient('sky', [
    [0, 0.62],
    [0.8, 0.1],
  ])}${gradient('grass', [
    [0, 0],
    [1, 0.55],
  ])}${blur('soft', 5)}</defs>
  <rect x="-20" y="-20" width="1240" height="${HILL + 60}" fill="url(#sky)"/>
  ${fill(clouds, 0)}${fill(trees, 0.3)}<path d="${hill}" fill="#fff"/><path d="${hill}" fill="url(#grass)"/>
  ${fill(row(FARTHER), 0.12)}${fill(row(NEARER, 9), 0.3)}${fill(row(NEARER), 0.14)}
  ${fill(shadow, 0.7, 'filter="url(#soft)"')}${fill(side, 0.95)}${fill(face, 0.16)}${fill(lichen, 0.55)}
  <g transform="${LETTER}">${fill(envelope, 0)}${fill('M66 -66H104V-20H66Z', 0.9)}</g>
  <g transform="translate(36 2)">${fill(bird.tail, 0.9)}${fill(bird.body, 0)}${fill(bird.back, 0.75)}${fill(bird.wing, 0.85)}${fill(bird.breast, 1)}${fill(bird.beak, 0.8)}${disc([610, 62], 9, 1)}</g>
  ${fill(near, 0.75)}${stroke(stalks, 6, 0.6)}${umbels}`,
};
