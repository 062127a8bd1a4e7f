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
  type Point,
} from '../shapes.ts';

const random = randomFrom(31);
const between = (low: number, high: number) => low + random() * (high - low);
const MIDDLE: Point = [600, 400];
const RING = 229;
const SPAN = (Math.PI * 2) / 3 - 0.1;

/** Half the depth of a herring, from its nose (0) to where the tail begins (1). */
const PROFILE = [5, 28, 44, 56, 65, 69, 69, 66, 58, 48, 36, 25, 17, 15];
const depth = (along: number): number => {
  const place = Math.max(0, Math.min(1, along)) * (PROFILE.length - 1);
  const [low, high] = [PROFILE[Math.floor(place)] ?? 0, PROFILE[Math.ceil(place)] ?? 0];
  return low + (high - low) * (place % 1);
};

/** One herring bent round the plate: `on` finds a place along it (0 nose, 1 tail root) and across (1 back, -1 belly). */
const herring = (start: number) => {
  const at = (along: number, out: number): Point => {
    const angle = start + along * SPAN * 0.86;
    return [MIDDLE[0] + Math.cos(angle) * (RING + out), MIDDLE[1] + Math.sin(angle) * (RING + out)];
  };
  const on = (along: number, across: number): Point => at(along, depth(along) * across);
  const edge = (across: (along: number) => number, from = 0, to = 1): Point[] =>
    times(25, (index) => from + ((to - from) * index) / 24).map((along) => on(along, across(along)));
  const body = smooth([...edge(() => 1), ...edge(() => -1).reverse()], true);
  // The dark back comes down over the eye and ends in the upper half of the tail.
  const seam = (along: number) => 0.12 + Math.sin(along * 38) * 0.035 - (along < 0.12 ? 0.1 : 0);
  const back = smooth([...edge(() => 1.02), ...edge(seam).reverse()], true);
  const flank = smooth([...edge(seam), ...edge((along) => seam(along) - 0.42).reverse()], true);
  const tail = smooth(
    [
      at(0.975, 16),
      at(1.05, 24),
      at(1.14, 66),
      at(1.18, 76),
      at(1.13, 26),
      at(1.1, 1),
      at(1.13, -26),
      at(1.18, -72),
      at(1.13, -62),
      at(1.05, -23),
      at(0.975, -16),
      at(0.99, 0),
    ],
    true,
  );
  const rays = [52, 34, 16, -16, -34, -50].map((out) =>
    lines([at(1.03, out * 0.3), at(1.1 + Math.abs(out) * 0.0011, out)], false),
  );
  const dorsal = smooth([at(0.45, 60), at(0.48, 90), at(0.52, 94), at(0.56, 74), at(0.6, 56)], true);
  const pelvic = smooth([at(0.55, -58), at(0.58, -79), at(0.63, -76), at(0.62, -54)], true);
  const anal = smooth([at(0.8, -32), at(0.83, -50), at(0.9, -40), at(0.94, -16)], true);
  const pectoral = smooth([at(0.25, -20), at(0.3, -14), at(0.38, -28), at(0.33, -42), at(0.27, -34)], true);
  const gill = smooth(
    [on(0.205, 0.98), on(0.235, 0.5), on(0.24, -0.1), on(0.22, -0.6), on(0.18, -0.97)],
    false,
  );
  const jaw = smooth([on(0.005, 0), on(0.05, -0.3), on(0.085, -0.42)], false);
  const cheek = smooth([on(0.15, 0.4), on(0.165, 0), on(0.145, -0.5)], false);
  const scale = (along: number, across: number) => {
    const [a, b, c] = [on(along, across + 0.13), on(along + 0.016, across), on(along, across - 0.13)];
    return `M${n(a[0])} ${n(a[1])}Q${n(b[0])} ${n(b[1])} ${n(c[0])} ${n(c[1])}`;
  };
  const scales = (rows: readonly number[], from: number) =>
    rows
      .map((across, row) =>
        times(23, (index) => scale(from + index * 0.0285 + (row % 2) * 0.014, across)).join(''),
      )
      .join('');
  return {
    body,
    shape: body + tail,
    fins: dorsal + pelvic + anal,
    back,
    flank,
    key:
      fill(dorsal + pelvic + anal, 0.72) +
      fill(body, 0.03) +
      fill(flank, 0.3) +
      fill(back, 0.94) +
      stroke(scales([0.82, 0.6, 0.38], 0.26), 2.2, 0.4) +
      stroke(scales([-0.02, -0.24, -0.46], 0.27), 2, 0.66) +
      stroke(
        lines([on(0.28, -0.86), on(0.45, -0.86), on(0.6, -0.84), on(0.76, -0.8)], false),
        2.4,
        0.5,
        'stroke-dasharray="9 5"',
      ) +
      fill(pectoral, 0.7) +
      stroke(gill, 5, 0.95, 'stroke-linecap="round"') +
      stroke(cheek, 2.6, 0.6, 'stroke-linecap="round"') +
      stroke(jaw, 4, 0.95, 'stroke-linecap="round"') +
      stroke(body, 4, 0.95) +
      fill(tail, 0.94) +
      stroke(rays.join(''), 2.6, 0.15) +
      disc(on(0.095, 0.26), 15, 0) +
      disc(on(0.095, 0.26), 9, 1) +
      disc(on(0.088, 0.38), 2.8, 0),
  };
};
const fish = times(3, (index) => herring(-1.95 + (index * Math.PI * 2) / 3));

