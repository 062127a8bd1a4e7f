/** Parameters that say where a reader comes from, not what is read. */
const TRACKING =
  /^(?:utm_.*|wt_.*|at_.*|fbclid|gclid|igshid|mc_[ce]id|cmpid?|ref|ref_src|source|ftag|xtor)$/i;
/** The same in the part after `#`. */
const TRACKING_HASH = /^#(?:xtor|ref|utm_\w+|ftag|source)=/i;
const LONGEST = 1_000;

/**
 * A page's address as all feeds would have it: without tracking, `www.` and the last slash, as https. Undefined where it
 * says nothing of one story (a site's front page), or is too long to be kept.
 */
export function canonicalLink(link: string | undefined): string | undefined {
  if (link === undefined || !URL.canParse(link)) return undefined;
  const url = new URL(link);
  url.search = new URLSearchParams([...url.searchParams].filter(([name]) => !TRACKING.test(name))).toString();
  if (TRACKING_HASH.test(url.hash)) url.hash = '';
  const host = url.host.replace(/^www\./, '');
  const path = url.pathname.replace(/\/+$/, '');
  if (path === '' && url.search === '' && url.hash === '') return undefined;
  const canonical = `https://${host}${path}${url.search}${url.hash}`;
  return canonical.length <= LONGEST ? canonical : undefined;
}
