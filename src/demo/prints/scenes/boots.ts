import type { Scene } from '../scene.ts';
import { blur, box, disc, fill, n, randomFrom, stroke, times, type Point } from '../shapes.ts';

const random = randomFrom(30);
const between = (low: number, high: number) => low + random() * (high - low);
const LID: Point = [600, 400];
const RIM = 176;

/** Shares of the two inks, rust and sea. */
type Tone = readonly [rust: number, sea: number];
const RUST: Tone = [0.86, 0.06];
const SEA: Tone = [0.1, 0.92];
const PALE: Tone = [0.04, 0.34];
const PAPER: Tone = [0.02, 0];
const BROWN: Tone = [0.9, 0.62];

/** A right boot from above, its toe on 0 0, its heel at 0 132. */
const sole =
  'M-8 0C14 -4 31 10 33 34C35 54 27 68 26 84C28 104 24 132 0 132C-24 132 -28 106 -25 86C-24 66 -31 50 -30 28C-29 10 -20 2 -8 0Z';
const toecap = 'M-8 0C14 -4 31 10 33 34C24 42 -20 42 -30 30C-29 10 -20 2 -8 0Z';
const gleam = 'M-18 34C-19 22 -14 14 -6 11';
const mouth = {
  outer: 'M0 62C20 62 32 78 32 98C32 120 20 134 0 134C-20 134 -32 120 -32 98C-32 78 -20 62 0 62Z',
  inner: 'M0 71C15 71 24 83 24 99C24 116 15 126 0 126C-15 126 -24 116 -24 99C-24 83 -15 71 0 71Z',
};

type Kind = 'plain' | 'laced' | 'striped' | 'spotted' | 'buckled';
interface Pair {
  angle: number;
  reach: number;
  size: number;
  kind: Kind;
  main: Tone;
  trim: Tone;
  splay: number;
  step: number;
}
const KINDS: readonly Kind[] = ['plain', 'laced', 'striped', 'plain', 'spotted', 'laced', 'buckled'];
const COATS: readonly (readonly [Tone, Tone])[] = [
  [SEA, PAPER],
  [BROWN, PAPER],
  [PAPER, SEA],
  [RUST, PAPER],
  [PALE, BROWN],
  [SEA, PALE],
  [BROWN, RUST],
  [PAPER, RUST],
];
const pairsOn = (count: number, reach: number, turn: number, skip: number): Pair[] =>
  times(count, (index) => {
    const coat = COATS[(index * 3 + skip) % COATS.length] ?? [SEA, PAPER];
    return {
      angle: ((index + turn) / count) * Math.PI * 2 + between(-0.03, 0.03),
      reach: reach + between(-5, 16),
      size: between(0.92, 1.04),
      kind: KINDS[(index * 2 + skip) % KINDS.length] ?? 'plain',
      main: coat[0],
      trim: coat[1],
      splay: between(-2, 8),
      step: between(-12, 12),
    };
  });
const ring = pairsOn(10, 208, 0.24, 0);
const outer = pairsOn(16, 392, 0.5, 3);
// One child can't wait and stands on the rim; one turns his toes in.
const [eager, pigeon] = [ring[5], ring[8]];
if (eager) Object.assign(eager, { reach: 158, main: PAPER, trim: RUST, kind: 'spotted' });
if (pigeon) Object.assign(pigeon, { splay: -15, reach: 214 });

/** Puts a pair where it stands, toes towards the lid; what is drawn inside is a right boot. */
const stand = (one: Pair, inside: string) =>
  ([1, -1] as const)
    .map((side) => {
      const [x, y] = [LID[0] + Math.cos(one.angle) * one.reach, LID[1] + Math.sin(one.angle) * one.reach];
      const turn = (one.angle * 180) / Math.PI - 90;
      return `<g transform="translate(${n(x)} ${n(y)}) rotate(${n(turn)}) scale(${one.size.toFixed(2)}) translate(${side * 35} ${n(side * one.step)}) rotate(${n(side * one.splay)} 0 76) scale(${side} 1)">${inside}</g>`;
    })
    .join('');
