import type { Scene } from '../scene';
import { blur, box, disc, fill, glow, gradient, n, randomFrom, smooth, stroke, times } from '../shapes';

const random = randomFrom(29);
const WATER = 566;

/** Light lying on the water under a lamp: lenses that widen and scatter on their way down. */
const reflection = (x: number, width: number, long: number, count: number) =>
  times(count, (i) => {
    const depth = (i + 1) / count;
    const w = width * (0.5 + random() * 0.7) * (1 - depth * 0.45);
    const at = x + (random() - 0.5) * (6 + depth * width * 0.6);
    return `M${n(at - w / 2)} ${n(WATER + 14 + depth * long)}q${n(w / 2)} ${n(-5 - depth * 6)} ${n(w)} 0q${n(-w / 2)} ${n(5 + depth * 6)} ${n(-w)} 0z`;
  }).join('');
const ripples = times(80, (i) => {
  const depth = i / 79;
  const w = 40 + depth * 130 * random();
  return `M${n(random() * 1260 - 60)} ${n(WATER + 10 + depth * 230)}q${n(w / 2)} ${n(-2 - depth * 5)} ${n(w)} 0q${n(-w / 2)} ${n(2 + depth * 5)} ${n(-w)} 0z`;
}).join('');
const portholes = times(9, (i) => 520 + i * 58);
const saloon = times(7, (i) => 606 + i * 54);
const shine =
  reflection(392, 170, 200, 17) +
  portholes.map((x) => reflection(x, 24, 90, 7)).join('') +
  saloon.map((x) => reflection(x, 30, 150, 7)).join('') +
  reflection(1046, 20, 180, 9);
const stars = times(60, () => disc([random() * 1200, random() * 330], 1 + random() * 1.6, 0)).join('');
const shore = times(46, (i) =>
  disc([i * 27 + random() * 18, 508 + random() * 40], 1.4 + random() * 1.6, 0),
).join('');

const hull = `M112 470C128 500 150 540 186 ${WATER + 14}H1066C1108 548 1142 506 1164 452L1040 462H300Z`;
/** The after deck, lit like a stage: from the rail to the awning. */
const stage = 'M198 262H574V462H198Z';

/** The singer, in a long dress, one arm out, her foot on 0 0. */
const singer =
  'M-7 -168C-16 -168 -20 -158 -18 -148C-17 -140 -12 -136 -6 -136L-6 -130C-18 -128 -24 -122 -24 -112L-20 -84C-26 -60 -36 -30 -44 0H38C32 -32 22 -62 14 -86L17 -106L40 -118L66 -142L71 -150L64 -152L56 -146L34 -128L12 -128L5 -130L5 -136C12 -138 14 -146 13 -152L17 -154L12 -158C10 -166 2 -170 -7 -168Z' +
  'M-12 -172C-2 -182 14 -174 10 -166Q-2 -170 -12 -164ZM-20 -160C-30 -166 -34 -156 -28 -148Q-22 -144 -17 -148ZM-22 -118C-34 -112 -38 -98 -30 -88L-6 -104L2 -120L-4 -124L-12 -108L-22 -102Z';
const listener = (x: number, y: number, s: number, hat: boolean) =>
  `<g transform="translate(${x} ${y}) scale(${s})">${fill('M-20 0C-22 -40 -22 -62 -12 -70Q0 -76 12 -70C22 -62 22 -40 20 0Z', 1)}${disc([0, -88], 14, 1)}${hat ? fill('M-22 -92H22L14 -96Q14 -108 0 -108Q-14 -108 -14 -96Z', 1) : fill('M-14 -90Q-16 -106 0 -106Q18 -106 16 -80Q10 -92 -14 -90Z', 1)}</g>`;
const bulbs = times(15, (i) => {
  const t = i / 14;
  return [200 + t * 368, 288 + Math.sin(((t * 3) % 1) * Math.PI) * 15] as const;
});

