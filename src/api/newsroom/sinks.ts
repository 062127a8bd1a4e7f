import * as v from 'valibot';
import {
  postNewsroomArticle,
  publishedStory,
  type NewsroomStory,
  type PublishOutcome,
} from '../../contract/newsroom.ts';
import { problem } from '../../contract/problem.ts';
import { api } from '../../paths.ts';
import type { Db } from '../store/database.ts';
import { publish } from './publish.ts';
import { checkStory, fieldReasons, Refusal } from './refusal.ts';

/**
 * Puts one story into the paper.
 * @throws Refusal where the paper won't have this story; any other error means that it takes none now.
 */
export type PublishOne = (story: NewsroomStory) => Promise<{ outcome: PublishOutcome; slug: string }>;

/** Publishes straight into a database, which nobody else may have open if it is the embedded one. */
export function toDatabase(db: Db, clock: () => Date): PublishOne {
  return async (story) => {
    const { article, outcome } = await publish(db, checkStory(story), clock());
    return { outcome, slug: article.slug };
  };
}

/** Publishes by a running host. `url` is the host's own, `token` one of its newsroom's. */
export function toHost(
  url: string,
  token: string,
  fetch: (request: Request) => Promise<Response> = globalThis.fetch,
): PublishOne {
  return async (story) => {
    const sent = JSON.stringify(story);
    if (Buffer.byteLength(sent) > (postNewsroomArticle.largestBody ?? Infinity))
      throw new Refusal('it is larger than the host takes');
    const request = new Request(new URL(api.newsroomArticles, url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: sent,
    });
    const answer = await fetch(request).catch((cause: unknown) => {
      throw new Error(`The host at ${url} doesn't answer.`, { cause });
    });
    const body: unknown = await answer.json().catch(() => null);
    if (!answer.ok) throw refused(url, answer.status, body);
    const { outcome, slug } = v.parse(publishedStory, body);
    return { outcome, slug };
  };
}

/** Statuses that are about the host or the token, and would be the same for every other story. */
const ABOUT_ALL: Readonly<Record<number, string>> = {
  401: "doesn't know this newsroom token",
  403: 'lets no newsroom in',
  404: 'has no newsroom: it was started without a token',
  429: 'has had enough for now',
  503: 'is not ready',
};

function refused(url: string, status: number, body: unknown): Error {
  const about = ABOUT_ALL[status];
  if (about) return new Error(`The host at ${url} ${about} (${status}).`);
  const { output, success } = v.safeParse(problem, body);
  if (!success) return new Refusal(`the host answered ${status}`);
  const { code, errors, requestId } = output;
  const fields = errors && errors.length > 0 ? `: ${fieldReasons(errors)}` : '';
  return new Refusal(`the host answered ${status} ${code}${fields} (request ${requestId})`);
}
