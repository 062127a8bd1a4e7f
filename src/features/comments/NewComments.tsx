import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, type RefObject } from 'react';
import { useClient } from '../../queries/ClientProvider.tsx';
import { newCommentsQuery } from '../../queries/comments.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Button } from '../../ui/Button.tsx';
import { keepFocus } from '../../ui/keepFocus.ts';
import { useStaysNear } from '../../ui/useStaysNear.ts';
import { useCommentTexts } from './useCommentTexts.ts';

interface NewCommentsProps {
  slug: string;
  /** Where the list stands: what is new in it is asked for while it is near. */
  list: RefObject<Element | null>;
  /** What the list on the page tells of. */
  mark: string;
  onShow: () => void;
}

/** Says how many comments have come since, once out loud, and shows them where they are asked for. */
export function NewComments({ slug, list, mark, onShow }: NewCommentsProps) {
  const texts = useCommentTexts();
  const announce = useAnnounce();
  const isNear = useStaysNear(list);
  // What doesn't come now is asked for again.
  const { count } = useQuery(newCommentsQuery(useClient(), slug, mark, isNear)).data;
  const tell = useEffectEvent(() => announce(texts.newComments(count)));
  const hasNew = count > 0;
  useEffect(() => {
    if (hasNew) tell();
  }, [hasNew]);
  return (
    hasNew && (
      <Button ref={keepFocus} look="accent" onClick={onShow}>
        {texts.newComments(count)}
      </Button>
    )
  );
}
