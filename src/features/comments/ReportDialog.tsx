import { useId, useRef, useState, type FormEvent } from 'react';
import { reportReason, type ReportReason } from '../../contract/commentActs.ts';
import type { Reply } from '../../contract/comments.ts';
import { hasAccount } from '../../contract/me.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { reportTexts } from '../../i18n/reportTexts.ts';
import { commentAddress, pages, withReturn } from '../../paths.ts';
import { useReport } from '../../queries/commentActs.ts';
import { useIntent } from '../../queries/useIntent.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Link } from '../../ui/Link.tsx';
import { ActFailed } from './ActFailed.tsx';
import { useCommentScope } from './commentScope.ts';
import styles from './ReportDialog.module.css';
import { useCommentTexts } from './useCommentTexts.ts';

/** The longest note to the editors, in characters. */
const LONGEST_NOTE = 1_000;

/** Asks why a comment is to be reported, and thanks. It closes by Escape, as dialogs do. */
export function ReportDialog({ comment, onClose }: { comment: Reply; onClose: () => void }) {
  const { t, locale } = useI18n();
  const { slug, me } = useCommentScope();
  const texts = reportTexts(locale);
  const { formerReader } = useCommentTexts();
  const announce = useAnnounce();
  const id = useId();
  const firstReason = useRef<HTMLInputElement>(null);
  const [reason, setReason] = useState<ReportReason | null>(null);
  const [note, setNote] = useState('');
  const [isMissing, setMissing] = useState(false);
  const intent = useIntent();
  const report = useReport(slug);
  const isAccount = me !== undefined && hasAccount(me);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (report.isPending) return;
    setMissing(reason === null);
    if (reason === null) {
      firstReason.current?.focus();
      return;
    }
    const what = { id: comment.id, reason, note };
    report.mutate(
      { ...what, intent: intent.idFor(JSON.stringify(what)) },
      { onSuccess: () => announce(texts.thanks) },
    );
  };

  return (
    <Dialog title={texts.reportOf(comment.author.name || formerReader)} level={3} onClose={onClose}>
      {report.isSuccess ? (
        <>
          <p>{texts.thanks}</p>
          <form method="dialog">
            <Button look="accent" type="submit" ref={takeFocus}>
              {texts.close}
            </Button>
          </form>
        </>
      ) : !isAccount ? (
        <>
          <p>
            {texts.needsAccount}{' '}
            <Link to={withReturn(pages.login, commentAddress(slug, comment.id))}>{t.logIn}</Link>
          </p>
          <form method="dialog">
            <Button type="submit">{texts.close}</Button>
          </form>
        </>
      ) : (
        <form className={styles.report} onSubmit={submit} noValidate>
          <fieldset aria-describedby={isMissing ? `${id}-missing` : undefined}>
            <legend>{texts.reason}</legend>
            {reportReason.options.map((option, at) => (
              <label key={option}>
                <input
                  ref={at === 0 ? firstReason : undefined}
                  type="radio"
                  name="reason"
                  value={option}
                  checked={reason === option}
                  onChange={() => setReason(option)}
                />
                {texts.reasons[option]}
              </label>
            ))}
          </fieldset>
          {isMissing && reason === null && (
            <p id={`${id}-missing`} className={styles.error}>
              {texts.reasonMissing}
            </p>
          )}
          <label htmlFor={`${id}-note`}>{texts.note}</label>
          <textarea
            id={`${id}-note`}
            dir="auto"
            rows={3}
            maxLength={LONGEST_NOTE}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
          {report.error && <ActFailed error={report.error} />}
          <p className={styles.actions}>
            <Button look="accent" type="submit" aria-disabled={report.isPending || undefined}>
              {texts.send}
            </Button>
            <Button onClick={onClose}>{texts.cancel}</Button>
          </p>
        </form>
      )}
    </Dialog>
  );
}

const takeFocus = (button: HTMLButtonElement | null) => button?.focus();
