import { useEffect, useId, useState } from 'react';
import { dueDraft, keepDraft, readDraft } from '../../client/drafts.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import styles from './CommentForm.module.css';

/** What a reader (`owner` is their account's id, or null) has written where it can't be posted, so that it isn't lost. */
export function Unposted({ owner, slug, isOver }: { owner: string | null; slug: string; isOver: boolean }) {
  const { t } = useI18n();
  const id = useId();
  const name = `comment:${slug}`;
  const [text, setText] = useState('');
  useEffect(() => {
    let isCurrent = true;
    const find = async () => {
      const reply = await dueDraft(owner, `${name}:`);
      const found = reply === undefined ? name : `${name}:${reply}`;
      const draft = await readDraft(owner, found);
      if (!draft || !isCurrent) return;
      setText(draft.text);
      // It was said that it isn't posted: should comments be opened again, it isn't by itself.
      if (isOver) await keepDraft(owner, found, { text: draft.text, intent: draft.intent });
    };
    // What can't be read isn't there to be shown.
    find().catch(() => undefined);
    return () => void (isCurrent = false);
  }, [owner, name, isOver]);
  if (text === '') return null;
  return (
    <div className={styles.form}>
      <label htmlFor={id}>{t.yourComment}</label>
      <textarea id={id} dir="auto" rows={4} readOnly value={text} />
    </div>
  );
}
