import { ARCHIVE_AGE } from '../contract/archive.ts';
import type { Front, FrontStory } from '../contract/front.ts';
import type { Publication } from '../contract/publication.ts';
import { layOut, ROOM, type Layout } from './rules/front.ts';
import { honestly, LEAST_READS, MOST_READ, READS_COUNT } from './rules/reads.ts';
import { articlesCursor } from './store/articles.ts';
import type { Db } from './store/database.ts';
import { findFrontRows, newestBetween, newestOfSections } from './store/front.ts';
import { findMostRead } from './store/reads.ts';

/** How many of the newest are looked at, of the paper and of a section: more than the places above can use up. */
const NEWEST = 80;
const NEWEST_OF_SECTION = 20;

/**
 * The front page at `now`. Five queries, whatever the paper holds: each reads a bounded number of rows off an index,
 * and none a body.
 */
export async function frontPage(
  db: Db,
  now: Date,
  { sections }: Pick<Publication, 'sections'>,
): Promise<Front> {
  const yearAgo = new Date(now.getTime() - ARCHIVE_AGE);
  const slugs = sections.map(({ slug }) => slug);
  const [newest, bySection, archive, read] = await Promise.all([
    newestBetween(db, yearAgo, now, NEWEST + 1),
    newestOfSections(db, slugs, yearAgo, now, NEWEST_OF_SECTION),
    newestBetween(db, null, yearAgo, ROOM.archive + 1),
    findMostRead(db, new Date(now.getTime() - READS_COUNT), now, { least: LEAST_READS, limit: MOST_READ }),
  ]);
  const layout = layOut({
    newest: newest.slice(0, NEWEST),
    hasMore: newest.length > NEWEST,
    sections: sections.map(({ slug, isOpinion = false }) => ({
      slug,
      isOpinion,
      stories: bySection.get(slug) ?? [],
    })),
    archive: archive.slice(0, ROOM.archive),
    hasMoreArchive: archive.length > ROOM.archive,
  });
  const mostRead = honestly(read);
  const find = await findStories(db, layout, mostRead);
  const nameOf = (slug: string) => sections.find((section) => section.slug === slug)?.name ?? slug;
  const { lead, opinion, end } = layout;
  return {
    lead: find(lead === null ? [] : [lead], WHOLE)[0] ?? null,
    beside: leading(find(layout.beside, WHOLE), find(layout.beside, WORDS)),
    second: find(layout.second, WHOLE),
    opinion: opinion && {
      slug: opinion.slug,
      name: nameOf(opinion.slug),
      items: find(opinion.stories, COLUMN),
    },
    longReads: find(layout.longReads, { ...WHOLE, bylines: true }),
    mostRead: find(mostRead, HEADLINE),
    sections: layout.sections.map(({ slug, stories }) => ({
      slug,
      name: nameOf(slug),
      items: leading(find(stories, WHOLE), find(stories, HEADLINE)),
    })),
    archive: orWords(find(layout.archive, PICTURED), find(layout.archive, WORDS)),
    latest: { items: find(layout.latest, PICTURED), nextCursor: end && articlesCursor(end) },
  };
}

/** What of a story its place shows beside the headline. */
interface Shown {
  picture: boolean;
  standfirst: boolean;
  bylines: boolean;
}
const HEADLINE: Shown = { picture: false, standfirst: false, bylines: false };
const WORDS: Shown = { ...HEADLINE, standfirst: true };
const COLUMN: Shown = { ...WORDS, bylines: true };
const PICTURED: Shown = { ...HEADLINE, picture: true };
const WHOLE: Shown = { ...PICTURED, standfirst: true };

/** A part's stories of which the first stands with all it has. */
const leading = (whole: FrontStory[], lesser: FrontStory[]) => [...whole.slice(0, 1), ...lesser.slice(1)];

/** A part's stories, of which those without a picture say more instead. */
const orWords = (pictured: FrontStory[], worded: FrontStory[]) =>
  pictured.flatMap((story, at) => (story.picture ? story : (worded[at] ?? story)));

/** Reads a layout's stories and others; answers with the way to some of them, in the order asked for, as far as they are shown. */
async function findStories(db: Db, layout: Layout, others: string[]) {
  const rows = await findFrontRows(db, [
    ...(layout.lead === null ? [] : [layout.lead]),
    ...layout.beside,
    ...layout.second,
    ...(layout.opinion?.stories ?? []),
    ...layout.longReads,
    ...layout.sections.flatMap(({ stories }) => stories),
    ...layout.archive,
    ...layout.latest,
    ...others,
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return (ids: string[], shown: Shown): FrontStory[] =>
    ids.flatMap((id) => {
      const row = byId.get(id);
      return row ? [toFrontStory(row, shown)] : [];
    });
}

function toFrontStory(row: Awaited<ReturnType<typeof findFrontRows>>[number], shown: Shown): FrontStory {
  const { id: _, picture, ...rest } = row;
  return {
    ...rest,
    standfirst: shown.standfirst ? row.standfirst : '',
    bylines: shown.bylines ? row.bylines : [],
    publishedAt: row.publishedAt.toISOString(),
    picture:
      picture && shown.picture
        ? {
            sources: picture.sources,
            src: picture.src,
            width: picture.width,
            height: picture.height,
            alt: picture.alt,
          }
        : null,
  };
}
