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
  rough,
  smooth,
  stroke,
  times,
  type Point,
} from '../shapes';

const random = randomFrom(73);
const between = (low: number, high: number) => low + random() * (high - low);
const STREET = 640;

/** Lit panes of a front, by columns and rows; kept apart, so that both layers can leave them bare. */
const panes: string[] = [];
const windows = (
  x: number,
  y: number,
  width: number,
  height: number,
  columns: number,
  rows: number,
  lit: number,
) => {
  const [across, down] = [width / columns, height / rows];
  for (const row of times(rows, (index) => index)) {
    const busy = random() < 0.25 ? 0.5 : 1;
    for (const column of times(columns, (index) => index)) {
      if (random() > lit * busy) continue;
      panes.push(
        `M${n(x + column * across + across * 0.18)} ${n(y + row * down + down * 0.22)}h${n(across * 0.62)}v${n(down * 0.5)}h${n(-across * 0.62)}Z`,
      );
    }
  }
};
/** Thin lines of the floors across a front. */
const floors = (x: number, y: number, width: number, height: number, rows: number, share: number) =>
  times(rows, (row) => box(x, y + (row * height) / rows, width, 1.5, share)).join('');

// Far: a haze of slabs and thin towers, from Bat Yam to the Yarkon.
const far = times(40, (index) => {
  const x = -10 + index * 31 + between(-8, 8);
  const tall = between(40, 120) + (random() < 0.16 ? 90 : 0);
  return box(x, STREET - 60 - tall, between(18, 34), tall + 80, 0.2);
}).join('');

// Middle: generic towers either side of the known ones.
const middle = (
  [
    [20, 356, 66],
    [96, 300, 52],
    [158, 402, 78],
    [574, 372, 60],
    [646, 316, 46],
    [1034, 340, 58],
    [1100, 262, 50],
    [1158, 392, 74],
  ] as const
)
  .map(([x, top, wide], index) => {
    windows(
      x + 4,
      top + 8,
      wide - 8,
      STREET - top - 40,
      Math.round(wide / 9),
      Math.round((STREET - top) / 13),
      0.24,
    );
    return (
      box(x, top, wide, STREET - top, 0.46) +
      box(x + wide * 0.62, top, wide * 0.38, STREET - top, 0.58) +
      (index % 2
        ? box(x + wide * 0.3, top - 16, wide * 0.4, 16, 0.5) +
          stroke(`M${x + wide / 2} ${top - 14}v-34`, 2, 0.6)
        : fill(`M${x} ${top}l${wide} -22v22z`, 0.5))
    );
  })
  .join('');

// Ramat Gan: the round shaft with its square crown and lattice, and the sloped diamond tower beside it.
windows(386, 214, 76, 400, 7, 34, 0.42);
windows(484, 330, 66, 290, 6, 22, 0.36);
windows(284, 300, 64, 320, 6, 24, 0.3);
const ramatGan =
  fill('M276 640V312L316 268L356 296V640Z', 0.7) +
  fill('M316 268L356 296V640H326Z', 0.84) +
  floors(278, 312, 76, 320, 24, 0.5) +
  box(378, 206, 92, 440, 0.76) +
  fill('M434 206h36v440h-36z', 0.9) +
  floors(378, 216, 92, 424, 34, 0.56) +
  box(370, 128, 108, 80, 0.82) +
  fill('M436 128h42v80h-42z', 0.94) +
  times(5, (bay) =>
    stroke(`M${372 + bay * 21} 130l20 38l-20 38M${392 + bay * 21} 130l-20 38l20 38`, 2, 0.46),
  ).join('') +
  fill('M364 124h120v7h-120zM364 204h120v8h-120z', 0.95) +
  stroke('M424 126V62M424 84h8M424 100h8', 4, 0.9) +
  fill('M478 640V344L516 318L556 344V640Z', 0.66) +
  fill('M516 318L556 344V640H520Z', 0.82) +
  floors(480, 346, 74, 290, 22, 0.46);

