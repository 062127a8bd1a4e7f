import { useEffect, useEffectEvent } from 'react';
import { take } from '../../client/remembered.ts';
import { hasAccount, type Me } from '../../contract/me.ts';
import { useRecommend } from '../../queries/commentActs.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { useCommentTexts } from './useCommentTexts.ts';

/**
 * Carries out what a guest pressed before they logged in, once, as soon as the comments are there to show it. Returns
 * what it failed by.
 */
export function useDueRecommendation(slug: string, me: Me | undefined, isLoaded: boolean): Error | null {
  const announce = useAnnounce();
  const { recommended } = useCommentTexts();
  const recommend = useRecommend(slug);
  const isReady = isLoaded && me !== undefined && hasAccount(me);
  const carryOut = useEffectEvent(async () => {
    const id = await take('recommendation');
    if (id !== null) recommend.mutate({ id, recommended: true }, { onSuccess: () => announce(recommended) });
  });
  useEffect(() => {
    if (isReady) void carryOut();
  }, [isReady]);
  return recommend.error;
}
