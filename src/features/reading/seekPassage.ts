/** What is behind the gate of a story, once it is there. */
const REST = '[data-body] ~ [data-body]';

let isSought = false;

/**
 * A browser looks for the passage that an address names (`#:~:text=…`) in what is there at first. Of a story whose rest
 * comes later, has it look once more then, unless the reader has gone on by themselves. Only where scripts are told of
 * the passage: Chromium keeps it in the name of the navigation.
 */
export function seekPassage(): void {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const [address, directive] = navigation?.name.split(':~:') ?? [];
  const isHere = address !== undefined && new URL(address).pathname === location.pathname;
  if (isSought || !isHere || !directive || navigation?.type !== 'navigate') return;
  isSought = true;

  const over = new AbortController();
  const look = () => {
    if (!document.querySelector(REST)) return;
    over.abort();
    lookAgain(directive);
  };
  const observer = new MutationObserver(look);
  over.signal.addEventListener('abort', () => observer.disconnect());
  for (const sign of ['wheel', 'touchmove', 'keydown', 'popstate'])
    addEventListener(sign, () => over.abort(), { signal: over.signal, passive: true });
  observer.observe(document.body, { childList: true, subtree: true });
  // It may have been quicker than this script.
  look();
}

function lookAgain(directive: string): void {
  const { state } = history;
  const { href, hash } = location;
  // The address stays what it was, and so the router has nothing to do with it.
  addEventListener(
    'popstate',
    (event) => {
      event.stopImmediatePropagation();
      history.replaceState(state, '', href);
    },
    { capture: true, once: true },
  );
  location.replace(`#${hash.slice(1)}:~:${directive}`);
}
