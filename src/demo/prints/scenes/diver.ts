import type { Scene } from '../scene.ts';
import { blur, disc, fill, glow, gradient, n, randomFrom, stroke, times, type Point } from '../shapes.ts';

const random = randomFrom(5);
const WINDOW: Point = [600, 392];
const GLASS = 158;

const dome =
  'M318 668C270 604 250 520 252 430C254 210 400 74 600 74C800 74 946 210 948 430C950 520 930 604 882 668Z';
const breast =
  'M300 690C420 668 780 668 900 690C940 730 1000 746 1080 770C1140 786 1180 806 1210 840H-10C20 806 60 786 120 770C200 746 260 730 300 690Z';
const collar = 'M288 650C420 622 780 622 912 650L922 706C780 680 420 680 278 706Z';

const nut = ([x, y]: Point, size: number) =>
  `<g transform="translate(${n(x)} ${n(y)}) scale(${size})">${fill('M-26 0L-12 -22H12L26 0L12 22H-12Z', 0.16, 'stroke="#000" stroke-width="6"')}${disc([0, 0], 9, 0.9)}</g>`;
const windowNuts = times(8, (index) => {
  const angle = ((index + 0.5) / 8) * Math.PI * 2;
  return nut([WINDOW[0] + Math.cos(angle) * 194, WINDOW[1] + Math.sin(angle) * 194], 0.66);
}).join('');

/** A window in the side of the dome, seen from in front, with its guard of bars. */
const sideWindow = (flip: number) =>
  `<g transform="translate(600 404) scale(${flip} 1) translate(306 0) rotate(-3)">` +
  '<ellipse rx="50" ry="132" fill="#b0b0b0" stroke="#000" stroke-width="8"/><ellipse cx="9" rx="30" ry="104" fill="#000"/>' +
  `${stroke('M-10 -62Q14 -54 34 -58M-20 -20Q10 -14 40 -20M-20 22Q10 28 40 22M-10 64Q14 70 34 62', 9, 0.36)}</g>`;

/** The claw: a thick finger that is part of the hand, and the thinner one that shuts on it. Wrist at the foot. */
const hand =
  'M-32 122C-46 110 -60 96 -70 78L-88 74L-78 58C-86 44 -90 28 -90 10L-104 0L-88 -12C-86 -30 -80 -44 -70 -54L-20 -20C-4 -22 2 -38 16 -40C12 -54 30 -58 28 -74C26 -86 44 -92 40 -108C46 -128 38 -150 16 -172C72 -160 108 -98 108 -36C108 26 76 74 36 106C30 112 26 116 24 124Z';
const finger =
  'M-86 -46C-108 -92 -98 -150 -50 -194C-44 -198 -38 -194 -40 -188C-54 -158 -54 -138 -44 -122C-56 -112 -44 -102 -34 -98C-46 -86 -36 -76 -26 -72C-36 -58 -22 -46 -14 -30C-32 -10 -66 -16 -86 -46Z';
const shade =
  'M24 124C26 116 30 112 36 106C76 74 108 26 108 -36C108 -98 72 -160 16 -172C60 -136 80 -90 76 -40C72 22 40 64 8 92C0 100 -2 112 0 124Z';
const arm =
  'M-36 130C-52 148 -58 164 -50 184L-62 196L-42 200C-34 208 -26 210 -18 210L34 202C50 182 46 152 28 132C10 122 -18 122 -36 130ZM-22 220L38 212L26 340H-70Z';
const HELD = 'translate(602 418) rotate(8) scale(.88)';
const spots = times(13, () => {
  const angle = random() * Math.PI * 2;
  const reach = 16 + random() * 30;
  return disc([Math.cos(angle) * reach - 26, 40 + Math.sin(angle) * reach], 3 + random() * 3.4, 0.6);
}).join('');

const rivets = times(17, (rivet) => {
  const x = 306 + rivet * 36.8;
  const y = 667 - 28 * (1 - ((x - 600) / 310) ** 2);
  return disc([x, y], 8, 0.85) + disc([x - 2, y - 2], 3, 0.1);
}).join('');
const nuts = [-404, -232, 0, 232, 404]
  .map((aside) => nut([600 + aside, 776 - 46 * (1 - (aside / 470) ** 2)], 1))
  .join('');
/** Verdigris, and the dents of a hundred years of doorways. */
const bloom =
  'M760 180C800 200 840 240 856 290C830 280 820 250 790 232C770 220 756 200 760 180ZM836 540C820 590 800 610 770 624C800 626 840 606 852 570ZM330 520C336 560 352 600 384 630C352 626 330 590 322 552Z';
const boards = times(10, (board) => `M${board * 132 + 6} -20V820`).join('');
const glove =
  'M1062 168C1050 200 1046 240 1050 276C1052 300 1046 330 1050 356C1054 372 1070 372 1074 356L1078 318L1082 376C1086 392 1102 392 1106 376L1108 322L1114 372C1118 386 1134 384 1136 370L1136 316L1142 344C1146 358 1160 356 1162 342C1164 304 1158 264 1144 236C1138 214 1138 190 1136 168ZM1046 268C1034 276 1022 296 1018 318C1016 334 1032 340 1040 328L1052 304Z';