/** The last boat: a singer on the after deck, and the whole harbour listening. */
export const ferry: Scene = {
  name: 'ferry',
  inks: ['night', 'rose'],
  seed: 53,
  key: `<defs>${gradient('sky', [
    [0, 0.96],
    [0.45, 0.62],
    [1, 0.3],
  ])}${gradient('sea', [
    [0, 0.6],
    [0.25, 0.9],
    [0.6, 1],
    [1, 1],
  ])}${glow('lamp', [
    [0, 0, 0.75],
    [0.5, 0, 0.25],
    [1, 0, 0],
  ])}${gradient('smoke', [
    [0, 0.3, 0],
    [1, 0.25, 0.8],
  ])}${blur('soft', 10)}</defs>
  <rect x="-20" y="-20" width="1240" height="600" fill="url(#sky)"/>${stars}
  <path d="${smooth([
    [738, 108],
    [752, 84],
    [796, 70],
    [850, 74],
    [910, 40],
    [990, 34],
    [1080, 2],
    [1240, -20],
    [1240, 40],
    [1100, 60],
    [1000, 84],
    [920, 84],
    [860, 112],
    [800, 100],
    [772, 110],
  ])}" fill="#8a8a8a" opacity=".5" filter="url(#soft)"/>
  ${fill(
    smooth([
      [-40, 506],
      [120, 486],
      [300, 494],
      [480, 472],
      [700, 456],
      [900, 440],
      [1080, 462],
      [1240, 452],
      [1240, 570],
      [-40, 570],
    ]),
    0.7,
  )}
  ${fill('M860 448V410h8V380l5 -22l5 22v30h10v40zM930 446v-24h26v26zM980 452v-40h14v44zM700 460v-22h24v22zM740 458v-30l12 -10l12 10v30z', 0.8)}${shore}
  <rect x="-20" y="${WATER - 10}" width="1240" height="260" fill="url(#sea)"/>
  <path d="${ripples}" fill="#000" opacity=".4"/>
  <ellipse cx="390" cy="380" rx="360" ry="230" fill="url(#lamp)"/>
  <path d="${shine}" fill="#fff" opacity=".92"/>

  ${fill(stage, 0)}
  ${fill(hull, 0.98)}${stroke('M118 474C300 470 900 474 1162 456', 9, 0, 'opacity=".9"')}${stroke('M150 528H1118', 4, 0.55)}
  ${portholes.map((x) => disc([x, 506], 11, 0) + disc([x, 506], 11, 1, 'fill-opacity="0" stroke="#000" stroke-width="4"')).join('')}
  ${fill('M576 296H1010L1034 464H576Z', 0.97)}${saloon.map((x) => fill(`M${x - 17} 366q0 -8 8 -8h18q8 0 8 8v44h-34z`, 0)).join('')}${fill('M596 424H1000V430H596Z', 0.6)}
  ${[600, 666, 762, 822].map((x, i) => disc([x, 386], 8, 0.9) + fill(`M${x - 13} 410q0 -18 13 -18t13 18z`, 0.9, i === 2 ? 'opacity=".7"' : '')).join('')}
  ${fill('M576 282H1030L1040 300H576Z', 1)}${fill('M150 268Q160 246 200 244H560Q590 246 596 268V280H150Z', 1)}${stroke('M152 276H594', 3, 0.4)}${box(570, 270, 12, 194, 1)}
  ${fill('M640 214H900L912 282H640Z', 0.98)}${fill('M656 232h40v28h-40zM708 232h40v28h-40z', 0)}${fill('M860 200H986L1004 282H850Z', 0.98)}${fill('M868 214H980L984 238H864Z', 0)}${stroke('M896 214V240M926 214V240M956 214V240', 4, 0.98)}${fill('M846 196H1000L990 206H852Z', 1)}
  ${fill('M700 214L712 108H794L806 214Z', 0.98)}${fill('M709 134L706 160H800L797 134Z', 0, 'opacity=".95"')}${fill('M704 104h98v10h-98z', 1)}
  ${stroke('M924 200V70M900 110H948M924 84L1120 452M924 84L806 200', 4, 1)}${stroke('M206 246V130M206 138L704 116', 3, 1)}${disc([924, 66], 8, 0)}${disc([924, 66], 34, 0, 'style="fill:url(#lamp)"')}${stroke('M1150 456V420', 5, 1)}${disc([1150, 416], 6, 0)}
  ${fill('M646 270Q646 260 656 260H724Q734 260 734 270V282H646ZM760 262h60q8 0 8 8v12h-76v-12q0 -8 8 -8z', 1)}

  ${stroke('M196 276V470', 7, 1)}
  ${stroke(
    smooth(
      bulbs.map(([x, y]) => [x, y - 5] as const),
      false,
    ),
    2.5,
    0.9,
  )}${bulbs.map(([x, y]) => disc([x, y], 6, 0) + stroke(`M${n(x)} ${n(y - 9)}v5`, 4, 1)).join('')}
  ${fill('M316 452H458V470H316Z', 1)}
  <g transform="translate(384 454) scale(.92)">${fill(singer, 1)}</g>
  ${stroke('M352 452V346L368 330', 3.5, 1)}${fill('M366 322l10 8l-8 10l-9 -8z', 1)}
  ${listener(236, 470, 0.88, true)}${listener(280, 474, 0.8, false)}${listener(496, 474, 0.84, false)}${listener(540, 472, 0.92, true)}
  ${stroke('M166 442L300 442M462 442H574', 3, 1)}${stroke(times(6, (i) => `M${186 + i * 22} 442V470`).join('') + times(5, (i) => `M${474 + i * 22} 442V470`).join(''), 2.5, 1)}
  ${stroke(`M186 ${WATER + 15}C420 ${WATER + 8} 860 ${WATER + 8} 1066 ${WATER + 15}M60 ${WATER + 22}Q120 ${WATER + 8} 180 ${WATER + 18}M1080 ${WATER + 16}Q1120 ${WATER + 8} 1190 ${WATER + 26}`, 4, 0, 'opacity=".8" stroke-linecap="round"')}`,
  colour: `<defs>${gradient('sky', [
    [0, 0.06],
    [0.5, 0.4],
    [1, 0.8],
  ])}${gradient('sea', [
    [0, 0.7],
    [0.5, 0.3],
    [1, 0.06],
  ])}${glow('lamp', [
    [0, 1, 1],
    [0.45, 0.8, 0.6],
    [1, 0.4, 0],
  ])}${gradient('stage', [
    [0, 0.12],
    [0.6, 0.42],
    [1, 0.8],
  ])}</defs>
  <rect x="-20" y="-20" width="1240" height="600" fill="url(#sky)"/>${stars}
  <ellipse cx="390" cy="380" rx="360" ry="230" fill="url(#lamp)"/>
  ${shore}
  <rect x="-20" y="${WATER - 10}" width="1240" height="260" fill="url(#sea)"/>
  <path d="${shine}" fill="#666"/>
  ${fill(hull, 0.3)}${fill(stage, 1, 'style="fill:url(#stage)"')}
  <path d="M340 330L300 470H470L420 330Z" fill="#fff" opacity=".55"/>
  ${bulbs.map(([x, y]) => disc([x, y], 7, 0)).join('')}
  ${saloon.map((x) => fill(`M${x - 17} 366q0 -8 8 -8h18q8 0 8 8v44h-34z`, 0.35)).join('')}${portholes.map((x) => disc([x, 506], 11, 0.35)).join('')}
  ${fill('M709 134L706 160H800L797 134Z', 1)}${fill('M868 214H980L984 238H864Z', 0.1)}${disc([924, 66], 8, 0)}`,
};
