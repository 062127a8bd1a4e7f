/** The spot inks a scene may be printed in. */
export type Ink = 'night' | 'rust' | 'sea' | 'ochre' | 'moss' | 'rose';

/**
 * A picture in two inks. Each layer is SVG markup in units of 1200 × 800 (no outer `<svg>`), drawn in greys:
 * black is full ink, white is bare paper. `inks` names the ink of `key` (the drawing), then that of `colour` (the tint).
 */
export interface Scene {
  /** Also the stem of its files: `<name>-<width>.avif`. Lower case letters and hyphens. */
  name: string;
  inks: readonly [key: Ink, colour: Ink];
  /** Where the grain and the misregister start from: any whole number from 1 up. */
  seed: number;
  key: string;
  colour: string;
}
