import type { Scene } from '../scene';
import {
  blur,
  box,
  disc,
  fill,
  glow,
  gradient,
  grey,
  n,
  randomFrom,
  stroke,
  times,
  type Point,
} from '../shapes';

const random = randomFrom(37);
const between = (low: number, high: number) => low + random() * (high - low);
const STAGE = 520;

// The curtain: folds of uneven width, gathered by a valance.
const folds = (() => {
  const edges: number[] = [-20];
  while ((edges.at(-1) ?? 0) < 1230) edges.push((edges.at(-1) ?? 0) + between(24, 46));
  return edges;
})();
const fold = (index: number) => {
  const [from, to] = [folds[index] ?? 0, (folds[index + 1] ?? 1230) + 0.5];
  const sway = Math.sin(index * 1.7) * 7;
  return `M${n(from)} -10C${n(from + sway)} 160 ${n(from - sway)} 340 ${n(from)} ${STAGE - 6}Q${n((from + to) / 2)} ${STAGE + 9} ${n(to)} ${STAGE - 6}C${n(to - sway)} 340 ${n(to + sway)} 160 ${n(to)} -10Z`;
};
const curtain = folds
  .slice(0, -1)
  .map((_, index) => fill(fold(index), [0.62, 0.78, 0.5, 0.86, 0.7][index % 5] ?? 0.7))
  .join('');
const valance =
  fill(
    'M-10 -10H1210V44C1170 92 1090 92 1050 44C1010 96 930 96 890 44C850 96 770 96 730 44C690 96 610 96 570 44C530 96 450 96 410 44C370 96 290 96 250 44C210 96 130 96 90 44C70 78 20 86 -10 62Z',
    0.94,
  ) +
  stroke(
    'M1210 44C1170 92 1090 92 1050 44C1010 96 930 96 890 44C850 96 770 96 730 44C690 96 610 96 570 44C530 96 450 96 410 44C370 96 290 96 250 44C210 96 130 96 90 44C70 78 20 86 -10 62',
    5,
    0.5,
  );

// The lectern: a panelled box on a plinth under a sloping top.
const lecternFront = 'M330 300L338 536H532L540 300Z';
const lecternTop = 'M308 276L330 248H540L562 276L556 302H314Z';
const desk =
  fill('M318 536H552L562 566H308Z', 0.95) +
  fill(lecternFront, 0.84) +
  fill('M500 300H540L532 536H498Z', 0.96) +
  stroke('M356 330H478V510H362Z', 3, 0.5) +
  stroke('M366 340H470V500H371Z', 2, 0.97) +
  disc([418, 420], 40, 0.97) +
  disc([418, 420], 34, 0.4) +
  fill(
    'M418 404C408 396 396 396 390 400V436C396 432 408 432 418 440C428 432 440 432 446 436V400C440 396 428 396 418 404Z',
    0.97,
  ) +
  stroke('M418 406V438', 2, 0.4) +
  fill('M326 300H544L540 312H330Z', 1) +
  fill(lecternTop, 0.9) +
  fill('M308 276L330 248H540L562 276Z', 0.58) +
  stroke('M308 277H562', 3, 0.25);