/** The onion: rings within rings, none of them quite round. */
const ring = (radius: number, roughness = 0.018) =>
  smooth(
    times(14, (index): Point => {
      const angle = (index / 14) * Math.PI * 2;
      const reach = radius * (1 + (random() * 2 - 1) * roughness);
      return [MIDDLE[0] + Math.cos(angle) * reach, MIDDLE[1] + Math.sin(angle) * reach * 0.97];
    }),
    true,
  );
const ONION = ring(92);
const layers = [82, 76, 64, 57, 46].map((radius) => ring(radius, 0.018));
/** Two hearts, as onions often have. */
const hearts = [
  'M588 372C566 376 566 414 588 424C598 416 600 382 588 372Z',
  'M606 368C640 366 646 426 608 432C598 420 596 380 606 368Z',
];

// A cloth of broad checks, aslant.
const bands = (turn: number) =>
  `<g transform="rotate(${turn} 600 400)">${times(11, (index) => `<path d="M-300 ${-320 + index * 150}h1800v75h-1800z"/>`).join('')}</g>`;
const threads = times(46, (index) => {
  const [x, y] = [between(-40, 1240), index * 18];
  return `M${n(x)} ${n(y)}l${n(between(30, 90))} ${n(between(-16, -30))}`;
}).join('');

const leaf = (x: number, y: number, turn: number, size: number) =>
  `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${size})">` +
  fill('M-74 0C-48 -36 26 -40 78 -2C28 34 -46 34 -74 0Z', 0.82) +
  stroke(
    'M-104 4Q-60 2 70 -2M-40 0q16 -14 30 -20M-6 0q18 -12 30 -18M-26 1q16 12 30 17M12 0q16 9 26 13',
    3.4,
    0.1,
  ) +
  '</g>';
const leafTint = (x: number, y: number, turn: number, size: number) =>
  `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${size})">${fill('M-74 0C-48 -36 26 -40 78 -2C28 34 -46 34 -74 0Z', 0.5)}</g>`;
const LEAVES = [
  [1082, 196, 64, 1.1],
  [1112, 262, 12, 0.95],
] as const;
const BERRIES: readonly Point[] = [
  [1020, 690],
  [1066, 724],
  [1098, 672],
  [1136, 738],
  [1010, 748],
];
const berry = ([x, y]: Point) =>
  disc([x, y], 15, 0.95) + stroke(`M${x - 7} ${y - 5}q7 -8 14 0`, 3, 0.2, 'stroke-linecap="round"');
