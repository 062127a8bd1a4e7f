import type { Scene } from '../scene';
import { lines, randomFrom, smooth, times, type Point } from '../shapes';

/** A lens of light or shade lying on the water. */
const lens = (x: number, y: number, w: number, h: number) =>
  `M${x - w / 2} ${y}q${w / 2} ${-h} ${w} 0q${-w / 2} ${h} ${-w} 0z`;
const random = randomFrom(5);

/** The moon's path: short lenses that widen towards the viewer. */
const glitter = times(58, (i) => {
  const depth = i / 57;
  const y = 506 + depth * depth * 286;
  const spread = 26 + depth * 120;
  return lens(232 + (random() - 0.5) * spread, y, 14 + depth * 66 * (0.4 + random()), 2 + depth * 7);
}).join('');

const ripples = times(70, (i) => {
  const depth = i / 69;
  return lens(random() * 1240 - 20, 520 + depth * 280, 30 + depth * 120 * random(), 2 + depth * 6);
}).join('');

/** The gauge: blocks every half foot, one figure a foot. */
const figures = [
  'M0 -14l6 -4v24',
  'M-7 -12q7 -10 13 -1q2 8 -13 19h15',
  'M-7 -16h13l-8 10q10 0 8 8q-4 8 -14 3',
  'M5 6v-24l-13 17h17',
];
const boardTop = 352;
const gauge = times(28, (i) => {
  const y = boardTop + 10 + i * 12;
  return i % 2 ? '' : `M${i % 4 ? 366 : 377} ${y}h11v11h-11z`;
}).join('');
const numbers = [4, 3, 2, 1]
  .map(
    (n, i) =>
      `<path transform="translate(404 ${boardTop + 44 + i * 80}) scale(1.05)" d="${figures[n - 1]}"/>`,
  )
  .join('');

const tower = 'M768 452C792 372 804 262 806 168L894 168C896 262 908 372 932 452Z';
/** The rock's outline from the water on the left, over the top, to the right edge. */
const crest: Point[] = [
  [448, 684],
  [486, 664],
  [512, 668],
  [532, 640],
  [556, 628],
  [574, 592],
  [600, 584],
  [612, 548],
  [640, 534],
  [652, 500],
  [676, 488],
  [700, 456],
  [760, 452],
  [950, 450],
  [984, 470],
  [1010, 474],
  [1030, 506],
  [1066, 514],
  [1092, 552],
  [1130, 560],
  [1160, 590],
  [1230, 604],
];
const rock = lines([...crest, [1230, 760], [980, 732], [760, 720], [560, 712]]);
/** Weed hangs from the high-water mark in tufts. */
const weed = lines([
  ...times(62, (i): Point => {
    const x = 440 + i * 13;
    return [
      x,
      652 + Math.sin(i * 0.5) * 6 + (i % 2 ? 20 + random() * 24 : -random() * 10) - Math.max(0, i - 40) * 0.4,
    ];
  }),
  [1240, 640],
  [1240, 780],
  [430, 780],
]);
/** Faces of the rock that look towards the moon, and the paler few that look straight at it. */
const faces = [
  [
    [700, 458],
    [676, 490],
    [654, 502],
    [646, 560],
    [668, 600],
    [684, 548],
    [708, 516],
    [716, 478],
  ],
  [
    [640, 536],
    [612, 550],
    [602, 586],
    [596, 640],
    [622, 612],
    [640, 620],
    [636, 574],
  ],
  [
    [574, 594],
    [556, 630],
    [532, 642],
    [514, 670],
    [548, 668],
    [578, 644],
  ],
  [
    [786, 464],
    [752, 500],
    [734, 548],
    [742, 618],
    [770, 574],
    [796, 540],
    [800, 494],
  ],
  [
    [900, 462],
    [872, 508],
    [868, 560],
    [846, 612],
    [884, 598],
    [908, 548],
    [930, 500],
  ],
  [
    [984, 472],
    [1010, 476],
    [1028, 508],
    [1008, 552],
    [984, 610],
    [966, 560],
    [972, 510],
  ],
  [
    [1066, 516],
    [1090, 554],
    [1080, 600],
    [1052, 628],
    [1046, 566],
  ],
  [
    [1130, 562],
    [1158, 592],
    [1150, 628],
    [1118, 636],
  ],
] satisfies Point[][];
const lit = [
  [
    [700, 458],
    [676, 490],
    [654, 502],
    [650, 536],
    [676, 520],
    [706, 480],
  ],
  [
    [640, 536],
    [612, 550],
    [604, 580],
    [628, 568],
  ],
  [
    [786, 464],
    [752, 500],
    [740, 536],
    [768, 520],
    [792, 488],
  ],
  [
    [900, 462],
    [872, 508],
    [870, 540],
    [896, 516],
    [916, 480],
  ],
  [
    [984, 472],
    [1006, 476],
    [998, 506],
    [978, 520],
  ],
] satisfies Point[][];
const cracks = [
  [
    [828, 466],
    [836, 500],
    [822, 540],
    [832, 590],
    [818, 640],
  ],
  [
    [952, 466],
    [944, 510],
    [956, 560],
    [940, 620],
  ],
  [
    [700, 540],
    [694, 580],
    [704, 640],
  ],
  [
    [1036, 530],
    [1030, 580],
    [1020, 630],
  ],
] satisfies Point[][];
const skerries =
  smooth([
    [118, 742],
    [150, 722],
    [190, 716],
    [226, 728],
    [268, 740],
    [200, 750],
  ]) +
  smooth([
    [540, 762],
    [572, 748],
    [616, 744],
    [660, 756],
    [700, 766],
    [620, 772],
  ]);

