import { useEffect, useEffectEvent } from 'react';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Button } from '../../ui/Button.tsx';
import { keepFocus } from '../../ui/keepFocus.ts';
import { useModerationTexts } from './useModerationTexts.ts';

/** Says how many have come up since the queue was asked for, once out loud, and shows them where they are asked for. */
export function MoreWait({ count, onShow }: { count: number; onShow: () => void }) {
  const texts = useModerationTexts();
  const announce = useAnnounce();
  const tell = useEffectEvent(() => announce(texts.moreWait(count)));
  const hasMore = count > 0;
  useEffect(() => {
    if (hasMore) tell();
  }, [hasMore]);
  return (
    hasMore && (
      <Button ref={keepFocus} look="accent" onClick={onShow}>
        {texts.moreWait(count)}
      </Button>
    )
  );
}
