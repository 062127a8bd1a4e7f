import type { Scene } from '../scene.ts';
import { blur, disc, fill, gradient, n, randomFrom, stroke, times, type Point } from '../shapes.ts';

const random = randomFrom(230);
const MIDDLE: Point = [566, 404];
const FACE = 336;

/** A point at this many minutes past the hour and this far from the middle. */
const at = (minutes: number, reach: number): Point => {
  const angle = (minutes / 30) * Math.PI;
  return [MIDDLE[0] + Math.sin(angle) * reach, MIDDLE[1] - Math.cos(angle) * reach];
};
/** A bar that points at the middle, from one reach to another, wider outside than inside. */
const bar = (minutes: number, from: number, to: number, inner: number, outer: number) => {
  const [a, b] = [Math.sin((minutes / 30) * Math.PI), -Math.cos((minutes / 30) * Math.PI)];
  const corner = (reach: number, aside: number) =>
    `${n(MIDDLE[0] + a * reach - b * aside)} ${n(MIDDLE[1] + b * reach + a * aside)}`;
  return `M${corner(from, -inner)}L${corner(to, -outer)}L${corner(to, outer)}L${corner(from, inner)}Z`;
};
/** The bars of the hours; the minute hand covers six, and the gull one. */
const hours = [0, 2, 3, 4, 5, 7, 8, 9, 10, 11]
  .map((hour) => (hour % 3 ? bar(hour * 5, 244, 292, 6, 9) : bar(hour * 5, 226, 292, 10, 15)))
  .join('');
const minutes = times(60, (minute) => (minute % 5 ? disc(at(minute, 313), 4, 0) : '')).join('');
/** The iron that holds the panes. */
const leads = times(12, (pane) => {
  const [from, to] = [at(pane * 5 + 2.5, 84), at(pane * 5 + 2.5, FACE)];
  return `M${n(from[0])} ${n(from[1])}L${n(to[0])} ${n(to[1])}`;
}).join('');

// The gable: bricks under a stone coping that climbs out of the frame.
const BRICK = { wide: 66, high: 26 };
const courses = times(32, (course) => `M-10 ${course * BRICK.high}H1210`).join('');
const joints = times(32, (course) =>
  times(20, (column) => `M${column * BRICK.wide + (course % 2) * 33 - 20} ${course * BRICK.high}v26`).join(
    '',
  ),
).join('');
const some = (share: number) =>
  times(32, (course) =>
    times(20, (column) =>
      random() < share
        ? `M${column * BRICK.wide + (course % 2) * 33 - 18} ${course * BRICK.high + 2}h62v22h-62z`
        : '',
    ).join(''),
  ).join('');
const [burnt, pale] = [some(0.2), some(0.09)];
const skies = 'M-20 -20H236L-20 176ZM1220 -20H896L1220 228Z';
const copings = 'M236 -20L-20 176V226L302 -20ZM896 -20L1220 228V278L830 -20Z';
const stars = times(34, (star) => {
  const aside = random() * 190;
  const drop = random() * (150 - aside * 0.75);
  return disc([star % 2 ? aside : 1196 - aside, Math.max(8, drop)], 1.4 + random() * 1.8, 0);
}).join('');

/** Stones round the face, each with its joint towards the middle. */
const stones = times(24, (stone) => bar(stone * 2.5, FACE + 22, FACE + 66, 1.6, 1.6)).join('');
const ring = (outer: number, inner: number) => {
  const round = (radius: number, sweep: number) =>
    `M${n(MIDDLE[0] - radius)} ${MIDDLE[1]}a${radius} ${radius} 0 1 ${sweep} ${radius * 2} 0a${radius} ${radius} 0 1 ${sweep} ${-radius * 2} 0Z`;
  return round(outer, 0) + round(inner, 1);
};

const turned = (angle: number, inside: string) =>
  `<g transform="translate(${MIDDLE[0]} ${MIDDLE[1]}) rotate(${angle})">${inside}</g>`;
const hourHand =
  'M-16 70L16 70L10 -120C28 -118 44 -134 44 -152C42 -176 16 -190 0 -236C-16 -190 -42 -176 -44 -152C-44 -134 -28 -118 -10 -120Z';
const minuteHand = 'M-14 108L14 108L8 -190L20 -214L0 -306L-20 -214L-8 -190Z';
const hands = (share: number) =>
  turned(75, fill(hourHand, share)) + turned(180, fill(minuteHand, share)) + disc(MIDDLE, 30, share);

