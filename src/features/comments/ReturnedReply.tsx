import type { Me } from '../../contract/me.ts';
import { CommentForm } from './CommentForm.tsx';
import { useCommentFormTexts } from './useCommentFormTexts.ts';

interface ReturnedReplyProps {
  slug: string;
  parentId: string;
  me: Me;
  onGivenUp: () => void;
}

/** A reply that is back from being sent, to be edited here: what it answers may be on another page, or gone. */
export function ReturnedReply({ slug, parentId, me, onGivenUp }: ReturnedReplyProps) {
  const texts = useCommentFormTexts();
  return (
    <CommentForm
      slug={slug}
      me={me}
      boxId={`returned-${parentId}`}
      label={texts.returnedReply}
      action={texts.postReply}
      reply={{ parentId, onPosted: () => undefined, onCancel: onGivenUp }}
    />
  );
}
