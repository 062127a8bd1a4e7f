import { isSafeHref } from '../../../contract/text.ts';
import type { Look } from '../runs.ts';
import { EMPHASIS } from './elements.ts';

/** The longest address the contract takes. */
const LONGEST_HREF = 2_048;

/** How text looks inside an element, where it looks like `outer` around it. Strong wins over italic. */
export function lookInside(
  name: string,
  attributes: ReadonlyMap<string, string>,
  outer: Look,
  base: string | undefined,
): Look {
  const emphasis = EMPHASIS.get(name);
  if (emphasis) return { ...outer, emphasis: outer.emphasis === 'strong' ? 'strong' : emphasis };
  const address = attributes.get('href');
  if (name !== 'a' || address === undefined) return outer;
  const { href: _, ...unlinked } = outer;
  const href = resolveHref(address, base);
  return href === undefined ? unlinked : { ...unlinked, href };
}

/** A link's whole address; undefined where it is none that a reader may be sent to. */
function resolveHref(address: string, base: string | undefined): string | undefined {
  if (!URL.canParse(address, base)) return undefined;
  const { href } = new URL(address, base);
  return isSafeHref(href) && href.length <= LONGEST_HREF ? href : undefined;
}
