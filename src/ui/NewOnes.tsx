import { useEffect, useEffectEvent } from 'react';
import { useAnnounce } from './Announcer.tsx';
import { Button } from './Button.tsx';
import { keepFocus } from './keepFocus.ts';

interface NewOnesProps {
  count: number;
  /** "3 new comments". */
  words: string;
  onShow: () => void;
}

/** Says how many have come since a list was asked for, once out loud, and shows them where they are asked for. */
export function NewOnes({ count, words, onShow }: NewOnesProps) {
  const announce = useAnnounce();
  const tell = useEffectEvent(() => announce(words));
  const hasNew = count > 0;
  useEffect(() => {
    if (hasNew) tell();
  }, [hasNew]);
  return (
    hasNew && (
      <Button ref={keepFocus} look="accent" onClick={onShow}>
        {words}
      </Button>
    )
  );
}