// A sheaf of pages on it, and the microphones: two on necks, the rest bunched with their stations' cubes.
const pages = 'M372 250L384 234C404 228 426 232 434 240C444 232 468 228 486 234L498 250Z';
const microphone = (foot: Point, bend: Point, head: Point, angle: number, cube: boolean, size = 1) => {
  const [x, y] = head;
  return (
    stroke(`M${foot[0]} ${foot[1]}Q${bend[0]} ${bend[1]} ${x} ${y}`, 5 * size, 0.98) +
    `<g transform="translate(${x} ${y}) rotate(${angle}) scale(${size})">` +
    fill('M-7 6L-6 -22H6L7 6Z', 0.98) +
    fill('M-13 -22C-15 -48 15 -48 13 -22C12 -16 -12 -16 -13 -22Z', 0.94) +
    stroke('M-12 -32H12M-12 -25H12M-5 -41V-20M5 -41V-20', 1.3, 0.55) +
    (cube
      ? box(-15, -14, 30, 22, 1) + box(-12, -11, 24, 16, 0.1) + fill('M-8 -6h16v3h-16zM-8 -1h11v3h-11z', 0.8)
      : stroke('M-9 -18H9', 3, 0.4)) +
    '</g>'
  );
};
const microphones =
  microphone([352, 262], [300, 200], [346, 186], 40, false, 1.1) +
  microphone([518, 262], [574, 198], [528, 182], -40, false, 1.1) +
  microphone([404, 262], [396, 230], [398, 196], -14, true) +
  microphone([470, 262], [476, 230], [474, 200], 16, true) +
  microphone([436, 266], [436, 230], [436, 172], 2, true, 1.12);

// The table of new books, under a cloth: stacks, a fan, and one stood up to show its cover.
interface Book {
  x: number;
  y: number;
  wide: number;
}
const stacks: Book[] = (
  [
    [640, 6, 92],
    [742, 9, 92],
    [950, 4, 96],
    [1046, 7, 90],
  ] as const
).flatMap(([x, high, wide]) =>
  times(high, (level) => ({ x: x + between(-5, 5), y: 378 - (level + 1) * 17, wide })),
);
const books = stacks
  .map(({ x, y, wide }, index) => {
    const spine = index % 7 === 3;
    return (
      box(x, y, wide, 15.5, 0.9) +
      (spine
        ? box(x + 5, y + 3, wide - 9, 9.5, 0) +
          times(3, (leaf) => box(x + 5, y + 5 + leaf * 2.6, wide - 9, 0.8, 0.4)).join('')
        : box(x + 8, y + 2, 3, 11.5, 0.2) +
          box(x + 20, y + 5.5, wide * 0.42, 4.5, 0.1) +
          box(x + wide - 14, y + 5, 8, 5, 0.3))
    );
  })
  .join('');
const bookTints = stacks.map(({ x, y, wide }) => `M${n(x)} ${n(y)}h${wide}v15.5h${-wide}z`).join('');
const titles = stacks
  .map(({ x, y, wide }, index) =>
    index % 7 === 3
      ? `M${n(x + 5)} ${n(y + 3)}h${wide - 9}v9.5h${-(wide - 9)}z`
      : `M${n(x + 20)} ${n(y + 5.5)}h${n(wide * 0.42)}v4.5h${n(-wide * 0.42)}z`,
  )
  .join('');
const cover = 'M850 378L846 236L932 228L938 378Z';
const shown =
  fill('M938 378L932 228L944 232L956 378Z', 0.4) +
  fill(cover, 0.86) +
  fill('M858 258L922 252L923 262L858.500 268ZM859 276L902 272L902 279L859 283Z', 0) +
  disc([892, 318], 22, 0) +
  fill('M854 352C870 326 884 340 894 330C908 318 920 336 930 332L932 368L854 368Z', 0.98);
const cloth =
  'M612 376H1156L1172 560C1140 572 1112 558 1084 568C1050 576 1020 560 986 568C950 576 920 560 884 568C850 576 816 560 782 568C748 576 716 560 682 568C654 574 620 566 596 560Z';
const table =
  fill(cloth, 0.2) +
  times(9, (index) =>
    fill(
      `M${648 + index * 58} 384C${646 + index * 58} 440 ${640 + index * 59} 510 ${638 + index * 60} 566L${656 + index * 60} 568C${654 + index * 59} 500 ${656 + index * 58} 440 ${654 + index * 58} 384Z`,
      0.52,
    ),
  ).join('') +
  fill('M600 366H1168L1160 384H608Z', 0.7);

