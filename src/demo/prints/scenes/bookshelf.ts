import type { Scene } from '../scene.ts';
import {
  blur,
  box,
  disc,
  fill,
  glow,
  gradient,
  lines,
  n,
  pairs,
  randomFrom,
  stroke,
  times,
  type Point,
} from '../shapes.ts';

const random = randomFrom(190);
const between = (low: number, high: number) => low + random() * (high - low);
const pick = (...shares: number[]) => shares[Math.floor(random() * shares.length)] ?? 0.5;

/** The water stands at the board of the third shelf; nine of the eleven are to be seen. */
const WATER = 602;
const PITCH = 64;
const [LEFT, RIGHT] = [236, 856];
const board = (shelf: number) => WATER - (shelf - 3) * PITCH;

interface Book {
  x: number;
  y: number;
  wide: number;
  high: number;
  lean: number;
  share: number;
  tint: number;
}
/** A shelf of books from end to end, some leaning, with now and then a gap or a few lying flat. */
const shelfOf = (shelf: number): Book[] => {
  const books: Book[] = [];
  const y = board(shelf);
  for (let x = LEFT + 24; x < RIGHT - 34;) {
    const wide = shelf === 11 ? between(7, 13) : between(11, 27);
    const lean = random() < 0.09 ? between(7, 12) : 0;
    books.push({
      x: x + (lean ? 9 : 0),
      y,
      wide,
      high: between(36, 53),
      lean,
      share: pick(0.98, 0.82, 0.62, 0.4, 0.2, 0.06),
      tint: pick(1, 0.75, 0.4, 0.15, 0),
    });
    x += wide + (lean ? 18 : 1.5) + (random() < 0.05 ? 22 : 0);
  }
  return books;
};
const books = times(9, (index) => shelfOf(index + 3)).flat();
const spine = ({ x, y, wide, high, lean }: Book): string =>
  lines([
    [x + lean, y - high],
    [x + lean + wide, y - high],
    [x + wide, y],
    [x, y],
  ]);
const lettering = (book: Book): string => {
  const { x, y, wide, high, lean, share } = book;
  if (wide < 13 || random() < 0.3) return '';
  const light = share > 0.5 ? 0.1 : 0.9;
  const bar = (at: number, thick: number) =>
    box(x + lean * (1 - at) + 2, y - high * (1 - at), wide - 4, thick, light);
  return random() < 0.5 ? bar(0.16, 3) + bar(0.28, 3) + bar(0.84, 3) : bar(0.3, 9) + bar(0.82, 3);
};
const carcass =
  box(LEFT, 14, RIGHT - LEFT, WATER - 14, 0.99) +
  box(LEFT - 18, -10, RIGHT - LEFT + 36, 30, 0.94) +
  stroke(`M${LEFT - 18} 20H${RIGHT + 18}`, 4, 0.35) +
  box(LEFT, 20, 20, WATER - 20, 0.84) +
  box(RIGHT - 20, 20, 20, WATER - 20, 0.84) +
  stroke(`M${LEFT + 2} 22V${WATER}M${RIGHT - 19} 22V${WATER}`, 3, 0.3);
const boards = times(
  9,
  (index) =>
    box(LEFT, board(index + 3), RIGHT - LEFT, 10, 0.9) +
    box(LEFT + 20, board(index + 3), RIGHT - LEFT - 40, 3, 0.3),
).join('');
const fittings =
  carcass + books.map((book) => fill(spine(book), book.share) + lettering(book)).join('') + boards;

// The ladder: two rails that close a little towards the top, out of the water and up to the last shelf.
const FOOT: readonly Point[] = [
  [764, 690],
  [912, 682],
];
const HEAD: readonly Point[] = [
  [574, 34],
  [682, 30],
];
const along = (side: 0 | 1, part: number): Point => {
  const from: Point = FOOT[side] ?? [0, 0];
  const to: Point = HEAD[side] ?? [0, 0];
  return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
};
const rails = ([0, 1] as const).map((side) => lines([along(side, -0.03), along(side, 1)], false)).join('');
const rungs = times(11, (rung) =>
  lines([along(0, 0.03 + rung * 0.088), along(1, 0.03 + rung * 0.088)], false),
).join('');
const ladder =
  stroke(rungs, 19, 1) +
  stroke(rails, 27, 1) +
  stroke(rungs, 12, 0.02) +
  stroke(rails, 18, 0.02) +
  stroke(rails, 4, 0.35, 'transform="translate(6 0)"') +
  stroke(rungs, 3, 0.4, 'transform="translate(0 4)"');

const stripes = times(32, (index) => `M${index * 40 - 20} -10V${WATER}`).join('');
const lens = (x: number, y: number, w: number, h: number) =>
  `M${n(x - w / 2)} ${n(y)}q${n(w / 2)} ${n(-h)} ${n(w)} 0q${n(-w / 2)} ${n(h)} ${n(-w)} 0z`;
const scatter = (count: number, reach: number) =>
  times(count, (index) => {
    const depth = index / count;
    return lens(between(-30, 1230), WATER + 8 + depth * 196, 40 + depth * reach * random(), 3 + depth * 7);
  }).join('');
const [shade, shine] = [scatter(46, 300), scatter(26, 170)];
const lampShine = times(18, (index) =>
  lens(1034 + between(-1, 1) * (12 + index * 3), WATER + 14 + index * 11, 36 + index * 7, 4 + index * 0.5),
).join('');