const EDGE = 'stroke="#000" stroke-width="5" stroke-linejoin="round"';
const SPOTS: readonly Point[] = [
  [-10, 18],
  [14, 24],
  [-2, 42],
  [21, 48],
  [-18, 54],
];
const boot = ({ kind, main, trim }: Pair, ink: 0 | 1) => {
  const cuff = kind === 'plain' || kind === 'spotted' ? trim : main;
  const shine = main === PAPER ? PALE : PAPER;
  const pattern: Record<Kind, string> = {
    plain: stroke('M-29 42Q2 52 33 44', 4, 1),
    laced:
      fill(toecap, trim[ink], EDGE) +
      stroke('M-14 47L16 55M14 47L-16 55', 5, shine[ink], 'stroke-linecap="round"'),
    striped: stroke('M-30 26Q2 36 32 28M-28 48Q2 58 31 50', 9, trim[ink]),
    spotted: SPOTS.map((spot) => disc(spot, 6, trim[ink])).join(''),
    buckled: stroke('M-28 47Q2 57 30 49', 11, 1) + box(12, 44, 16, 16, trim[ink], EDGE),
  };
  return (
    fill(sole, main[ink], EDGE) +
    pattern[kind] +
    stroke(gleam, 6, shine[ink], 'stroke-linecap="round"') +
    fill(mouth.outer, cuff[ink], EDGE) +
    fill(mouth.inner, 1) +
    stroke('M-16 113Q0 126 16 113', 5, cuff === PAPER ? PALE[ink] : cuff[ink], 'stroke-linecap="round"')
  );
};
const all = [...outer, ...ring];
const shadows = all.map((one) => stand(one, fill(sole, 1) + fill(mouth.outer, 1))).join('');

// The floor: boards, their ends and their nails.
const seams = times(9, (board) => `M-20 ${board * 96 - 28}H1220`).join('');
const ends = times(
  14,
  (index) => `M${n(60 + index * 88 + between(-20, 20))} ${(index % 8) * 96 - 28}v96`,
).join('');
const grain = times(90, () => {
  const [x, y, long] = [between(-60, 1200), between(0, 800), between(60, 190)];
  return `M${n(x)} ${n(y)}q${n(long / 2)} ${n(between(-7, 7))} ${n(long)} 0`;
}).join('');

/** The lid: cast iron, with a ring of lugs to keep a shoe from slipping, and the ring it is lifted by. */
const lugs = [150, 116, 82]
  .map((reach, row) =>
    times(30 - row * 7, (index) => {
      const angle = ((index + row * 0.5) / (30 - row * 7)) * Math.PI * 2;
      return `M${n(LID[0] + Math.cos(angle) * (reach - 11))} ${n(LID[1] + Math.sin(angle) * (reach - 11))}L${n(LID[0] + Math.cos(angle) * (reach + 9))} ${n(LID[1] + Math.sin(angle) * (reach + 9))}`;
    }).join(''),
  )
  .join('');
const handle = `M${LID[0] - 26} ${LID[1] + 4}a26 26 0 1 0 52 0a26 26 0 1 0 -52 0Z`;
const lidShade = disc([LID[0] + 9, LID[1] + 12], RIM + 4, 0.8, 'opacity=".6" filter="url(#soft)"');
const lid = (ink: 0 | 1) =>
  disc(LID, RIM, 1) +
  disc([LID[0] - 2, LID[1] - 3], RIM - 9, [0.5, 0.62][ink] ?? 0) +
  disc(LID, RIM - 15, 1) +
  stroke(lugs, 10, [0.34, 0.7][ink] ?? 0, 'stroke-linecap="round"') +
  disc(LID, 62, [0.7, 0.86][ink] ?? 0) +
  disc(LID, 54, 1) +
  stroke(handle, 11, [0.14, 0.4][ink] ?? 0) +
  box(LID[0] - 13, LID[1] - 34, 26, 18, [0.5, 0.7][ink] ?? 0, 'rx="5"');

/** Ten o'clock on a Wednesday in the tide house, from above: thirty children, or what they stand in. */
export const boots: Scene = {
  name: 'boots',
  inks: ['rust', 'sea'],
  seed: 104,
  key: `<defs>${blur('soft', 5)}</defs>
    <rect x="-20" y="-20" width="1240" height="840" fill="#c9c9c9"/>${stroke(grain, 4, 0.42, 'opacity=".7"')}${stroke(seams + ends, 6, 0.86)}
    ${lidShade}${lid(0)}
    <g transform="translate(13 17)" opacity=".6" filter="url(#soft)">${shadows}</g>
    ${all.map((one) => stand(one, boot(one, 0))).join('')}`,
  colour: `<defs>${blur('soft', 5)}</defs>
    <rect x="-20" y="-20" width="1240" height="840" fill="#f2f2f2"/>${stroke(seams + ends, 6, 0.5)}
    ${lidShade}${lid(1)}<g transform="translate(13 17)" opacity=".5" filter="url(#soft)">${shadows}</g>
    ${all.map((one) => stand(one, boot(one, 1))).join('')}`,
};