/** Low water at the tide station: the bare rock, the gauge that stands dry, the moon that did it. */
export const lighthouse: Scene = {
  name: 'lighthouse',
  inks: ['night', 'sea'],
  seed: 11,
  key: `
  <defs>
    <linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#4a4a4a"/><stop offset=".55" stop-color="#8f8f8f"/><stop offset="1" stop-color="#d9d9d9"/></linearGradient>
    <linearGradient id="sea" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#b9b9b9"/><stop offset=".4" stop-color="#868686"/><stop offset="1" stop-color="#3c3c3c"/></linearGradient>
    <linearGradient id="round"><stop offset="0" stop-color="#cfcfcf"/><stop offset=".22" stop-color="#fff"/><stop offset=".5" stop-color="#f2f2f2"/><stop offset=".78" stop-color="#9a9a9a"/><stop offset="1" stop-color="#5c5c5c"/></linearGradient>
    <linearGradient id="ray"><stop offset="0" stop-color="#fff" stop-opacity=".75"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></linearGradient>
    <linearGradient id="yar" x1="1" x2="0"><stop offset="0" stop-color="#fff" stop-opacity=".75"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></linearGradient>
    <radialGradient id="halo"><stop offset=".3" stop-color="#fff" stop-opacity=".6"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient>
    <filter id="soft"><feGaussianBlur stdDeviation="3"/></filter>
    <clipPath id="rock"><path d="${rock}"/></clipPath><clipPath id="board"><path d="M358 ${boardTop}h62v350h-62z"/></clipPath>
  </defs>
  <rect x="-20" y="-20" width="1240" height="530" fill="url(#sky)"/>
  <circle cx="232" cy="176" r="210" fill="url(#halo)"/><circle cx="232" cy="176" r="74" fill="#fff"/>
  
  <g filter="url(#soft)" fill="#6f6f6f"><path d="M-20 236C60 222 120 232 190 226C250 222 300 232 392 224C330 242 270 240 214 244C130 250 60 246 -20 252Z"/><path d="M300 286C370 276 430 284 520 276C470 294 400 294 300 286ZM560 96C660 80 720 92 800 84C740 104 650 108 560 96ZM960 236C1040 220 1120 228 1220 220L1220 246C1130 248 1040 250 960 236Z" opacity=".8"/></g>
  <path d="M838 116L-30 20L-30 150Z" fill="url(#yar)" opacity=".55"/><path d="M862 116L1230 66L1230 176Z" fill="url(#ray)" opacity=".55"/>
  <circle cx="850" cy="114" r="130" fill="url(#halo)"/>
  <path d="M0 506L0 488C40 482 80 486 120 480C180 470 220 478 262 484C330 482 400 492 470 498L560 506Z" fill="#a2a2a2"/>
  <path d="M96 484v-14h10v-8h12v22M140 480v-20l5 -14l5 14v20M170 480v-12h16v12M204 482v-10h22v10M60 486v-8h16v8" fill="#a2a2a2"/>
  <rect x="-20" y="504" width="1240" height="316" fill="url(#sea)"/>
  <path d="${ripples}" fill="#3a3a3a" opacity=".55"/>
  <path d="${glitter}" fill="#fff"/>
  <path d="M1060 512C1100 500 1130 504 1170 494L1230 488L1230 506L1040 506Z" fill="#6e6e6e"/>
  <path d="${rock}" fill="#232323"/>
  <g clip-path="url(#rock)">
    <path d="${faces.map((face) => lines(face)).join('')}" fill="#545454"/><path d="${lit.map((face) => lines(face)).join('')}" fill="#8d8d8d"/>
    <path d="${cracks.map((crack) => lines(crack, false)).join('')}" fill="none" stroke="#0c0c0c" stroke-width="4"/>
    <path d="M420 640C600 612 800 620 1240 622" stroke="#7c7c7c" stroke-width="5" fill="none" stroke-dasharray="46 22 90 34" opacity=".6"/>
    <path d="${weed}" fill="#0c0c0c"/><path d="${weed}" fill="none" stroke="#4a4a4a" stroke-width="3" transform="translate(7 34)" stroke-dasharray="26 40 12 52"/>
  </g>
  <path d="${skerries}" fill="#1c1c1c"/>
  <path d="M440 690C500 700 540 716 600 714C680 726 720 718 780 724C860 722 900 736 980 734C1060 746 1120 740 1220 762" stroke="#fff" stroke-width="5" fill="none" stroke-linecap="round"/>
  <path d="M470 712C540 726 600 736 680 738M740 742C820 748 860 746 930 758M1000 760C1060 764 1110 772 1180 782M110 750q80 10 166 -4M534 776q80 10 176 -4" stroke="#fff" stroke-width="3" fill="none" opacity=".75" stroke-linecap="round"/>

  <path d="${tower}" fill="url(#round)"/>
  <path d="M836 452v-40q14 -16 28 0v40zM836 330q9 -14 18 0v26h-18zM850 236q8 -12 15 0v22h-15z" fill="#181818"/>
  <path d="M768 452L932 452L944 464L756 464Z" fill="#1a1a1a"/>
  <path d="M806 168L894 168L912 150L788 150Z" fill="#2c2c2c"/><rect x="776" y="142" width="148" height="10" fill="#141414"/>
  <path d="M780 118H920M780 130H920" stroke="#141414" stroke-width="2.5"/><path d="M781 142V116M800 142V116M819 142V116M838 142V116M862 142V116M881 142V116M900 142V116M919 142V116" stroke="#141414" stroke-width="3"/>
  <rect x="815" y="82" width="70" height="60" fill="#fff"/><path d="M815 82L838 112L815 142M838 82L862 112L838 142M862 82L838 112L862 142M885 82L862 112L885 142M815 82V142M885 82V142" stroke="#1c1c1c" stroke-width="2.5" fill="none"/>
  <path d="M804 84C808 60 832 48 850 44C868 48 892 60 896 84Z" fill="#161616"/><circle cx="850" cy="40" r="7" fill="#161616"/><path d="M850 40V12M838 20H866l-6 -5M866 20l-6 5" stroke="#161616" stroke-width="3.5" fill="none"/>

  <path d="M476 466V690M532 466V652M588 466V622M476 520L532 620M532 520L476 620M532 500L588 600M588 500L532 600" stroke="#191919" stroke-width="7"/>
  <path d="M455 456H700V468H455Z" fill="#191919"/><path d="M458 430H640M458 442H640M459 456V428M500 456V428M560 456V428M600 456V428M636 456V428" stroke="#191919" stroke-width="3"/>
  <path d="M502 468h14v224h-14z" fill="#2e2e2e"/><path d="M503 470v220" stroke="#9a9a9a" stroke-width="3"/>
  <path d="M484 456V404L509 386L534 404V456Z" fill="#191919"/><path d="M480 406L509 384L538 406" stroke="#191919" stroke-width="6" fill="none"/><rect x="500" y="416" width="18" height="18" fill="#fff"/>
  <path d="M648 456V388H772V456Z" fill="#333"/><path d="M638 392L664 340H756L782 392Z" fill="#161616"/><path d="M648 384L666 348M668 386L682 348" stroke="#666" stroke-width="3"/>
  <path d="M736 344v-36h14v40z" fill="#161616"/><path d="M743 300C730 280 756 268 744 246C734 226 752 214 742 196" stroke="#c6c6c6" stroke-width="9" fill="none" stroke-linecap="round" opacity=".7"/>
  <path d="M668 404h26v26h-26zM726 404h26v26h-26z" fill="#fff"/><path d="M681 404v26M668 417h26M739 404v26M726 417h26" stroke="#222" stroke-width="3"/>

  <path d="M381 ${boardTop - 24}h16V716h-16z" fill="#1b1b1b"/>
  <path d="M358 ${boardTop}h62v350h-62z" fill="#fff" stroke="#1b1b1b" stroke-width="5"/>
  <path d="${gauge}" fill="#141414"/><g fill="none" stroke="#141414" stroke-width="4">${numbers}</g>
  <g clip-path="url(#board)"><path d="M350 560C372 566 390 556 408 566C420 572 430 562 440 566V720H350Z" fill="#444" opacity=".6"/></g>
  <path d="M340 706q50 -12 98 0q-48 14 -98 0zM322 708q66 22 134 -2" fill="none" stroke="#fff" stroke-width="3"/>
  <path d="M360 720l56 2l-6 10l-44 -2zM372 738l46 2l-4 7l-40 -1zM362 754l36 1l-4 6l-30 -1zM380 770l26 1l-3 5l-20 -1z" fill="#fff" opacity=".75"/>
  <path d="M560 140q16 -16 30 0q16 -16 30 0M620 190q11 -11 21 0q11 -11 21 0" stroke="#2a2a2a" stroke-width="4.5" fill="none" stroke-linecap="round"/>`,
  colour: `
  <defs>
    <linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#3c3c3c"/><stop offset=".6" stop-color="#9a9a9a"/><stop offset="1" stop-color="#dcdcdc"/></linearGradient>
    <linearGradient id="sea" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#a8a8a8"/><stop offset="1" stop-color="#1c1c1c"/></linearGradient>
    <linearGradient id="yar" x1="1" x2="0"><stop offset="0" stop-color="#fff" stop-opacity=".8"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></linearGradient>
    <linearGradient id="ray"><stop offset="0" stop-color="#fff" stop-opacity=".8"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></linearGradient>
    <radialGradient id="halo"><stop offset=".3" stop-color="#fff" stop-opacity=".7"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient>
    <clipPath id="tower"><path d="${tower}"/></clipPath>
  </defs>
  <rect x="-20" y="-20" width="1240" height="530" fill="url(#sky)"/>
  <circle cx="232" cy="176" r="190" fill="url(#halo)"/><circle cx="232" cy="176" r="74" fill="#fff"/>
  <path d="M838 116L-30 20L-30 150Z" fill="url(#yar)" opacity=".6"/><path d="M862 116L1230 66L1230 176Z" fill="url(#ray)" opacity=".6"/>
  <circle cx="850" cy="114" r="120" fill="url(#halo)"/>
  <rect x="-20" y="504" width="1240" height="316" fill="url(#sea)"/><path d="${glitter}" fill="#fff"/>
  <path d="${rock}" fill="#6a6a6a"/><path d="${skerries}" fill="#444"/>
  <path d="${tower}" fill="#fff"/><g clip-path="url(#tower)" fill="#222"><path d="M760 206Q850 224 940 206V274Q850 292 760 274ZM760 344Q850 364 940 344V410Q850 430 760 410Z"/></g>
  <rect x="812" y="80" width="76" height="64" fill="#fff"/>
  <path d="M500 416h18v18h-18zM668 404h26v26h-26zM726 404h26v26h-26z" fill="#fff"/>
  <path d="M358 ${boardTop}h62v350h-62z" fill="#fff"/><path d="M356 562C372 566 390 556 408 566C420 572 430 562 420 566V702H358Z" fill="#666"/>
  <path d="M440 690C500 700 540 716 600 714C680 726 720 718 780 724C860 722 900 736 980 734C1060 746 1120 740 1220 762" stroke="#fff" stroke-width="5" fill="none"/>
  <path d="M360 720l56 2l-6 10l-44 -2zM372 738l46 2l-4 7l-40 -1zM362 754l36 1l-4 6l-30 -1zM380 770l26 1l-3 5l-20 -1z" fill="#fff" opacity=".75"/>`,
};
