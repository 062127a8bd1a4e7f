/** jsdom draws nothing, and so has no faces to draw with: none that is asked for ever comes. */
class NoFace {
  load() {
    return new Promise<never>(() => undefined);
  }
}

Object.assign(globalThis, { FontFace: NoFace });
