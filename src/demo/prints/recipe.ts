import { createHash } from 'node:crypto';
import { ENGINE_VERSION } from './print.ts';
import type { Scene } from './scene.ts';

/** What printed.json tells of one scene. Sizes in pixels are those of its largest file. */
export interface Printed {
  hash: string;
  width: number;
  height: number;
  files: { path: string; width: number; height: number; bytes: number }[];
}

export type Format = 'avif' | 'webp';

/** The most bytes a file of each width may take. AVIF is what readers get; WebP is for the few without it. */
export const BUDGETS: readonly (readonly [width: number, avif: number, webp: number])[] = [
  [480, 11_000, 15_000],
  [800, 22_000, 35_000],
  [1200, 40_000, 62_000],
  [1600, 62_000, 94_000],
];
/** From the best to the worst that may be used to keep to the budget. */
export const QUALITIES: Readonly<Record<Format, readonly number[]>> = {
  avif: [56, 52, 48, 44, 40, 36, 32, 28, 24],
  webp: [76, 68, 60, 52, 44, 36, 28, 20, 12],
};
/** At this effort a scene takes about half a minute in all; more gains next to nothing. */
export const AVIF_EFFORT = 5;

/** Everything that a scene's files come from, as one hash: where it differs from the record, they are out of date. */
export function hashOf({ name, inks, seed, key, colour }: Scene): string {
  const data = [ENGINE_VERSION, BUDGETS, QUALITIES, AVIF_EFFORT, name, inks, seed, key, colour];
  return createHash('sha256').update(JSON.stringify(data)).digest('hex');
}
