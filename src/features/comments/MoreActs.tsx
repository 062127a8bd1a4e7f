import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { EDITABLE_FOR } from '../../contract/commentActs.ts';
import type { Reply } from '../../contract/comments.ts';
import { hasAccount } from '../../contract/me.ts';
import { useDeleteComment, useFollowThread } from '../../queries/commentActs.ts';
import { useMuteWriter } from '../../queries/mutes.ts';
import { useIntent } from '../../queries/useIntent.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Button } from '../../ui/Button.tsx';
import { ActFailed } from './ActFailed.tsx';
import styles from './CommentItem.module.css';
import type { ThreadFacts } from './CommentItem.tsx';
import { useCommentScope } from './commentScope.ts';
import { ReportDialog } from './ReportDialog.tsx';
import { useCommentTexts } from './useCommentTexts.ts';

interface MoreActsProps {
  comment: Reply;
  thread: ThreadFacts;
  describedBy: string;
  onEdit: () => void;
  onDeleted: () => void;
}

/** What is seldom done with a comment, behind a button: follow its thread, report it, mute its writer, edit it, delete it. */
export function MoreActs({ comment, thread, describedBy, onEdit, onDeleted }: MoreActsProps) {
  const { slug, me } = useCommentScope();
  const texts = useCommentTexts();
  const announce = useAnnounce();
  const listId = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const [shownAt] = useState(Date.now);
  const [openedAt, setOpenedAt] = useState<number | null>(null);
  const [isReporting, setReporting] = useState(false);
  const intent = useIntent();
  const follow = useFollowThread(slug);
  const mute = useMuteWriter(slug);
  const remove = useDeleteComment(slug);
  const { id, mine, state, muted, reported, editableUntil } = comment;
  const isAccount = me !== undefined && hasAccount(me);
  const canFollow = isAccount && id === thread.id && state === 'published';
  const canReport = !mine && state === 'published';
  if (!canFollow && !canReport && !mine) return null;

  const close = () => {
    setOpenedAt(null);
    opener.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
  };
  const pressFollow = () =>
    follow.mutate(
      { id, followed: !thread.followed },
      {
        onSuccess: ({ followed }) => announce(followed ? texts.threadFollowed : texts.threadNotFollowed),
      },
    );
  const pressMute = () => {
    close();
    const what = { id, muted: !muted, intent: intent.idFor(String(!muted)) };
    mute.mutate(what, {
      onSuccess: () => {
        intent.fulfil();
        announce(muted ? texts.writerUnmuted : texts.writerMuted);
      },
    });
  };
  // It was editable when it was fetched; the device's own clock may be wrong.
  const isEditable = editableUntil !== null && openedAt !== null && openedAt - shownAt < EDITABLE_FOR;
  return (
    <>
      <Button
        ref={opener}
        look="plain"
        aria-expanded={openedAt !== null}
        aria-controls={openedAt === null ? undefined : listId}
        aria-describedby={describedBy}
        onClick={() => setOpenedAt(openedAt === null ? Date.now() : null)}
      >
        {texts.more}
      </Button>
      {openedAt !== null && (
        // The events are those of the buttons inside.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
        <ul id={listId} className={styles.more} onKeyDown={onKeyDown}>
          {canFollow && (
            <li>
              <Button aria-pressed={thread.followed} onClick={pressFollow}>
                {texts.followThread}
              </Button>
            </li>
          )}
          {canReport && (
            <li>
              {reported ? (
                texts.reported
              ) : (
                <Button aria-haspopup="dialog" onClick={() => setReporting(true)}>
                  {texts.report}
                </Button>
              )}
            </li>
          )}
          {isAccount && !mine && (
            <li>
              <Button onClick={pressMute}>{muted ? texts.unmute : texts.mute}</Button>
            </li>
          )}
          {isEditable && (
            <li>
              <Button onClick={onEdit}>{texts.edit}</Button>
            </li>
          )}
          {mine && state !== 'removed' && (
            <li>
              <Button
                onClick={() =>
                  remove.mutate(
                    { id, isDeleted: true },
                    {
                      onSuccess: () => {
                        announce(texts.deleted);
                        onDeleted();
                      },
                    },
                  )
                }
              >
                {texts.delete}
              </Button>
            </li>
          )}
        </ul>
      )}
      {isReporting && (
        <ReportDialog
          comment={comment}
          onClose={() => {
            setReporting(false);
            close();
          }}
        />
      )}
      {[follow.error, mute.error, remove.error].map(
        (error, at) => error && <ActFailed key={at} error={error} />,
      )}
    </>
  );
}
