import { createContext, use, useLayoutEffect } from 'react';

/** What a page says of itself in its head. */
export interface Head {
  title: string;
  description?: string;
  /** Path of the page itself, without what doesn't belong to its address. */
  canonical?: string;
  /** Path of the feed of what stands on the page. */
  feed?: string;
  picture?: string;
  kind?: 'article' | 'website';
  /** Keep it out of search engines: what is one reader's own. */
  isPersonal?: boolean;
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
