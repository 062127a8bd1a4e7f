import { createHash } from 'node:crypto';
import type { AnswerOf, Decoded } from '../contract/endpoint.ts';
import type { getSearch } from '../contract/search.ts';
import { ApiError } from './http/apiError.ts';
import type { Context } from './http/context.ts';
import { parseSearch, toTsqueries, type Term } from './rules/searchQuery.ts';
import { addDays, momentOf } from './rules/zonedTime.ts';
import { knownWord, searchStories, type Search } from './store/search.ts';
import { findTopic } from './store/topics.ts';

type Answer = AnswerOf<typeof getSearch>;
type Query = Decoded<typeof getSearch>['query'];

const NOTHING: Answer = { items: [], nextCursor: null, corrected: null };

/** What is found by a search; where that is nothing, what is found by words spelled like its own. */
export async function search(query: Query, context: Context): Promise<Answer> {
  const { db, now } = context;
  const terms = parseSearch(query.q);
  const narrowed = await narrowedBy(query, context);
  if (terms.length === 0) return NOTHING;
  const find = (asked: readonly Term[]) => {
    const tsqueries = toTsqueries(asked);
    const list = listOf([tsqueries.wanted, tsqueries.excluded, query.topic, query.from, query.to]);
    return searchStories(db, now, { ...narrowed, tsqueries }, { ...query, list });
  };
  const found = await find(terms);
  if (found.items.length > 0 || query.cursor !== undefined) return { ...found, corrected: null };
  const near = await corrected(terms, context);
  if (near === null) return NOTHING;
  const instead = await find(parseSearch(near));
  return instead.items.length > 0 ? { ...instead, corrected: near } : NOTHING;
}

/** A search's name in its cursors, as short for long ones. */
const listOf = (search: readonly (string | undefined)[]): string =>
  `search:${createHash('sha256').update(JSON.stringify(search)).digest('base64url')}`;

async function narrowedBy(
  { topic, from, to }: Query,
  { db, now, publication }: Context,
): Promise<Omit<Search, 'tsqueries'>> {
  const found = topic === undefined ? undefined : await findTopic(db, topic, now);
  if (topic !== undefined && !found) throw new ApiError('notFound');
  const beginOf = (day: string) => momentOf(day, 0, publication.timeZone);
  return {
    topicId: found?.id,
    from: from === undefined ? undefined : beginOf(from),
    before: to === undefined ? undefined : beginOf(addDays(to, 1)),
  };
}

/** What is searched for with each word that the paper hasn't got as the nearest that it has; null where it stays as it is. */
async function corrected(terms: readonly Term[], { db }: Context): Promise<string | null> {
  const near = await Promise.all(
    terms.map(async (term) => {
      if (term.isExcluded) return term;
      const words = await Promise.all(
        term.words.map((word, at) => knownWord(db, word, term.isBeginning && at === term.words.length - 1)),
      );
      return { ...term, words };
    }),
  );
  return typed(near) === typed(terms) ? null : typed(near);
}

/** Terms as they would be typed. */
const typed = (terms: readonly Term[]): string =>
  terms
    .map(({ words, isExcluded }) => {
      const together = words.join(' ');
      return `${isExcluded ? '-' : ''}${words.length > 1 ? `"${together}"` : together}`;
    })
    .join(' ');
