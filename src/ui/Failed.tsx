import { useI18n } from '../i18n/I18n.tsx';
import { sentenceFor, type Failure } from '../i18n/problems.ts';
import { Button } from './Button.tsx';
import { keepFocus } from './keepFocus.ts';
import { Notice } from './Notice.tsx';

/** What stands where something could not be fetched: what happened, and a way to try again. */
export function Failed({ error, retry, what }: { error: Failure; retry: () => unknown; what?: string }) {
  const { t } = useI18n();
  return (
    <Notice tone="bad">
      <p>
        {what} {sentenceFor(error, t)}
      </p>
      <Button ref={keepFocus} onClick={() => void retry()}>
        {t.tryAgain}
      </Button>
    </Notice>
  );
}
