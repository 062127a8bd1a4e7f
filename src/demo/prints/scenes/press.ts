import type { Scene } from '../scene';
import { blur, box, disc, fill, glow, gradient, n, randomFrom, stroke, times } from '../shapes';

const random = randomFrom(3);
const FLOOR = 706;

/** The line sags between its hooks; the sheets hang from it. */
const line = (x: number) => 58 + 46 * (1 - ((x - 600) / 620) ** 2);
const SHEETS = times(8, (i) => ({
  x: 36 + i * 150 + random() * 16,
  turn: (random() - 0.5) * 7,
  kind: i % 3,
}));
const sheet = 'M-52 0H52C50 50 54 96 50 148Q0 156 -50 146C-54 96 -50 50 -52 0Z';
const hang = ({ x, turn }: (typeof SHEETS)[number], inside: string) =>
  `<g transform="translate(${n(x)} ${n(line(x))}) rotate(${n(turn)})">${inside}</g>`;
const sheetsKey = SHEETS.map((one) =>
  hang(
    one,
    fill(sheet, 0) +
      fill('M38 0H52C50 50 54 96 50 148L36 150C40 96 36 50 38 0Z', 0.24) +
      stroke('M-40 16H30', 8, 0.85) +
      (one.kind === 0 ? stroke('M-40 30H8', 8, 0.85) : '') +
      (one.kind === 1
        ? fill('M-40 84L-22 62L-10 74L8 50L32 84V92H-40Z', 0.7)
        : one.kind === 2
          ? fill('M-26 92V66H-14V52H-4V66H14L24 92Z', 0.7)
          : fill('M-40 88Q-20 72 -4 84T32 80V94H-40Z', 0.7)) +
      stroke('M-40 106H-8M-40 116H-8M-40 126H-14M2 106H32M2 116H32M2 126H24', 3.5, 0.6) +
      fill('M-34 -8h8v18h-8zM26 -8h8v18h-8z', 1),
  ),
).join('');
const sheetsTint = SHEETS.map((one) =>
  hang(
    one,
    fill(sheet, 0) +
      fill('M-40 42H32V94H-40Z', one.kind === 1 ? 0.55 : 1) +
      disc(one.kind === 1 ? [-24, 56] : [16, 58], 9, 0),
  ),
).join('');

/** The flywheel: a heavy rim and six spokes that curve. */
const WHEEL = [428, 540, 148] as const;
const wheel =
  `<g transform="translate(${WHEEL[0]} ${WHEEL[1]})">` +
  `<circle r="${WHEEL[2]}" fill="none" stroke="#000" stroke-width="26"/><circle r="${WHEEL[2] - 5}" fill="none" stroke="#777" stroke-width="3"/>` +
  times(
    6,
    (i) =>
      `<g transform="rotate(${i * 60 + 14})">${fill('M-9 -22C-30 -70 -26 -100 -2 -140L16 -138C-4 -100 -6 -70 12 -20Z', 1)}</g>`,
  ).join('') +
  disc([0, 0], 30, 1) +
  disc([0, 0], 9, 0.4) +
  '</g>';
const gear = (x: number, y: number, r: number, teeth: number) =>
  `<g transform="translate(${x} ${y})">` +
  times(
    teeth,
    (i) => `<rect x="-5" y="${-r - 9}" width="10" height="14" transform="rotate(${n((i / teeth) * 360)})"/>`,
  ).join('') +
  disc([0, 0], r, 1) +
  `<circle r="${r - 14}" fill="none" stroke="#8a8a8a" stroke-width="3"/>` +
  times(5, (i) => `<g transform="rotate(${i * 72})">${disc([0, -r * 0.5], r * 0.17, 0.62)}</g>`).join('') +
  disc([0, 0], 11, 0.5) +
  '</g>';

