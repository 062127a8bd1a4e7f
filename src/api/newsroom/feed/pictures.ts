import type { AtomFeed, RssFeed } from 'feedsmith';
import { oneLine } from '../runs.ts';

/** A picture that an item has beside its texts; `src` as it is written. */
export interface ItemPicture {
  src: string;
  alt: string;
  caption: string | null;
  credit: string | null;
}

type Media = NonNullable<RssFeed.Item<string>['media'] | AtomFeed.Entry<string>['media']>;
type MediaContent = NonNullable<Media['contents']>[number];
type Words = Pick<Media, 'description' | 'credits'>;

/** Widest picture that is worth fetching, in pixels. */
const WIDEST = 2_560;
const LONGEST_CAPTION = 1_000;
const LONGEST_CREDIT = 300;
const IMAGE_NAME = /\.(?:avif|gif|jpe?g|png|webp)$/i;

/** A picture without words; none where there is no address. */
export const pictureAt = (src: string | undefined): ItemPicture[] =>
  src === undefined ? [] : [{ src, alt: '', caption: null, credit: null }];

/** The pictures among enclosures and attachments: by their type, or by their name where none is said. */
export const enclosedPictures = (
  enclosures: { url?: string | undefined; type?: string | undefined }[] = [],
): ItemPicture[] =>
  enclosures.flatMap(({ url, type = '' }) =>
    isImageOf(url, type.trim() === '' ? undefined : type) ? pictureAt(url) : [],
  );

/**
 * The pictures of Media RSS: one of each group, which holds the same in several sizes, and one of what stands outside
 * of groups, where feeds mean the same; thumbnails only where there is nothing larger.
 */
export function mediaPictures(media: Media | undefined): ItemPicture[] {
  if (!media) return [];
  const groups = (media.groups ?? []).flatMap((group) => largest(group.contents, [group, media]));
  const pictures = [...largest(media.contents, [media]), ...groups];
  if (pictures.length > 0) return pictures;
  const thumbnails = [
    ...(media.thumbnails ?? []),
    ...(media.groups ?? []).flatMap((group) => group.thumbnails ?? []),
  ];
  return largest(
    thumbnails.map((thumbnail) => ({ ...thumbnail, medium: 'image' })),
    [media],
  );
}

/** The largest picture that isn't too large, with its own words or else those said around it. */
function largest(contents: MediaContent[] = [], around: Words[]): ItemPicture[] {
  const images = contents.filter(isImage);
  const sized = images
    .filter(({ width = 0 }) => width > 0)
    .toSorted((one, other) => (one.width ?? 0) - (other.width ?? 0));
  const best = sized.findLast(({ width = 0 }) => width <= WIDEST) ?? sized[0] ?? images[0];
  if (best?.url === undefined) return [];
  const said = [best, ...around];
  return [
    {
      src: best.url,
      alt: '',
      caption: words(
        said.map(({ description }) => description?.value),
        LONGEST_CAPTION,
      ),
      credit: words(
        said.map(({ credits }) => credits?.map(({ value }) => value).join(', ')),
        LONGEST_CREDIT,
      ),
    },
  ];
}

function isImage({ url, medium, type }: MediaContent): boolean {
  if (url === undefined) return false;
  if (medium !== undefined) return medium.toLowerCase() === 'image';
  return isImageOf(url, type);
}

const isImageOf = (url: string | undefined, type: string | undefined): boolean =>
  type === undefined ? IMAGE_NAME.test(url?.replace(/[?#].*$/s, '') ?? '') : /^image\//i.test(type);

/** The first that says something, as one line; what has markup in it is left out. */
function words(said: (string | undefined)[], most: number): string | null {
  const lines = said.map((text) => oneLine(text ?? ''));
  const first = lines.find((line) => line !== '' && !/<[a-z/!]/i.test(line));
  return first === undefined ? null : first.slice(0, most).toWellFormed();
}
