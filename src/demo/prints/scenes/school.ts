import type { Scene } from '../scene';
import {
  blur,
  box,
  disc,
  fill,
  glow,
  gradient,
  lines,
  n,
  smooth,
  stroke,
  times,
  type Point,
} from '../shapes';

const SILL = 470;
const WINDOWS = [-30, 300, 630, 960] as const;
const WIDE = 254;
/** Where each blind ends; the third hangs by one cord. */
const BLINDS = [330, 196, 150, 404] as const;
const TILT = [0, 0, 0.2, 0] as const;

const panes = WINDOWS.map((x) => box(x, 46, WIDE, SILL - 46, 0)).join('');
const slats = WINDOWS.map((x, at) => {
  const end = BLINDS[at] ?? 200;
  const tilt = TILT[at] ?? 0;
  const rows = Math.floor((end - 50) / 17);
  return (
    times(rows, (i) => {
      const y = 62 + i * 17;
      const drop = tilt * WIDE * (i / rows) ** 2;
      return (
        fill(
          lines([
            [x + 6, y],
            [x + WIDE - 6, y + drop],
            [x + WIDE - 6, y + drop + 11],
            [x + 6, y + 11],
          ]),
          0.62,
        ) +
        stroke(
          lines(
            [
              [x + 6, y + 11],
              [x + WIDE - 6, y + drop + 11],
            ],
            false,
          ),
          2.5,
          0.9,
        )
      );
    }).join('') +
    stroke(`M${x + 44} 50V${n(end)}M${x + WIDE - 44} 50V${n(end + tilt * WIDE * 0.8)}`, 2.5, 0.9) +
    box(x + 2, 46, WIDE - 4, 16, 0.92) +
    fill(
      lines([
        [x + 6, end],
        [x + WIDE - 6, end + tilt * WIDE],
        [x + WIDE - 6, end + tilt * WIDE + 12],
        [x + 6, end + 12],
      ]),
      0.95,
    ) +
    stroke(`M${x + WIDE - 30} 60V${at === 2 ? 250 : end + 60}`, 2, 0.9) +
    disc([x + WIDE - 30, at === 2 ? 254 : end + 64], 5, 0.95)
  );
}).join('');
const frames = WINDOWS.map(
  (x) =>
    stroke(`M${x} 46V${SILL}M${x + WIDE} 46V${SILL}M${x} 46H${x + WIDE}`, 12, 0.8) +
    stroke(`M${x + WIDE / 2} 46V${SILL}M${x} 300H${x + WIDE}`, 7, 0.8),
).join('');

/** A place on the floor, where the light of the windows lies aslant. */
const onFloor = (x: number, y: number): Point => [
  600 + (x - 600) * (1 + (y - 552) * 0.0016) - (y - 552) * 0.42,
  y,
];
const sheet = (from: number, to: number, top: number, foot: number) =>
  lines([onFloor(from, top), onFloor(to, top), onFloor(to, foot), onFloor(from, foot)]);
/** The sun comes through the bare part of each window in two sheets, and through the blind in stripes. */
const patches = WINDOWS.map((x, at) => {
  const bare = SILL - (BLINDS[at] ?? 200);
  const foot = 580 + bare * 0.46;
  return (
    sheet(x + 14, x + WIDE / 2 - 7, 566, foot) +
    sheet(x + WIDE / 2 + 7, x + WIDE - 14, 566, foot) +
    times(5, (i) => sheet(x + 14, x + WIDE - 14, foot + 9 + i * 15, foot + 15 + i * 15)).join('')
  );
}).join('');

/** A desk for one with its chair, seen from behind; 0 0 is the floor below its middle. */
const desk = (x: number, y: number, s: number, share: number, chair: 'in' | 'up' | 'none' = 'in') => {
  const top =
    stroke('M-74 -62L-84 0M74 -62L84 0', 9, share, 'stroke-linecap="round"') +
    stroke('M-79 -26H79', 5, share) +
    fill('M-72 -114H72L86 -92H-86Z', share * 0.42) +
    fill('M-86 -92H86V-58H-86Z', share) +
    fill('M-48 -109h60l3 9h-67z', share * 0.1);
  const seated =
    stroke('M-36 -136L-40 -40L-48 14M36 -136L40 -40L48 14', 8, share, 'stroke-linecap="round"') +
    fill(
      'M-40 -138Q0 -150 40 -138V-120Q0 -132 -40 -120ZM-40 -108Q0 -118 40 -108V-96Q0 -106 -40 -96Z',
      share,
    ) +
    fill('M-46 -46H46L54 -34H-54Z', share) +
    stroke('M-45 -8H45', 4, share);
  const upturned =
    stroke(
      'M-36 -114L-44 -200M36 -114L44 -200M-26 -118L-28 -186M26 -118L28 -186',
      7,
      share,
      'stroke-linecap="round"',
    ) +
    stroke('M-41 -166H41', 4, share) +
    fill('M-52 -128H52L46 -112H-46Z', share);
  return `<g transform="translate(${n(x)} ${n(y)}) scale(${s})">${top}${chair === 'up' ? upturned : chair === 'in' ? `<g transform="translate(6 30)">${seated}</g>` : ''}</g>`;
};
/** A row of desks across the room; `ups` are those whose chair stands on top. */
const rowOf = (y: number, s: number, share: number, gap: number, off: number, ups: number[], missing = -1) =>
  times(9, (i) =>
    desk(600 + (i - 4) * gap + off, y, s, share, ups.includes(i) ? 'up' : i === missing ? 'none' : 'in'),
  ).join('');