const frame = `M470 ${FLOOR}C484 660 470 640 462 600L452 470C450 430 462 400 470 372H520C516 420 530 452 560 468C600 476 628 492 634 530C640 580 626 640 650 ${FLOOR}H604C596 650 560 636 540 640C520 650 520 680 514 ${FLOOR}Z`;
const machine =
  fill(frame, 1) +
  fill('M500 540C520 520 570 520 590 545C592 580 570 600 540 602C512 600 496 580 500 540Z', 0.5) +
  fill(`M448 ${FLOOR}h80v-14h-68zM590 ${FLOOR}h76l-14 -14h-56z`, 1) +
  // Bed with the locked forme, and the platen thrown open to the printer.
  '<g transform="translate(506 470) rotate(-9)">' +
  fill('M-26 -186H2V40H-26ZM2 -172H16V10H2Z', 1) +
  stroke('M9 -168V4', 4, 0.5, 'stroke-dasharray="10 5"') +
  '</g>' +
  '<g transform="translate(566 490) rotate(33)">' +
  fill('M-12 -176H12Q20 -120 20 20H-12Z', 1) +
  fill('M-20 -172H-12V0H-20Z', 0) +
  stroke('M-16 -168V-10', 2, 0.5) +
  '</g>' +
  // Ink disc on its stalk.
  '<g transform="translate(448 262) rotate(-66)">' +
  `<ellipse rx="98" ry="34" fill="#000"/><ellipse cy="-5" rx="90" ry="28" fill="#5a5a5a"/><path d="M-70 -10Q-30 -28 20 -26" stroke="#fff" stroke-width="4" fill="none" stroke-linecap="round"/>` +
  '</g>' +
  stroke('M470 380L462 290', 20, 1) +
  // Roller arms and rollers.
  stroke('M556 470C590 420 590 350 540 304', 12, 1, 'stroke-linecap="round"') +
  disc([538, 302], 17, 1) +
  disc([538, 302], 7, 0.5) +
  disc([568, 344], 17, 1) +
  disc([568, 344], 7, 0.5) +
  gear(548, 540, 62, 26) +
  // Lever, feed board with the white paper, treadle.
  stroke('M610 560C650 530 660 500 700 486', 11, 1, 'stroke-linecap="round"') +
  disc([704, 484], 11, 1) +
  fill('M676 446H846L838 460H684Z', 1) +
  stroke('M800 458L760 560L640 610', 9, 1) +
  fill('M740 424H836V446H740Z', 0) +
  stroke('M740 430H836M740 436H836M740 442H836', 1.6, 0.5) +
  stroke('M740 424H836V446H740Z', 2, 0.9) +
  stroke(`M520 664L720 ${FLOOR - 12}`, 12, 1, 'stroke-linecap="round"') +
  fill(`M690 ${FLOOR - 24}H776V${FLOOR - 12}H690Z`, 1);

/** The printer, an eyeshade on, feeding the next sheet; stands on the floor at 0 0, faces left. */
const printer =
  'M-6 -398C-36 -402 -58 -384 -56 -354L-66 -338L-57 -332L-56 -318C-54 -306 -42 -304 -30 -306L-28 -294C-54 -286 -66 -270 -68 -246L-70 -176L-62 -110L-56 -14L-72 -8V0H-16L-14 -110L0 -140L20 -72L34 -12L22 -8V0H78L56 -96L44 -180L48 -226C48 -262 36 -284 12 -294L12 -312C30 -330 34 -390 -6 -398Z';
const visor = 'M-54 -368L-92 -350L-86 -344L-54 -352ZM-58 -372Q-20 -386 22 -366L22 -354Q-20 -370 -56 -358Z';
const apronOf = 'M-62 -262L-48 -272L-38 -220L-2 -214L4 -122L-2 -60L-68 -66L-70 -176Z';

const cabinet = (x: number, y: number, w: number, rows: number, share: number) =>
  box(x, y, w, FLOOR - y, share) +
  times(
    rows,
    (i) =>
      box(x + 10, y + 14 + i * 34, w - 20, 26, share - 0.16) +
      disc([x + w / 2, y + 27 + i * 34], 4, share + 0.3),
  ).join('') +
  fill(`M${x - 10} ${y}L${x + 16} ${y - 54}H${x + w - 16}L${x + w + 10} ${y}Z`, share + 0.12) +
  stroke(
    times(
      6,
      (i) => `M${n(x + 16 + ((w - 32) * i) / 5)} ${y - 54}L${n(x - 10 + ((w + 20) * i) / 5)} ${y}`,
    ).join('') + `M${x} ${y - 28}H${x + w}`,
    2.4,
    share - 0.25,
  );

