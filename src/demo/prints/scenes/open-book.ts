import type { Scene } from '../scene.ts';
import {
  blur,
  disc,
  fill,
  glow,
  gradient,
  lines,
  n,
  randomFrom,
  smooth,
  stroke,
  times,
  view,
  type Point,
} from '../shapes.ts';

const random = randomFrom(41);
const between = (low: number, high: number) => low + random() * (high - low);
const HORIZON = 352;
const [NEAR, FAR, WIDE] = [1.62, 3.7, 1.36];
const see = view(0.9, 720, HORIZON);

/** How high the page lies, so far from the gutter: it dives into the gutter and sinks towards its outer edge. */
const swell = (aside: number) => {
  const far = Math.abs(aside);
  return 0.36 * (1 - Math.exp(-far / 0.15)) * (1 - 0.5 * (far / WIDE) ** 1.5);
};
const onPage = (aside: number, ahead: number, down = 0): Point =>
  see([aside, ahead, swell(aside) * (1 - down)]);
/** A line over both pages at one distance, from one outer edge to the other. */
const across = (ahead: number, down = 0): Point[] =>
  times(61, (index) => onPage(-WIDE + (index / 60) * WIDE * 2, ahead, down));
const pages = lines([...across(NEAR), ...across(FAR).reverse()]);
const block = lines([...across(NEAR), ...across(NEAR, 1).reverse()]);
const leaves = times(15, (leaf) => {
  const points = across(NEAR, 0.05 + leaf * 0.064);
  return lines(points.slice(0, 31), false) + lines(points.slice(30), false);
}).join('');
const cover = lines([
  see([-WIDE - 0.05, NEAR, 0.02]),
  see([0, NEAR, -0.01]),
  see([WIDE + 0.05, NEAR, 0.02]),
  see([WIDE + 0.05, NEAR, -0.05]),
  see([0, NEAR, -0.06]),
  see([-WIDE - 0.05, NEAR, -0.05]),
]);
const boards = lines([
  see([-WIDE - 0.06, NEAR, 0]),
  see([-WIDE - 0.06, FAR + 0.05, 0]),
  see([WIDE + 0.06, FAR + 0.05, 0]),
  see([WIDE + 0.06, NEAR, 0]),
]);

// Lines of print that the tide has been at: towards the margin they are set straight, by the gutter they are ripples.
const ROWS = 21;
const mark = (side: number, from: number, to: number, ahead: number, loose: number) => {
  const edge = (thick: number): Point[] =>
    times(5, (k) => {
      const part = k / 4;
      const sag = Math.sin(part * Math.PI) * (0.035 * loose + thick);
      return onPage(side * (from + (to - from) * part), ahead * (1 + sag));
    });
  const thick = 0.008 + 0.004 * loose;
  return lines([...edge(thick), ...edge(-thick).reverse()]);
};
const print = times(ROWS, (row) => {
  const ahead = NEAR + 0.08 + ((FAR - NEAR - 0.24) * row) / (ROWS - 1);
  return [-1, 1]
    .map((side) => {
      const marks: string[] = [];
      const end = (row + (side > 0 ? 4 : 0)) % 7 === 6 ? 0.62 : WIDE - 0.13;
      for (let aside = 0.13 + random() * 0.04; aside < end - 0.03;) {
        const loose = Math.max(0, 1 - aside / 0.62);
        const to = Math.min(aside + between(0.07, 0.2), end);
        marks.push(mark(side, aside, to, ahead + (random() - 0.5) * 0.12 * loose, loose));
        aside = to + 0.03 + loose * 0.03;
      }
      return marks.join('');
    })
    .join('');
}).join('');

/** Water lying in the gutter, and the creeks that run down to it. */
const creek = (points: readonly (readonly [aside: number, ahead: number, width: number])[]) =>
  smooth([
    ...points.map(([aside, ahead, width]) => onPage(aside, ahead + width)),
    ...[...points].reverse().map(([aside, ahead, width]) => onPage(aside, ahead - width)),
  ]);
const bank = (side: number) =>
  times(13, (k) => onPage(side * (0.055 + 0.02 * Math.sin(k * 1.3 + side)), NEAR + ((FAR - NEAR) * k) / 12));
