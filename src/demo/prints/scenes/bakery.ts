import type { Scene } from '../scene';
import { blur, box, disc, fill, glow, gradient, n, randomFrom, stroke, times } from '../shapes';

const random = randomFrom(14);
const WATER = 640;
/** The bakery's front: one wide opening, its shutter up, an arch over it. */
const opening = `M286 ${WATER}V262Q286 176 372 176H828Q914 176 914 262V${WATER}Z`;

/** Here and there the lamplight catches the joints of the wall. */
const bricks = times(90, () => {
  const [column, line] = [Math.floor(random() * 18), Math.floor(random() * 17)];
  return `M${column * 72 + (line % 2) * 36 - 20} ${8 + line * 34}h60`;
}).join('');

/** A round loaf with its three cuts. */
const loaf = (x: number, y: number, w: number, share = 0.08) =>
  fill(
    `M${n(x - w / 2)} ${y}C${n(x - w * 0.56)} ${n(y - w * 0.4)} ${n(x - w * 0.3)} ${n(y - w * 0.52)} ${x} ${n(y - w * 0.52)}C${n(x + w * 0.3)} ${n(y - w * 0.52)} ${n(x + w * 0.56)} ${n(y - w * 0.4)} ${n(x + w / 2)} ${y}Z`,
    share,
  ) +
  stroke(
    `M${n(x - w * 0.24)} ${n(y - w * 0.3)}q${n(w * 0.06)} ${n(-w * 0.1)} ${n(w * 0.12)} ${n(-w * 0.12)}M${n(x - w * 0.04)} ${n(y - w * 0.28)}q${n(w * 0.06)} ${n(-w * 0.12)} ${n(w * 0.12)} ${n(-w * 0.14)}M${n(x + w * 0.16)} ${n(y - w * 0.26)}q${n(w * 0.06)} ${n(-w * 0.1)} ${n(w * 0.1)} ${n(-w * 0.1)}`,
    3.5,
    0.7,
    'stroke-linecap="round"',
  );
const shelf = (x: number, y: number, w: number, count: number) =>
  times(count, (i) => loaf(Math.round(x + (w / count) * (i + 0.5)), y, (w / count) * 0.92)).join('') +
  box(x - 8, y, w + 16, 9, 0.92);
/** A long loaf on its end in a basket. */
const sticks = times(
  7,
  (i) =>
    `<g transform="translate(${344 + i * 15} 560) rotate(${(i - 3) * 5})">${fill('M-7 0V-92Q-7 -108 0 -110Q7 -108 7 -92V0Z', 0.1)}${stroke('M-4 -84l8 -8M-4 -62l8 -8M-4 -40l8 -8', 2.6, 0.8)}</g>`,
).join('');

/** The baker, his side to us, leaning into the peel; his feet on 0 0. */
const baker =
  'M-30 -262C-40 -292 -34 -318 -8 -320C16 -322 30 -306 28 -292L34 -284L27 -276L27 -264C26 -254 14 -252 4 -252L2 -244C24 -236 36 -222 40 -204L96 -184L136 -178L138 -162L92 -164L40 -176L34 -132L40 -66L44 -14L58 0H8L6 -60L-4 -104L-22 -58L-30 -12L-20 0H-66L-60 -60L-56 -122C-60 -160 -66 -200 -52 -228C-46 -240 -34 -248 -24 -248Z';
const cap = 'M-38 -300C-52 -326 -30 -346 -8 -340C12 -350 38 -334 30 -308L28 -300Q-4 -314 -36 -296Z';
const apron = 'M2 -238C26 -232 38 -214 36 -196L34 -150L48 -58Q0 -48 -48 -56L-40 -140L-8 -148L-2 -196Z';

