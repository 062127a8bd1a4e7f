import type { Scene } from '../scene.ts';
import {
  blur,
  box,
  fill,
  glow,
  gradient,
  grey,
  n,
  randomFrom,
  stroke,
  times,
  type Point,
} from '../shapes.ts';

const random = randomFrom(26);
const between = (low: number, high: number) => low + random() * (high - low);
const [WALL, EDGE] = [424, 588];
const BOX: Point = [470, EDGE];

/** A hand held up open, its wrist on 0 0: the palm, and each finger as a line of its own width. */
const palm = 'M-27 40L-27 0C-40 -30 -42 -70 -37 -108C-20 -120 28 -118 46 -100C52 -68 44 -30 29 -2L30 40Z';
const FINGERS = [
  ['M-24 -100L-37 -150L-43 -194', 24],
  ['M0 -106L-4 -160L-6 -216', 25],
  ['M24 -102L30 -152L33 -200', 24],
  ['M42 -92L56 -130L66 -164', 20],
  ['M-22 -44C-48 -64 -66 -86 -80 -122', 25],
] as const;
const hand = (share: number, more = 0) =>
  FINGERS.map(([data, width]) =>
    stroke(data, width + more, share, 'stroke-linecap="round" stroke-linejoin="round"'),
  ).join('') + fill(palm, share, more ? `stroke="${grey(share)}" stroke-width="${more}"` : '');
const creases =
  'M-30 -112q6 -8 14 -2M-6 -120q7 -8 15 -1M20 -114q7 -7 14 0M38 -104q6 -5 12 1M-44 -156q6 -5 13 0M-12 -168q7 -5 15 0M24 -158q6 -5 13 0M54 -138q5 -4 10 2M-22 -50C-14 -36 -12 -22 -14 -6';
const put = (x: number, y: number, size: number, inside: string, more = '') =>
  `<g transform="translate(${n(x)} ${n(y)}) scale(${size})" ${more}>${inside}</g>`;

/** The hood from behind: a shell of planks, open to the stage. */
const hood = `M${BOX[0] - 148} ${EDGE + 6}C${BOX[0] - 148} 486 ${BOX[0] - 84} 444 ${BOX[0]} 444C${BOX[0] + 84} 444 ${BOX[0] + 148} 486 ${BOX[0] + 148} ${EDGE + 6}Z`;
const planks = times(7, (k) => {
  const lean = (k - 3) / 4;
  return `M${n(BOX[0] + lean * 150)} ${EDGE + 6}C${n(BOX[0] + lean * 150)} 506 ${n(BOX[0] + lean * 104)} 456 ${n(BOX[0] + lean * 40)} 446`;
}).join('');

/** Boards of the stage, running to the back wall. */
const boards = times(19, (k) => {
  const foot = -180 + k * 84;
  return `M${n(foot)} ${EDGE}L${n(600 + (foot - 600) * 0.66)} ${WALL}`;
}).join('');
const joints = times(26, () => {
  const k = Math.floor(between(0, 18));
  const part = between(0.1, 0.9);
  const at = (foot: number) => 600 + (foot - 600) * (1 - 0.34 * part);
  const y = EDGE + (WALL - EDGE) * part;
  return `M${n(at(-180 + k * 84))} ${n(y)}H${n(at(-96 + k * 84))}`;
}).join('');

/** The curtain, drawn to the side and tied: each fold runs from the rail to the tie and out again. */
const TIE = 330;
const folds = times(9, (k) => {
  const [top, tie, foot] = [k * 29, k * 12.5, k * 24];
  const [topTo, tieTo, footTo] = [top + 29, tie + 12.5, foot + 24];
  return {
    share: [1, 0.74, 0.92, 0.66][k % 4] ?? 1,
    data: `M${top} 0C${top} 150 ${tie + 12} 250 ${n(tie)} ${TIE}C${n(tie + 4)} 420 ${foot} 500 ${foot} ${EDGE}H${footTo}C${footTo} 500 ${n(tieTo + 4)} 420 ${n(tieTo)} ${TIE}C${n(tieTo + 12)} 250 ${topTo} 150 ${topTo} 0Z`,
  };
});
const curtain = (share: (own: number) => number) =>
  folds.map((fold) => fill(fold.data, share(fold.share))).join('') +
  fill(
    `M-10 ${TIE - 16}C40 ${TIE - 6} 90 ${TIE - 8} 122 ${TIE - 20}L126 ${TIE + 10}C90 ${TIE + 22} 40 ${TIE + 24} -10 ${TIE + 16}Z`,
    share(0.4),
  );