/** The old helmet of the divers' guild looks at what it used to look for. */
export const diver: Scene = {
  name: 'diver',
  inks: ['night', 'moss'],
  seed: 41,
  key: `<defs>${gradient(
    'copper',
    [
      [0, 0.86],
      [0.16, 0.42],
      [0.34, 0.06],
      [0.56, 0.3],
      [0.82, 0.74],
      [1, 0.95],
    ],
    [1, 0.28],
  )}${gradient(
    'brass',
    [
      [0, 0.02],
      [0.5, 0.24],
      [1, 0.72],
    ],
    [0.8, 1],
  )}${glow('deep', [
    [0, 0.74],
    [0.7, 0.94],
    [1, 1],
  ])}${glow('air', [
    [0, 0, 0.9],
    [0.55, 0, 0.55],
    [1, 0, 0],
  ])}${blur('soft', 14)}<clipPath id="glass"><circle cx="${WINDOW[0]}" cy="${WINDOW[1]}" r="${GLASS}"/></clipPath></defs>
    <rect x="-20" y="-20" width="1240" height="840" fill="#8c8c8c"/><ellipse cx="470" cy="330" rx="780" ry="560" fill="url(#air)"/>
    ${stroke(boards, 4, 0.6, 'opacity=".7"')}
    ${disc([1098, 128], 12, 0.9)}${stroke('M1098 128V156', 6, 0.9)}<g transform="translate(14 10)" opacity=".35">${fill(glove, 1)}</g>${fill(glove, 0.6)}${fill('M1058 168H1140L1142 204H1054Z', 0.86)}
    <g opacity=".45" filter="url(#soft)" transform="translate(44 30)">${fill(dome, 1)}${fill(breast, 1)}</g>
    <path d="${breast}" fill="url(#copper)" stroke="#000" stroke-width="10"/>${nuts}
    <path d="${dome}" fill="url(#copper)" stroke="#000" stroke-width="10"/>
    ${fill(bloom, 0, 'opacity=".3"')}
    ${fill('M380 226C420 160 480 124 546 112C500 140 450 186 424 250C400 300 392 340 390 380C372 330 366 270 380 226Z', 0)}
    ${sideWindow(1)}${sideWindow(-1)}
    ${fill('M470 156C480 92 540 60 600 60C660 60 720 92 730 156C690 132 510 132 470 156Z', 0.3, 'stroke="#000" stroke-width="8"')}${fill('M504 132C520 96 560 82 600 82C640 82 680 96 696 132C660 120 540 120 504 132Z', 1)}${stroke('M560 124V86M600 122V80M640 124V86', 8, 0.36)}
    <path d="${collar}" fill="url(#copper)" stroke="#000" stroke-width="8"/>${rivets}
    ${disc([WINDOW[0] + 12, WINDOW[1] + 18], 226, 1, 'opacity=".55" filter="url(#soft)"')}
    ${disc(WINDOW, 222, 1)}<circle cx="${WINDOW[0]}" cy="${WINDOW[1]}" r="215" fill="url(#brass)"/>${windowNuts}
    ${disc(WINDOW, GLASS + 16, 1)}<circle cx="${WINDOW[0]}" cy="${WINDOW[1]}" r="${GLASS + 8}" fill="url(#brass)"/>${disc(WINDOW, GLASS, 1)}
    <circle cx="${WINDOW[0]}" cy="${WINDOW[1]}" r="${GLASS}" fill="url(#deep)"/>
    <g clip-path="url(#glass)"><g transform="${HELD}">${fill(arm, 0.1)}${fill(hand, 0)}${fill(shade, 0.46)}${spots}${fill(finger, 0, 'stroke="#111" stroke-width="5"')}${disc([-58, -42], 8, 0.8)}</g></g>
    ${stroke(`M${WINDOW[0] - 128} ${WINDOW[1] - 30}A132 132 0 0 1 ${WINDOW[0] - 40} ${WINDOW[1] - 126}`, 14, 0, 'stroke-linecap="round" opacity=".85"')}${stroke(`M${WINDOW[0] - 124} ${WINDOW[1] + 14}L${WINDOW[0] - 126} ${WINDOW[1]}`, 14, 0, 'stroke-linecap="round" opacity=".85"')}`,
  colour: `<defs>${gradient(
    'copper',
    [
      [0, 0.9],
      [0.3, 0.4],
      [0.6, 0.8],
      [1, 1],
    ],
    [1, 0.28],
  )}${glow('air', [
    [0, 0, 0.8],
    [1, 0, 0],
  ])}<clipPath id="glass"><circle cx="${WINDOW[0]}" cy="${WINDOW[1]}" r="${GLASS}"/></clipPath></defs>
    <rect x="-20" y="-20" width="1240" height="840" fill="#868686"/><ellipse cx="470" cy="330" rx="780" ry="560" fill="url(#air)"/>
    ${fill(glove, 0.3)}
    <path d="${breast}" fill="url(#copper)"/><path d="${dome}" fill="url(#copper)"/>${fill(bloom, 1)}<path d="${collar}" fill="url(#copper)"/>
    ${fill('M380 226C420 160 480 124 546 112C500 140 450 186 424 250C400 300 392 340 390 380C372 330 366 270 380 226Z', 0)}
    ${disc(WINDOW, 220, 0.34)}${disc(WINDOW, GLASS, 0.7)}
    <g clip-path="url(#glass)"><g transform="${HELD}">${fill(arm, 0.5)}${fill(hand, 0.1)}${fill(finger, 0.1)}</g></g>`,
};
