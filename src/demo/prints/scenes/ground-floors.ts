import type { Scene } from '../scene.ts';
import { box, disc, fill, glow, gradient, grey, n, randomFrom, stroke, times } from '../shapes.ts';

const random = randomFrom(34);
const between = (low: number, high: number) => low + random() * (high - low);

// One house between its neighbours: three bays, and the shop under them.
const HOUSE = { left: 222, right: 978 };
const BAYS = [352, 600, 848] as const;
const SHOP = 588;
const PAVEMENT = 744;
/** Each floor's windows: the top of the opening, its height. */
const FLOORS = [
  [-34, 166],
  [184, 166],
  [390, 168],
] as const;
const WIDE = 158;

/** What is seen in a window: drawn from the middle of its sill at 0 0, up to 160. */
interface Room {
  key: string;
  lamp: readonly [x: number, y: number];
  /** How strongly the room is lit, 0 to 1. */
  lit: number;
}
const person = (x: number, y: number, size: number, body: string) =>
  `<g transform="translate(${x} ${y}) scale(${size})">${body}</g>`;
const pendant = (x: number, y: number) =>
  stroke(`M${x} -170V${y - 20}`, 2.5, 0.9) +
  fill(`M${x - 26} ${y}Q${x - 20} ${y - 22} ${x} ${y - 22}Q${x + 20} ${y - 22} ${x + 26} ${y}Z`, 0.94);
const curtain = (side: number, width: number) => {
  const x = (share: number) => n(side * (WIDE / 2 - width * share));
  return (
    fill(`M${x(0)} -180H${x(1)}Q${x(0.7)} -80 ${x(0.45)} -46Q${x(0.8)} -20 ${x(0.75)} 0H${x(0)}Z`, 0.42) +
    stroke(`M${x(0.3)} -180Q${x(0.25)} -90 ${x(0.2)} -46V0`, 3, 0.66)
  );
};

/** A woman in profile, walking to the right with a dish; her hem is at 0. */
const carrier =
  fill(
    'M-12 -132C-22 -128 -24 -112 -18 -104L-22 -96C-34 -84 -34 -56 -30 -34L-36 4H26L14 -42L14 -60L38 -64L40 -72L16 -78L6 -94L2 -100C8 -104 10 -110 9 -116L13 -118L9 -124C8 -134 -4 -138 -12 -132Z',
    0.98,
  ) +
  disc([-22, -124], 9, 0.98) +
  fill('M22 -76H70Q66 -62 56 -62H36Q26 -62 22 -76Z', 0.98) +
  stroke('M36 -84q-6 -8 0 -15q6 -7 0 -15M48 -84q-6 -8 0 -15q6 -7 0 -15', 3, 0.5, 'stroke-linecap="round"');
const reader =
  fill('M-16 -62C-30 -58 -34 -36 -34 0H22L18 -30L34 -34V-42L8 -48L2 -58Z', 0.98) +
  fill(
    'M-14 -98C-26 -92 -26 -74 -16 -66L-10 -58H0L0 -66C8 -68 8 -76 7 -80L11 -82L7 -88C6 -98 -4 -102 -14 -98Z',
    0.98,
  ) +
  fill('M18 -76L54 -84L58 -38L24 -30Z', 0) +
  stroke('M18 -76L54 -84L58 -38L24 -30ZM27 -66L48 -71M28 -57L50 -62M30 -48L50 -53', 3, 0.85);
const child = fill(
  'M-12 -62C-20 -56 -20 -42 -12 -36L-8 -32C-24 -30 -30 -18 -32 0H32C30 -18 24 -30 8 -32L12 -36C20 -42 20 -56 12 -62Q0 -70 -12 -62Z',
  0.98,
);
const cat = fill(
  'M-14 0C-24 -16 -18 -34 -8 -40L-10 -56L-3 -50H7L14 -56L12 -38C18 -28 18 -10 16 0ZM-14 0C-34 2 -40 -8 -36 -18Q-30 -6 -12 -8Z',
  0.98,
);
const plant =
  fill('M-16 0L-20 -24H20L16 0Z', 0.98) +
  stroke(
    'M0 -24V-70M0 -34Q-22 -38 -26 -58M0 -40Q22 -44 26 -64M0 -52Q-14 -58 -16 -78M0 -54Q14 -60 14 -80',
    6,
    0.98,
    'stroke-linecap="round"',
  );
const washing =
  stroke('M-80 -108Q0 -92 80 -108', 3, 0.9) +
  fill(
    'M-58 -104H-26L-28 -52H-56ZM-10 -98L26 -98L36 -82L26 -77V-42H-10V-77L-20 -82ZM44 -103H62V-64L70 -54H48Z',
    0.8,
  );
