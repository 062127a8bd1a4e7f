import { useQuery } from '@tanstack/react-query';
import type { RefObject } from 'react';
import { useClient } from '../../queries/ClientProvider.tsx';
import { newCommentsQuery } from '../../queries/comments.ts';
import { NewOnes } from '../../ui/NewOnes.tsx';
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

/** Says how many comments have come since, and shows them where they are asked for. */
export function NewComments({ slug, list, mark, onShow }: NewCommentsProps) {
  const texts = useCommentTexts();
  const isNear = useStaysNear(list);
  // What doesn't come now is asked for again.
  const { count } = useQuery(newCommentsQuery(useClient(), slug, mark, isNear)).data;
  return <NewOnes count={count} words={texts.newComments(count)} onShow={onShow} />;
}
