import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';

/** The rules of the style sheet, in its order: when they hold, what they are for, and the colours that they set. */
const rules = [
  ...readFileSync('src/styles/tokens.css', 'utf8').matchAll(
    /(?:@media ([^{]*)\{\s*)?(:root[^{]*)\{([^}]*)\}/g,
  ),
].map(([, media = '', selector = '', body = '']) => ({
  media: media.trim(),
  selector: selector.trim(),
  colours: [...body.matchAll(/--([\w-]+): (?:light-dark\((#\w+), (#\w+)\)|(#\w+));/g)].map(
    ([, name = '', light, dark, both = '']) => [name, { light: light ?? both, dark: dark ?? both }] as const,
  ),
}));

/** What a look says where not its reader but their device asks for more contrast. */
const DEVICE = 'device';
const MORE = '(prefers-contrast: more)';

const { documentElement: root } = new JSDOM().window.document;

/** The colours of a page that a reader has look in some way: by their names, in the light and in the dark. */
function coloursOf(look: string) {
  root.dataset.appearance = look;
  const never = look.includes(DEVICE) ? `not ${MORE}` : MORE;
  return new Map(
    rules
      .filter(({ media, selector }) => media !== never && root.matches(selector))
      .flatMap(({ colours }) => colours),
  );
}

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

/** Each way that pages can look, in each scheme that it leaves to the device. */
const looks = [
  ['', 'light'],
  ['', 'dark'],
  ['more', 'light'],
  ['more', 'dark'],
  ['sepia', 'light'],
  ['more sepia', 'light'],
  [DEVICE, 'light'],
  [DEVICE, 'dark'],
  [`${DEVICE} sepia`, 'light'],
] as const;

const isMore = (look: string) => look.includes('more') || look.includes(DEVICE);

function contrast(one: string, other: string, [look, scheme]: (typeof looks)[number]): number {
  const colours = coloursOf(look);
  const shades = [one, other].map((name) => {
    const colour = colours.get(name);
    if (!colour) throw new Error(`There is no colour --${name}.`);
    return luminance(colour[scheme]);
  });
  return (Math.max(...shades) + 0.05) / (Math.min(...shades) + 0.05);
}

const grounds = ['paper', 'raised'] as const;
const texts = [
  ...['ink', 'dim', 'accent', 'bad'].flatMap((text) => grounds.map((ground) => [text, ground] as const)),
  ['on-accent', 'accent'],
] as const;
const named = ([look, scheme]: (typeof looks)[number]) => `${look || 'paper’s'} ${scheme}`;

test.each(looks.flatMap((look) => texts.map(([text, ground]) => [text, ground, named(look), look] as const)))(
  '%s on %s can be read in the %s look',
  (text, ground, _, look) => {
    // AA (WCAG 1.4.3), and AAA where more is asked for (1.4.6).
    expect(contrast(text, ground, look)).toBeGreaterThanOrEqual(isMore(look[0]) ? 7 : 4.5);
  },
);

test.each(looks.flatMap((look) => grounds.map((ground) => [ground, named(look), look] as const)))(
  'the edge of a field on %s can be made out in the %s look',
  (ground, _, look) => {
    expect(contrast('edge', ground, look)).toBeGreaterThanOrEqual(3);
  },
);

test('more contrast is more for each text', () => {
  for (const [text, ground] of texts)
    for (const scheme of ['light', 'dark'] as const)
      expect(contrast(text, ground, ['more', scheme])).toBeGreaterThan(contrast(text, ground, ['', scheme]));
});

test('sepia is its own paper, also where more contrast is asked for', () => {
  const papers = ['', 'more', 'sepia', 'more sepia'].map((look) => coloursOf(look).get('paper')?.light);
  expect(new Set(papers).size).toBe(3);
  expect(papers[3]).toBe(papers[2]);
});

test.each(['', 'sepia'])(
  'a device that asks for more contrast has what a reader has who does (%s)',
  (look) => {
    expect(coloursOf(`${DEVICE} ${look}`)).toEqual(coloursOf(`more ${look}`));
  },
);
