import type { Scene } from '../scene.ts';
import { blur, fill, gradient, grey, n, pairs, randomFrom, smooth, stroke, times } from '../shapes.ts';

const random = randomFrom(8);
const between = (low: number, high: number) => low + random() * (high - low);

// The hat stands on its crown. All of it is drawn from the middle of its opening, which lies at HAT.
const HAT = 'translate(560 372) rotate(-5)';
const TABLE = 560;
const brim = smooth(
  pairs(
    '-312 14, -284 -20, -214 -56, -110 -82, 0 -90, 110 -82, 214 -56, 284 -20, 312 14, 324 52, 300 78, 254 70, 170 88, 0 102, -170 88, -254 70, -300 78, -324 52',
  ),
);
/** The rolled edge nearest to us, and the one beyond the opening. */
const roll = smooth(
  pairs('-322 58, -300 78, -254 70, -170 88, 0 102, 170 88, 254 70, 300 78, 322 58'),
  false,
);
const farRoll = smooth(
  pairs('-306 10, -284 -20, -214 -56, -110 -82, 0 -90, 110 -82, 214 -56, 284 -20, 306 10'),
  false,
);
const ring = (rx: number, ry: number, y = 0) =>
  `M${-rx} ${y}A${rx} ${ry} 0 1 1 ${rx} ${y}A${rx} ${ry} 0 1 1 ${-rx} ${y}Z`;
const opening = ring(228, 62, -4);
const crown =
  'M-236 30C-243 132 -226 214 -174 262C-130 300 -62 312 0 312C62 312 130 300 174 262C226 214 243 132 236 30Z';
const ribbon = 'M-239 52Q0 148 239 52L238 108Q0 206 -238 108Z';
const bow = 'M120 106L208 78Q214 104 212 134L124 164Q116 134 120 106Z';
const knot = 'M156 96L178 89V144L156 151Z';
/** What stands in the hat is hidden by the near half of the rim only. */
const above = 'M-240 -420H240V-4H228A228 62 0 0 1 -228 -4H-240Z';

const lining = times(19, (i) => {
  const x = -210 + i * 23.4;
  return `M${n(x * 1.02)} ${n(-54 * Math.sqrt(Math.max(0, 1 - (x / 228) ** 2)) + 22)}L${n(x * 0.6)} 62`;
}).join('');
/** Folded slips, from the farthest: the side that has the light, the side that hasn't. */
const slips = [
  { lit: 'M-206 8L-126 -66L-62 -18L-132 58Z', dim: 'M-126 -66L-84 -82L-14 -40L-62 -18Z' },
  { lit: 'M92 62L66 -22L160 -58L206 24Z', dim: 'M160 -58L196 -56L226 -8L206 24Z' },
  { lit: 'M-92 30C-104 -70 -36 -206 78 -296L66 60Z', dim: 'M78 -296L126 20L66 60Z' },
  { lit: 'M-92 70L-66 0L62 -4L96 66Z', dim: 'M-66 0L-44 -26L80 -30L62 -4Z' },
];
const creases = 'M-78 -84Q0 -66 71 -84M71 -84L110 -96M0 -2L2 70';
const papers =
  slips
    .map(
      ({ lit, dim }) =>
        fill(lit, 0) + fill(dim, 0.26) + stroke(lit + dim, 2.6, 0.62, 'stroke-linejoin="round"'),
    )
    .join('') + stroke(creases, 2.2, 0.3);

const grain = times(17, (i) => {
  const y = TABLE + 22 + i * i * 0.95 + i * 3;
  const from = i % 2 ? between(-90, 120) : between(420, 760);
  return `M${n(from)} ${n(y)}q${n(between(120, 240))} ${n(between(-5, 5))} ${n(between(300, 620))} ${n(between(-3, 3))}`;
}).join('');
const panels = times(4, (i) => `M${28 + i * 298} -20V474H${296 + i * 298}V-20`).join('');
const shadowOnWall = `<g transform="translate(838 380) rotate(4) scale(.98 1.04)">${fill(brim + crown + slips.map(({ lit, dim }) => lit + dim).join(''), 1)}</g>`;

