import type { Scene } from '../scene';
import {
  blur,
  box,
  disc,
  fill,
  glow,
  gradient,
  grey,
  lines,
  n,
  randomFrom,
  stroke,
  times,
  type Point,
} from '../shapes';

const random = randomFrom(41);
const between = (low: number, high: number) => low + random() * (high - low);
/** Where the speaker stands. */
const [X, Y] = [700, 262];

// The tribune: a tall stepped block, its rail hung with bunting.
const tribune =
  fill(`M${X - 190} 560L${X - 176} 366H${X + 176}L${X + 190} 560Z`, 0.8) +
  fill(`M${X + 60} 366H${X + 176}L${X + 190} 560H${X + 64}Z`, 0.92) +
  fill(`M${X - 86} 372L${X - 80} 292H${X + 80}L${X + 86} 372Z`, 0.86) +
  fill(`M${X + 34} 292H${X + 80}L${X + 86} 372H${X + 36}Z`, 0.96) +
  fill(`M${X - 92} 284H${X + 92}V296H${X - 92}ZM${X - 186} 358H${X + 186}V372H${X - 186}Z`, 0.98);
/** A half-round of bunting hung from two points, in three bands. */
const swag = (x: number, y: number, radius: number) => {
  const half = (r: number) => `M${n(x - r)} ${y}A${n(r)} ${n(r * 0.92)} 0 0 0 ${n(x + r)} ${y}Z`;
  const pleats = times(9, (index) => {
    const angle = Math.PI * ((index + 1) / 10);
    return `M${x} ${y}L${n(x + Math.cos(angle) * radius)} ${n(y + Math.sin(angle) * radius * 0.92)}`;
  }).join('');
  return { outer: half(radius), middle: half(radius * 0.68), inner: half(radius * 0.36), pleats };
};
const swags = [
  ...times(4, (index) => swag(X - 132 + index * 88, 372, 43)),
  ...times(2, (index) => swag(X - 44 + index * 88, 296, 42)),
];

// The speaker: small, an arm flung up, before a cluster of microphones; a desk hides the legs.
const speaker = `<g transform="translate(${X} ${Y})">${[
  fill('M-17 26L-19 -14C-20 -25 -12 -30 -4 -31L-4 -36L6 -36L6 -31C14 -30 19 -26 19 -16L18 26Z', 1),
  fill('M-9 -46C-9 -57 10 -58 10 -45C10 -37 6 -33 1 -33C-5 -33 -9 -38 -9 -46Z', 1),
  fill('M-10 -47C-11 -60 11 -61 11 -49C6 -54 -4 -54 -10 -47Z', 1),
  fill(
    'M12 -29C22 -32 30 -46 37 -66L33 -76L38 -74L39 -80L43 -74L46 -72C46 -66 43 -62 42 -59C38 -40 30 -20 18 -14Z',
    1,
  ),
  fill('M-17 -26C-28 -18 -31 -4 -26 8L-14 14L-12 8L-20 3C-22 -4 -18 -12 -12 -16Z', 1),
].join(
  '',
)}${fill('M-26 8H26L22 36H-22Z', 0.98)}${stroke('M-12 10L-16 -6M0 10V-4M12 10L16 -6', 2.4, 0.98)}${disc([-16, -8], 3.6, 0.98)}${disc([0, -6], 3.6, 0.98)}${disc([16, -8], 3.6, 0.98)}</g>`;

