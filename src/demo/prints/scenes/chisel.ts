import type { Scene } from '../scene.ts';
import { blur, fill, gradient, grey, lines, n, randomFrom, stroke, times, type Point } from '../shapes.ts';

const random = randomFrom(65);
const between = (low: number, high: number) => low + random() * (high - low);

// The bench, seen from the side and a little above, then laid aslant: the cutting edge's near corner is at 0 0,
// the handle lies to the right, and what recedes by the width of the blade recedes by ACROSS.
const BENCH = 'translate(292 574) rotate(15)';
const ACROSS: Point = [112, -102];
/** A place on the plank: along it, then across by blade widths, then up. */
const at = (along: number, across: number, up = 0): Point => [
  along + ACROSS[0] * across,
  ACROSS[1] * across - up,
];
const sheet = (from: number, to: number, near: number, far: number, up = 0): string =>
  lines([at(from, near, up), at(to, near, up), at(to, far, up), at(from, far, up)]);

// The shaving: up the face of the blade, then over and round, each turn closer than the last.
const TURNS = 2.7;
const STEPS = 150;
const MIDDLE: Point = [84, -226];
const coil = times(STEPS + 1, (i): Point => {
  const round = (i / STEPS) * TURNS;
  const reach = 204 - round * 54;
  const slip = round * 0.12;
  const angle = Math.PI / 2 - round * Math.PI * 2;
  return [
    MIDDLE[0] + Math.cos(angle) * reach + ACROSS[0] * slip,
    MIDDLE[1] + Math.sin(angle) * reach * 1.02 + ACROSS[1] * slip,
  ];
});
const shaving: Point[] = [[-4, 0], [18, -5], [48, -16], ...coil];

const aside = ([x, y]: Point, share: number): Point => [x + ACROSS[0] * share, y + ACROSS[1] * share];
/** The shaving a step at a time, the nearest last: what lies towards ACROSS hides what doesn't. */
const strips = shaving
  .slice(1)
  .map((to, i) => {
    const from = shaving[i] ?? to;
    const [x, y] = [to[0] - from[0], to[1] - from[1]];
    const long = Math.hypot(x, y) || 1;
    // The side away from the middle of the coil is the one we see where it looks up or to the right.
    const out: Point = [-y / long, x / long];
    const outside = out[0] * ACROSS[0] + out[1] * ACROSS[1] > 0;
    const light = (outside ? 1 : -1) * (out[0] * -0.5 + out[1] * -0.86);
    const past: Point = [to[0] + x * 0.2, to[1] + y * 0.2];
    return {
      outside,
      shade: Math.max(0, 0.34 - light * 0.42),
      depth: from[0] * ACROSS[0] + from[1] * ACROSS[1],
      shape: lines([from, past, aside(past, 1), aside(from, 1)]),
      edge: lines([from, to], false),
      grain: [0.2, 0.38, 0.62, 0.83]
        .map((share) => lines([aside(from, share), aside(to, share)], false))
        .join(''),
    };
  })
  .toSorted((one, other) => one.depth - other.depth);

// The chisel: a blade with its three bevels, a ferrule, an octagonal handle of boxwood.
const BLADE = 372;
const face = lines([at(0, 0, 3), at(BLADE, 0.03, 14), at(BLADE, 0.97, 14), at(0, 1, 3)]);
const bevel = lines([at(0, 0, 3), at(54, 0, 12), at(54, 1, 12), at(0, 1, 3)]);
const nearBevel = lines([at(54, 0, 12), at(BLADE, 0.03, 14), at(BLADE, 0.16, 18), at(54, 0.13, 16)]);
const farBevel = lines([at(54, 1, 12), at(BLADE, 0.97, 14), at(BLADE, 0.84, 18), at(54, 0.87, 16)]);
const thick = lines([at(0, 0, 3), at(BLADE, 0.03, 14), at(BLADE, 0.03, 0), at(20, 0, 0)]);
const gleam = lines([at(150, 0.18, 16), at(206, 0.18, 16), at(206, 0.84, 16), at(150, 0.84, 16)]);
/** The middle line of the handle, which runs on from the middle of the blade. */
const [START, HEIGHT] = at(BLADE, 0.5, 17);
/** A turned part, between two shares of its half thickness; each ring is so far along, so thick. */
const turned = (parts: readonly (readonly [along: number, half: number])[], top = -1, bottom = 1): string =>
  lines([
    ...parts.map(([along, half]): Point => [START + along, HEIGHT + half * top]),
    ...parts.toReversed().map(([along, half]): Point => [START + along, HEIGHT + half * bottom]),
  ]);
const shoulder = `M${at(BLADE, 0.03, 14).map(n).join(' ')}L${at(BLADE, 0.97, 14).map(n).join(' ')}C${n(START + 52)} ${n(HEIGHT - 40)} ${n(START + 46)} ${n(HEIGHT - 20)} ${n(START + 76)} ${n(HEIGHT - 18)}V${n(HEIGHT + 18)}C${n(START + 44)} ${n(HEIGHT + 20)} ${n(START + 10)} ${n(HEIGHT + 30)} ${at(BLADE, 0.03, 14).map(n).join(' ')}Z`;
const ferrule = [
  [76, 27],
  [84, 31],
  [126, 34],
  [132, 33],
] as const;
const wood = [
  [132, 34],
  [150, 42],
  [214, 50],
  [286, 50],
  [340, 45],
  [372, 38],
  [386, 26],
] as const;

