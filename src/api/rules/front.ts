/** A story that may stand on the front page. */
export interface Candidate {
  id: string;
  publishedAt: Date;
  words: number;
  isPictured: boolean;
}

/** What there is to lay out; each list newest first. Nothing but `archive` is older than a year. */
export interface Supply {
  /** The newest of the whole paper. */
  newest: readonly Candidate[];
  /** Whether the paper has more of the last year than `newest` holds. */
  hasMore: boolean;
  /** The newest of each section, in the publication's order; of those for opinion the first alone is set apart. */
  sections: readonly { slug: string; isOpinion: boolean; stories: readonly Candidate[] }[];
  /** The newest that are older, as many as there is room for. */
  archive: readonly Candidate[];
  /** Whether the archive goes on beyond `archive`. */
  hasMoreArchive: boolean;
}

/** Ids of stories by the place each stands in, none in two. */
export interface Layout {
  lead: string | null;
  beside: string[];
  second: string[];
  opinion: { slug: string; stories: string[] } | null;
  longReads: string[];
  sections: { slug: string; stories: string[] }[];
  archive: string[];
  latest: string[];
  /** The last story that was looked at where the paper goes on after it: what follows has no place here yet. */
  end: Candidate | null;
}

/** How many stories each place holds. */
export const ROOM = {
  beside: 3,
  second: 3,
  opinion: 3,
  longReads: 3,
  section: 4,
  archive: 4,
  latest: 12,
} as const;

/** A story of so many words stands among the long reads. */
export const LONG_READ = 2_000;

/**
 * Lays out the front page: the newest story leads, the next stand beside it and below; columns and long reads have
 * places of their own; each section shows what is left of it, and the rest of the newest follows. A part begins with
 * its newest that has a picture, where one has.
 */
export function layOut({ newest, hasMore, sections, archive, hasMoreArchive }: Supply): Layout {
  const placed = new Set<string>();
  const take = (stories: readonly Candidate[], most: number, fits = (_: Candidate) => true) => {
    const taken = stories.filter((story) => !placed.has(story.id) && fits(story)).slice(0, most);
    for (const { id } of taken) placed.add(id);
    return taken;
  };
  const columns = sections.find(({ isOpinion }) => isOpinion);
  const isReport = ({ id }: Candidate) => !columns?.stories.some((column) => column.id === id);

  /** Of twice as many as there is room for, those with pictures before those without: briefs make way for stories. */
  const takeWeightiest = (most: number) => {
    const next = newest.filter((story) => !placed.has(story.id) && isReport(story)).slice(0, 2 * most);
    return take(
      next.toSorted((a, b) => Number(b.isPictured) - Number(a.isPictured)),
      most,
    );
  };

  const [lead = null] = take(newest, 1);
  const longReads = take(
    newest,
    ROOM.longReads,
    (story) => story.words >= LONG_READ && story.isPictured && isReport(story),
  );
  const beside = takeWeightiest(ROOM.beside);
  const second = takeWeightiest(ROOM.second);
  const opinion = take(columns?.stories ?? [], ROOM.opinion);
  const reports = sections
    .filter((section) => section !== columns)
    .map(({ slug, stories }) => ({
      slug,
      stories: idsOf(picturedFirst(take(stories, ROOM.section, isReport))),
    }));
  const { latest, end } = rest(newest, hasMore, placed);
  const oldest = archive.at(-1) ?? null;
  return {
    lead: lead?.id ?? null,
    beside: idsOf(beside),
    second: idsOf(second),
    opinion: columns && opinion.length > 0 ? { slug: columns.slug, stories: idsOf(opinion) } : null,
    longReads: idsOf(longReads),
    sections: reports.filter(({ stories }) => stories.length > 0),
    archive: idsOf(archive),
    latest: idsOf(latest),
    end: end ?? (hasMoreArchive ? oldest : null),
  };
}

/** The newest without a place, as many as there is room for, and where it goes on: null once all are placed. */
function rest(newest: readonly Candidate[], hasMore: boolean, placed: ReadonlySet<string>) {
  const left = newest.filter(({ id }) => !placed.has(id));
  const latest = left.slice(0, ROOM.latest);
  const [lastShown = null, lastKnown = null] = [latest.at(-1), newest.at(-1)];
  const end = left.length > latest.length ? lastShown : hasMore ? lastKnown : null;
  return { latest, end };
}

/** The same stories, the first that has a picture before the others. */
function picturedFirst(stories: readonly Candidate[]): Candidate[] {
  const first = stories.find(({ isPictured }) => isPictured);
  return first ? [first, ...stories.filter((story) => story !== first)] : [...stories];
}

const idsOf = (stories: readonly Candidate[]) => stories.map(({ id }) => id);
