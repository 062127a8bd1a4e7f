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
  randomFrom,
  smooth,
  stroke,
  times,
  type Point,
} from '../shapes';

const random = randomFrom(19);

/** The tram's flank runs away uphill, towards this point. */
const FAR: Point = [1230, 196];
/** A point on the flank: `along` 0 at the front corner, 1 at the back; `down` 0 at the eaves, 1 at the street. */
const flank = (along: number, down: number): Point => {
  const [x, top, bottom] = [748, 262, 612];
  const at = along * 0.46;
  const y = top + (bottom - top) * down;
  return [x + (FAR[0] - x) * at, y + (FAR[1] - y) * at];
};
const patch = (from: number, to: number, up: number, down: number) =>
  lines([flank(from, up), flank(to, up), flank(to, down), flank(from, down)]);
const windows = times(5, (i) => 0.05 + (1 - 0.86 ** i) * 1.7).map(
  (at, i, all) => [at + 0.012, (all[i + 1] ?? 0.97) - 0.02] as const,
);

/** The rails sweep down past us in one curve. */
const rail = (side: -1 | 1) =>
  smooth(
    [
      [627 + side * 54, 622],
      [606 + side * 62, 662],
      [604 + side * 76, 706],
      [640 + side * 98, 756],
      [716 + side * 126, 812],
      [800 + side * 150, 850],
    ],
    false,
  );

/** A house front in the right-hand row, stepping up the hill. */
const row = [
  [930, 214, 1012, 486],
  [1010, 150, 1098, 512],
  [1096, 84, 1230, 550],
] as const;
const rowFronts = row.map(([x, y, right]) => box(x, y, right - x, 480, 0.5)).join('');
const rowRoofs = row
  .map(
    ([x, y, right]) =>
      fill(
        lines([
          [x - 8, y + 6],
          [x + 10, y - 34],
          [right - 10, y - 34],
          [right + 8, y + 6],
        ]),
        0.66,
      ) + box(x + 16, y - 62, 18, 34, 0.66),
  )
  .join('');
const rowWindows = row
  .map(([x, y, right, base]) =>
    times(4, (line) =>
      times(2, (column) => {
        const wide = (right - x) / 5;
        const top = y + 28 + line * 62;
        return top < base - 50
          ? box(x + wide * (0.8 + column * 2.1), top, wide * 1.1, 36, random() < 0.3 ? 0 : 0.72)
          : '';
      }).join(''),
    ).join(''),
  )
  .join('');

/** The hill above: roofs upon roofs, from the far ones to the near. */
const hill = times(40, (i) => {
  const layer = 3 - Math.floor(i / 10);
  const x = 100 + (i % 10) * 86 + (layer % 2) * 40 + random() * 24;
  const slope = 404 - layer * 62 - Math.max(0, x - 140) * 0.2;
  const y = slope + random() * 26;
  const [w, h] = [64 + random() * 36, 26 + random() * 20];
  const share = 0.34 - layer * 0.075;
  const pane = (at: number, down: number) =>
    box(x + w * at, y + down, 9, 13, random() < 0.22 ? 0 : share + 0.16);
  return {
    shape: lines([
      [x, 660],
      [x, y],
      [x + w / 2, y - h],
      [x + w, y],
      [x + w, 660],
    ]),
    share,
    more:
      fill(
        lines([
          [x - 5, y + 3],
          [x + w / 2, y - h - 4],
          [x + w + 5, y + 3],
          [x + w / 2, y - h + 7],
        ]),
        share + 0.12,
      ) +
      box(x + w * 0.72, y - h - 6, 9, 26, share + 0.12) +
      [22, 56, 90].map((down) => pane(0.2, down) + pane(0.62, down)).join(''),
  };
});
const hillHouses = hill.map(({ shape, share, more }) => fill(shape, share) + more).join('');
const hillTint = hill.map(({ shape, share }) => fill(shape, 0.28 + share * 0.7)).join('');

