import * as v from 'valibot';
import type { Endpoint } from '../../contract/endpoint.ts';
import { postKnownItems, type FeedItems } from '../../contract/feedItems.ts';
import {
  postNewsroomArticle,
  postNewsroomPicture,
  publishedStory,
  type NewsroomStory,
  type PublishOutcome,
} from '../../contract/newsroom.ts';
import { storedPicture, type StoredPicture } from '../../contract/pictures.ts';
import { problem } from '../../contract/problem.ts';
import type { Db } from '../store/database.ts';
import { knownItems } from '../store/feedItems.ts';
import { storePicture } from './pictures/storePicture.ts';
import { publish } from './publish.ts';
import { checkStory, fieldReasons, Refusal } from './refusal.ts';

/**
 * Puts one story into the paper.
 * @throws Refusal where the paper won't have this story; any other error means that it takes none now.
 */
export type PublishOne = (story: NewsroomStory) => Promise<{ outcome: PublishOutcome; slug: string }>;

/**
 * Takes in one picture, from its bytes.
 * @throws Refusal where it isn't taken; any other error means that none is now.
 */
export type StorePicture = (bytes: Uint8Array) => Promise<StoredPicture>;

/** Says for each of a feed's items whether the paper has it already: as it is, or from another feed. */
export type AskKnown = (items: FeedItems) => Promise<boolean[]>;

/** Publishes straight into a database, which nobody else may have open if it is the embedded one. */
export function toDatabase(db: Db, clock: () => Date): PublishOne {
  return async (story) => {
    const { article, outcome } = await publish(db, checkStory(story), clock());
    return { outcome, slug: article.slug };
  };
}

/** Takes pictures straight into a database, as `toDatabase` does stories. */
export function picturesToDatabase(db: Db, clock: () => Date): StorePicture {
  return (bytes) => storePicture(db, bytes, clock());
}

/** Asks a database what it has of a feed. */
export function knownToDatabase(db: Db): AskKnown {
  return (items) => knownItems(db, items);
}

type Fetch = (request: Request) => Promise<Response>;

/** Publishes by a running host. `url` is the host's own, `token` one of its newsroom's. */
export function toHost(url: string, token: string, fetch: Fetch = globalThis.fetch): PublishOne {
  return async (story) => {
    const sent = Buffer.from(JSON.stringify(story));
    const answer = await send(postNewsroomArticle, 'application/json', sent, { url, token, fetch });
    const { outcome, slug } = v.parse(publishedStory, answer);
    return { outcome, slug };
  };
}

/** Takes pictures in by a running host, as `toHost` does stories. */
export function picturesToHost(url: string, token: string, fetch: Fetch = globalThis.fetch): StorePicture {
  return async (bytes) => {
    const type = 'application/octet-stream';
    return v.parse(storedPicture, await send(postNewsroomPicture, type, bytes, { url, token, fetch }));
  };
}

/** Asks a running host what it has of a feed. */
export function knownToHost(url: string, token: string, fetch: Fetch = globalThis.fetch): AskKnown {
  return async (items) => {
    const sent = Buffer.from(JSON.stringify(items));
    const answer = await send(postKnownItems, 'application/json', sent, { url, token, fetch });
    return v.parse(postKnownItems.answer, answer).known;
  };
}

/** What a host answers to a body sent to one of its newsroom's endpoints, or the error that its refusal is. */
async function send(
  { method, path, largestBody = Infinity }: Endpoint,
  type: string,
  body: Uint8Array,
  { url, token, fetch }: { url: string; token: string; fetch: Fetch },
): Promise<unknown> {
  if (body.length > largestBody) throw new Refusal('it is larger than the host takes');
  const request = new Request(new URL(path, url), {
    method,
    headers: { 'content-type': type, authorization: `Bearer ${token}` },
    body: new Uint8Array(body),
  });
  const answer = await fetch(request).catch((cause: unknown) => {
    throw new Error(`The host at ${url} doesn't answer.`, { cause });
  });
  const said: unknown = await answer.json().catch(() => null);
  if (!answer.ok) throw refused(url, answer.status, said);
  return said;
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
  const { code, detail, errors, requestId } = output;
  if (detail !== undefined) return new Refusal(detail);
  const fields = errors && errors.length > 0 ? `: ${fieldReasons(errors)}` : '';
  return new Refusal(`the host answered ${status} ${code}${fields} (request ${requestId})`);
}
