import type { ArticleBlock } from '../../contract/articles.ts';
import { Block } from './Block.tsx';
import { PAID_PART } from '../../ui/paidPart.ts';
import { useLang } from '../../ui/useLang.ts';
import { useSite } from '../../ui/Site.tsx';
import styles from './StoryBody.module.css';

/** Where a body goes on after its opening; the gate stands there for those it is shut to. */
export const REST = 'rest';

interface StoryBodyProps {
  blocks: readonly ArticleBlock[];
  opening: number;
  lang: string;
  /** How many pictures stand before the body. */
  picturesBefore: number;
}

/**
 * A story's blocks, in its language. The first after the opening can be led to, as `#rest`. On paper the addresses of its
 * links stand below, each under the number that its link has there.
 */
export function StoryBody({ blocks, opening, lang, picturesBefore }: StoryBodyProps) {
  const own = useLang(lang);
  let pictures = picturesBefore;
  const shown = blocks.map((block, at) => (
    <Block key={at} block={block} picture={block.type === 'figure' ? ++pictures : 0} />
  ));
  const rest = shown.slice(opening);
  const { addressOf } = useSite();
  const links = linksIn(blocks);
  return (
    <div>
      <div {...own} className={styles.body} data-body>
        {shown.slice(0, opening)}
      </div>
      {rest.length > 0 && (
        <div {...own} id={REST} tabIndex={-1} className={`${styles.body} ${PAID_PART}`} data-body>
          {rest}
        </div>
      )}
      {links.length > 0 && (
        <ol className={styles.links}>
          {links.map((href, at) => (
            <li key={at}>
              <bdi>{href.startsWith('/') ? addressOf(href) : href}</bdi>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
/** The addresses that running text leads to, in its order. */
const linksIn = (part: unknown): string[] =>
  !(part instanceof Object)
    ? []
    : 'href' in part && part.href
      ? [String(part.href)]
      : Object.values(part).flatMap(linksIn);