/** The gull, feet on 0 0, facing the middle of the clock. */
const gull = {
  body: 'M-116 -172C-118 -198 -98 -212 -76 -210C-52 -208 -42 -190 -38 -168C-34 -150 -18 -142 12 -134C60 -120 112 -92 152 -70L182 -46C152 -40 124 -44 98 -50C70 -32 20 -30 -22 -44C-66 -58 -90 -90 -86 -128C-88 -140 -102 -148 -110 -156C-114 -162 -116 -166 -116 -172Z',
  wing: 'M-36 -116C-10 -138 42 -126 90 -100C124 -82 156 -66 204 -56C158 -38 98 -42 54 -60C10 -76 -44 -92 -36 -116Z',
  tip: 'M132 -78C156 -66 178 -62 210 -55L140 -44Q116 -60 132 -78Z',
  belly:
    'M-86 -112C-80 -76 -58 -56 -22 -44C20 -30 70 -32 98 -50C60 -50 10 -54 -26 -70C-56 -82 -74 -96 -86 -112Z',
  bill: 'M-112 -182C-132 -182 -156 -178 -168 -166C-170 -158 -164 -154 -158 -156C-144 -162 -128 -162 -113 -160Z',
  legs: 'M-14 -44L-10 -2M28 -40L30 -2M-24 0H4M16 0H44',
};
const PERCH = 'translate(764 336) rotate(-3)';
const light = 'M-20 700C240 640 420 800 520 840H-20Z';

/** Half past two in the morning: the gilt hands of a clock that has been switched off, and its one reader. */
export const clock: Scene = {
  name: 'clock',
  inks: ['night', 'ochre'],
  seed: 230,
  key: `<defs>${gradient('wall', [
    [0, 0.78],
    [0.6, 0.6],
    [1, 0.42],
  ])}${gradient(
    'stone',
    [
      [0, 0.08],
      [0.5, 0.3],
      [1, 0.66],
    ],
    [1, 1],
  )}${gradient(
    'glass',
    [
      [0, 0.9],
      [0.45, 0.98],
      [1, 1],
    ],
    [0.6, 1],
  )}${blur('soft', 7)}<clipPath id="face"><circle cx="${MIDDLE[0]}" cy="${MIDDLE[1]}" r="${FACE}"/></clipPath></defs>
    <rect x="-20" y="-20" width="1240" height="840" fill="url(#wall)"/>
    ${fill(burnt, 1, 'opacity=".3"')}${fill(pale, 0, 'opacity=".16"')}${stroke(courses + joints, 3, 0.95, 'opacity=".55"')}
    ${fill(skies, 1)}${stars}${fill(copings, 0.26)}${stroke('M302 -20L-20 226M830 -20L1220 278', 9, 1)}
    ${disc([MIDDLE[0] + 20, MIDDLE[1] + 26], FACE + 70, 1, 'opacity=".6" filter="url(#soft)"')}
    ${disc(MIDDLE, FACE + 68, 1)}<circle cx="${MIDDLE[0]}" cy="${MIDDLE[1]}" r="${FACE + 64}" fill="url(#stone)"/>${fill(stones, 0.9)}
    ${stroke(ring(FACE + 18, FACE + 12), 9, 0.96)}${disc(MIDDLE, FACE + 2, 1)}
    <circle cx="${MIDDLE[0]}" cy="${MIDDLE[1]}" r="${FACE}" fill="url(#glass)"/>
    <g clip-path="url(#face)">${fill('M230 250L520 60H640L230 430ZM230 500L700 60H732L230 560Z', 0, 'opacity=".09"')}${stroke(leads, 3, 0.55)}${stroke(ring(84, 84), 3, 0.55)}</g>
    ${fill(hours, 0.04)}${minutes}
    <g opacity=".9" transform="translate(12 16)">${hands(1)}<g transform="${PERCH}">${fill(gull.body, 1)}${fill(gull.wing, 1)}</g></g>
    ${hands(0.02)}${stroke(`M${MIDDLE[0]} ${MIDDLE[1] + 40}V600`, 3, 0.6)}${disc(MIDDLE, 13, 0.9)}
    <g transform="${PERCH}">${stroke(gull.legs, 8, 0.06, 'stroke-linecap="round"')}${fill(gull.body, 0)}${fill(gull.belly, 0.2)}${fill(gull.wing, 0.42)}${fill(gull.tip, 1)}${disc([170, -58], 4, 0)}${stroke('M0 -104C30 -102 70 -88 104 -74', 4, 0.12, 'stroke-linecap="round"')}${fill(gull.bill, 0.1)}${stroke('M-166 -162L-114 -168', 2.5, 0.9)}${disc([-88, -184], 6, 1)}</g>`,
  colour: `<defs>${gradient('wall', [
    [0, 0.1],
    [0.5, 0.42],
    [1, 0.95],
  ])}</defs>
    <rect x="-20" y="-20" width="1240" height="840" fill="url(#wall)"/>
    ${fill(light, 1, 'opacity=".5"')}${fill(skies, 0)}${fill(copings, 0.14)}
    ${disc(MIDDLE, FACE + 64, 0.26)}${disc(MIDDLE, FACE, 0.12)}
    ${fill(hours, 1)}${minutes.replaceAll('#ffffff', '#000000')}${hands(1)}
    <g transform="${PERCH}">${fill(gull.body, 0)}${fill(gull.wing, 0)}${fill(gull.bill, 1)}${stroke(gull.legs, 8, 1, 'stroke-linecap="round"')}</g>`,
};