/** A man in his shirt sleeves, drinking from a mug. */
const drinker =
  fill(
    'M-2 -136C-18 -134 -22 -116 -14 -106L-16 -100C-34 -94 -38 -78 -38 -56L-34 4H22L24 -44C28 -58 26 -74 20 -84L10 -92L8 -100C14 -102 16 -108 15 -113L19 -116L15 -122C16 -132 8 -138 -2 -136Z',
    0.98,
  ) +
  stroke('M-16 -80L8 -56L36 -98', 15, 0.98, 'stroke-linecap="round" stroke-linejoin="round"') +
  fill('M27 -124H49L46 -98H30Z', 0.98) +
  stroke('M48 -119q10 0 8 8q-2 6 -10 6', 4, 0.98);
const bulb =
  fill(
    'M-14 -104C-24 -98 -22 -84 -14 -78C-28 -74 -32 -56 -30 4H26L22 -56L30 -84L18 -126L8 -122L14 -88L2 -76C8 -82 8 -98 0 -104Z',
    0.98,
  ) + stroke('M14 -170V-138', 2.5, 0.9);

const ROOMS: readonly (readonly Room[])[] = [
  [
    { key: washing, lamp: [10, -70], lit: 0.7 },
    { key: bulb, lamp: [14, -128], lit: 0.95 },
    { key: box(-80, -180, 160, 104, 0.4) + stroke('M0 -76V-58', 3, 0.9), lamp: [0, -40], lit: 0.6 },
  ],
  [
    { key: curtain(-1, 46) + person(26, 0, 1.15, cat), lamp: [30, -76], lit: 0.8 },
    {
      key:
        pendant(0, -122) +
        person(-34, 0, 1, reader) +
        person(52, 0, 0.74, `<g transform="scale(-1 1)">${child}</g>`),
      lamp: [0, -108],
      lit: 0.9,
    },
    { key: curtain(-1, 30) + curtain(1, 46) + person(-10, 0, 1.1, plant), lamp: [0, -84], lit: 0.65 },
  ],
  [
    { key: curtain(-1, 40) + person(16, 0, 1.1, child), lamp: [12, -110], lit: 0.75 },
    { key: person(-18, 0, 1.12, carrier), lamp: [30, -128], lit: 1 },
    { key: person(-10, 0, 1.08, drinker) + curtain(1, 30), lamp: [34, -130], lit: 0.85 },
  ],
];

const opening = (x: number, top: number, high: number, wide = WIDE) => {
  const left = x - wide / 2;
  return `M${n(left)} ${top + high}V${top + 10}Q${x} ${top - 6} ${n(left + wide)} ${top + 10}V${top + high}Z`;
};
const panes = ROOMS.flatMap((rooms, floor) =>
  rooms.map((room, bay) => {
    const [top, high] = FLOORS[floor] ?? [0, 0];
    return { room, x: BAYS[bay] ?? 0, top, high, id: `w${floor}${bay}` };
  }),
);
/** The neighbours' windows, cut by the frame, with their curtains drawn. */
const drawn = [68, 1132].flatMap((x) =>
  FLOORS.map(([top, high]) => ({ x, top: top + (x < 600 ? 14 : -8), high })),
);

const sash = (x: number, top: number, high: number, wide = WIDE) =>
  stroke(opening(x, top, high, wide), 9, 0.96) +
  stroke(`M${x - wide / 2} ${n(top + high * 0.5)}H${x + wide / 2}M${x} ${top + 4}V${n(top + high)}`, 5, 0.96);
const surround = (x: number, top: number, high: number, wide = WIDE) =>
  stroke(`M${x - wide / 2 - 12} ${top + 4}Q${x} ${top - 16} ${x + wide / 2 + 12} ${top + 4}`, 15, 0.34) +
  box(x - wide / 2 - 18, top + high, wide + 36, 13, 0.2) +
  box(x - wide / 2 - 18, top + high + 13, wide + 36, 9, 1);

const courses = times(37, (line) =>
  times(25, (column) => {
    const [x, y] = [column * 50 + (line % 2) * 25 - 20, line * 16];
    return random() < 0.58 ? `M${n(x + between(0, 3))} ${y + 8}h${n(between(36, 44))}` : '';
  }).join(''),
).join('');

// The ground floor: board, shutters, door; the key safe beside it, and the umbrella that nobody took in.
const shutters = times(12, (i) => `M${292 + i * 34} 650V${PAVEMENT - 22}`).join('');
const umbrella =
  stroke('M846 668q0 -12 9 -12q9 0 9 10', 5, 0.62, 'stroke-linecap="round"') +
  fill('M841 668H851L857 722Q846 736 836 722Z', 0.62) +
  box(836, 690, 21, 8, 0.2) +
  stroke('M846 730V740', 4, 0.62);
