/** What may be related to a story. */
export interface Candidate {
  id: string;
  lang: string;
  publishedAt: Date;
  /** The topics that both have. */
  topicIds: number[];
  /** Of the story's readers that were looked at, the share who read this too: 0 to 1. */
  readTogether: number;
}

const HALF_LIFE = 30 * 86_400_000;

/**
 * Candidates in order of how related they are, nearest first: each shared topic counts by its rarity (`storiesOn`
 * is how many stories a topic has), all readers in common as much as a topic that no other story has, and the sum fades
 * as the two stories' dates part, by half in 30 days.
 */
export function rankRelated(
  candidates: Candidate[],
  publishedAt: Date,
  storiesOn: ReadonlyMap<number, number>,
): Candidate[] {
  const score = (candidate: Candidate) => {
    const rarity = candidate.topicIds.reduce(
      (sum, id) => sum + 1 / Math.log2(2 + (storiesOn.get(id) ?? 0)),
      0,
    );
    const apart = Math.abs(candidate.publishedAt.getTime() - publishedAt.getTime());
    return (rarity + candidate.readTogether) * (0.5 + 0.5 * 2 ** (-apart / HALF_LIFE));
  };
  return candidates
    .map((candidate) => ({ candidate, score: score(candidate) }))
    .sort(
      (a, b) =>
        b.score - a.score ||
        b.candidate.publishedAt.getTime() - a.candidate.publishedAt.getTime() ||
        (a.candidate.id < b.candidate.id ? -1 : 1),
    )
    .map(({ candidate }) => candidate);
}

/** How long before a story another may have come and still be an earlier part of it, in milliseconds. */
const SAME_STORY = 365 * 86_400_000;
/** How many topics make two stories one that goes on. */
const SAME_TOPICS = 2;

/**
 * Whether a candidate is an earlier part of the same story as it went on: it came before, within a year, and shares two
 * topics with it beside the sections, which half of the paper shares.
 */
export function isEarlierPart(
  candidate: Candidate,
  publishedAt: Date,
  sectionIds: ReadonlySet<number>,
): boolean {
  const before = publishedAt.getTime() - candidate.publishedAt.getTime();
  const shared = candidate.topicIds.filter((id) => !sectionIds.has(id));
  return before > 0 && before <= SAME_STORY && shared.length >= SAME_TOPICS;
}