const shades = (y: number, s: number, gap: number, off: number) =>
  times(
    9,
    (i) =>
      `<ellipse cx="${n(600 + (i - 4) * gap + off - 30 * s)}" cy="${n(y + 6)}" rx="${n(112 * s)}" ry="${n(12 * s)}"/>`,
  ).join('');
const desks = (back: number, front: number) =>
  rowOf(628, 0.56, back, 168, 60, [2, 6]) + rowOf(790, 1.12, front, 330, -20, [4], 5);

/** Thirty-four degrees at the end of the row, and the sun not yet round. */
const thermometer =
  box(556, 92, 70, 372, 0) +
  stroke('M556 92h70v372h-70z', 5, 0.96) +
  stroke('M591 118V400', 20, 0.96, 'stroke-linecap="round"') +
  disc([591, 420], 25, 0.96) +
  stroke('M591 118V400', 12, 0, 'stroke-linecap="round"') +
  disc([591, 420], 19, 0) +
  stroke(
    times(
      15,
      (i) =>
        `M${i % 5 ? 608 : 604} ${120 + i * 18}h${i % 5 ? 8 : 14}M${i % 5 ? 566 : 564} ${120 + i * 18}h${i % 5 ? 8 : 14}`,
    ).join(''),
    2.6,
    0.95,
  );

/** The classroom by the south windows at noon: the desks are empty, the mercury is not. */
export const school: Scene = {
  name: 'school',
  inks: ['night', 'rust'],
  seed: 71,
  key: `<defs>${gradient('wall', [
    [0, 0.7],
    [1, 0.5],
  ])}${gradient('floor', [
    [0, 0.36],
    [1, 0.72],
  ])}${glow('sun', [
    [0, 0, 1],
    [0.4, 0, 0.9],
    [1, 0, 0],
  ])}${blur('soft', 5)}${blur('haze', 14)}</defs>
  <rect x="-20" y="-20" width="1240" height="560" fill="url(#wall)"/>
  ${panes}
  ${fill('M-20 420L60 408V392H84V404L140 398V372L172 350L204 372V396L286 404V380H310V404L400 414L470 404V388L520 366L570 388V412L640 416L700 406V396H760V410L850 404V360H866V404L960 416L1040 400V384L1076 362L1112 384V404L1220 414V470H-20Z', 0.16)}
  ${fill(
    smooth([
      [-40, 446],
      [80, 426],
      [150, 438],
      [240, 424],
      [330, 440],
      [430, 430],
      [540, 444],
      [660, 428],
      [760, 442],
      [880, 426],
      [980, 444],
      [1100, 430],
      [1240, 440],
      [1240, 480],
      [-40, 480],
    ]),
    0.3,
  )}
  ${WINDOWS.map((x, at) => {
    const next = WINDOWS[at + 1];
    return next === undefined ? '' : box(x + WIDE, 30, next - x - WIDE, 450, 0.55);
  }).join('')}
  ${frames}${slats}
  ${fill('M-20 -20H1220V46H-20Z', 0.82)}${fill('M-20 470H1220V488H-20Z', 0.12)}${fill('M-20 488H1220V496H-20Z', 0.9)}${fill('M-20 496H1220V556H-20Z', 0.68)}${times(13, (i) => times(5, (k) => box(WINDOWS[0] + 26 + i * 99 + k * 14, 506, 9, 42, 0.58)).join('')).join('')}
  <rect x="-20" y="552" width="1240" height="270" fill="url(#floor)"/>${stroke('M-20 553H1220', 6, 0.9)}
  ${stroke(times(15, (i) => `M${-60 + i * 96} 556L${n(600 + (-60 + i * 96 - 600) * 1.75)} 820`).join(''), 2, 0.66)}
  <path d="${patches}" fill="#f1f1f1"/>
  <g fill="#333" filter="url(#soft)" opacity=".7">${shades(630, 0.56, 168, 60)}${shades(790, 1.12, 330, -20)}</g>
  ${desks(0.94, 1)}
  ${thermometer}`,
  colour: `<defs>${gradient('sky', [
    [0, 0.9],
    [0.5, 0.5],
    [1, 0.2],
  ])}${gradient('wall', [
    [0, 0.7],
    [1, 0.5],
  ])}${gradient('floor', [
    [0, 0.5],
    [1, 0.8],
  ])}${glow('sun', [
    [0, 0, 1],
    [0.3, 0, 0.8],
    [1, 0, 0],
  ])}</defs>
  <rect x="-20" y="-20" width="1240" height="580" fill="url(#wall)"/>
  ${WINDOWS.map((x) => `<rect x="${x}" y="46" width="${WIDE}" height="${SILL - 46}" fill="url(#sky)"/>`).join('')}
  <g><circle cx="776" cy="288" r="190" fill="url(#sun)"/>${disc([776, 288], 74, 0)}</g>
  ${WINDOWS.map((x, at) => {
    const next = WINDOWS[at + 1];
    return next === undefined ? '' : box(x + WIDE, 30, next - x - WIDE, 450, 0.55);
  }).join('')}
  ${fill('M-20 470H1220V488H-20Z', 0)}
  <rect x="-20" y="552" width="1240" height="270" fill="url(#floor)"/><path d="${patches}" fill="#dedede"/>${desks(0.6, 0.4)}
  ${box(556, 92, 70, 372, 0)}${stroke('M591 152V400', 9, 1, 'stroke-linecap="round"')}${disc([591, 420], 17, 1)}`,
};
