import type { ArticleBlock } from '../../contract/articles.ts';
import { Block } from './Block.tsx';
import { PAID_PART } from '../../ui/paidPart.ts';
import { useLang } from '../../ui/useLang.ts';
import styles from './StoryBody.module.css';

/** Where a body goes on after its opening; the gate stands there for those it is shut to. */
export const REST = 'rest';

interface StoryBodyProps {
  blocks: readonly ArticleBlock[];
  opening: number;
  lang: string;
}

/** A story's blocks, in its language. The first after the opening can be led to, as `#rest`. */
export function StoryBody({ blocks, opening, lang }: StoryBodyProps) {
  const own = useLang(lang);
  const rest = blocks.slice(opening);
  return (
    <div>
      <div {...own} className={styles.body}>
        {blocks.slice(0, opening).map(toBlock)}
      </div>
      {rest.length > 0 && (
        <div {...own} id={REST} tabIndex={-1} className={`${styles.body} ${PAID_PART}`}>
          {rest.map(toBlock)}
        </div>
      )}
    </div>
  );
}

const toBlock = (block: ArticleBlock, at: number) => <Block key={at} block={block} />;
