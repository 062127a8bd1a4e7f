import { useId, useState, type FormEvent } from 'react';
import { fieldsOf, ProblemError } from '../../client/problemError.ts';
import type { Reply } from '../../contract/comments.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { fieldSentence } from '../../i18n/problems.ts';
import { useEditComment, useRefetchComment } from '../../queries/commentActs.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ActFailed } from './ActFailed.tsx';
import formStyles from './CommentForm.module.css';
import { useCommentScope } from './commentScope.ts';
import { CommentText } from './CommentText.tsx';
import { useCommentTexts } from './useCommentTexts.ts';

/** One's comment as a text to change. Where it was changed elsewhere meanwhile, both are shown before one is saved. */
export function EditForm({ comment, onDone }: { comment: Reply; onDone: () => void }) {
  const { t } = useI18n();
  const { slug } = useCommentScope();
  const texts = useCommentTexts();
  const announce = useAnnounce();
  const id = useId();
  const [text, setText] = useState(comment.text);
  // What the text was made from: the page may learn of another version while it is typed.
  const [base, setBase] = useState({ version: comment.version, text: comment.text });
  const edit = useEditComment(slug);
  const refetch = useRefetchComment(slug);
  const isConflict = edit.error instanceof ProblemError && edit.error.code === 'preconditionFailed';
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (edit.isPending || refetch.isPending) return;
    edit.mutate(
      { id: comment.id, text, version: base.version },
      {
        onSuccess: () => {
          announce(texts.saved);
          onDone();
        },
        onError: (error) => {
          if (!(error instanceof ProblemError && error.code === 'preconditionFailed')) return;
          refetch.mutate(comment.id, {
            onSuccess: (now) => now && setBase({ version: now.version, text: now.text }),
          });
        },
      },
    );
  };
  const fieldError = fieldSentence(fieldsOf(edit.error), '/text', t);
  const failure = refetch.error ?? (isConflict || fieldError ? null : edit.error);
  return (
    <form className={formStyles.form} onSubmit={save} noValidate>
      {isConflict && refetch.isSuccess && (
        <Notice tone="bad">
          <p>{texts.editedElsewhere}</p>
          <CommentText text={base.text} />
        </Notice>
      )}
      <label htmlFor={id}>{texts.editing}</label>
      <textarea
        ref={takeFocus}
        id={id}
        dir="auto"
        rows={4}
        value={text}
        onChange={(event) => setText(event.target.value)}
        aria-invalid={fieldError ? true : undefined}
        aria-describedby={`${id}-notes`}
      />
      <div id={`${id}-notes`} className={formStyles.notes}>
        {fieldError && <p className={formStyles.error}>{fieldError}</p>}
      </div>
      {failure && <ActFailed error={failure} />}
      <div className={formStyles.actions}>
        <Button look="main" type="submit" aria-disabled={edit.isPending || undefined}>
          {texts.save}
        </Button>
        <Button onClick={onDone}>{texts.cancel}</Button>
      </div>
    </form>
  );
}

const takeFocus = (box: HTMLTextAreaElement | null) => box?.focus();