const gutter = lines([...bank(-1), ...bank(1).reverse()]);
const creeks =
  creek([
    [0, 1.93, 0.04],
    [-0.12, 1.98, 0.045],
    [-0.3, 2.1, 0.045],
    [-0.5, 2.02, 0.04],
    [-0.78, 2.16, 0.03],
    [-1.02, 2.1, 0.02],
    [-1.2, 2.18, 0.004],
  ]) +
  creek([
    [0, 2.26, 0.05],
    [0.12, 2.34, 0.055],
    [0.34, 2.46, 0.05],
    [0.6, 2.36, 0.05],
    [0.9, 2.52, 0.03],
    [1.14, 2.46, 0.005],
  ]) +
  creek([
    [0, 2.84, 0.06],
    [-0.12, 2.92, 0.07],
    [-0.4, 3.06, 0.06],
    [-0.74, 2.94, 0.05],
    [-1.1, 3.1, 0.006],
  ]);

// The curlew, walking to the left over the gutter.
const body =
  'M424 176C436 152 470 146 490 162C508 178 508 206 514 232C526 266 566 272 620 284C690 300 760 336 846 404C812 404 780 402 756 406C716 432 660 446 606 440C548 434 500 396 482 338C472 304 470 258 460 226C452 210 438 206 424 202Z';
const bill = 'M436 172C366 174 296 214 252 338C290 242 358 200 430 196Z';
const wing =
  'M540 300C590 288 650 302 700 326C756 352 800 380 846 404C790 408 730 404 680 400C610 394 556 362 540 300Z';
const feathers = times(5, (row) =>
  times(8 - row, (k) => {
    const x = 566 + k * 34 + row * 24;
    const y = 310 + k * 12.5 + row * 17;
    return x > 790 || y > 398 ? '' : `M${n(x)} ${n(y)}q14 2 20 12q-16 0 -20 -12z`;
  }).join(''),
).join('');
const streaks = times(16, (k) => {
  const [x, y] = [478 + (k % 4) * 17 + Math.floor(k / 4) * 6, 252 + Math.floor(k / 4) * 36 + (k % 4) * 8];
  return `M${n(x)} ${n(y)}l5 15`;
}).join('');
const legs = 'M582 430L566 512L500 590M640 434L704 500L716 574';
const toes =
  'M500 590L452 594M500 590L468 608M500 590L512 604M716 574L676 586M716 574L700 594M716 574L732 582';
const bird = (share: number) =>
  fill(body, share) +
  fill(bill, share) +
  stroke(legs, 11, share, 'stroke-linejoin="round"') +
  stroke(toes, 8, share, 'stroke-linecap="round"');

const flock = times(11, () => {
  const [x, y, reach] = [between(850, 1110), between(120, 220), between(9, 15)];
  return `M${n(x - reach)} ${n(y - 4)}q${n(reach * 0.6)} -5 ${n(reach)} 5q${n(reach * 0.5)} -10 ${n(reach)} -6`;
}).join('');
const wavelets = times(90, () => {
  const depth = random() ** 1.6;
  const y = HORIZON + 8 + depth * 430;
  const wide = 26 + depth * 130;
  return `M${n(between(-60, 1240))} ${n(y)}q${n(wide / 2)} ${n(-2 - depth * 5)} ${n(wide)} 0q${n(-wide / 2)} ${n(2 + depth * 5)} ${n(-wide)} 0z`;
}).join('');
/** The sun's path on the water, as far as the book. */
const glitter = times(34, (k) => {
  const [y, wide] = [HORIZON + 6 + k * 3.4, between(24, 110 + k)];
  return `M${n(600 + between(-50, 50) - wide / 2)} ${n(y)}q${n(wide / 2)} -4 ${n(wide)} 0q${n(-wide / 2)} 4 ${n(-wide)} 0z`;
}).join('');
const SUN: Point = [600, 266];
const shore =
  'M-20 352V338C80 326 150 336 240 330C330 324 400 342 470 346L600 352ZM1220 352V330C1120 320 1010 338 900 336C820 336 760 346 700 352Z';