// Tel Aviv: the three of the Azrieli centre – round, triangular, square.
windows(716, 172, 92, 452, 9, 36, 0.46);
windows(836, 218, 66, 410, 6, 32, 0.42);
windows(930, 268, 78, 356, 7, 28, 0.4);
const azrieli =
  fill('M708 640V166C708 152 818 152 818 166V640Z', 0.78) +
  fill('M776 158C802 159 818 162 818 166V640H776Z', 0.92) +
  fill('M704 160C704 142 822 142 822 160V172C822 158 704 158 704 172Z', 0.95) +
  fill('M742 150V132C742 126 784 126 784 132V150Z', 0.9) +
  stroke('M763 128V74', 3.5, 0.9) +
  floors(708, 182, 110, 450, 36, 0.56) +
  fill('M828 640V226L874 204L914 222V640Z', 0.7) +
  fill('M874 204L914 222V640H880Z', 0.88) +
  floors(828, 232, 86, 400, 32, 0.52) +
  fill('M824 226L874 202L918 222V230L874 212L824 234Z', 0.95) +
  fill('M926 640V262H1016V640Z', 0.74) +
  fill('M980 262H1016V640H980Z', 0.9) +
  floors(926, 272, 90, 364, 28, 0.54) +
  fill('M922 256H1020V264H922Z', 0.95) +
  box(946, 242, 44, 16, 0.85);

// Near: white blocks with rounded balconies, boilers and panels on their flat roofs, and the trees between.
const roofThings = (x: number, y: number, wide: number) =>
  times(Math.floor(wide / 44), (index) => {
    const at = x + 12 + index * 44 + between(-4, 8);
    return (
      fill(
        `M${n(at)} ${y - 15}h16a4 6 0 0 1 0 12h-16a4 6 0 0 1 0 -12zM${n(at + 3)} ${y - 4}h2v4h-2zM${n(at + 12)} ${y - 4}h2v4h-2z`,
        0.97,
      ) + fill(`M${n(at + 22)} ${y}l12 -13l3 0l-9 13z`, 0.97)
    );
  }).join('');
const NEAR = [
  [-10, 566, 150],
  [134, 590, 124],
  [266, 560, 116],
  [806, 572, 128],
  [944, 590, 118],
  [1068, 556, 150],
] as const;
const nearBlocks = NEAR.map(([x, top, wide]) => `M${x} ${top}h${wide}v260h${-wide}z`).join('');
const towerPanes = panes.splice(0).join('');
const near = NEAR.map(([x, top, wide], index) => {
  windows(x + 12, top + 14, wide - 24, 96, 5, 4, 0.42);
  return (
    box(x, top, wide, 260, 0.8) +
    times(4, (storey) =>
      fill(
        `M${x + (index % 2 ? 0 : wide * 0.45)} ${top + 26 + storey * 26}h${n(wide * 0.55)}v6h${n(-wide * 0.55)}z`,
        0.66,
      ),
    ).join('') +
    roofThings(x, top, wide)
  );
}).join('');
const tree = (x: number, y: number, size: number) =>
  smooth(rough([x, y], [size * 1.15, size * 0.86], 11, 0.14, random));
/** The bank of the road, grown over: a line of crowns, and the dark under them. */
const BANK = 'M-10 690C140 668 300 672 420 664L780 664C920 672 1080 668 1210 688V810H-10Z';
const crowns = times(52, (index) => {
  const x = index * 24 - 10 + between(-8, 8);
  const inRoad = x > 440 && x < 740;
  return inRoad ? '' : tree(x, 672 + between(-8, 8), between(14, 30));
}).join('');
const palm = (x: number, y: number, tall: number) =>
  stroke(`M${x} ${y}Q${x - 6} ${y - tall / 2} ${x + 2} ${y - tall}`, 6, 1) +
  times(9, (index) => {
    const angle = -0.15 + (index / 8) * (Math.PI + 0.3);
    const [tipX, tipY] = [x + 2 + Math.cos(angle) * 40, y - tall - Math.sin(angle) * 22 + 14];
    return fill(
      `M${x + 2} ${n(y - tall - 2)}Q${n(x + Math.cos(angle) * 24)} ${n(y - tall - Math.sin(angle) * 32 - 10)} ${n(tipX)} ${n(tipY)}Q${n(x + Math.cos(angle) * 22)} ${n(y - tall - Math.sin(angle) * 22)} ${x + 2} ${n(y - tall + 3)}Z`,
      1,
    );
  }).join('');

// The Ayalon: the road bends in from the foreground; the lights of cars are strung along it.
const along = (t: number): Point => [600 - 70 * Math.sin(t * 3.6) * (1 - t * 0.5), 560 + 290 * t ** 1.25];
const width = (t: number) => 8 + t ** 1.25 * 330;
const lane = (side: number): Point[] =>
  times(16, (index) => {
    const t = index / 15;
    const [x, y] = along(t);
    return [x + side * width(t), y];
  });
