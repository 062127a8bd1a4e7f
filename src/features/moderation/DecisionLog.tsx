import { useInfiniteQuery } from '@tanstack/react-query';
import type { LoggedDecision } from '../../contract/moderation.ts';
import { fill, pages } from '../../paths.ts';
import { useClient } from '../../queries/ClientProvider.tsx';
import { decisionsQuery, useUndoDecision } from '../../queries/moderation.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Button } from '../../ui/Button.tsx';
import { Failed } from '../../ui/Failed.tsx';
import { Link } from '../../ui/Link.tsx';
import { More } from '../../ui/More.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useFocusOnNext } from '../../ui/useFocusOnNext.ts';
import { useLang } from '../../ui/useLang.ts';
import { DecisionLine } from './DecisionLine.tsx';
import styles from './Moderation.module.css';
import { Refused } from './Refused.tsx';
import { useModerationTexts } from './useModerationTexts.ts';

/** Every decision, the latest first. */
export function DecisionLog() {
  const texts = useModerationTexts();
  const log = useInfiniteQuery(decisionsQuery(useClient()));
  const { list, noteEnd } = useFocusOnNext<HTMLOListElement>();
  if (log.isPending) return <Skeleton lines={8} />;
  if (log.isLoadingError) return <Failed error={log.error} retry={log.refetch} />;
  const items = log.data.pages.flatMap((page) => page.items);
  if (items.length === 0)
    return (
      <Notice>
        <p>{texts.noDecisions}</p>
      </Notice>
    );
  return (
    <div tabIndex={-1}>
      <ol ref={list} className={styles.log}>
        {items.map((decision) => (
          <Entry key={decision.id} decision={decision} />
        ))}
      </ol>
      <More of={log} onPress={noteEnd}>
        {texts.moreDecisions}
      </More>
    </div>
  );
}

function Entry({ decision }: { decision: LoggedDecision }) {
  const { id, article, comment, undoneAt } = decision;
  const texts = useModerationTexts();
  const announce = useAnnounce();
  const lang = useLang(article.lang);
  const undo = useUndoDecision();
  const takeBack = () => undo.mutate(id, { onSuccess: () => announce(texts.undone) });
  return (
    <li>
      <DecisionLine decision={decision} />
      {comment && (
        <p>
          <Link to={`${pages.moderation}?comment=${comment.id}`}>
            {texts.commentBy(comment.author || texts.formerReader)}
          </Link>
        </p>
      )}
      <p className={styles.meta}>
        {texts.on}{' '}
        <Link to={fill(pages.article, { slug: article.slug })} {...lang}>
          {article.headline}
        </Link>
      </p>
      {comment && (
        <p dir="auto" className={styles.text}>
          {comment.text || texts.takenBack}
        </p>
      )}
      {undoneAt === null && (
        <Button aria-disabled={undo.isPending || undefined} onClick={takeBack}>
          {texts.undo}
        </Button>
      )}
      {undo.isError && <Refused error={undo.error} retry={takeBack} goOn={undo.reset} />}
    </li>
  );
}
