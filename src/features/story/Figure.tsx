import type { Picture as PictureData } from '../../contract/pictures.ts';
import { directionOf } from '../../i18n/locale.ts';
import { Picture } from '../../ui/Picture.tsx';
import styles from './Figure.module.css';

interface FigureProps {
  picture: PictureData;
  /** The story's first picture, wider than its text. */
  isHero?: boolean;
}

const HERO_SIZES = '(min-width: 60rem) 60rem, 100vw';
const BODY_SIZES = '(min-width: 45rem) 41rem, 100vw';

/** A picture with its caption and credit. */
export function Figure({ picture, isHero = false }: FigureProps) {
  const { lang } = picture.alt;
  return (
    <figure className={isHero ? styles.hero : styles.inBody}>
      <Picture picture={picture} sizes={isHero ? HERO_SIZES : BODY_SIZES} isFirst={isHero} />
      {(picture.caption ?? picture.credit) && (
        <figcaption className={styles.caption} lang={lang} dir={directionOf(lang)}>
          {picture.caption && <bdi>{picture.caption}</bdi>}
          {picture.credit && <bdi>{picture.credit}</bdi>}
        </figcaption>
      )}
    </figure>
  );
}
