import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const tokens = new Map(
  [...readFileSync('src/styles/tokens.css', 'utf8').matchAll(/--([\w-]+): light-dark\((\S+), (\S+)\);/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

/** The relative luminance of `#rgb` or `#rrggbb`, as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const digits = colour.slice(1);
  const full = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string, scheme: 'light' | 'dark'): number {
  const shades = [one, other].map((name) => {
    const token = tokens.get(name);
    if (!token) throw new Error(`There is no colour --${name}.`);
    return luminance(token[scheme]);
  });
  return (Math.max(...shades) + 0.05) / (Math.min(...shades) + 0.05);
}

const schemes = ['light', 'dark'] as const;
const texts = [
  ...['ink', 'dim', 'accent', 'bad'].flatMap((text) =>
    ['paper', 'raised'].map((ground) => [text, ground] as const),
  ),
  ['on-accent', 'accent'],
] as const;

test.each(schemes.flatMap((scheme) => texts.map(([text, ground]) => [text, ground, scheme] as const)))(
  '%s on %s can be read in the %s scheme',
  (text, ground, scheme) => {
    expect(contrast(text, ground, scheme)).toBeGreaterThanOrEqual(4.5);
  },
);

test.each(schemes.flatMap((scheme) => ['paper', 'raised'].map((ground) => [ground, scheme] as const)))(
  'the edge of a field on %s can be made out in the %s scheme',
  (ground, scheme) => {
    expect(contrast('edge', ground, scheme)).toBeGreaterThanOrEqual(3);
  },
);
