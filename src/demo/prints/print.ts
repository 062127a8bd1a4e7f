import sharp, { type Sharp } from 'sharp';
import type { Ink, Scene } from './scene.ts';
import { randomFrom } from './shapes.ts';

/** Part of every print's hash: raise it when a change here changes the pictures. */
export const ENGINE_VERSION = 1;

type Rgb = readonly [red: number, green: number, blue: number];

const PAPER: Rgb = [247, 242, 232];
const INKS: Readonly<Record<Ink, Rgb>> = {
  night: [24, 34, 52],
  rust: [214, 84, 42],
  sea: [38, 120, 140],
  ochre: [222, 160, 52],
  moss: [92, 122, 70],
  rose: [206, 92, 110],
};

/** The size of a scene in its own units. */
export const SCENE_WIDTH = 1200;
export const SCENE_HEIGHT = 800;

/** How unevenly the ink lies: the paper's tooth (fine) and the roller's pressure (broad), as shares of full ink. */
const TOOTH = { key: 0.12, colour: -0.11 };
const PRESSURE = 0.05;
/** Below this share of ink the paper stays bare, so that white is clean. */
const BARE = 0.03;

/** The height in pixels of a print `width` pixels wide. */
export const printHeight = (width: number): number => Math.round((width * SCENE_HEIGHT) / SCENE_WIDTH);

/**
 * Prints a scene: both layers, each in its ink, multiplied on warm paper, with grain and the colour layer slightly
 * out of register. The same scene and width always give the same pixels.
 * @param width in pixels; the height is two thirds of it
 * @returns an opaque sRGB image of that size, not yet encoded
 */
export async function printScene(scene: Scene, width: number): Promise<Sharp> {
  const height = printHeight(width);
  const random = randomFrom(scene.seed);
  const shift = misregister(random, width / SCENE_WIDTH);
  const [key, colour, tooth, pressure] = await Promise.all([
    plate(scene.key, width, height),
    plate(scene.colour, width, height),
    noise(random, width, height, width / 900),
    noise(random, width, height, width / 12),
  ]);
  const [keyInk, colourInk] = [INKS[scene.inks[0]], INKS[scene.inks[1]]];
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < width * height; at += 1) {
    const column = Math.max(0, Math.min(width - 1, (at % width) + shift.x));
    const row = Math.max(0, Math.min(height - 1, Math.floor(at / width) + shift.y));
    const fine = ((tooth[at] ?? 128) - 128) / 128;
    const broad = (((pressure[at] ?? 128) - 128) / 128) * PRESSURE;
    const first = inked(key[at] ?? 255, fine * TOOTH.key + broad);
    const second = inked(colour[row * width + column] ?? 255, fine * TOOTH.colour - broad);
    for (const channel of [0, 1, 2] as const) {
      const tinted = PAPER[channel] * (1 - second * (1 - colourInk[channel] / 255));
      pixels[at * 3 + channel] = tinted * (1 - first * (1 - keyInk[channel] / 255));
    }
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** The share of ink, 0 to 1, that a grey of the plate lays down where the paper is this uneven. */
function inked(grey: number, unevenness: number): number {
  const value = 1 - grey / 255;
  return value > BARE ? Math.max(0, Math.min(1, value + unevenness * (0.35 + value))) : 0;
}

/** How far the second plate lies off the first, in whole pixels: two to three units aside, one to two up or down. */
function misregister(random: () => number, scale: number): { x: number; y: number } {
  const side = random() < 0.5 ? -1 : 1;
  const rise = random() < 0.5 ? -1 : 1;
  return {
    x: side * Math.round((1.8 + random()) * scale),
    y: rise * Math.round((1.2 + random() * 0.8) * scale),
  };
}

/** One layer as grey bytes, a pixel each, 255 where there is no ink. */
function plate(markup: string, width: number, height: number): Promise<Buffer> {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ` +
    `viewBox="0 0 ${SCENE_WIDTH} ${SCENE_HEIGHT}" preserveAspectRatio="none">${markup}</svg>`;
  return sharp(Buffer.from(svg)).flatten({ background: '#fff' }).greyscale().raw().toBuffer();
}

/** Soft noise of the given grain, in pixels, as bytes round 128. */
function noise(random: () => number, width: number, height: number, grain: number): Promise<Buffer> {
  const size = { width: Math.ceil(width / grain), height: Math.ceil(height / grain) };
  const bytes = Buffer.from(Uint8Array.from({ length: size.width * size.height }, () => random() * 256));
  return sharp(bytes, { raw: { ...size, channels: 1 } })
    .blur(0.8)
    .resize(width, height, { fit: 'fill' })
    .greyscale()
    .raw()
    .toBuffer();
}
