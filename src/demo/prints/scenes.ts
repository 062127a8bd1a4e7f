import type { Scene } from './scene.ts';
import { academy } from './scenes/academy.ts';
import { bakery } from './scenes/bakery.ts';
import { breakwater } from './scenes/breakwater.ts';
import { ferry } from './scenes/ferry.ts';
import { gasworks } from './scenes/gasworks.ts';
import { harbour } from './scenes/harbour.ts';
import { lectern } from './scenes/lectern.ts';
import { lighthouse } from './scenes/lighthouse.ts';
import { market } from './scenes/market.ts';
import { pilot } from './scenes/pilot.ts';
import { press } from './scenes/press.ts';
import { rally } from './scenes/rally.ts';
import { road } from './scenes/road.ts';
import { school } from './scenes/school.ts';
import { suitcase } from './scenes/suitcase.ts';
import { towers } from './scenes/towers.ts';
import { tram } from './scenes/tram.ts';
import { umbrellas } from './scenes/umbrellas.ts';

/** Every scene there is, by name. */
export const scenes: readonly Scene[] = [
  academy,
  bakery,
  breakwater,
  ferry,
  gasworks,
  harbour,
  lectern,
  lighthouse,
  market,
  pilot,
  press,
  rally,
  road,
  school,
  suitcase,
  towers,
  tram,
  umbrellas,
];
