import { ProblemError } from '../../client/problemError.ts';
import type { Failure } from '../../i18n/problems.ts';
import type { Decision } from '../../contract/moderation.ts';
import { Button } from '../../ui/Button.tsx';
import { Failed } from '../../ui/Failed.tsx';
import { keepFocus } from '../../ui/keepFocus.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useAgo } from './useAgo.ts';
import { useModerationTexts } from './useModerationTexts.ts';

interface RefusedProps {
  error: Failure;
  retry: () => void;
  /** Called where it was decided already, or edited: what is shown is old. */
  goOn: () => void;
}

/** Why a decision was not taken: another moderator's, which is told, the writer's edit, or what failed. */
export function Refused({ error, retry, goOn }: RefusedProps) {
  const texts = useModerationTexts();
  const sentence = useSentence(error);
  if (sentence === null) return <Failed error={error} retry={retry} />;
  return (
    <Notice tone="bad">
      <p>{sentence}</p>
      <Button ref={keepFocus} onClick={goOn}>
        {texts.goOn}
      </Button>
    </Notice>
  );
}

function useSentence(error: Failure): string | null {
  const texts = useModerationTexts();
  const when = useAgo();
  if (!(error instanceof ProblemError)) return null;
  if (error.code === 'preconditionFailed') return texts.edited;
  if (error.code !== 'alreadyDecided') return null;
  if (error.decision === null) return texts.alreadyUnknown;
  const { decision, moderator, at, reason } = error.decision;
  const words: Record<string, string> = texts.decided satisfies Record<Decision, string>;
  const said = texts.already(moderator, when(at), words[decision] ?? decision);
  return reason === null ? said : `${said} ${texts.because(reason)}`;
}
