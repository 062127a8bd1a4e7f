import type { Block } from '../../contract/blocks.ts';
import type { Picture } from '../../contract/pictures.ts';
import type { Missed, PictureFetcher } from './fetchPictures.ts';
import { isFigure } from './html/figures.ts';

/** A story's picture and body with what came in. */
export interface Illustrated {
  picture: Picture | null;
  blocks: Block[];
  /** The pictures that it goes without. */
  warnings: Missed[];
  /** Addresses of those that may still come another time. */
  missing: string[];
}

/**
 * A story with its pictures from here: those that don't come are left out, and one whose bytes are those of another
 * before it as well. Where the first doesn't come, the one that the body begins with takes its place.
 */
export async function illustrate(
  fetcher: PictureFetcher,
  story: { picture?: Picture | null | undefined; blocks: Block[] },
): Promise<Illustrated> {
  const wanted = [story.picture, ...story.blocks.filter(isFigure).map(({ picture }) => picture)];
  const warnings: Missed[] = [];
  const missing: string[] = [];
  const seen = new Set<string>();
  const here = new Map<Picture, Picture>();
  const addresses = wanted.flatMap((picture) => picture ?? []);
  const fetched = await Promise.all(
    addresses.map(async (picture) => ({ picture, result: await fetcher.fetch(picture.src) })),
  );
  for (const { picture, result } of fetched) {
    if (!('stored' in result)) {
      warnings.push(result);
      if (result.mayStillCome) missing.push(picture.src);
    } else if (!seen.has(result.stored.src)) {
      seen.add(result.stored.src);
      here.set(picture, { ...picture, ...result.stored });
    }
  }
  const blocks = story.blocks.flatMap((block): Block[] => {
    if (!isFigure(block)) return [block];
    const picture = here.get(block.picture);
    return picture ? [{ ...block, picture }] : [];
  });
  const hero = story.picture ? here.get(story.picture) : undefined;
  const [first, ...rest] = blocks;
  if (!hero && story.picture && first && isFigure(first))
    return { picture: first.picture, blocks: rest, warnings, missing };
  return { picture: hero ?? null, blocks, warnings, missing };
}