/** The image in the water, cut into strips that slip sideways a little more towards the eye. */
const STRIPS = 13;
const mirrored = (id: string) =>
  times(STRIPS, (strip) => {
    const slip = Math.sin(strip * 1.9) * (3 + strip * 0.9);
    return `<g clip-path="url(#strip${strip})"><use href="#${id}" transform="translate(${n(slip)} ${WATER * 2}) scale(1 -1)"/></g>`;
  }).join('');
const stripClips = times(STRIPS, (strip) => {
  const top = WATER + (200 * strip) / STRIPS;
  return `<clipPath id="strip${strip}"><path d="M-20 ${n(top)}H1220V${n(top + 200 / STRIPS + 0.6)}H-20Z"/></clipPath>`;
}).join('');

/** Books that have come off the shelves below. */
const roof = 'M-78 8L-8 -26L72 0L76 14L-4 4L-74 22Z';
const adrift = (x: number, y: number, turn: number, size: number) =>
  `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${size})">${fill(lens(0, 24, 210, 18), 1)}${fill(roof, 0, 'stroke="#000" stroke-width="6" stroke-linejoin="round"')}${fill('M-8 -26L72 0L76 14L-4 4Z', 0.45)}${stroke('M-8 -26L-4 4', 5, 1)}</g>`;
const tinted = (x: number, y: number, turn: number, size: number) =>
  `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${size})">${fill(roof, 0.1)}${fill('M-8 -26L72 0L76 14L-4 4Z', 0.9)}</g>`;
const AFLOAT = [
  [148, 690, -4, 1.15],
  [1010, 742, 8, 0.95],
  [420, 750, 14, 0.8],
] as const;

/** The bookshop with the sea in it: eleven shelves, of which the two lowest are gone from sight. */
export const bookshelf: Scene = {
  name: 'bookshelf',
  inks: ['night', 'moss'],
  seed: 190,
  key: `<defs>${glow('lamp', [
    [0, 0],
    [0.12, 0.04],
    [0.6, 0.14],
    [1, 0.5],
  ])}${gradient('deep', [
    [0, 1, 0.45],
    [1, 1, 0.8],
  ])}${blur('soft', 8)}${stripClips}<clipPath id="room"><path d="M-20 -20H1220V${WATER}H-20Z"/></clipPath>
    <g id="case">${fittings}</g><g id="steps">${ladder}</g></defs>
    <rect x="-20" y="-20" width="1240" height="${WATER + 20}" fill="#808080"/>
    <g clip-path="url(#room)"><ellipse cx="1034" cy="210" rx="900" ry="560" fill="url(#lamp)"/></g>${stroke(stripes, 8, 0.6, 'opacity=".28"')}
    ${fill(
      lines([
        [LEFT - 46, 30],
        [LEFT, 20],
        [LEFT, WATER],
        [LEFT - 46, WATER],
      ]),
      1,
      'opacity=".4" filter="url(#soft)"',
    )}
    <use href="#case"/>
    <g clip-path="url(#room)"><g transform="translate(-34 18)" opacity=".6" filter="url(#soft)">${stroke(rails, 24, 1)}${stroke(rungs, 16, 1)}</g></g>
    ${stroke('M1034 -10V118', 5, 1)}${fill(lines(pairs('1018 118, 1050 118, 1096 176, 972 176')), 1)}${disc([1034, 180], 22, 0)}
    <rect x="-20" y="${WATER}" width="1240" height="220" fill="#b0b0b0"/>
    ${mirrored('case')}<rect x="-20" y="${WATER}" width="1240" height="220" fill="url(#deep)"/>
    ${fill(shade, 1, 'opacity=".75"')}${fill(shine, 0.25, 'opacity=".5"')}${fill(lampShine, 0.04)}
    ${stroke(`M-20 ${WATER}H1220`, 5, 0)}
    <use href="#steps"/>
    ${FOOT.map(([x, y]) => fill(lens(x + 8, y + 14, 96, 12), 1) + stroke(`M${x - 42} ${y + 16}q50 14 100 0`, 4, 0)).join('')}
    ${fill(times(8, (index) => lens(792 + index * 6, 716 + index * 11, 74 - index * 5, 7) + lens(928 + index * 4, 708 + index * 11, 60 - index * 4, 7)).join(''), 0.1)}
    ${AFLOAT.map(([x, y, turn, size]) => adrift(x, y, turn, size)).join('')}`,
  colour: `<defs>${glow('lamp', [
    [0, 0],
    [0.12, 0.05],
    [1, 0.66],
  ])}${gradient('deep', [
    [0, 0.75],
    [1, 1],
  ])}</defs>
    <rect x="-20" y="-20" width="1240" height="${WATER + 20}" fill="#575757"/><ellipse cx="1034" cy="200" rx="860" ry="620" fill="url(#lamp)"/>
    ${books.map((book) => fill(spine(book), book.tint)).join('')}
    <rect x="-20" y="${WATER}" width="1240" height="220" fill="url(#deep)"/>${fill(lampShine, 0.2)}
    ${stroke(rungs, 12, 0)}${stroke(rails, 18, 0)}${AFLOAT.map(([x, y, turn, size]) => tinted(x, y, turn, size)).join('')}`,
};
