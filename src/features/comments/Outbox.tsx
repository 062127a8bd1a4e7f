import { useState } from 'react';
import type { Outcome } from '../../client/outbox/outcome.ts';
import type { Waiting } from '../../client/outbox/waiting.ts';
import { accountOf, type Me } from '../../contract/me.ts';
import { useOutbox } from '../../queries/outbox.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './Outbox.module.css';
import { outcomeWords } from './outcomeWords.ts';
import { ReturnedReply } from './ReturnedReply.tsx';
import { useCommentFormTexts } from './useCommentFormTexts.ts';
import { WaitingItem } from './WaitingItem.tsx';

interface OutboxProps {
  slug: string;
  me: Me;
  /** The id of the box that comments are edited in. */
  boxId: string;
}

/** What the reader has posted under a story and nobody has answered yet, and the replies that are back to be edited. */
export function Outbox({ slug, me, boxId }: OutboxProps) {
  const texts = useCommentFormTexts();
  const announce = useAnnounce();
  const tell = (outcome: Outcome) => {
    const words = outcomeWords(outcome, texts);
    if (words) announce(words);
  };
  const { waiting, returned, edit, discard, bringBack, giveUp } = useOutbox(accountOf(me), slug, tell);
  const [discarded, setDiscarded] = useState<Waiting | null>(null);
  const [isBoxTaken, setBoxTaken] = useState(false);

  const onEdit = async (chosen: Waiting) => {
    const became = await edit(chosen);
    setBoxTaken(became === 'taken');
    if (chosen.parentId === undefined) document.getElementById(boxId)?.focus();
  };
  const onDiscard = async (chosen: Waiting) => {
    await discard(chosen);
    setDiscarded(chosen);
    announce(texts.discarded);
  };
  const onUndo = async (chosen: Waiting) => {
    setDiscarded(null);
    await bringBack(chosen);
  };
  return (
    <>
      {isBoxTaken && (
        <Notice tone="bad">
          <p>{texts.boxTaken}</p>
        </Notice>
      )}
      {discarded && (
        <p className={styles.discarded}>
          <span>{texts.discarded}</span>{' '}
          <Button ref={focusOnce} onClick={() => void onUndo(discarded)}>
            {texts.undo}
          </Button>
        </p>
      )}
      {returned.map((parentId) => (
        <ReturnedReply
          key={parentId}
          slug={slug}
          parentId={parentId}
          me={me}
          onGivenUp={() => void giveUp(parentId)}
        />
      ))}
      {waiting.map((one) => (
        <WaitingItem
          key={one.intent}
          waiting={one}
          onEdit={() => void onEdit(one)}
          onDiscard={() => void onDiscard(one)}
        />
      ))}
    </>
  );
}

/** Where the focus goes from a button that is gone with what it discarded. */
const focusOnce = (button: HTMLButtonElement | null) => button?.focus();
