import type { ArticleBlock } from '../../contract/articles.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { directionOf } from '../../i18n/locale.ts';
import { Notice } from '../../ui/Notice.tsx';
import styles from './Block.module.css';
import { Embedded } from './Embedded.tsx';
import { Figure } from './Figure.tsx';
import { Runs } from './Runs.tsx';
import { Table } from './Table.tsx';

/** One piece of a story's body; a figure is the story's `picture`-th. */
export function Block({ block, picture }: { block: ArticleBlock; picture: number }) {
  const { t, format, locale } = useI18n();
  const ours = { lang: locale, dir: directionOf(locale) };
  const lang = 'lang' in block && block.lang ? { lang: block.lang, dir: directionOf(block.lang) } : {};
  switch (block.type) {
    case 'paragraph':
      return (
        <p {...lang}>
          <Runs content={block.content} />
        </p>
      );
    case 'heading': {
      const Heading = `h${block.level}` as const;
      return (
        <Heading {...lang} className={styles.heading}>
          <Runs content={block.content} />
        </Heading>
      );
    }
    case 'quote':
      return (
        <blockquote {...lang} className={styles.quote}>
          <p>
            <Runs content={block.content} />
          </p>
          {block.attribution && <footer>— {block.attribution}</footer>}
        </blockquote>
      );
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List {...lang} className={styles.list}>
          {block.items.map((item, at) => (
            <li key={at}>
              <Runs content={item} />
            </li>
          ))}
        </List>
      );
    }
    case 'figure':
      return <Figure picture={block.picture} number={picture} />;
    case 'pullQuote':
      return (
        <aside {...lang} className={styles.pullQuote}>
          <p>
            <Runs content={block.content} />
          </p>
        </aside>
      );
    case 'correction':
      return (
        <div {...lang} className={styles.correction}>
          <p>
            <strong {...ours}>{block.at ? t.correctedOn(format.date(block.at)) : t.correction}</strong>{' '}
            <Runs content={block.content} />
          </p>
        </div>
      );
    case 'table':
      return <Table {...block} />;
    case 'related':
      return <Embedded story={block.story} />;
    case 'unknown':
      return (
        <Notice>
          <p {...ours}>{t.unknownBlock}</p>
        </Notice>
      );
  }
}
