import { useEffect, useEffectEvent, useId, useRef, useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import { fieldsOf } from '../../client/problemError.ts';
import { COMMENT_GRAPHEMES, countGraphemes, type Comment } from '../../contract/comments.ts';
import { accountOf, hasAccount, type Me } from '../../contract/me.ts';
import type { CommentFormTexts } from '../../i18n/commentFormTexts.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { fieldSentence, sentenceFor } from '../../i18n/problems.ts';
import { fill, pages, withReturn } from '../../paths.ts';
import { isLoggedOut, usePostComment } from '../../queries/comments.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Button } from '../../ui/Button.tsx';
import { Link } from '../../ui/Link.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './CommentForm.module.css';
import { DraftNotes } from './DraftNotes.tsx';
import { useCommentFormTexts } from './useCommentFormTexts.ts';
import { useDraft } from './useDraft.ts';

interface CommentFormProps {
  slug: string;
  me: Me;
  /** The box's id, which the way back from logging in leads to. */
  boxId: string;
  label: string;
  action: string;
  /** What is replied to, and what happens to the form then. */
  reply?: { parentId: string; onPosted: () => void; onCancel: () => void };
}

/** A box to write in and what will become of it. Whoever isn't logged in is asked to, and what they sent is sent then. */
export function CommentForm({ slug, me, boxId, label, action, reply }: CommentFormProps) {
  const { t } = useI18n();
  const texts = useCommentFormTexts();
  const navigate = useNavigate();
  const announce = useAnnounce();
  const notesId = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  // Whose it was when it was opened: a session that ends elsewhere leaves the text here, as its account's.
  const [owner] = useState(() => accountOf(me));
  const draft = useDraft(owner, reply ? `comment:${slug}:${reply.parentId}` : `comment:${slug}`);
  const post = usePostComment(slug);
  const [fault, setFault] = useState<'missing' | 'tooLong' | null>(null);
  const [outcome, setOutcome] = useState('');
  const isReply = reply !== undefined;
  useEffect(() => {
    if (isReply) box.current?.focus();
  }, [isReply]);

  const type = (text: string) => {
    setFault(null);
    setOutcome('');
    draft.type(text);
  };
  const onPosted = ({ state }: Comment) => {
    const words = state === 'published' ? texts.commentPosted : texts.commentAwaits;
    draft.clear();
    setOutcome(words);
    announce(words);
    reply?.onPosted();
  };
  const logIn = withReturn(pages.login, `${fill(pages.article, { slug })}#${boxId}`, 'comment');
  const send = () =>
    post.mutate(
      { text: draft.text, parentId: reply?.parentId, intent: draft.intent },
      {
        onSuccess: onPosted,
        onError: (error) => {
          // For want of a log-in alone it is sent by itself later; else it waits for another press.
          draft.remember(isLoggedOut(error));
          if (fieldsOf(error).length > 0) box.current?.focus();
        },
      },
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (post.isPending) return;
    draft.flush();
    const found = faultOf(draft.text);
    if (found) {
      setFault(found);
      box.current?.focus();
    } else if (hasAccount(me)) {
      send();
    } else {
      draft.remember(true);
      void navigate(logIn);
    }
  };
  const isDue = draft.isDue && hasAccount(me);
  const carryOut = useEffectEvent(() => {
    box.current?.focus();
    send();
  });
  useEffect(() => {
    if (isDue) carryOut();
  }, [isDue]);

  const error = fault ? t.fields[fault] : fieldSentence(fieldsOf(post.error), '/text', t);
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <label htmlFor={boxId}>{label}</label>
      <textarea
        ref={box}
        id={boxId}
        dir="auto"
        rows={4}
        value={draft.text}
        readOnly={post.isPending}
        onChange={(event) => type(event.target.value)}
        onBlur={draft.flush}
        aria-describedby={notesId}
        aria-invalid={error ? true : undefined}
      />
      <div id={notesId} className={styles.notes}>
        {error && <p className={styles.error}>{error}</p>}
        <DraftNotes draft={draft} />
      </div>
      {post.error && !error && (
        <Notice tone="bad">
          <p>
            {sentenceFor(post.error, t)} {isLoggedOut(post.error) && <Link to={logIn}>{t.logIn}</Link>}
          </p>
        </Notice>
      )}
      <div className={styles.actions}>
        <Button look="main" type="submit" aria-disabled={post.isPending || undefined}>
          {post.isPending ? texts.posting : action}
        </Button>
        {reply && <Button onClick={reply.onCancel}>{texts.cancel}</Button>}
        {/* The outcome was announced already. */}
        {outcome ? <p aria-hidden="true">{outcome}</p> : <p>{whatHappens(me, texts)}</p>}
      </div>
    </form>
  );
}

/** What keeps a text from being sent. */
function faultOf(text: string): 'missing' | 'tooLong' | null {
  if (text.trim() === '') return 'missing';
  return countGraphemes(text) > COMMENT_GRAPHEMES ? 'tooLong' : null;
}

function whatHappens(me: Me, texts: CommentFormTexts): string {
  if (!hasAccount(me)) return texts.commentsAskLogIn;
  return me.kind === 'registered' ? texts.commentsReviewed : texts.commentsAtOnce;
}
