import { createContext, use, useLayoutEffect } from 'react';
import type { Picture } from '../contract/pictures.ts';

/** What a page says of itself in its head. */
export interface Head {
  title: string;
  description?: string;
  /** Path of the page itself, without what doesn't belong to its address. */
  canonical?: string;
  /** Path of the feed of what stands on the page. */
  feed?: string;
  /** What the page is shown with where a link to it is shared. */
  picture?: Pick<Picture, 'src' | 'width' | 'height' | 'alt'>;
  kind?: 'article' | 'website';
  /** Keep it out of search engines: what is one reader's own. */
  isPersonal?: boolean;
  /** There is nothing more on it for who was never here, until they do something: its script may wait for that. */
  isWhole?: boolean;
}

/** Where the head goes as it is known: on the server into the document, in the browser into the tab's title. */
export const HeadContext = createContext<(head: Head) => void>(() => undefined);

/** Names the page. Rendered once by each page, when it knows its title. */
export function PageHead(head: Head) {
  const tell = use(HeadContext);
  const isServer = typeof document === 'undefined';
  if (isServer) tell(head);
  useLayoutEffect(() => void tell(head));
  return null;
}
