import { useState } from 'react';
import type { Picture as PictureData } from '../contract/pictures.ts';
import { useI18n } from '../i18n/I18n.tsx';
import { directionOf } from '../i18n/locale.ts';
import styles from './Picture.module.css';

interface PictureProps {
  picture: Pick<PictureData, 'sources' | 'src' | 'width' | 'height' | 'alt'>;
  /** The `sizes` of its place: how wide it stands at which width of the window. */
  sizes: string;
  /** The page's first picture: fetched at once, ahead of all else. */
  isFirst?: boolean;
}

/** A picture in the size that fits, its place kept; where it fails, its words stand instead. */
export function Picture({ picture, sizes, isFirst = false }: PictureProps) {
  const { t } = useI18n();
  const [hasFailed, setFailed] = useState(false);
  // It may have failed before its page was taken over.
  const noteFailure = (img: HTMLImageElement | null) => {
    if (img?.complete && img.naturalWidth === 0) setFailed(true);
  };
  const { alt, width, height } = picture;
  if (hasFailed) {
    return (
      <p className={styles.missing} lang={alt.lang} dir={directionOf(alt.lang)}>
        {alt.text || t.pictureMissing}
      </p>
    );
  }
  return (
    <picture className={styles.picture}>
      {picture.sources.map(({ type, srcset }) => (
        <source key={type} type={type} srcSet={srcset} sizes={sizes} />
      ))}
      <img
        ref={noteFailure}
        src={picture.src}
        width={width}
        height={height}
        alt={alt.text}
        lang={alt.lang}
        dir={directionOf(alt.lang)}
        loading={isFirst ? 'eager' : 'lazy'}
        decoding="async"
        fetchPriority={isFirst ? 'high' : 'auto'}
        onError={() => setFailed(true)}
      />
    </picture>
  );
}