/** Setts in courses that bend with the street. */
const setts = times(15, (course) => {
  const depth = (course + 1) / 15;
  const y = 652 + depth ** 1.5 * 150;
  return times(26, (i) => {
    const x = 470 - depth * 240 + i * (26 + depth * 16) + (course % 2) * 16 + random() * 8;
    return random() < 0.42 ? '' : `M${n(x)} ${n(y - (x - 600) * 0.05)}h${n(8 + depth * 13)}`;
  }).join('');
}).join('');

const body =
  'M506 276Q508 250 534 246L716 246Q742 250 748 276L748 588Q748 600 736 602L518 602Q506 600 506 588Z';
const pane = (x: number, w: number) =>
  `M${x} 306Q${x} 296 ${x + 10} 296H${x + w - 10}Q${x + w} 296 ${x + w} 306V398H${x}Z`;
const panes = pane(522, 50) + pane(580, 94) + pane(682, 50);

/** Turned to the tram: hat, face, coat, one foot before the other. */
const person =
  'M256 482Q258 460 284 458Q306 460 308 480L322 486Q284 498 246 486ZM264 488L306 488L308 500L314 508L308 512L307 520Q304 528 292 528L268 528Q258 508 264 488Z' +
  'M262 524C244 532 238 548 236 574C232 606 226 628 222 650C246 662 292 664 326 654C322 622 322 590 318 566C316 540 308 530 296 526Z' +
  'M254 652L250 692L244 710L236 716H270L278 656ZM288 656L298 704L296 716H328L326 710L312 704L310 652Z';
const scarf = 'M262 520Q284 534 308 520L312 534Q290 546 272 542L262 584L246 580L258 540Z';
const nine = 'M15 14a14 14 0 1 0 -28 0a14 14 0 1 0 28 0V20Q15 38 -6 44';
const rider = (at: number, share: number) => {
  const [x, y] = flank(at, 0.27);
  const size = 13 - at * 7;
  return (
    disc([x, y], size, share) +
    fill(
      `M${n(x - size * 1.6)} ${n(flank(at, 0.42)[1])}q0 ${n(-size * 2)} ${n(size * 1.6)} ${n(-size * 2)}t${n(size * 1.6)} ${n(size * 1.7)}z`,
      share,
    )
  );
};

