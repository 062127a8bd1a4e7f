import type { Scene } from './scene.ts';
import { academy } from './scenes/academy.ts';
import { bakery } from './scenes/bakery.ts';
import { bicycle } from './scenes/bicycle.ts';
import { bookshelf } from './scenes/bookshelf.ts';
import { boots } from './scenes/boots.ts';
import { bowler } from './scenes/bowler.ts';
import { breakwater } from './scenes/breakwater.ts';
import { carrot } from './scenes/carrot.ts';
import { chisel } from './scenes/chisel.ts';
import { clock } from './scenes/clock.ts';
import { coffeePot } from './scenes/coffee-pot.ts';
import { crystals } from './scenes/crystals.ts';
import { diver } from './scenes/diver.ts';
import { door } from './scenes/door.ts';
import { ear } from './scenes/ear.ts';
import { eight } from './scenes/eight.ts';
import { emptyChair } from './scenes/empty-chair.ts';
import { ferry } from './scenes/ferry.ts';
import { footballs } from './scenes/footballs.ts';
import { gasworks } from './scenes/gasworks.ts';
import { goalposts } from './scenes/goalposts.ts';
import { groundFloors } from './scenes/ground-floors.ts';
import { harbour } from './scenes/harbour.ts';
import { headstone } from './scenes/headstone.ts';
import { hen } from './scenes/hen.ts';
import { herringRing } from './scenes/herring-ring.ts';
import { iceCart } from './scenes/ice-cart.ts';
import { lectern } from './scenes/lectern.ts';
import { lighthouse } from './scenes/lighthouse.ts';
import { loaf } from './scenes/loaf.ts';
import { manhole } from './scenes/manhole.ts';
import { market } from './scenes/market.ts';
import { moth } from './scenes/moth.ts';
import { openBook } from './scenes/open-book.ts';
import { piano } from './scenes/piano.ts';
import { pilot } from './scenes/pilot.ts';
import { press } from './scenes/press.ts';
import { promptBox } from './scenes/prompt-box.ts';
import { rally } from './scenes/rally.ts';
import { road } from './scenes/road.ts';
import { roundWindows } from './scenes/round-windows.ts';
import { school } from './scenes/school.ts';
import { sleeper } from './scenes/sleeper.ts';
import { suitcase } from './scenes/suitcase.ts';
import { swell } from './scenes/swell.ts';
import { towers } from './scenes/towers.ts';
import { tram } from './scenes/tram.ts';
import { tramMap } from './scenes/tram-map.ts';
import { umbrellas } from './scenes/umbrellas.ts';

/** Every scene there is, by name. */
export const scenes: readonly Scene[] = [
  academy,
  bakery,
  bicycle,
  bookshelf,
  boots,
  bowler,
  breakwater,
  carrot,
  chisel,
  clock,
  coffeePot,
  crystals,
  diver,
  door,
  ear,
  eight,
  emptyChair,
  ferry,
  footballs,
  gasworks,
  goalposts,
  groundFloors,
  harbour,
  headstone,
  hen,
  herringRing,
  iceCart,
  lectern,
  lighthouse,
  loaf,
  manhole,
  market,
  moth,
  openBook,
  piano,
  pilot,
  press,
  promptBox,
  rally,
  road,
  roundWindows,
  school,
  sleeper,
  suitcase,
  swell,
  towers,
  tram,
  tramMap,
  umbrellas,
];
