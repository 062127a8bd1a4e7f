/** A story that shares topics with another: which, and when it was published. */
export interface Candidate {
  id: string;
  publishedAt: Date;
  topicIds: number[];
}

const HALF_LIFE = 30 * 86_400_000;

/**
 * Candidates in order of how related they are, nearest first: each shared topic counts by its rarity (`storiesOn`
 * is how many stories a topic has), and the sum fades as the two stories' dates part, by half in 30 days.
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
    return rarity * (0.5 + 0.5 * 2 ** (-apart / HALF_LIFE));
  };
  const scores = new Map(candidates.map((candidate) => [candidate.id, score(candidate)]));
  const of = (candidate: Candidate) => scores.get(candidate.id) ?? 0;
  return [...candidates].sort(
    (a, b) => of(b) - of(a) || b.publishedAt.getTime() - a.publishedAt.getTime() || (a.id < b.id ? -1 : 1),
  );
}