/** The clerk's hat, with the four papers' numbers in it. */
export const bowler: Scene = {
  name: 'bowler',
  inks: ['night', 'rust'],
  seed: 31,
  key: `<defs>${blur('soft', 9)}${blur('edge', 3)}${gradient(
    'wall',
    [
      [0, 0.02],
      [0.4, 0.1],
      [1, 0.4],
    ],
    [1, 0.2],
  )}${gradient(
    'felt',
    [
      [0, 0.78],
      [0.25, 0.9],
      [0.6, 1],
    ],
    [1, 0.25],
  )}${gradient(
    'brim',
    [
      [0, 0.66],
      [0.4, 0.84],
      [1, 0.98],
    ],
    [1, 0.3],
  )}<clipPath id="wallonly"><rect width="1200" height="${TABLE}"/></clipPath><clipPath id="above"><path d="${above}"/></clipPath><clipPath id="opening"><path d="${opening}"/></clipPath><clipPath id="crown"><path d="${crown}"/></clipPath></defs>
    <rect width="1200" height="${TABLE}" fill="url(#wall)"/>
    ${stroke(panels, 9, 0.4)}
    <g clip-path="url(#wallonly)" opacity=".62" filter="url(#edge)">${shadowOnWall}</g>
    ${stroke(grain, 3.5, 0.34)}${fill(`M0 ${TABLE - 9}H1200V${TABLE}H0Z`, 0.9)}
    <g filter="url(#soft)" opacity=".85">${fill('M450 688C540 650 700 640 870 656C990 666 1100 668 1190 680C1100 704 910 714 770 712C650 720 500 726 450 688Z', 1)}</g>
    <g transform="${HAT}">
      <path d="${crown}" fill="url(#felt)"/>
      <g clip-path="url(#crown)">${fill('M196 150C192 210 158 262 96 288C140 284 200 250 220 190Z', 0.84)}${fill('M-214 134C-206 200 -168 252 -112 280C-150 236 -172 190 -178 146Z', 0.56)}${fill(ribbon, 0.62)}${stroke('M-239 52Q0 148 239 52M-238 108Q0 206 238 108', 3, 0.95)}</g>
      ${fill(bow, 0.5)}${stroke(bow, 3, 0.95)}${fill(knot, 0.8)}
      <path d="${brim}" fill="url(#brim)"/>
      ${stroke(farRoll, 8, 0.46, 'stroke-linecap="round"')}
      ${fill(opening, 1)}
      <g clip-path="url(#opening)">${fill(ring(228, 62, 26), 0.5)}${stroke(lining, 3, 0.95)}${stroke(ring(224, 58, 10), 24, 0.34)}</g>
      <g clip-path="url(#above)">${papers}</g>
      ${stroke(roll, 17, 1, 'stroke-linecap="round"')}${stroke(roll, 4.5, 0.3, 'stroke-linecap="round" transform="translate(-1 -7)"')}
    </g>`,
  colour: `<defs><clipPath id="above"><path d="${above}"/></clipPath><clipPath id="opening"><path d="${opening}"/></clipPath></defs>
    <rect width="1200" height="${TABLE}" fill="${grey(0.86)}"/>${`<g transform="translate(6 -5)">${stroke(panels, 4, 0.5)}</g>`}
    <rect y="${TABLE}" width="1200" height="${800 - TABLE}" fill="${grey(0.24)}"/>
    <g transform="${HAT}">
      ${fill(crown, 0.1)}${fill(ribbon, 1)}${fill(bow, 1)}${fill(brim, 0.06)}
      <g clip-path="url(#opening)">${fill(opening, 1)}${stroke(ring(224, 58, 10), 24, 0.4)}</g>
      <g clip-path="url(#above)">${slips.map(({ lit, dim }) => fill(lit, 0) + fill(dim, 0.14)).join('')}</g>
    </g>`,
};