const glints = times(46, (i) => {
  const depth = i / 45;
  const w = (40 + random() * 120) * (0.5 + depth * 0.7);
  const x = 690 + (random() - 0.5) * (210 + depth * 260);
  const y = WATER + 22 + depth * 136;
  return `M${n(x - w / 2)} ${n(y)}q${n(w / 2)} ${n(-3 - depth * 7)} ${n(w)} 0q${n(-w / 2)} ${n(3 + depth * 7)} ${n(-w)} 0z`;
}).join('');
const ripples = times(40, (i) => {
  const depth = i / 39;
  const w = 60 + depth * 160 * random();
  return `M${n(random() * 1260 - 60)} ${n(WATER + 14 + depth * 150)}q${n(w / 2)} ${n(-3 - depth * 6)} ${n(w)} 0q${n(-w / 2)} ${n(3 + depth * 6)} ${n(-w)} 0z`;
}).join('');
const BAGS = [
  [278, WATER - 48, 80],
  [252, WATER - 14, 92],
  [842, WATER - 14, 96],
  [208, WATER + 4, 70],
  [926, WATER + 4, 74],
] as const;
const bag = (x: number, y: number, w: number) =>
  `M${x} ${y}C${x - 12} ${y - 30} ${x + 6} ${y - 38} ${x + w / 2} ${y - 38}C${x + w - 6} ${y - 38} ${x + w + 12} ${y - 30} ${x + w} ${y}Z`;
const sandbags = BAGS.map(
  ([x, y, w]) =>
    fill(bag(x, y, w), 0.62, 'stroke="#000" stroke-width="4"') +
    stroke(`M${x + 4} ${y - 30}Q${x + w / 2} ${y - 44} ${x + w - 4} ${y - 30}`, 4, 0.1),
).join('');
const bagsTint = BAGS.map(([x, y, w]) => fill(bag(x, y, w), 0.4)).join('');