const FORK =
  'M118 820V470C118 440 96 424 92 392L84 206Q88 196 94 206L100 350Q104 358 108 350L112 200Q117 190 122 200L126 350Q130 358 134 350L140 200Q146 190 150 200L156 350Q160 358 164 350L168 206Q174 196 178 206L172 392C168 424 146 440 146 470V820Z';
const plate = (radius: number, share: number) => disc(MIDDLE, radius, share);

/** Three herring on a plate, seen as the cook sees them: nose to tail, and an onion to hold the middle. */
export const herringRing: Scene = {
  name: 'herring-ring',
  inks: ['sea', 'ochre'],
  seed: 57,
  key: `<defs>${blur('soft', 8)}${blur('wide', 18)}${glow('dish', [
    [0, 0],
    [0.8, 0.02],
    [0.92, 0.1],
    [1, 0.16],
  ])}${gradient(
    'lit',
    [
      [0, 0.05],
      [1, 0.16],
    ],
    [1, 1],
  )}</defs>
    <rect width="1200" height="800" fill="url(#lit)"/>
    <g opacity=".14">${bands(-16)}</g><g opacity=".14">${bands(74)}</g>${stroke(threads, 2, 0.6, 'opacity=".35"')}
    <ellipse cx="628" cy="434" rx="380" ry="376" filter="url(#wide)" opacity=".8"/>
    <g transform="translate(14 18)" filter="url(#soft)" opacity=".6">${fill(FORK, 1)}</g>
    ${fill(FORK, 0.62)}${stroke('M124 812V478M160 372q-6 34 -20 52', 5, 0, 'stroke-linecap="round"')}
    ${plate(374, 0.06)}${stroke('M600 26a374 374 0 1 1 -.1 0', 5, 0.85)}${disc(MIDDLE, 322, 0, 'style="fill:url(#dish)"')}
    ${stroke('M600 80a320 320 0 1 1 -.1 0', 3, 0.5)}${stroke('M600 44a356 356 0 1 1 -.1 0', 9, 0.72)}
    <g transform="translate(12 15)" filter="url(#soft)" opacity=".55">${fish.map(({ shape }) => fill(shape, 1)).join('')}${fill(ONION, 1)}</g>
    ${fish.map(({ key }) => key).join('')}
    ${fill(ONION, 0)}${stroke(ONION, 3.4, 0.8)}${layers.map((layer) => stroke(layer, 2.4, 0.5)).join('')}${stroke(hearts.join(''), 3, 0.6)}
    <g transform="translate(10 14)" filter="url(#soft)" opacity=".55">${LEAVES.map(([x, y, turn, size]) => leaf(x, y, turn, size)).join('')}${BERRIES.map((at) => disc(at, 15, 1)).join('')}</g>
    ${LEAVES.map(([x, y, turn, size]) => leaf(x, y, turn, size)).join('')}${BERRIES.map(berry).join('')}`,
  colour: `<defs>${blur('soft', 8)}</defs>
    <rect width="1200" height="800" fill="#b0b0b0"/><g fill="#000" opacity=".4">${bands(-16)}</g><g fill="#000" opacity=".4">${bands(74)}</g>
    ${fill(FORK, 0)}${plate(376, 0)}
    <g transform="translate(12 15)" filter="url(#soft)" opacity=".5">${fish.map(({ shape }) => fill(shape, 0.6)).join('')}</g>
    ${fish.map(({ body, back, fins }) => fill(fins, 0.3) + fill(body, 0.04) + fill(back, 0.5)).join('')}
    ${fill(ONION, 0.06)}${stroke(ONION, 6, 0.6)}${layers.map((layer) => stroke(layer, 4, 0.22)).join('')}${fill(hearts.join(''), 0.3)}
    ${LEAVES.map(([x, y, turn, size]) => leafTint(x, y, turn, size)).join('')}${BERRIES.map((at) => disc(at, 15, 0.9)).join('')}`,
};
