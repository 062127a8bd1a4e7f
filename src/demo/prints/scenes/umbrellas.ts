import type { Scene } from '../scene';
import {
  blur,
  disc,
  fill,
  gradient,
  grey,
  lines,
  n,
  randomFrom,
  smooth,
  stroke,
  times,
  type Point,
} from '../shapes';

const random = randomFrom(83);
const between = (low: number, high: number) => low + random() * (high - low);
const RIBS = 8;

interface Umbrella {
  at: Point;
  radius: number;
  turn: number;
  share: number;
}

// The crowd goes down to the right; one goes the other way, and the crowd parts for it.
const ODD: Umbrella = { at: [742, 352], radius: 92, turn: 0.2, share: 0 };
const crowd: Umbrella[] = [];
for (let tries = 0; tries < 5200 && crowd.length < 62; tries += 1) {
  const at: Point = [between(-40, 1240), between(-40, 840)];
  const radius = between(56, 74);
  // A lane of bare street runs up to the odd one and past it.
  const lane = Math.abs((at[0] - ODD.at[0]) * 0.56 - (at[1] - ODD.at[1]) * 0.83);
  const toOdd = Math.hypot(at[0] - ODD.at[0], at[1] - ODD.at[1]);
  if (toOdd < 92 + radius + 36 || (toOdd < 330 && at[0] < ODD.at[0] && lane < radius + 20)) continue;
  if (
    crowd.some(
      (other) => Math.hypot(other.at[0] - at[0], other.at[1] - at[1]) < (other.radius + radius) * 0.93,
    )
  )
    continue;
  crowd.push({
    at,
    radius,
    turn: between(0, Math.PI / 4),
    share: [0.66, 0.82, 0.92, 0.74][Math.floor(between(0, 4))] ?? 0.8,
  });
}
crowd.sort((one, other) => one.at[1] - other.at[1]);

const tip = ({ at: [x, y], radius, turn }: Umbrella, rib: number, reach = 1): Point => {
  const angle = turn + (rib / RIBS) * Math.PI * 2;
  return [x + Math.cos(angle) * radius * reach, y + Math.sin(angle) * radius * reach];
};
/** The peak leans a little, away from the middle of the print, as seen from a window above it. */
const peak = ({ at: [x, y] }: Umbrella): Point => [x + (x - 600) * 0.018, y + (y - 400) * 0.022];
const gore = (one: Umbrella, rib: number): string => {
  const [from, to, hem, top] = [tip(one, rib), tip(one, rib + 1), tip(one, rib + 0.5, 0.87), peak(one)];
  return `M${n(top[0])} ${n(top[1])}L${n(from[0])} ${n(from[1])}Q${n(hem[0])} ${n(hem[1])} ${n(to[0])} ${n(to[1])}Z`;
};
const outline = (one: Umbrella): string =>
  times(RIBS, (rib) => {
    const [from, to, hem] = [tip(one, rib), tip(one, rib + 1), tip(one, rib + 0.5, 0.87)];
    return `${rib ? '' : `M${n(from[0])} ${n(from[1])}`}Q${n(hem[0])} ${n(hem[1])} ${n(to[0])} ${n(to[1])}`;
  }).join('') + 'Z';
/** How far a gore turns from the light, which falls from the upper left: 0 to 1. */
const away = (one: Umbrella, rib: number) =>
  (1 + Math.cos(one.turn + ((rib + 0.5) / RIBS) * Math.PI * 2 - Math.PI / 4)) / 2;

const canopy = (one: Umbrella, depth: number) => {
  const top = peak(one);
  return (
    times(RIBS, (rib) => fill(gore(one, rib), one.share + (away(one, rib) - 0.5) * depth)).join('') +
    times(RIBS, (rib) =>
      stroke(lines([top, tip(one, rib, 1.02)], false), 1.6, one.share > 0.5 ? one.share - 0.34 : 0.6),
    ).join('') +
    times(RIBS, (rib) => disc(tip(one, rib, 1.01), 2.2, 0.9)).join('') +
    disc(top, 5, one.share > 0.5 ? 0.3 : 0.9) +
    disc([top[0] + 1, top[1] + 1], 2.4, one.share > 0.5 ? 1 : 0.1)
  );
};
/** Who walks under it: a shoe ahead, a shoe behind, the hem of a coat or a bag. */
const walker = ({ at: [x, y], radius }: Umbrella, heading: number, bag: boolean) => {
  const turn = (heading * 180) / Math.PI;
  return `<g transform="translate(${n(x)} ${n(y)}) rotate(${n(turn)})">${fill(`M${n(radius * 0.8)} -17h19c9 0 9 14 0 14h-19zM${n(-radius * 0.96)} 4h-11c-8 0 -8 12 0 12h11z`, 0.97)}${bag ? fill(`M-16 ${n(radius * 0.7)}h38l5 30h-48z`, 0.9) + stroke(`M-6 ${n(radius * 0.9)}q9 -14 18 0`, 3, 0.9) : ''}</g>`;
};
const HEADING = 0.62;