// Two great flags behind, hung by the hoist; the stripes run down with the folds.
const flag = (x: number, wide: number, canton: 'left' | 'right') => {
  const [top, bottom] = [34, 470];
  const edge = (share: number) => {
    const at = x + share * wide;
    const sway = 9 * Math.sin(share * 9);
    return [n(at), n(at + sway)] as const;
  };
  const stripe = (index: number) => {
    const [a, aSway] = edge(index / 11);
    const [b, bSway] = edge((index + 1) / 11);
    return `M${a} ${top}C${aSway} 160 ${a} 300 ${aSway} ${bottom}L${bSway} ${bottom}C${b} 300 ${bSway} 160 ${b} ${top}Z`;
  };
  const all = times(11, stripe);
  const from = canton === 'left' ? 0 : 6;
  const field = `M${edge(from / 11)[0]} ${top}L${edge((from + 5) / 11)[0]} ${top}L${edge((from + 5) / 11)[1]} 220L${edge(from / 11)[1]} 220Z`;
  const stars = times(6, (row) =>
    times(4, (column) => {
      const [sx, sy] = [x + ((from + 0.68 + column * 1.06) / 11) * wide + (row % 2) * 3, top + 22 + row * 29];
      return lines(
        times(10, (point): Point => {
          const reach = point % 2 ? 3 : 7.4;
          const angle = (point / 10) * Math.PI * 2 - Math.PI / 2;
          return [sx + Math.cos(angle) * reach, sy + Math.sin(angle) * reach];
        }),
      );
    }).join(''),
  ).join('');
  return { red: all.filter((_, index) => index % 2 === 0).join(''), cloth: all.join(''), field, stars };
};
const flags = [flag(330, 210, 'left'), flag(868, 210, 'right')];

// The hall: iron arches, a gallery with its own bunting, lamps; beams of light cross on the speaker.
const arches = times(4, (index) => {
  const spread = 700 - index * 120;
  const top = -120 + index * 40;
  return (
    stroke(
      `M${X - spread} 560C${X - spread} ${top + 60} ${X - spread * 0.5} ${top} ${X} ${top}C${X + spread * 0.5} ${top} ${X + spread} ${top + 60} ${X + spread} 560`,
      16 - index * 3,
      0.74 - index * 0.1,
    ) +
    stroke(
      `M${X - spread + 26} 560C${X - spread + 26} ${top + 84} ${X - spread * 0.5} ${top + 24} ${X} ${top + 24}C${X + spread * 0.5} ${top + 24} ${X + spread - 26} ${top + 84} ${X + spread - 26} 560`,
      5,
      0.7 - index * 0.1,
    )
  );
}).join('');
const galleries = [
  fill('M-20 330L260 392V424L-20 382Z', 0.84),
  fill('M1220 330L1142 350V384L1220 372Z', 0.84),
].join('');
const onGallery = times(26, (index) => {
  const x = -6 + index * 10.4;
  const y = 326 + index * 2.32;
  const size = 9 - index * 0.13;
  return (
    disc([x, y - size * 0.5], size * 0.52, 0.9) +
    fill(
      `M${n(x - size)} ${n(y + 12)}C${n(x - size)} ${n(y)} ${n(x + size)} ${n(y)} ${n(x + size)} ${n(y + 14)}Z`,
      0.9,
    ) +
    fill(
      `M${n(x - size * 0.9)} ${n(y - size * 0.6)}h${n(size * 1.8)}l${n(-size * 0.4)} -2l-1 ${n(-size * 0.6)}h${n(-size * 0.9)}l-1 ${n(size * 0.6)}z`,
      0.96,
    )
  );
}).join('');
const gallerySwags = times(6, (index) => {
  const [x, y, r] = [22 + index * 46, 345 + index * 10, 23 - index * 0.6];
  return `M${n(x - r)} ${n(y - 5)}C${n(x - r)} ${n(y + r)} ${n(x + r)} ${n(y + r + 6)} ${n(x + r)} ${n(y + 5)}Z`;
}).join('');
const beams = [
  `M-20 -40L70 -40L${X + 46} 330L${X - 70} 330Z`,
  `M1130 -40L1220 -40L${X + 70} 330L${X - 46} 330Z`,
];

// The crowd, from behind: felt hats, a few of women and caps; row upon row, larger towards us.
const coat = (share: number) =>
  fill('M-64 110C-66 44 -44 26 -22 20L-20 -4H20L22 20C44 26 66 44 64 110Z', share - 0.06) +
  stroke('M-63 70C-60 40 -42 27 -24 21M63 70C60 40 42 27 24 21', 2.4, share - 0.34);
