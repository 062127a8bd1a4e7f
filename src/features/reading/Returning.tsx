import { useEffect, useState } from 'react';
import type { Article } from '../../contract/articles.ts';
import { hasAccount } from '../../contract/me.ts';
import { lastStoryVisit } from '../../client/storyVisits.ts';
import { useReader } from '../../queries/me.ts';
import { usePart } from '../../ui/usePart.ts';

const loadReturn = async () => (await import('./Return.tsx')).Return;
/** After this long somebody reads, in milliseconds: what they have read is worth keeping. */
const READING = 10_000;

/**
 * What returning readers are told, under a story's head. Its script comes for those that this device knows as such, for
 * accounts, which may have been here with another, and for whoever stays.
 */
export function Returning({ article }: { article: Article }) {
  const { slug } = article;
  const { data: me } = useReader();
  const [isWanted, setWanted] = useState(false);
  useEffect(() => {
    const want = () => setWanted(true);
    const timer = setTimeout(want, READING);
    lastStoryVisit(slug).then(
      (visit) => visit && want(),
      () => undefined,
    );
    return () => clearTimeout(timer);
  }, [slug]);
  const { Part: Return } = usePart(loadReturn, isWanted || (me !== undefined && hasAccount(me)));
  return Return && <Return article={article} />;
}