// The street: setts in arcs, two tram rails, a kerb, puddles that hold the sky.
const rails = [-30, 30].map(
  (aside) => `M-60 ${-40 + aside * 1.3}C300 ${160 + aside} 700 ${430 + aside} 1260 ${700 + aside}`,
);
const setts = times(34, (row) =>
  times(46, (column) => {
    const x = column * 28 + (row % 2) * 14 - 20;
    const y = row * 25 + Math.sin(column * 0.45) * 9 - 10;
    if (random() < 0.25) return '';
    return `M${n(x)} ${n(y)}h${n(between(19, 24))}v${n(between(15, 20))}h${n(-between(19, 24))}z`;
  }).join(''),
).join('');
const puddle = (x: number, y: number, wide: number, high: number) =>
  smooth(
    times(11, (index): Point => {
      const angle = (index / 11) * Math.PI * 2;
      const reach = between(0.78, 1.16);
      return [x + Math.cos(angle) * wide * reach, y + Math.sin(angle) * high * reach];
    }),
  );
const puddles = [
  puddle(560, 250, 90, 44),
  puddle(640, 470, 70, 34),
  puddle(860, 480, 84, 38),
  puddle(420, 170, 60, 26),
  puddle(800, 210, 60, 26),
];
const rings = times(70, () => {
  const [x, y, reach] = [between(0, 1200), between(0, 800), between(4, 11)];
  return `M${n(x - reach)} ${n(y)}a${n(reach)} ${n(reach * 0.8)} 0 1 0 ${n(reach * 2)} 0a${n(reach)} ${n(reach * 0.8)} 0 1 0 ${n(-reach * 2)} 0Z`;
}).join('');
const drops = times(90, () => {
  const [x, y, long] = [between(-20, 1220), between(-20, 820), between(16, 40)];
  return `M${n(x)} ${n(y)}l${n(-long * 0.3)} ${n(long)}`;
}).join('');
const all = [...crowd, ODD];
const shade = (one: Umbrella) =>
  outline({ ...one, at: [one.at[0] + 26, one.at[1] + 34], radius: one.radius * 0.98 });
const oddGlow = outline({ ...ODD, at: [ODD.at[0] + 22, ODD.at[1] + 58], radius: 84 });

export const umbrellas: Scene = {
  name: 'umbrellas',
  inks: ['night', 'ochre'],
  seed: 83,
  key: `<defs>${blur('soft', 9)}${gradient('street', [
    [0, 0.3],
    [1, 0.46],
  ])}</defs>
    <rect width="1200" height="800" fill="url(#street)"/>
    ${fill(setts, 0.52, 'opacity=".3"')}
    ${rails.map((rail) => stroke(rail, 13, 0.62) + stroke(rail, 4, 0.04)).join('')}
    ${puddles.map((data) => fill(data, 0.2)).join('')}${stroke(rings, 1.6, 0.04, 'opacity=".8"')}
    <g filter="url(#soft)" opacity=".62">${all.map((one) => fill(shade(one), 0.95)).join('')}</g>
    ${crowd.map((one, index) => walker(one, HEADING, index % 5 === 0)).join('')}${walker(ODD, HEADING + Math.PI, false)}
    ${crowd.map((one) => canopy(one, 0.22)).join('')}
    ${canopy({ ...ODD, share: 0.1 }, 0.34)}
    ${stroke(drops, 1.5, 0, 'opacity=".55"')}`,
  colour: `<defs>${blur('soft', 12)}</defs>
    <rect width="1200" height="800" fill="${grey(0.16)}"/>
    ${puddles.map((data) => fill(data, 0.1)).join('')}
    <g filter="url(#soft)">${fill(oddGlow, 0.9)}</g>
    ${crowd.map((one) => fill(outline(one), 0.06)).join('')}
    ${fill(outline(ODD), 1)}`,
};
