import { useId, useLayoutEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { draftNameOf } from '../../client/outbox/waiting.ts';
import { accountOf, hasAccount, type Me } from '../../contract/me.ts';
import type { CommentFormTexts } from '../../i18n/commentFormTexts.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { sentenceFor } from '../../i18n/problems.ts';
import { fill, pages, withReturn } from '../../paths.ts';
import { Button } from '../../ui/Button.tsx';
import { Link } from '../../ui/Link.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './CommentForm.module.css';
import { DraftNotes } from './DraftNotes.tsx';
import { fieldWords, refusalWords } from './refusalWords.ts';
import { useCommentFormTexts } from './useCommentFormTexts.ts';
import { useDraft } from './useDraft.ts';
import { usePosting } from './usePosting.ts';

interface CommentFormProps {
  slug: string;
  me: Me;
  /** The box's id, which the way back from logging in leads to. */
  boxId: string;
  label: string;
  action: string;
  /** What is replied to, by whom it was written where that is known, and what happens to the form then. */
  reply?: { parentId: string; answered?: string; onPosted: () => void; onCancel: () => void };
}

/** A box to write in and what will become of it. Whoever isn't logged in is asked to, and what they sent is sent then. */
export function CommentForm({ slug, me, boxId, label, action, reply }: CommentFormProps) {
  const { t } = useI18n();
  const texts = useCommentFormTexts();
  const notesId = useId();
  const element = useRef<HTMLTextAreaElement>(null);
  // Whose it was when it was opened: a session that ends elsewhere leaves the text here, as its account's.
  const [owner] = useState(() => accountOf(me));
  const { parentId, answered } = reply ?? {};
  const place = { slug, ...(parentId ? { parentId } : {}), ...(answered ? { answered } : {}) };
  const { box, draft } = useDraft(owner, draftNameOf(place));
  const logIn = withReturn(pages.login, `${fill(pages.article, { slug })}#${boxId}`, 'comment');
  const posting = usePosting({ me, place, box, draft, element, logIn, onPosted: reply?.onPosted });
  const isReply = reply !== undefined;
  useLayoutEffect(() => {
    if (isReply) element.current?.focus();
  }, [isReply]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    posting.press();
  };
  const submitByKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    posting.press();
  };
  const isPosting = posting.posting !== null;
  const refusal = isPosting ? null : draft.refusal;
  const isTextBad = posting.fault !== null || (refusal?.fields.length ?? 0) > 0;
  const refused = refusal && refusalWords(refusal, t, texts);
  const failed = posting.error && sentenceFor(posting.error, t);
  const why = posting.fault ? fieldWords(posting.fault, t, texts) : (refused ?? failed);
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <label htmlFor={boxId}>{label}</label>
      <textarea
        ref={element}
        id={boxId}
        dir="auto"
        rows={4}
        value={posting.posting ?? draft.text}
        readOnly={isPosting}
        onChange={(event) => posting.type(event.target.value)}
        onKeyDown={submitByKey}
        onBlur={() => void box.flush()}
        aria-describedby={notesId}
        aria-invalid={isTextBad || undefined}
      />
      <div id={notesId} className={styles.notes}>
        {isTextBad && <p className={styles.error}>{why}</p>}
        {!isPosting && <DraftNotes draft={draft} />}
      </div>
      {why && !isTextBad && (
        <Notice tone="bad">
          <p>
            {why} {refusal?.code === 'notLoggedIn' && <Link to={logIn}>{t.logIn}</Link>}
          </p>
        </Notice>
      )}
      <div className={styles.actions}>
        <Button look="main" type="submit" aria-disabled={isPosting || undefined}>
          {isPosting ? texts.posting : action}
        </Button>
        {reply && <Button onClick={reply.onCancel}>{texts.cancel}</Button>}
        {/* The outcome was announced already. */}
        {posting.outcome ? <p aria-hidden="true">{posting.outcome}</p> : <p>{whatHappens(me, texts)}</p>}
      </div>
    </form>
  );
}

function whatHappens(me: Me, texts: CommentFormTexts): string {
  if (!hasAccount(me)) return texts.commentsAskLogIn;
  return me.kind === 'registered' ? texts.commentsReviewed : texts.commentsAtOnce;
}
