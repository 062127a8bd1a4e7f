import type { Scene } from '../scene.ts';
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
} from '../shapes.ts';

const random = randomFrom(311);
const between = (low: number, high: number) => low + random() * (high - low);

// The right half, the middle of the thorax on 0 0; the left is its mirror image.
const fore =
  'M16 -64C90 -140 240 -222 420 -262C476 -274 508 -250 504 -214C492 -150 468 -100 446 -30C434 16 402 34 362 30C250 26 120 22 22 26Z';
const hind =
  'M20 6C140 22 280 32 372 46C410 110 392 214 322 288C270 340 206 350 160 318C106 276 58 190 18 96Z';
/** A copy of a wing drawn in towards its root: what lies between two of them is a band. */
const inward = (wing: string, reach: number, share: number) =>
  `<g transform="translate(${n(20 * (1 - reach))} 0) scale(${reach})">${fill(wing, share)}</g>`;
const banded = (wing: string, bands: readonly (readonly [reach: number, share: number])[]) =>
  bands.map(([reach, share]) => inward(wing, reach, share)).join('');

/** A wavy line across a wing, between two points of its edges. */
const wave = ([x, y]: Point, [u, v]: Point, swell: number, count: number) =>
  smooth(
    times(count * 2 + 1, (step): Point => {
      const share = step / (count * 2);
      const aside = (step % 2 ? 1 : -1) * swell + Math.sin(share * Math.PI) * 26;
      const long = Math.hypot(u - x, v - y);
      return [x + (u - x) * share + ((v - y) / long) * aside, y + (v - y) * share - ((u - x) / long) * aside];
    }),
    false,
  );
const waves =
  wave([176, -176], [150, 32], -9, 4) +
  wave([150, 34], [96, 250], -9, 4) +
  wave([402, -262], [352, 34], 9, 6);
const veins =
  'M40 -44C160 -120 300 -180 470 -226M40 -30C180 -80 320 -110 484 -150M36 -10C180 -30 320 -40 456 -76M34 8C160 10 300 6 430 -10M28 28C140 60 270 90 384 120M24 44C120 100 230 170 352 236M22 60C90 140 160 230 236 334M20 80C60 170 110 250 150 310';
const eye = ([x, y]: Point, wide: number) => ({
  key:
    disc([x, y], wide + 15, 0.96) +
    disc([x, y], wide + 6, 0) +
    disc([x, y], wide - 5, 0.34) +
    disc([x, y], wide * 0.56, 1) +
    stroke(
      `M${n(x - wide * 0.62)} ${n(y + wide * 0.1)}A${n(wide * 0.64)} ${n(wide * 0.64)} 0 0 1 ${n(x - wide * 0.1)} ${n(y - wide * 0.62)}`,
      6,
      0,
      'stroke-linecap="round"',
    ) +
    disc([x + wide * 0.16, y - wide * 0.18], wide * 0.13, 0),
  tint: disc([x, y], wide + 6, 0) + disc([x, y], wide - 5, 1),
});
const eyes = [eye([300, -108], 52), eye([228, 156], 54)];

/** A feathered feeler: a curve, and barbs that shorten to its tip. */
const feeler = times(15, (barb) => {
  const share = barb / 14;
  const [x, y] = [14 + share * 118, -92 - share * 118 + share * share * 34];
  const long = 40 * (1 - share * 0.72) * Math.min(1, 0.5 + share * 2);
  return `M${n(x)} ${n(y)}l${n(long * 0.42)} ${n(-long)}M${n(x)} ${n(y)}l${n(long)} ${n(-long * 0.06)}`;
}).join('');
const stem = 'M10 -88Q70 -168 134 -178';
const fur = times(130, () => {
  const [angle, reach] = [between(0, Math.PI * 2), between(22, 62)];
  const [x, y] = [Math.cos(angle) * reach * 0.86, Math.sin(angle) * reach - 22];
  return `M${n(x)} ${n(y)}l${n(Math.cos(angle) * 15)} ${n(Math.sin(angle) * 15 + 4)}`;
}).join('');
const abdomen = 'M-40 20C-52 80 -44 160 -16 212C-8 226 8 226 16 212C44 160 52 80 40 20Z';
const rings = times(7, (ring) => {
  const wide = 44 - ring * 4.2;
  return `M${n(-wide)} ${52 + ring * 24}Q0 ${68 + ring * 24} ${n(wide)} ${52 + ring * 24}`;
}).join('');
const thorax = 'M0 -92C40 -92 62 -58 58 -18C54 22 34 44 0 44C-34 44 -54 22 -58 -18C-62 -58 -40 -92 0 -92Z';

const both = (inside: string) => `${inside}<g transform="scale(-1 1)">${inside}</g>`;
const PINNED = 'translate(600 404) scale(1.06)';

// The bedsheet on its line, lit from in front; the night is what is left at the edges.
const sheet = `M64 66C240 92 420 98 600 96C780 98 960 92 1136 66C1150 240 1128 400 1142 560C1148 660 1136 740 1146 840H54C66 740 52 660 60 560C72 400 50 240 64 66Z`;
const folds =
  'M150 90C170 260 130 480 160 830C196 560 176 300 150 90ZM1050 88C1034 300 1070 540 1040 830C1010 560 1030 280 1050 88ZM420 100C430 180 424 240 410 300C400 230 404 160 420 100ZM790 100C780 170 784 230 800 280C808 220 806 160 790 100ZM360 640C346 700 352 760 362 830C378 760 376 690 360 640ZM850 640C866 700 858 770 846 830C832 770 836 700 850 640Z';
