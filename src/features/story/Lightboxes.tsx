import { useLocation } from 'react-router-dom';
import type { ArticleBlock } from '../../contract/articles.ts';
import type { Picture } from '../../contract/pictures.ts';
import { pictureIn } from '../../paths.ts';
import { Failed } from '../../ui/Failed.tsx';
import { usePart } from '../../ui/usePart.ts';
import styles from './Figure.module.css';

const loadLightbox = async () => (await import('./Lightbox.tsx')).Lightbox;

/** Shows the picture of the story that the address names, large over the page. Its script comes with the first. */
export function Lightboxes({ hero, blocks }: { hero: Picture | null; blocks: readonly ArticleBlock[] }) {
  const number = pictureIn(useLocation().hash);
  const { Part: Lightbox, error, retry } = usePart(loadLightbox, number !== null);
  if (number === null) return null;
  if (!Lightbox)
    return error ? (
      <div className={styles.failed}>
        <Failed error={error} retry={retry} />
      </div>
    ) : null;
  return <Lightbox hero={hero} blocks={blocks} number={number} />;
}
