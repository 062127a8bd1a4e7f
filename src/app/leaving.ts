/** By which link a page was left: kept with its place in the history. */
export interface Left {
  /** The link's address. */
  link: string;
  /** How far the page was scrolled, and how far down in the window the link stood, in CSS pixels. */
  top: number;
  at: number;
}

export const leavingBy = (link: HTMLAnchorElement): Left => ({
  link: link.href,
  top: scrollY,
  at: topOf(link),
});

/** Notes it, beside what the router keeps there. */
export function noteLeaving(link: HTMLAnchorElement): void {
  history.replaceState({ ...(history.state as object | null), left: leavingBy(link) }, '');
}

/** What was noted of the place where the reader is, when they left it before. */
export const leftHere = () => (history.state as { left?: Left } | null)?.left;

/** The link that a page was left by, once it is there and unless it is hidden. */
export const linkLeft = ({ link }: Left) =>
  [...document.links].find(({ href, offsetParent }) => href === link && offsetParent);

/** How far down in the window an element stands. */
export const topOf = (element: Element) => element.getBoundingClientRect().top;
