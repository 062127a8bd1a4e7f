// In the head of every page, minified: the policy allows it by its hash. Before the first paint it reads the hint and how
// pages are to look; it keeps what is pressed before the page can answer, and asks for the page's script once the page is
// there.
(() => {
  const root = document.documentElement;
  const { cookie } = document;
  /** @param {string} name */
  const kept = (name) => new RegExp(`(?:^|; )lede\\.${name}=([\\w.-]+)`).exec(cookie)?.[1];
  const hint = kept('hint');
  if (hint) root.classList.add('has-session');
  if (hint === 'sr') root.classList.add('may-read');
  const words = kept('appearance')?.split('.');
  if (words) {
    root.dataset.appearance = words.join(' ');
    /** @type {NodeListOf<HTMLMetaElement>} */
    const metas = document.querySelectorAll('meta[data-scheme]');
    const chosen = [...metas].find(({ dataset }) => words.includes(dataset.scheme ?? ''));
    if (chosen) for (const meta of metas) meta.media = meta === chosen ? 'all' : 'not all';
  }

  // Opened at its top, a page is laid out as far as it is near; come back to, it must be as long as it was.
  /** @type {PerformanceEntry & { type?: string } | undefined} */
  const navigation = performance.getEntriesByType('navigation')[0];
  if (navigation?.type === 'navigate' && !location.hash) root.classList.add('is-fresh');

  // Paper has all pictures.
  addEventListener('beforeprint', () => {
    for (const image of document.images) image.loading = 'eager';
  });

  const list = () => document.getElementById('lede-scripts');
  /** Fetches the page's scripts, the entry last, and answers with them. */
  const fetched = () => {
    const [entry, ...others] = JSON.parse(list()?.textContent ?? '');
    const scripts = [...others, entry];
    for (const href of scripts) {
      const link = document.createElement('link');
      link.rel = 'modulepreload';
      link.href = href;
      document.head.append(link);
    }
    return scripts;
  };
  /** @type {string[] | undefined} */
  let scripts;
  let isAlive = false;
  let isStarted = false;
  const start = () => {
    isAlive = true;
    if (isStarted || !list()) return;
    isStarted = true;
    scripts ??= fetched();
    // Fetched at once, but begun one by one: a slow telephone answers in between.
    scripts.reduce((former, href) => former.then(() => import(href)), Promise.resolve());
  };

  // Who was never here and opens a page that is whole has all there is for them: its script is fetched, and begun at the
  // first sign that somebody reads.
  let isAtRest = false;
  const stir = () => {
    isAlive = true;
    if (isAtRest) start();
  };
  const wasHere = async () => {
    try {
      return localStorage.length + (await indexedDB.databases()).length > 0;
    } catch {
      // Where storage is blocked nothing was kept.
      return false;
    }
  };
  const rest = async () => {
    const fonts = list()?.dataset.fonts;
    if (!fonts || hint || location.hash || isAlive) return start();
    isAtRest = true;
    setTimeout(start, 2e4);
    if (await wasHere()) return start();
    scripts ??= fetched();
    (await import(fonts)).loadFonts({ isNewPage: false });
  };

  /** @type {HTMLElement[]} */
  const presses = (window.ledePresses = []);
  /** @param {MouseEvent} event */
  const keep = (event) => {
    if (root.dataset.app) return;
    start();
    /** @type {HTMLElement | null} */
    const button = event.target instanceof Element ? event.target.closest('button, [data-opens]') : null;
    // A link that opens something here may be wanted elsewhere.
    if (!button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (!presses.includes(button)) presses.push(button);
  };
  // Before what a part of the page makes of it.
  addEventListener('click', keep, true);
  addEventListener('pointerdown', start, true);
  addEventListener(
    'keydown',
    (press) => {
      if (!root.dataset.app) window.ledeKey = press;
      start();
    },
    true,
  );
  for (const sign of ['pointermove', 'scroll', 'focusin']) addEventListener(sign, stir, true);
  // What the browser prepares ahead is read by nobody until it is shown, and opens no story before.
  /** @type {Document & { prerendering?: boolean }} */
  const { prerendering } = document;
  const [shown, when] = prerendering ? [document, 'prerenderingchange'] : [window, 'load'];
  shown.addEventListener(when, () => (window.requestIdleCallback ?? setTimeout)(rest));
})();