const roadShape = smooth([...lane(-1), ...lane(1).toReversed()]);
const cars = times(56, (index) => {
  const t = (index / 56) ** 0.8 * 0.98 + 0.01;
  const [x, y] = along(t);
  const side = index % 2 ? 1 : -1;
  const laneAt = side * (0.2 + ((index * 7) % 3) * 0.25);
  const size = 0.9 + t * 5;
  const gap = size * 2;
  return {
    head: side < 0,
    data: [-1, 1]
      .map(
        (lamp) =>
          `M${n(x + laneAt * width(t) + lamp * gap - size)} ${n(y)}a${n(size)} ${n(size * 0.7)} 0 1 0 ${n(size * 2)} 0a${n(size)} ${n(size * 0.7)} 0 1 0 ${n(-size * 2)} 0Z`,
      )
      .join(''),
  };
});
const heads = cars
  .filter(({ head }) => head)
  .map(({ data }) => data)
  .join('');
const tails = cars
  .filter(({ head }) => !head)
  .map(({ data }) => data)
  .join('');

const nearPanes = panes.join('');
const clouds =
  'M-20 250C100 226 220 244 330 232C280 254 120 268 -20 266ZM560 246C680 224 800 238 920 222C1040 208 1120 226 1220 212L1220 234C1080 244 960 246 860 254C760 262 660 264 560 246ZM120 118C220 98 320 110 420 96C350 122 220 134 120 118ZM900 110C1000 92 1100 100 1220 82V100C1120 118 1010 126 900 110Z';

const MOON = 'M604 92A34 34 0 1 0 640 140A30 30 0 1 1 604 92Z';

export const towers: Scene = {
  name: 'towers',
  inks: ['night', 'rose'],
  seed: 73,
  key: `<defs>${blur('soft', 8)}${gradient('sky', [
    [0, 0.52],
    [0.35, 0.26],
    [0.7, 0.1],
    [1, 0.02],
  ])}${gradient('haze', [
    [0, 0, 0],
    [1, 0, 0.5],
  ])}</defs>
    <rect width="1200" height="${STREET}" fill="url(#sky)"/>
    <g opacity=".7">${fill(clouds, 0.42)}</g>${fill(MOON, 0)}
    ${times(40, () => disc([between(0, 1200), between(0, 190)], between(0.8, 1.8), 0)).join('')}
    ${far}${middle}
    <rect y="380" width="1200" height="280" fill="url(#haze)"/>
    ${ramatGan}${azrieli}${fill(towerPanes, 0)}
    <rect y="${STREET - 4}" width="1200" height="200" fill="${grey(0.86)}"/>
    ${near}${fill(nearPanes, 0)}${fill(BANK, 0.95)}${fill(crowns, 0.98)}
    ${fill(roadShape, 0.62)}${stroke(smooth(lane(0), false), 4, 0.95)}${fill(heads, 0)}${fill(tails, 0.1)}
    ${palm(1040, 700, 176)}${palm(1078, 706, 140)}${palm(228, 704, 166)}`,
  colour: `<defs>${gradient('dusk', [
    [0, 0.3],
    [0.5, 0.62],
    [0.85, 0.9],
    [1, 0.7],
  ])}${glow('after', [
    [0, 0, 0.5],
    [1, 0, 0],
  ])}</defs>
    <rect width="1200" height="800" fill="url(#dusk)"/>
    <ellipse cx="590" cy="600" rx="420" ry="200" fill="url(#after)"/>
    <rect y="${STREET}" width="1200" height="160" fill="${grey(0.5)}"/>
    ${fill(clouds, 0.78)}${fill(MOON, 0)}
    ${fill('M276 640V312L316 268L356 296V640ZM378 206h92v440h-92ZM478 640V344L516 318L556 344V640ZM708 640V160H818V640ZM828 640V226L874 204L914 222V640ZM926 640V262H1016V640Z', 0.35)}
    ${fill(towerPanes, 0.06)}${fill(nearBlocks, 0.55)}${fill(nearPanes, 0.06)}${fill(BANK, 0.4)}${fill(crowns, 0.4)}${fill(roadShape, 0.34)}${fill(heads, 0)}${fill(tails, 1)}`,
};