/** Four in the morning in the flooded street: the water has reached the step, the oven is lit all the same. */
export const bakery: Scene = {
  name: 'bakery',
  inks: ['night', 'ochre'],
  seed: 47,
  key: `<defs>${gradient('wall', [
    [0, 1],
    [1, 0.95],
  ])}${gradient('sea', [
    [0, 0.66],
    [0.4, 0.9],
    [1, 1],
  ])}${glow('fire', [
    [0, 0, 1],
    [0.35, 0, 0.75],
    [1, 0, 0],
  ])}${gradient('room', [
    [0, 0.6],
    [1, 0.4],
  ])}${blur('soft', 5)}${blur('steam', 16)}<clipPath id="open"><path d="${opening}"/></clipPath></defs>
  <rect x="-20" y="-20" width="1240" height="680" fill="url(#wall)"/>${stroke(bricks, 2.5, 0.72)}
  <g clip-path="url(#open)">
    <rect x="280" y="160" width="640" height="500" fill="url(#room)"/>
    ${fill('M540 176H914V640H540Z', 0.5)}${times(14, (line) => times(7, (i) => stroke(`M${540 + i * 62 + (line % 2) * 31} ${190 + line * 33}h52`, 26, 0.56)).join('')).join('')}
    <circle cx="762" cy="420" r="330" fill="url(#fire)"/>
    ${fill('M640 560V400C640 316 700 268 764 268C828 268 888 316 888 400V560Z', 0.94)}${stroke(
      times(9, (i) => {
        const a = ((i + 0.5) / 9) * Math.PI;
        return `M${n(764 - Math.cos(a) * 92)} ${n(392 - Math.sin(a) * 92)}L${n(764 - Math.cos(a) * 124)} ${n(392 - Math.sin(a) * 124)}`;
      }).join(''),
      4,
      0.3,
    )}
    ${fill('M672 500V400C672 336 716 298 764 298C812 298 856 336 856 400V500Z', 0)}
    ${fill('M690 500C700 470 694 452 706 430C716 452 722 440 726 414C744 444 742 460 752 470C760 440 774 430 776 396C800 430 796 456 808 472C816 456 818 446 816 428C834 454 834 480 842 500Z', 0.02)}
        ${box(628, 500, 272, 20, 0.98)}${box(640, 520, 248, 130, 0.86)}${fill('M706 560h116v60h-116z', 0.98)}${fill('M712 566h104v8h-104zM712 582h104v8h-104zM712 598h104v8h-104z', 0.5)}
    ${fill('M286 176H540V640H286Z', 0.74)}${shelf(316, 330, 204, 4)}${shelf(316, 416, 204, 3)}${stroke('M320 250V640M516 250V640', 8, 0.92)}${shelf(316, 252, 204, 5)}
    ${sticks}${fill('M326 520H456L446 600H336Z', 0.9)}${stroke('M330 540H452M333 560H449M336 580H447M352 522V598M376 522V598M400 522V598M426 522V598', 3, 0.5)}
    ${stroke('M420 478L820 490', 8, 1)}${fill('M742 482L826 484Q836 492 826 500L742 494Z', 1)}${loaf(748, 488, 54, 0.3)}${loaf(802, 490, 54, 0.3)}
    <g transform="translate(566 640) scale(1.02)">${fill(baker, 1)}${fill(cap, 0)}${fill(apron, 0.1)}${stroke('M-34 -214L-6 -172L52 -162L100 -158', 24, 1, 'stroke-linecap="round" stroke-linejoin="round"')}${stroke('M-28 -202L-2 -162L52 -150', 3, 0.35)}</g>
    ${stroke('M640 176V218', 3, 1)}${fill('M612 236Q616 214 640 214Q664 214 668 236Z', 1)}${disc([640, 240], 9, 0)}
    ${fill('M286 604H914V640H286Z', 0.72)}${stroke('M286 604H914', 4, 0.1)}
  </g>
  ${stroke(opening, 20, 1)}${stroke(`M298 ${WATER}V262Q298 188 372 188H828Q902 188 902 262V${WATER}`, 4, 0.4)}
  ${fill('M262 96H938V158H262Z', 1)}${stroke('M272 106H928V148H272Z', 3, 0.3)}
  ${[370, 452, 748, 830].map((x) => `<g transform="translate(${x} 142)">${fill('M-30 0C-34 -22 -16 -30 0 -30C16 -30 34 -22 30 0Z', 0.1)}${stroke('M-14 -16l6 -8M-2 -16l6 -8M10 -16l6 -8', 3, 1)}</g>`).join('')}
  ${stroke('M600 148V112M600 140q-16 -2 -18 -14q16 0 18 14q2 -12 18 -14q-2 12 -18 14M600 126q-14 -2 -16 -12q14 0 16 12q2 -12 16 -12q-2 10 -16 12', 4, 0.1, 'stroke-linejoin="round"')}

  ${stroke('M1000 54V96M1000 66H1140M1000 92L1030 68', 6, 0.55)}${stroke('M1046 68V108M1098 68V108', 3, 0.55)}
  ${stroke('M1072 168C1030 160 1020 118 1048 110C1072 106 1082 140 1094 160C1108 178 1128 164 1122 140M1072 168C1114 160 1124 118 1096 110C1072 106 1062 140 1050 160C1036 178 1016 164 1022 140', 13, 0.25, 'stroke-linecap="round"')}
  ${fill('M1000 290H1140V520H1000Z', 1)}${fill('M1012 302h54v96h-54zM1076 302h52v96h-52zM1012 410h54v98h-54zM1076 410h52v98h-52z', 0.72)}${fill('M990 520H1150V536H990Z', 0.6)}
  ${fill('M60 250H200V520H60Z', 1)}${fill('M72 262h54v110h-54zM136 262h52v110h-52zM72 384h54v124h-54zM136 384h52v124h-52z', 0.72)}${fill('M50 520H210V536H50Z', 0.6)}
  ${stroke('M228 -20V640', 12, 1)}${stroke('M216 180h24M216 420h24', 6, 1)}
  ${fill(`M-20 566C80 560 160 570 262 564L262 ${WATER}H-20ZM938 564C1020 570 1120 560 1240 566V${WATER}H938Z`, 1, 'opacity=".6"')}${stroke('M-20 566C80 560 160 570 262 564M938 564C1020 570 1120 560 1240 566', 3, 0.5)}

  <rect x="-20" y="${WATER}" width="1240" height="190" fill="url(#sea)"/><path d="${ripples}" fill="#000" opacity=".5"/>
  ${fill(`M300 ${WATER + 6}H900L960 820H420Z`, 0, 'opacity=".28" filter="url(#steam)"')}
  <path d="${glints}" fill="#fff"/>
  ${fill(`M250 ${WATER - 18}H950L966 ${WATER + 6}H234Z`, 0.86)}${fill(`M250 ${WATER - 18}H950L952 ${WATER - 13}H248Z`, 0)}
  ${sandbags}
  ${stroke(`M196 ${WATER + 12}Q600 ${WATER + 2} 1010 ${WATER + 12}`, 4, 0, 'stroke-linecap="round"')}
  <g transform="translate(200 736) rotate(-7)">${fill('M-70 -34H70L58 22H-58Z', 0.4)}${stroke('M-68 -16H68M-64 2H64', 4, 1)}${stroke('M-56 -34L-48 22M56 -34L48 22', 8, 0.8)}${fill('M-70 -34H70L62 -44H-62Z', 1)}${fill('M-40 -36q6 -26 26 -20q20 -12 34 4q18 -6 22 16z', 0.15)}</g>${stroke('M110 756Q200 772 292 748M90 776Q190 790 300 770', 4, 0.2, 'stroke-linecap="round"')}`,
  colour: `<defs>${gradient('wall', [
    [0, 0.1],
    [1, 0.3],
  ])}${glow('fire', [
    [0, 0, 0.5],
    [0.12, 0.3, 0.8],
    [0.4, 1, 1],
    [1, 0.7, 0],
  ])}${glow('core', [
    [0, 0, 1],
    [0.45, 0, 0.9],
    [1, 0, 0],
  ])}${glow('street', [
    [0, 0.85, 1],
    [1, 0.3, 0],
  ])}${gradient('sea', [
    [0, 0.5],
    [1, 0.12],
  ])}${blur('soft', 16)}<clipPath id="open"><path d="${opening}"/></clipPath></defs>
  <rect x="-20" y="-20" width="1240" height="680" fill="url(#wall)"/><ellipse cx="640" cy="420" rx="520" ry="420" fill="url(#street)"/>
  <g clip-path="url(#open)"><rect x="280" y="160" width="640" height="500" fill="#2a2a2a"/><circle cx="762" cy="420" r="360" fill="url(#fire)"/><ellipse cx="764" cy="460" rx="96" ry="130" fill="url(#core)"/>
  ${fill('M690 500C700 470 694 452 706 430C716 452 722 440 726 414C744 444 742 460 752 470C760 440 774 430 776 396C800 430 796 456 808 472C816 456 818 446 816 428C834 454 834 480 842 500Z', 0.9)}
  ${loaf(748, 488, 54, 1)}${loaf(802, 490, 54, 1)}
  <g transform="translate(566 640) scale(1.02)">${fill(cap, 0.1)}${fill(apron, 0.3)}</g>${disc([640, 240], 9, 0)}</g>
  ${stroke('M1072 168C1030 160 1020 118 1048 110C1072 106 1082 140 1094 160C1108 178 1128 164 1122 140M1072 168C1114 160 1124 118 1096 110C1072 106 1062 140 1050 160C1036 178 1016 164 1022 140', 13, 1, 'stroke-linecap="round"')}
  ${bagsTint}<rect x="-20" y="${WATER}" width="1240" height="190" fill="url(#sea)"/>${fill(`M300 ${WATER}H900L960 840H420Z`, 0.8, 'filter="url(#soft)"')}<path d="${glints}" fill="#8a8a8a"/>`,
};
