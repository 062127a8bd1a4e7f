import { useEffect, useId, useState } from 'react';
import { dueDraft, readDraft } from '../../client/drafts.ts';
import styles from './CommentForm.module.css';
import { useCommentFormTexts } from './useCommentFormTexts.ts';

/** What an account (`owner` is its id) has written where it can't be posted, not any more or not yet: it isn't lost. */
export function Unposted({ owner, slug }: { owner: string; slug: string }) {
  const texts = useCommentFormTexts();
  const id = useId();
  const name = `comment:${slug}`;
  const [text, setText] = useState('');
  useEffect(() => {
    let isCurrent = true;
    const find = async () => {
      const reply = await dueDraft(owner, `${name}:`);
      const found = reply === undefined ? name : `${name}:${reply}`;
      const draft = await readDraft(owner, found);
      if (draft && isCurrent) setText(draft.text);
    };
    // What can't be read isn't there to be shown.
    find().catch(() => undefined);
    return () => void (isCurrent = false);
  }, [owner, name]);
  if (text === '') return null;
  return (
    <div className={styles.form}>
      <label htmlFor={id}>{texts.yourComment}</label>
      <textarea id={id} dir="auto" rows={4} readOnly value={text} />
    </div>
  );
}