const curtains = (share: (own: number) => number) =>
  put(66, 20, 1, curtain(share)) + `<g transform="translate(1134 20) scale(-1 1)">${curtain(share)}</g>`;

// Who sits in the last rows, from behind: crop, bun, bald, hat, curls.
const HEADS = [
  'M-44 40C-52 -6 -48 -56 0 -58C48 -56 52 -6 44 40Z',
  'M-42 40C-52 0 -46 -48 -14 -54C-30 -72 -18 -96 2 -96C22 -96 32 -72 16 -54C48 -46 52 0 42 40Z',
  'M-42 40C-50 -4 -44 -60 0 -62C44 -60 50 -4 42 40Z',
  'M-78 -10C-70 -26 -50 -26 -46 -30C-46 -70 -30 -84 0 -78C30 -84 46 -70 46 -30C50 -26 70 -26 78 -10C60 2 50 2 46 0L40 40H-40L-46 0C-52 2 -62 2 -78 -10Z',
  'M-48 40C-70 28 -66 6 -60 -4C-70 -26 -54 -46 -40 -48C-34 -70 -10 -76 2 -66C20 -78 42 -64 44 -46C64 -40 68 -18 58 -4C68 10 66 32 46 40Z',
] as const;
const sitter = 'M-118 150C-116 84 -84 66 -30 52L-26 30H26L30 52C84 66 116 84 118 150Z';
const people = (
  row: readonly number[],
  y: number,
  gap: number,
  start: number,
  size: number,
  share: number,
  rim: number,
) =>
  row
    .map((kind, k) => {
      const x = start + k * gap;
      const head = HEADS[kind] ?? HEADS[0];
      // The light comes from the box, so each rim is thinner the farther off its owner sits.
      const away = Math.min(1, Math.abs(x - BOX[0]) / 760);
      return put(
        x,
        y + ((k * 37) % 17),
        size,
        stroke(
          head + 'M-112 96C-96 72 -64 62 -30 52M112 96C96 72 64 62 30 52',
          8 - away * 5,
          rim + away * 0.4,
        ) +
          fill(sitter, share) +
          fill(head, share),
      );
    })
    .join('');
const back = [1, 0, 2, 4, 0, 3, 1, 2, 0] as const;
const front = [0, 4, 2, 1, 0, 2] as const;

const room = (share: number) => fill(`M-20 -20H1220V820H-20Z`, share);
const shaft = `M${BOX[0] - 120} 520L150 ${WALL}H960L${BOX[0] + 120} 520Z`;