const shop =
  box(-20, SHOP, 1240, PAVEMENT - SHOP, 1) +
  box(HOUSE.left - 12, SHOP - 10, HOUSE.right - HOUSE.left + 24, 12, 0.5) +
  stroke('M268 608H932V636H268Z', 3, 0.82) +
  stroke(shutters, 2.5, 0.86) +
  stroke(`M292 650H666V${PAVEMENT - 22}H292Z`, 3, 0.82) +
  stroke(
    `M764 ${PAVEMENT}V650H896V${PAVEMENT}M782 ${PAVEMENT - 14}V668H816V${PAVEMENT - 14}ZM832 ${PAVEMENT - 14}V668H878V${PAVEMENT - 14}Z`,
    3,
    0.84,
  ) +
  box(716, 672, 24, 34, 0.42) +
  box(721, 683, 14, 18, 0.92) +
  umbrella;

const wet = panes.map(({ x, room }) =>
  times(6, (i) => {
    const w = between(16, 84) * room.lit;
    const y = PAVEMENT + 11 + i * 8 + between(-3, 3);
    const from = x + between(-60, 60) - w / 2;
    return `M${n(from)} ${n(y)}q${n(w / 2)} -4 ${n(w)} 0q${n(-w / 2)} 4 ${n(-w)} 0z`;
  }).join(''),
);
const slabs = times(9, (i) => `M${i * 150 - 30} ${PAVEMENT + 12}L${i * 164 - 110} 810`).join('');

/** Half past eight in Pump Street: three floors at home, and nobody under them. */
export const groundFloors: Scene = {
  name: 'ground-floors',
  inks: ['night', 'ochre'],
  seed: 62,
  key: `<defs>${gradient('wall', [
    [0, 0.56],
    [0.72, 0.7],
    [1, 0.8],
  ])}${panes.map(({ id, x, top, high }) => `<clipPath id="${id}"><path d="${opening(x, top, high)}"/></clipPath>`).join('')}</defs>
    <rect width="1200" height="800" fill="url(#wall)"/>
    ${stroke(courses, 3, 0.46)}
    ${box(-20, -20, HOUSE.left, 640, 1, 'opacity=".34"')}${box(HOUSE.right, -20, 300, 640, 1, 'opacity=".34"')}
    ${stroke(`M${HOUSE.left - 8} -20V${PAVEMENT}M${HOUSE.right + 8} -20V${PAVEMENT}`, 14, 1)}${stroke(`M${HOUSE.left - 11} -20V${SHOP - 12}M${HOUSE.right + 5} -20V${SHOP - 12}`, 3, 0.5)}
    ${box(HOUSE.left, 161, HOUSE.right - HOUSE.left, 9, 0.86)}${box(HOUSE.left, 367, HOUSE.right - HOUSE.left, 9, 0.86)}
    ${drawn.map(({ x, top, high }) => fill(opening(x, top, high, 128), 0.24) + stroke(times(7, (i) => `M${x - 54 + i * 18} ${top + 2}V${top + high}`).join(''), 4, 0.44) + surround(x, top, high, 128) + sash(x, top, high, 128)).join('')}
    ${panes.map(({ room, x, top, high, id }) => `<g clip-path="url(#${id})">${fill(opening(x, top, high), 0.16 * (1 - room.lit))}<g transform="translate(${x} ${top + high})">${room.key}</g></g>${surround(x, top, high)}${sash(x, top, high)}`).join('')}
    ${shop}
    <rect y="${PAVEMENT}" width="1200" height="60" fill="${grey(0.62)}"/>${stroke(slabs, 3, 0.84)}${box(0, PAVEMENT, 1200, 7, 0.3)}
    ${fill(wet.join(''), 0.05)}`,
  colour: `<defs>${panes
    .map(({ id, room }) =>
      glow(`g${id}`, [
        [0, 0, 1],
        [0.1, 0.06, 1],
        [0.55, 0.5 + 0.35 * room.lit, 1],
        [1, 0.95, 1],
      ]),
    )
    .join(
      '',
    )}${panes.map(({ id, x, top, high }) => `<clipPath id="${id}"><path d="${opening(x, top, high)}"/></clipPath>`).join('')}${glow(
    'spill',
    [
      [0, 0.75, 0.9],
      [1, 0.2, 0],
    ],
  )}</defs>
    <rect width="1200" height="${SHOP}" fill="${grey(0.24)}"/>
    ${panes.map(({ room, x, top, high }) => `<ellipse cx="${x}" cy="${top + high * 0.55}" rx="${n(130 * room.lit + 20)}" ry="${n(128 * room.lit + 20)}" fill="url(#spill)"/>`).join('')}
    ${drawn.map(({ x, top, high }) => fill(opening(x, top, high, 128), 0.85)).join('')}
    ${panes.map(({ room, x, top, high, id }) => `<g clip-path="url(#${id})"><circle cx="${x + room.lamp[0]}" cy="${top + high + room.lamp[1]}" r="215" fill="url(#g${id})"/></g>`).join('')}
    <rect y="${SHOP}" width="1200" height="${800 - SHOP}" fill="${grey(0)}"/>
    ${fill(wet.join(''), 0.75)}`,
};