/** The last hand-fed press in the quarter, and what came off it this morning. */
export const press: Scene = {
  name: 'press',
  inks: ['night', 'rose'],
  seed: 83,
  key: `<defs>${gradient('wall', [
    [0, 0.72],
    [1, 0.5],
  ])}${gradient('floor', [
    [0, 0.55],
    [1, 0.86],
  ])}${glow('halo', [
    [0.2, 0, 0.5],
    [1, 0, 0],
  ])}${blur('soft', 6)}</defs>
  <rect x="-20" y="-20" width="1240" height="740" fill="url(#wall)"/>
  <ellipse cx="560" cy="360" rx="460" ry="360" fill="url(#halo)"/>
  ${fill('M292 96H852V520H292Z', 0)}
  ${fill('M292 440L340 432V404L366 386L392 404V424H450V370H470V420L540 426V396H590V420L650 428V392L684 366L718 392V424L790 430V410H820V432H852V520H292Z', 0.16)}
  ${stroke('M292 96H852V520H292Z', 16, 0.86)}${stroke('M432 96V520M572 96V520M712 96V520M292 236H852M292 378H852', 7, 0.8)}${fill('M270 520H874V540H270Z', 0.9)}
  ${cabinet(20, 470, 180, 6, 0.66)}${cabinet(980, 450, 200, 7, 0.66)}
  <rect x="-20" y="${FLOOR - 32}" width="1240" height="160" fill="url(#floor)"/>${stroke(times(12, (i) => `M${n(60 + i * 100)} ${FLOOR - 32}L${n(600 + (60 + i * 100 - 600) * 1.4)} 820`).join(''), 2.4, 0.9)}
  ${fill(`M270 ${FLOOR}Q560 ${FLOOR - 20} 920 ${FLOOR}Q640 ${FLOOR + 34} 270 ${FLOOR}Z`, 0.95, 'filter="url(#soft)"')}
  ${stroke(`M-20 ${n(line(-20))}Q600 ${n(150)} 1220 ${n(line(1220))}`, 3, 1)}${sheetsKey}
  ${wheel}${machine}
  <g transform="translate(826 ${FLOOR}) scale(1.02)">${fill(printer, 1)}${fill(visor, 0.1)}${fill(apronOf, 0.12)}${stroke('M4 -276L-30 -214L-92 -252L-168 -262', 27, 1, 'stroke-linecap="round" stroke-linejoin="round"')}${stroke('M10 -252L-26 -196L-60 -214', 3, 0.45)}${stroke('M-74 -244L-104 -254', 22, 0.06)}${fill('M-168 -258C-192 -286 -196 -322 -172 -358L-232 -380C-260 -340 -254 -300 -230 -272Z', 0)}${stroke('M-168 -258C-192 -286 -196 -322 -172 -358L-232 -380C-260 -340 -254 -300 -230 -272Z', 2.5, 1)}</g>
  ${fill('M40 730H250V748H40Z', 1)}${fill('M56 748h16v80h-16zM218 748h16v80h-16z', 1)}${times(7, (i) => fill(`M${70 + random() * 8} ${722 - i * 9}H${214 + random() * 8}V${729 - i * 9}H72Z`, 0) + stroke(`M72 ${729 - i * 9.3}H218`, 1.8, 0.8)).join('')}
  ${fill('M1000 740q0 -12 46 -12t46 12v90h-92z', 1)}${fill('M1006 740q0 -7 40 -7t40 7q0 7 -40 7t-40 -7z', 0.3)}${stroke('M1060 738L1110 676', 9, 1, 'stroke-linecap="round"')}${fill('M1012 764h68v36h-68z', 0.1)}`,
  colour: `<defs>${gradient('wall', [
    [0, 0.75],
    [1, 0.6],
  ])}${gradient('sky', [
    [0, 0.5],
    [1, 0.08],
  ])}${gradient('floor', [
    [0, 0.5],
    [1, 0.7],
  ])}</defs>
  <rect x="-20" y="-20" width="1240" height="740" fill="url(#wall)"/><path d="M292 96H852V520H292Z" fill="url(#sky)"/>
  <rect x="-20" y="${FLOOR - 32}" width="1240" height="160" fill="url(#floor)"/>
  ${sheetsTint}${fill(frame, 0.65)}
  <g transform="translate(448 262) rotate(-66)"><ellipse cy="-5" rx="90" ry="28" fill="#000"/></g>
  ${fill('M740 424H836V446H740Z', 0)}
  <g transform="translate(826 ${FLOOR}) scale(1.02)">${fill(printer, 0.65)}${fill(visor, 1)}${fill(apronOf, 0.15)}${fill('M-168 -258C-192 -286 -196 -322 -172 -358L-232 -380C-260 -340 -254 -300 -230 -272Z', 0)}</g>
  ${fill('M75 668H217V730H75Z', 0)}${fill('M1012 764h68v36h-68z', 1)}${fill('M1006 740q0 -7 40 -7t40 7q0 7 -40 7t-40 -7z', 1)}`,
};