const fedora = (share: number) =>
  coat(share) +
  fill('M-20 -14H20V8C18 18 -18 18 -20 8Z', share - 0.2) +
  fill('M-27 -14C-30 -36 -26 -52 -12 -54C-4 -55 4 -52 12 -53C26 -52 30 -36 27 -14Z', share + 0.04) +
  fill('M-27.5 -17L-28 -27C-12 -32 12 -32 28 -27L27.5 -17C12 -22 -12 -22 -27.500 -17Z', share - 0.28) +
  fill(
    'M-46 -12C-34 -22 34 -22 46 -12C48 -6 40 -4 30 -6C12 -10 -12 -10 -30 -6C-40 -4 -48 -6 -46 -12Z',
    share + 0.1,
  ) +
  stroke('M-27 -34C-27 -48 -20 -53 -12 -54C-4 -55 4 -52 12 -53C20 -53 26 -46 27 -34', 2.6, share - 0.42) +
  stroke('M-45 -13C-38 -18 -32 -19 -28 -20M28 -20C32 -19 38 -18 45 -13', 2.4, share - 0.42);
const cap = (share: number) =>
  coat(share) +
  fill('M-20 -18H20V8C18 18 -18 18 -20 8Z', share - 0.2) +
  fill('M-29 -14C-36 -34 -22 -46 0 -46C22 -46 36 -34 29 -14C14 -8 -14 -8 -29 -14Z', share + 0.06) +
  stroke('M0 -46C-9 -36 -11 -24 -10 -11M0 -46C9 -36 11 -24 10 -11', 1.8, share - 0.2) +
  stroke('M-31 -26C-30 -40 -18 -46 0 -46C18 -46 30 -40 31 -26', 2.6, share - 0.42);
const cloche = (share: number) =>
  coat(share) +
  fill('M-25 -18C-31 6 -28 24 -16 26H16C28 24 31 6 25 -18Z', share + 0.04) +
  fill('M-28 -12C-36 -46 -10 -52 4 -50C26 -48 34 -34 28 -12C14 -5 -14 -5 -28 -12Z', share - 0.1) +
  stroke('M-29 -20C-14 -13 14 -13 29 -20', 5, share + 0.1) +
  disc([25, -22], 6.5, share - 0.4) +
  stroke('M-30 -30C-28 -46 -10 -52 4 -50C20 -49 29 -42 30 -30', 2.6, share - 0.42);