/** The pages dry out at low water, and somebody reads them. */
export const openBook: Scene = {
  name: 'open-book',
  inks: ['moss', 'ochre'],
  seed: 41,
  key: `<defs>${blur('soft', 6)}${blur('mist', 14)}${gradient('sky', [
    [0, 0.5],
    [1, 0.04],
  ])}${gradient('sea', [
    [0, 0.5],
    [0.35, 0.85],
    [1, 1],
  ])}${gradient('page', [
    [0, 0.16],
    [1, 0.03],
  ])}${glow('halo', [
    [0.3, 0, 0.9],
    [1, 0, 0],
  ])}<clipPath id="pages"><path d="${pages}"/></clipPath></defs>
  <rect x="-20" y="-20" width="1240" height="380" fill="url(#sky)"/>
  <g filter="url(#mist)" opacity=".5">${fill('M-20 110C200 80 380 130 560 104C420 150 160 160 -20 150ZM640 70C820 40 1040 80 1220 50V90C1060 110 820 110 640 70Z', 0.7)}</g>
  <circle cx="600" cy="266" r="300" fill="url(#halo)"/>${disc(SUN, 176, 0)}
  ${fill(shore, 0.6)}${stroke(flock, 4, 0.85, 'stroke-linecap="round"')}
  <rect x="-20" y="${HORIZON}" width="1240" height="480" fill="url(#sea)"/>${fill(wavelets, 0.25, 'opacity=".7"')}${fill(glitter, 0)}
  <g filter="url(#soft)">${fill(boards, 1, 'transform="translate(0 14)"')}</g>${fill(boards, 1)}
  <path d="${pages}" fill="url(#page)"/>
  <g clip-path="url(#pages)">
    <g filter="url(#mist)">${fill(lines([...times(13, (k) => onPage(-0.14, NEAR + ((FAR - NEAR) * k) / 12)), ...times(13, (k) => onPage(0.14, FAR - ((FAR - NEAR) * k) / 12))]), 0.75)}</g>
    ${fill(print, 0.62)}
    ${fill(gutter + creeks, 0)}${stroke(creeks, 3, 0.75)}${stroke(lines(bank(-1), false) + lines(bank(1), false), 4, 0.8)}${fill(creeks, 0)}${fill(gutter, 0)}
    <g filter="url(#soft)">${stroke('M500 556L462 612M716 540L752 606', 13, 0.75)}</g>
  </g>
  ${stroke(lines(across(FAR), false), 3, 0.7)}
  ${fill(block, 0.08)}${stroke(leaves, 3, 0.55)}${stroke(lines(across(NEAR), false), 5, 0.9)}${fill(cover, 1)}
  <g transform="translate(0 -34)">${bird(1)}${fill(wing, 0.78)}${fill(feathers, 0.1)}${stroke(streaks, 5, 0.3, 'stroke-linecap="round"')}
  ${disc([462, 178], 11, 0)}${disc([461, 178], 6.5, 1)}${stroke('M482 172C498 190 500 214 506 238C518 274 560 282 616 294C682 310 740 336 806 380', 5, 0.1)}</g>`,
  colour: `<defs>${gradient('sky', [
    [0, 0.95],
    [1, 0.3],
  ])}${gradient('sea', [
    [0, 0.45],
    [1, 0.8],
  ])}${glow('halo', [
    [0.4, 0, 0.9],
    [1, 0.3, 0],
  ])}<clipPath id="pages"><path d="${pages}"/></clipPath></defs>
  <rect x="-20" y="-20" width="1240" height="380" fill="url(#sky)"/><circle cx="600" cy="266" r="330" fill="url(#halo)"/>${disc(SUN, 176, 0)}
  <rect x="-20" y="${HORIZON}" width="1240" height="480" fill="url(#sea)"/>  ${fill(glitter, 0)}${fill(boards, 0.95)}
  ${fill(pages, 0.14)}<g clip-path="url(#pages)">${fill(creeks, 0)}${fill(gutter, 0)}</g>
  ${fill(block, 0.5)}${fill(cover, 0.95)}
  <g transform="translate(0 -34)">${bird(0.95)}${fill(wing, 0.55)}${fill(feathers, 0.2)}${disc([462, 178], 11, 0)}</g>`,
};
