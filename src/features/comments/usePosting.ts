import { useEffect, useEffectEvent, useState, type RefObject } from 'react';
import { useNavigate } from 'react-router-dom';
import type { Draft, DraftBox } from '../../client/draftBox.ts';
import type { Outcome } from '../../client/outbox/outcome.ts';
import { accountOf, hasAccount, type Me } from '../../contract/me.ts';
import { usePostComment, type Place } from '../../queries/outbox.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { outcomeWords } from './outcomeWords.ts';
import { faultOf } from './refusalWords.ts';
import { useCommentFormTexts } from './useCommentFormTexts.ts';

interface PostingParts {
  me: Me;
  place: Place;
  box: DraftBox;
  draft: Draft;
  element: RefObject<HTMLTextAreaElement | null>;
  /** The way to log in and back. */
  logIn: string;
  /** Called once it is there, or waits. */
  onPosted: (() => void) | undefined;
}

/** What pressing the form's button does: it posts, or leads to the log-in first, after which it posts by itself. */
export function usePosting({ me, place, box, draft, element, logIn, onPosted }: PostingParts) {
  const texts = useCommentFormTexts();
  const navigate = useNavigate();
  const announce = useAnnounce();
  const post = usePostComment();
  const [fault, setFault] = useState<string | null>(null);
  const [outcome, setOutcome] = useState('');
  const account = accountOf(me);

  const take = (posted: Outcome | null) => {
    if (posted === null) return;
    if (posted.what === 'refused') {
      if (posted.refusal.fields.length > 0) element.current?.focus();
      return;
    }
    const words = outcomeWords(posted, texts);
    setOutcome(words);
    if (words) announce(words);
    onPosted?.();
  };
  const send = (by: string) =>
    post.mutate({ box, account: by, place, text: draft.text }, { onSuccess: take });
  const isDue = draft.isDue && hasAccount(me);
  const carryOut = useEffectEvent(() => {
    if (account === null || post.isPending) return;
    element.current?.focus();
    send(account);
  });
  useEffect(() => {
    if (isDue) carryOut();
  }, [isDue]);

  return {
    /** What is wrong with the text as it was pressed. */
    fault,
    /** What became of what was posted last. */
    outcome,
    error: post.error,
    /** The text that is on its way. */
    posting: post.isPending ? post.variables.text : null,
    type(text: string) {
      setFault(null);
      setOutcome('');
      box.type(text, draft.text);
    },
    press() {
      if (post.isPending) return;
      const found = faultOf(draft.text);
      setFault(found);
      if (found) {
        void box.flush();
        element.current?.focus();
      } else if (account !== null) {
        send(account);
      } else {
        box.remember();
        void navigate(logIn);
      }
    },
  };
}