/** Saturday night, second act: everybody who is well enough is out of the light, and the prompter has a cue to give. */
export const promptBox: Scene = {
  name: 'prompt-box',
  inks: ['night', 'rose'],
  seed: 26,
  key: `<defs>${blur('soft', 5)}${blur('mist', 16)}${glow('lamp', [
    [0, 0, 0.94],
    [0.42, 0, 0.84],
    [0.7, 0, 0.34],
    [1, 0, 0],
  ])}${glow('near', [
    [0, 0, 1],
    [0.5, 0, 0.8],
    [1, 0, 0],
  ])}${gradient('floor', [
    [0, 0.8],
    [1, 0.94],
  ])}<clipPath id="wall"><path d="M0 0H1200V${WALL}H0Z"/></clipPath><clipPath id="stage"><path d="M0 ${WALL}H1200V${EDGE}H0Z"/></clipPath></defs>
  ${room(0.95)}
  <g clip-path="url(#wall)"><ellipse cx="580" cy="400" rx="520" ry="470" fill="url(#lamp)"/>${stroke(
    times(14, (k) => `M${k * 90 + 20} 0V${WALL}`).join(''),
    3,
    0.9,
    'opacity=".25"',
  )}${put(742, 462, 1.82, hand(0.86) + fill('M-60 60L-30 20H32L60 60Z', 0.86), 'filter="url(#soft)"')}</g>
  <rect y="${WALL}" width="1200" height="${EDGE - WALL}" fill="url(#floor)"/>
  <g clip-path="url(#stage)"><g filter="url(#mist)">${fill(shaft, 0, 'opacity=".72"')}</g><ellipse cx="${BOX[0]}" cy="520" rx="300" ry="90" fill="url(#near)"/>${stroke(boards + joints, 3.5, 0.9)}</g>
  ${stroke(`M0 ${WALL}H1200`, 5, 0.85)}
  ${curtains((own) => own)}
  ${box(-20, -20, 104, 640, 1)}${box(1116, -20, 104, 640, 1)}${box(-20, -20, 1240, 66, 1)}
  ${stroke(`M92 ${EDGE}V54H1108V${EDGE}`, 5, 0.45)}${stroke(times(20, (k) => `M${130 + k * 49.5} 20a9 9 0 1 0 .1 0`).join(''), 4, 0.55)}
  ${put(BOX[0], 424, 0.98, hand(1, 9) + hand(0) + stroke(creases, 3.5, 0.7, 'stroke-linecap="round"') + fill('M-50 100L-38 24H42L56 100Z', 1) + fill('M-36 4H38L42 28H-40Z', 0) + stroke('M-36 4H38L42 28H-40Z', 5, 1))}
  ${fill(hood, 1)}${stroke(planks, 4, 0.12)}${stroke(`M${BOX[0] - 140} 540C${BOX[0] - 126} 478 ${BOX[0] - 76} 450 ${BOX[0]} 449C${BOX[0] + 76} 450 ${BOX[0] + 126} 478 ${BOX[0] + 140} 540`, 9, 0, 'stroke-linecap="round"')}
  ${box(0, EDGE, 1200, 12, 0.2)}${box(0, EDGE + 12, 1200, 220, 0.66)}${stroke(times(15, (k) => `M${k * 84 + 16} ${EDGE + 26}h52v90h-52z`).join(''), 3, 0.9)}
  ${people(back, 690, 146, 22, 0.98, 1, 0.7)}
  ${people(front, 776, 226, 40, 1.36, 1, 0.1)}`,
  colour: `<defs>${blur('soft', 5)}${blur('mist', 14)}${glow('lamp', [
    [0, 0.3, 1],
    [0.35, 0.62, 1],
    [0.75, 1, 1],
    [1, 1, 0],
  ])}${glow('near', [
    [0, 0, 1],
    [0.55, 0.1, 0.9],
    [1, 0.4, 0],
  ])}</defs>
  ${room(0.7)}
  <ellipse cx="580" cy="400" rx="540" ry="480" fill="url(#lamp)"/>
  <rect y="${WALL}" width="1200" height="${EDGE - WALL}" fill="${grey(0.75)}"/><g filter="url(#mist)">${fill(shaft, 0.45)}</g><ellipse cx="${BOX[0]}" cy="520" rx="300" ry="90" fill="url(#near)"/>
  <ellipse cx="${BOX[0]}" cy="400" rx="190" ry="170" fill="url(#near)" opacity=".8"/>
  ${curtains((own) => 1.3 - own * 0.5)}
  ${put(BOX[0], 424, 0.98, hand(0.1) + fill('M-36 4H38L42 28H-40Z', 0))}
  ${fill(hood, 0.5)}
  <rect y="${EDGE}" width="1200" height="220" fill="${grey(0.85)}"/>`,
};
