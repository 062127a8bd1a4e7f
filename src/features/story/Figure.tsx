import type { Picture as PictureData } from '../../contract/pictures.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { directionOf } from '../../i18n/locale.ts';
import { picturePlace } from '../../paths.ts';
import { Picture } from '../../ui/Picture.tsx';
import styles from './Figure.module.css';

interface FigureProps {
  picture: PictureData;
  /** Which of the story's pictures it is. */
  number: number;
  /** The story's first picture, wider than its text. */
  isHero?: boolean;
}

const HERO_SIZES = '(min-width: 60rem) 60rem, 100vw';
const BODY_SIZES = '(min-width: 45rem) 41rem, 100vw';

/** A picture with its caption and credit. It opens large over the page; without scripts its largest file does. */
export function Figure({ picture, number, isHero = false }: FigureProps) {
  const { t } = useI18n();
  const { lang } = picture.alt;
  const place = picturePlace(number);
  return (
    <figure className={isHero ? styles.hero : styles.inBody}>
      <a id={place} className={styles.link} href={largestFile(picture)} data-opens={place}>
        <span className="unseen">{t.enlarge}</span>
        <Picture picture={picture} sizes={isHero ? HERO_SIZES : BODY_SIZES} isFirst={isHero} />
      </a>
      {(picture.caption ?? picture.credit) && (
        <figcaption className={styles.caption} lang={lang} dir={directionOf(lang)}>
          {picture.caption && <bdi>{picture.caption}</bdi>}
          {picture.credit && <bdi>{picture.credit}</bdi>}
        </figcaption>
      )}
    </figure>
  );
}

/** The last file of the last format, which is the widest that most programs know; of this site alone. */
const largestFile = ({ sources, src }: PictureData): string =>
  /(\/[^/\s]\S*) \d+w$/.exec(sources.at(-1)?.srcset ?? '')?.[1] ?? src;
