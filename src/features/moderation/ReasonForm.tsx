import { useLayoutEffect, useRef, useState, type KeyboardEvent, type SubmitEvent } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import styles from './Moderation.module.css';
import { useModerationTexts } from './useModerationTexts.ts';

/** The longest reason, in UTF-16 units. */
const LONGEST = 500;

interface ReasonFormProps {
  /** What is decided, as its button says it. */
  act: string;
  isPending: boolean;
  onDecide: (reason: string) => void;
  onCancel: () => void;
}

/** Asks for the reason that the writer is told; Escape goes back. */
export function ReasonForm({ act, isPending, onDecide, onCancel }: ReasonFormProps) {
  const texts = useModerationTexts();
  const form = useRef<HTMLFormElement>(null);
  const [isMissing, setMissing] = useState(false);
  const focus = () => form.current?.querySelector('input')?.focus();
  useLayoutEffect(() => focus(), []);
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '').trim();
    setMissing(reason === '');
    if (reason === '') focus();
    else if (!isPending) onDecide(reason);
  };
  const cancelFromKeyboard = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onCancel();
  };
  return (
    // The events are those of the field and the buttons inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form ref={form} className={styles.reason} onSubmit={send} onKeyDown={cancelFromKeyboard} noValidate>
      <Field
        label={texts.reason}
        hint={texts.reasonHint}
        name="reason"
        dir="auto"
        maxLength={LONGEST}
        required
        error={isMissing ? texts.reasonMissing : null}
      />
      <div className={styles.acts}>
        <Button look="main" type="submit" aria-disabled={isPending || undefined}>
          {act}
        </Button>
        <Button onClick={onCancel}>{texts.cancel}</Button>
      </div>
    </form>
  );
}
