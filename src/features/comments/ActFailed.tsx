import type { CommentTexts } from '../../i18n/commentTexts.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { sentenceFor, type Failure } from '../../i18n/problems.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useCommentTexts } from './useCommentTexts.ts';

/** Says why something that was to be done with a comment wasn't. */
export function ActFailed({ error }: { error: Failure }) {
  const { t } = useI18n();
  const texts = useCommentTexts();
  return (
    <Notice tone="bad">
      <p>
        {ownSentence(error, texts) ?? sentenceFor(error, t)} {texts.notDone}
      </p>
    </Notice>
  );
}

function ownSentence({ code }: Failure, { problems }: CommentTexts): string | undefined {
  const sentences: Partial<Record<string, string>> = problems;
  return code === undefined ? undefined : sentences[code];
}