// The plank: stained deal, and the bare wood where the chisel has been.
const NEAR = -0.9;
const FAR = 1.9;
const plank = sheet(-900, 1200, NEAR, FAR);
const side = lines([at(-900, NEAR), at(1200, NEAR), at(1200, NEAR, -96), at(-900, NEAR, -96)]);
const bare = sheet(0, 1200, 0, 1) + sheet(132, 1200, 1, 1.55);
const rings = times(17, (i) => {
  const across = NEAR + 0.1 + i * 0.187;
  const bend = between(-0.05, 0.05);
  return lines(
    times(12, (step) => at(-900 + step * 190, across + Math.sin(step * 0.9 + i * 0.5) * 0.025 + bend)),
    false,
  );
}).join('');
const sideRings = times(5, (i) =>
  lines([at(-900, NEAR, -14 - i * 18), at(1200, NEAR, -16 - i * 17)], false),
).join('');
const knot = at(-232, 0.9);
/** On the wall behind: the rest of the set, in its rack. */
const rack =
  [54, 66, 40, 78, 46, 60, 36, 72]
    .map((wide, i) => {
      const x = 96 + i * 146;
      return `M${x - wide / 2} 84h${wide}l-4 104l${-wide / 2 + 4} 16l${-wide / 2 + 4} -16zM${x - 20} -20h40l-6 74h-28z`;
    })
    .join('') + 'M-20 58H1220V80H-20Z';

/** A paring chisel, and one shaving in a single piece. */
export const chisel: Scene = {
  name: 'chisel',
  inks: ['night', 'ochre'],
  seed: 21,
  key: `<defs>${blur('soft', 10)}${gradient('dark', [
    [0, 0.98],
    [1, 0.86],
  ])}</defs>
    <rect width="1200" height="800" fill="url(#dark)"/>
    ${fill(rack, 0.84)}
    <g transform="${BENCH}">
      ${fill(plank, 0.42)}<clipPath id="plank"><path d="${plank}"/></clipPath><g clip-path="url(#plank)">${stroke(rings, 4, 0.66)}</g>
      <ellipse cx="${n(knot[0])}" cy="${n(knot[1])}" rx="40" ry="16" fill="${grey(0.8)}"/><ellipse cx="${n(knot[0])}" cy="${n(knot[1])}" rx="68" ry="28" fill="none" stroke="${grey(0.66)}" stroke-width="4"/>
      ${fill(bare, 0)}<clipPath id="bare"><path d="${bare}"/></clipPath><g clip-path="url(#bare)">${stroke(rings, 4, 0.24)}</g>
      ${fill(side, 0.8)}${stroke(sideRings, 3, 0.95)}${stroke(lines([at(-900, NEAR), at(1200, NEAR)], false), 4, 0.1)}${stroke(lines([at(-900, FAR), at(1200, FAR)], false), 4, 0.9)}
      <g filter="url(#soft)" opacity=".8">${fill(lines([at(-40, 0.1), at(60, -0.3), at(420, -0.3), at(560, -0.1), at(800, -0.1), at(800, 0.3), at(300, 0.5), at(-20, 0.6)]), 1)}${fill(lines([at(-190, 0.3), at(-40, 0), at(-10, 1), at(-150, 1.1)]), 1, 'opacity=".7"')}</g>
      ${fill(thick, 0.98)}${fill(face, 0.2)}${fill(nearBevel, 0.56)}${fill(farBevel, 0.04)}${fill(bevel, 0)}${stroke(lines([at(54, 0, 12), at(54, 1, 12)], false), 3, 0.6)}${fill(gleam, 0)}
      ${fill(shoulder, 0.7)}${fill(turned(ferrule), 0.44)}${fill(turned(ferrule, -0.8, -0.3), 0)}${fill(turned(ferrule, 0.5), 0.8)}
      ${fill(turned(wood, -1, -0.4), 0.02)}${fill(turned(wood, -0.4, 0.3), 0.2)}${fill(turned(wood, 0.3), 0.62)}
      ${strips.map(({ shape, edge, grain, shade }) => fill(shape, shade, `stroke="${grey(shade)}" stroke-width="1"`) + stroke(grain, 2, Math.min(0.9, shade + 0.2)) + stroke(edge, 5, 0.02, 'stroke-linecap="round"')).join('')}
    </g>`,
  colour: `<rect width="1200" height="800" fill="${grey(0.3)}"/>
    <g transform="${BENCH}">
      ${fill(plank, 0.72)}${fill(bare, 0.46)}${fill(side, 0.6)}
      ${fill(face + thick + shoulder, 0)}${fill(turned(ferrule), 0.8)}${fill(turned(wood), 1)}${fill(turned(wood, -1, -0.4), 0.75)}
      ${strips.map(({ shape, outside }) => fill(shape, outside ? 0.85 : 0.3, `stroke="${grey(outside ? 0.85 : 0.3)}" stroke-width="1"`)).join('')}
    </g>`,
};