/** A quarter to six: the old line 4 comes down Gasworks Hill, and one passenger waits. */
export const tram: Scene = {
  name: 'tram',
  inks: ['night', 'rust'],
  seed: 23,
  key: `<defs>${gradient('sky', [
    [0, 0.2],
    [1, 0],
  ])}${gradient('street', [
    [0, 0.22],
    [1, 0.5],
  ])}${gradient(
    'side',
    [
      [0, 0.5],
      [1, 0.72],
    ],
    [1, 0],
  )}${glow('lamp', [
    [0, 0, 0.9],
    [1, 0, 0],
  ])}${blur('soft', 5)}${blur('soft2', 10)}</defs>
  <rect x="-20" y="-20" width="1240" height="560" fill="url(#sky)"/>
  ${fill(
    smooth([
      [-40, 300],
      [200, 268],
      [420, 210],
      [640, 150],
      [800, 126],
      [980, 150],
      [1240, 120],
      [1240, 600],
      [-40, 600],
    ]),
    0.16,
  )}
  ${hillHouses}
  ${fill('M800 120h36v120h-36zM794 122L818 60L842 122ZM816 64V40h4v24zM811 46h14v4h-14z', 0.2)}
  ${rowFronts}${rowRoofs}${rowWindows}
  <path d="M-20 640L520 600L930 492L1240 560L1240 820L-20 820Z" fill="url(#street)"/>
  ${fill('M930 490L1240 560V664L930 508Z', 0.16)}${stroke('M928 508L1240 664', 9, 0.7)}
  ${stroke(setts, 2.6, 0.62, 'stroke-linecap="round"')}
  ${stroke(rail(-1), 8, 0.9)}${stroke(rail(1), 8, 0.9)}
  <g transform="translate(-3 -3)">${stroke(rail(-1), 2.5, 0)}${stroke(rail(1), 2.5, 0)}</g>

  ${fill('M486 618C560 600 700 600 790 612L930 520L930 540L800 640C700 656 560 652 486 630Z', 0.86, 'filter="url(#soft)"')}
  ${fill(lines([flank(0, -0.02), flank(1, -0.02), flank(1, 0.96), flank(0, 0.96)]), 0.86)}
  <path d="${patch(0, 1, 0.44, 0.9)}" fill="url(#side)"/>
  ${fill(patch(0, 1, 0.02, 0.1), 0.2)}
  ${windows.map(([from, to]) => fill(patch(from, to, 0.13, 0.4), 0.06)).join('')}
  ${[0.12, 0.2, 0.42, 0.72, 0.9].map((at) => rider(at, 0.7)).join('')}
  ${stroke(lines([flank(0, 0.46), flank(1, 0.46)], false), 5, 0)}${stroke(lines([flank(0, 0.84), flank(1, 0.84)], false), 4, 0)}
  ${fill(patch(0.08, 0.32, 0.92, 1.0), 1)}${fill(patch(0.62, 0.86, 0.92, 1.0), 1)}
  ${fill('M498 264C508 222 540 206 626 204C706 204 744 222 756 264Z', 0.93)}
  ${fill(`M498 262C508 226 540 212 626 210C700 210 742 224 756 262L${flank(1.02, -0.02).map(n).join(' ')}L${flank(1.02, -0.12).map(n).join(' ')}C900 176 760 196 690 204Z`, 0.9)}
  ${fill('M548 214Q552 192 600 190L660 190Q700 192 706 214Z', 0.98)}
  ${fill(body, 0.42)}
  ${fill('M506 276Q508 250 534 246L716 246Q742 250 748 276L748 404L506 404Z', 0.9)}
  ${box(566, 258, 122, 26, 0)}${fill('M580 264h8v14h-8zM594 264h20v3h-20zM594 270h30v3h-30zM634 264h6v14h-6zM646 264h26v3h-26zM646 270h18v3h-18z', 0.9)}
  <path d="${panes}" fill="#fff"/>
  ${fill('M592 398V372C592 354 606 348 618 344L616 336H638L636 344C648 348 662 354 662 372V398Z', 0.92)}${disc([627, 326], 17, 0.92)}${fill('M606 320Q606 302 627 302Q648 302 648 320L652 326H602Z', 1)}
  ${stroke('M522 398L560 300M682 398L714 302', 3, 0.3)}
  ${fill('M506 404H748V416H506Z', 0)}${fill('M512 540H742V550H512Z', 0)}
  ${fill('M560 428h134v60q-67 34 -134 0z', 0.1)}<g transform="translate(625 438)">${stroke(nine, 7, 0.9)}</g>
  ${disc([627, 520], 27, 0.95)}${disc([627, 520], 20, 0)}
  ${disc([536, 516], 10, 0.95)}${disc([718, 516], 10, 0.95)}
  ${fill('M520 602H734L722 630Q627 644 532 630Z', 1)}${stroke('M540 612L550 632M564 612L570 636M590 612L592 638M616 612V640M642 612L640 640M668 612L664 638M692 612L686 634M714 612L706 631', 4, 0.55)}
  ${box(492, 560, 18, 46, 0.95)}${box(744, 560, 14, 50, 0.95)}
  ${disc([627, 520], 90, 0, 'style="fill:url(#lamp)"')}

  ${stroke('M650 192L708 120M700 118l16 4', 7, 1)}
  ${stroke(
    smooth(
      [
        [-20, 26],
        [240, 70],
        [480, 104],
        [706, 118],
        [900, 106],
        [1240, 60],
      ],
      false,
    ),
    3.5,
    0.95,
  )}
  ${stroke('M150 44Q420 120 560 106T1100 34M-20 210Q240 150 420 96', 2.4, 0.9)}

  ${fill('M-20 -20H118L132 30V672L-20 690Z', 0.93)}${fill('M-20 70H140V84H-20ZM-20 330H138V342H-20ZM118 -20L150 -20L150 4L118 30Z', 1)}
  ${times(3, (i) => fill(`M${20} ${110 + i * 226}h72v${i === 2 ? 110 : 130}h-72z`, i === 1 ? 0 : 0.6) + stroke(`M56 ${110 + i * 226}v130M20 ${170 + i * 226}h72`, 5, 0.95)).join('')}
  ${fill('M-20 690L132 672L470 640L500 660L420 730L230 820L-20 820Z', 0.2)}${fill('M500 660L420 730L230 820L200 820L404 724L470 654L470 640Z', 0.74)}
  ${stroke('M60 684L-20 760M200 666L90 820M330 654L220 780M-20 740L360 690', 2, 0.5)}
  ${fill('M386 700C340 712 300 722 244 712L-20 770L-20 790L250 728C310 728 380 718 390 704Z', 0.75, 'filter="url(#soft)" opacity=".6"')}
  ${box(384, 404, 9, 302, 1)}${disc([388, 396], 38, 1)}${disc([388, 396], 31, 0)}<g transform="translate(386 374)">${stroke(nine, 7, 1)}</g>
  ${box(356, 446, 64, 76, 1)}${box(361, 451, 54, 66, 0.06)}${stroke('M368 462h40M368 472h30M368 482h40M368 492h34M368 502h40', 3, 0.8)}
  ${fill(person, 1)}${fill(scarf, 0.25)}${stroke('M258 548Q246 590 256 616', 4, 0.4, 'stroke-linecap="round"')}
  ${stroke('M150 40L150 700', 13, 1)}${fill('M138 690h24l6 24h-36z', 1)}${stroke('M150 60C190 60 214 54 236 68', 6, 1)}`,
  colour: `<defs>${gradient('sky', [
    [0, 0.16],
    [0.5, 0.5],
    [1, 0.72],
  ])}${gradient('street', [
    [0, 0.36],
    [1, 0.14],
  ])}${glow('lamp', [
    [0, 0, 1],
    [0.5, 0, 0.5],
    [1, 0, 0],
  ])}</defs>
  <rect x="-20" y="-20" width="1240" height="740" fill="url(#sky)"/>
  ${disc([286, 150], 64, 0)}
  ${fill(
    smooth([
      [-40, 330],
      [200, 300],
      [420, 236],
      [640, 160],
      [800, 136],
      [980, 160],
      [1240, 130],
      [1240, 600],
      [-40, 600],
    ]),
    0.4,
  )}
  ${hillTint}${rowFronts}
  <path d="M-20 640L520 600L930 492L1240 560L1240 820L-20 820Z" fill="url(#street)"/>
  ${fill(patch(0, 1, 0.1, 0.9), 0)}${fill(patch(0, 1, 0.42, 0.9), 1)}
  ${windows.map(([from, to]) => fill(patch(from, to, 0.13, 0.4), 0.22)).join('')}
  ${fill(body, 0)}${fill('M506 416H748V588Q748 600 736 602L518 602Q506 600 506 588Z', 1)}
  ${box(566, 258, 122, 26, 0)}<path d="${panes}" fill="#ddd"/>
  ${fill('M512 540H742V550H512Z', 0)}${fill('M560 428h134v60q-67 34 -134 0z', 0)}
  ${disc([627, 520], 22, 0)}${disc([627, 520], 70, 0, 'style="fill:url(#lamp)"')}
  ${fill('M-20 690L132 672L470 640L500 660L420 730L230 820L-20 820Z', 0.1)}
  ${fill(person, 0)}${fill(scarf, 1)}${fill('M930 490L1240 560V664L930 508Z', 0.05)}${disc([388, 396], 31, 0)}${box(361, 451, 54, 66, 0)}${box(20, 336, 72, 130, 0.3)}`,
};