const kinds = [fedora, fedora, cap, fedora, cloche, fedora, fedora, cap];
const rows = times(7, (row) => {
  const size = 0.24 * 1.42 ** row;
  const y = 512 + 30 * 1.42 ** row - 12;
  const gap = 92 * size;
  return times(Math.ceil(1300 / gap), (index) => {
    const x = -40 + index * gap + (row % 2) * gap * 0.5 + between(-0.12, 0.12) * gap;
    const kind = kinds[Math.floor(between(0, kinds.length))] ?? fedora;
    return `<g transform="translate(${n(x)} ${n(y + between(-10, 10) * size)}) rotate(${n(between(-5, 5))}) scale(${(size * between(0.94, 1.06)).toFixed(3)})">${kind(0.56 + row * 0.06)}</g>`;
  }).join('');
});
const haze = (y: number, share: number) => box(0, y, 1200, 800 - y, share);
/** A pennant held up here and there. */
const pennants = (
  [
    [146, 520, 96],
    [438, 512, 74],
    [1002, 516, 84],
    [1102, 560, 120],
  ] as const
).map(([x, y, tall]) => ({
  pole: `M${x} ${y + 60}L${x + 4} ${y - tall}`,
  cloth: `M${x + 4} ${y - tall}C${x + 24} ${y - tall - 4} ${x + 34} ${y - tall + 16} ${x + 62} ${y - tall + 8}L${x + 60} ${y - tall + 42}C${x + 34} ${y - tall + 48} ${x + 24} ${y - tall + 32} ${x + 3} ${y - tall + 38}Z`,
}));
const streamers = ['M-20 60C160 190 420 180 640 40', 'M1220 50C1080 170 900 170 760 40'];
const flaglets = streamers.map((_, which) =>
  times(16, (index) => {
    const t = (index + 0.5) / 16;
    const points: readonly Point[] = which
      ? [
          [1220, 50],
          [1080, 170],
          [900, 170],
          [760, 40],
        ]
      : [
          [-20, 60],
          [160, 190],
          [420, 180],
          [640, 40],
        ];
    const at = (axis: 0 | 1) => {
      const [a, b, c, d] = points.map((point) => point[axis]) as [number, number, number, number];
      return (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t * t * c + t ** 3 * d;
    };
    const [x, y] = [at(0), at(1)];
    return `M${n(x - 12)} ${n(y - 1)}L${n(x + 12)} ${n(y + 1)}L${n(x)} ${n(y + 28)}Z`;
  }),
);

export const rally: Scene = {
  name: 'rally',
  inks: ['night', 'rust'],
  seed: 41,
  key: `<defs>${blur('soft', 12)}${gradient('hall', [
    [0, 0.86],
    [0.6, 0.5],
    [1, 0.3],
  ])}${glow('halo', [
    [0, 0, 1],
    [0.5, 0, 0.55],
    [1, 0, 0],
  ])}</defs>
    <rect width="1200" height="800" fill="url(#hall)"/>
    ${arches}
    ${beams.map((data) => `<path d="${data}" fill="${grey(0)}" opacity=".34" filter="url(#soft)"/>`).join('')}
    ${flags.map(({ cloth, red, field, stars }) => fill(cloth, 0.14) + fill(red, 0.3) + fill(field, 0.88) + fill(stars, 0)).join('')}
    <circle cx="${X}" cy="${Y - 30}" r="190" fill="url(#halo)"/>
    ${streamers.map((data) => stroke(data, 2.4, 0.95)).join('')}
    ${flaglets.map((set) => set.map((data, index) => fill(data, index % 2 ? 0.2 : 0.75)).join('')).join('')}
    ${galleries}${fill(gallerySwags, 0.2)}${onGallery}
    ${speaker}${tribune}
    ${swags.map(({ outer, middle, inner, pleats }) => fill(outer, 0.3) + fill(middle, 0) + fill(inner, 0.9) + stroke(pleats, 1.5, 0.6)).join('')}
    ${pennants.map(({ pole, cloth }) => stroke(pole, 4, 0.95) + fill(cloth, 0.25)).join('')}
    ${haze(540, 0.5)}${rows.join('')}`,
  colour: `<defs>${gradient('warm', [
    [0, 0.55],
    [0.6, 0.5],
    [1, 0.3],
  ])}${glow('halo', [
    [0, 0, 1],
    [0.55, 0.1, 0.7],
    [1, 0, 0],
  ])}</defs>
    <rect width="1200" height="800" fill="url(#warm)"/>
    ${beams.map((data) => fill(data, 0.3)).join('')}
    ${flags.map(({ cloth, red, field, stars }) => fill(cloth, 0.05) + fill(red, 1) + fill(field, 0.2) + fill(stars, 0)).join('')}
    <circle cx="${X}" cy="${Y - 30}" r="190" fill="url(#halo)"/>
    ${flaglets.map((set) => set.map((data, index) => fill(data, index % 2 ? 1 : 0.1)).join('')).join('')}
    ${fill(gallerySwags, 1)}
    ${swags.map(({ outer, middle, inner }) => fill(outer, 1) + fill(middle, 0) + fill(inner, 0.1)).join('')}
    ${pennants.map(({ cloth }) => fill(cloth, 1)).join('')}`,
};