const pegs = [110, 600, 1090]
  .map((x) =>
    fill(
      `M${x - 11} ${x === 600 ? 66 : 44}h22l4 66h-11l-4 -28l-4 28h-11z`,
      0.2,
      'stroke="#000" stroke-width="5"',
    ),
  )
  .join('');
/** What else has come tonight, at rest, heads every way. */
const small = [
  [112, 470, 24],
  [128, 640, -34],
  [250, 748, 60],
  [540, 752, -16],
  [664, 726, 30],
  [968, 760, -58],
  [1090, 668, 18],
  [1098, 470, -28],
]
  .map(
    ([x = 0, y = 0, turn = 0]) =>
      `<g transform="translate(${x} ${y}) rotate(${turn})">${fill('M0 -20C8 -14 30 8 32 24L10 18L0 26L-10 18L-32 24C-30 8 -8 -14 0 -20Z', 0.76)}${stroke('M0 -14V20M-2 -18Q-12 -26 -14 -34M2 -18Q12 -26 14 -34', 4, 0.9)}</g>`,
  )
  .join('');
const silhouette = both(fill(fore, 1) + fill(hind, 1)) + fill(abdomen, 1);

/** An emperor on the bedsheet that the quay's moths are counted on. */
export const moth: Scene = {
  name: 'moth',
  inks: ['night', 'moss'],
  seed: 311,
  key: `<defs>${glow('lamp', [
    [0, 0.04],
    [0.5, 0.07],
    [0.85, 0.3],
    [1, 0.5],
  ])}${gradient('body', [
    [0, 0.5],
    [1, 0.9],
  ])}${blur('soft', 10)}${blur('fold', 7)}<clipPath id="sheet"><path d="${sheet}"/></clipPath><clipPath id="wings"><path d="${fore}${hind}"/></clipPath></defs>
    <rect x="-20" y="-20" width="1240" height="840" fill="#050505"/>
    ${stroke('M-20 40C200 74 400 82 600 80C800 82 1000 74 1220 40', 7, 0.4)}
    <g clip-path="url(#sheet)"><ellipse cx="600" cy="400" rx="760" ry="620" fill="url(#lamp)"/><g filter="url(#fold)">${fill(folds, 0.6, 'opacity=".5"')}</g>${small}</g>
    ${pegs}
    <g transform="translate(630 446) scale(1.06)" opacity=".5" filter="url(#soft)">${silhouette}</g>
    <g transform="${PINNED}">${both(
      `${banded(hind, [
        [1, 0.96],
        [0.97, 0.1],
        [0.9, 0.82],
        [0.84, 0.4],
        [0.42, 0.7],
      ])}${banded(fore, [
        [1, 0.98],
        [0.975, 0.08],
        [0.92, 0.86],
        [0.87, 0.46],
        [0.38, 0.8],
      ])}<g clip-path="url(#wings)">${stroke(veins, 3, 0.9, 'opacity=".55"')}${stroke(waves, 9, 0.98)}${stroke(waves, 5, 0.06, 'transform="translate(8 1)"')}</g>${eyes.map((one) => one.key).join('')}${stroke(stem, 6, 1)}${stroke(feeler, 4, 1)}`,
    )}
      <path d="${abdomen}" fill="url(#body)" stroke="#000" stroke-width="4"/>${stroke(rings, 9, 0.12)}
      ${fill(thorax, 0.74)}${stroke(fur, 3, 0.16, 'stroke-linecap="round"')}${disc([0, -90], 24, 1)}${both(disc([18, -96], 11, 1, 'stroke="#aaa" stroke-width="4"'))}</g>`,
  colour: `<defs>${glow('lamp', [
    [0, 0.04],
    [0.5, 0.05],
    [0.85, 0.4],
    [1, 0.7],
  ])}<clipPath id="sheet"><path d="${sheet}"/></clipPath><clipPath id="wings"><path d="${fore}${hind}"/></clipPath></defs>
    <rect x="-20" y="-20" width="1240" height="840" fill="#555"/>
    <g clip-path="url(#sheet)"><ellipse cx="600" cy="400" rx="760" ry="620" fill="url(#lamp)"/></g>
    <g transform="${PINNED}">${both(
      `${banded(hind, [
        [1, 0.7],
        [0.97, 0.16],
        [0.9, 0.9],
        [0.42, 0.4],
      ])}${banded(fore, [
        [1, 0.7],
        [0.975, 0.1],
        [0.92, 0.9],
        [0.38, 0.5],
      ])}<g clip-path="url(#wings)">${stroke(waves, 5, 0, 'transform="translate(8 1)"')}</g>${eyes.map((one) => one.tint).join('')}`,
    )}${fill(abdomen, 0.5)}${stroke(rings, 9, 0.1)}${fill(thorax, 0.4)}</g>`,
};