// Empty chairs, their backs to us: two rows, the nearer cropped by the edge.
const chair = (x: number, y: number, size: number, share: number) =>
  `<g transform="translate(${n(x)} ${n(y)}) scale(${size})">` +
  fill('M-52 190L-60 20C-62 -18 -40 -30 0 -30C40 -30 62 -18 60 20L52 190H42L44 120H-44L-42 190Z', share) +
  fill('M-46 104L-50 20C-52 -8 -34 -19 0 -19C34 -19 52 -8 50 20L46 104Z', share - 0.13) +
  times(4, (slat) =>
    fill(
      `M${-38 + slat * 21} 100L${-40 + slat * 22} 4Q${-33 + slat * 22} -6 ${-26 + slat * 22} 4L${-25 + slat * 21} 100Z`,
      share,
    ),
  ).join('') +
  stroke('M-58 8C-58 -20 -38 -30 0 -30C38 -30 58 -20 58 8', 3, share - 0.5) +
  '</g>';
const rowBack = times(11, (index) => chair(52 + index * 112 + (index > 4 ? -6 : 6), 626, 0.66, 0.92)).join(
  '',
);
const rowFront = times(7, (index) => chair(18 + index * 190, 704, 1.18, 1)).join('');

const beam = 'M330 -20H520L650 574H214Z';
const beamRight = 'M860 -20H960L1180 574H600Z';

export const lectern: Scene = {
  name: 'lectern',
  inks: ['night', 'rose'],
  seed: 37,
  key: `<defs>${blur('soft', 16)}${blur('edge', 7)}${gradient('floor', [
    [0, 0.55],
    [1, 0.8],
  ])}${gradient('shaft', [
    [0, 0, 0.12],
    [1, 0, 0.55],
  ])}</defs>
    ${curtain}
    <rect y="${STAGE}" width="1200" height="120" fill="url(#floor)"/>
    <path d="${beam}" fill="url(#shaft)" filter="url(#soft)"/><path d="${beamRight}" fill="url(#shaft)" filter="url(#soft)" opacity=".6"/>
    <ellipse cx="436" cy="562" rx="236" ry="34" fill="${grey(0)}" filter="url(#edge)" opacity=".85"/>
    <ellipse cx="884" cy="566" rx="310" ry="26" fill="${grey(0)}" filter="url(#edge)" opacity=".5"/>
    ${valance}
    ${table}${books}${shown}
    ${desk}${fill(pages, 0)}${stroke('M434 240V250M384 242H424M444 242H488', 1.6, 0.5)}${microphones}
    <rect y="612" width="1200" height="200" fill="${grey(0.9)}"/><rect y="608" width="1200" height="7" fill="${grey(0.4)}"/>
    ${rowBack}<rect y="720" width="1200" height="90" fill="${grey(0.97)}"/>${rowFront}`,
  colour: `<defs>${blur('soft', 16)}${glow('warm', [
    [0, 0.1],
    [1, 0.9, 0],
  ])}</defs>
    <rect width="1200" height="800" fill="${grey(0.95)}"/>
    <rect y="${STAGE}" width="1200" height="280" fill="${grey(0.5)}"/>
    <path d="${beam}" fill="${grey(0.62)}" filter="url(#soft)"/>
    <ellipse cx="436" cy="562" rx="236" ry="34" fill="${grey(0.05)}"/>
    <ellipse cx="436" cy="230" rx="190" ry="150" fill="url(#warm)"/>
    ${fill(cloth, 0.05)}${fill(bookTints, 0.75)}${fill(titles, 0)}${fill(cover, 1)}${disc([892, 318], 22, 0)}${fill('M858 258L922 252L923 262L858.5 268ZM859 276L902 272L902 279L859 283Z', 0)}
    ${fill(lecternFront, 0.3)}${fill(lecternTop, 0.25)}${fill(pages, 0)}
    <rect y="608" width="1200" height="200" fill="${grey(0.35)}"/>`,
};
