import { patchComment } from '../../contract/commentActs.ts';
import { postComment, type Comment, type Reply } from '../../contract/comments.ts';
import type { Client } from '../client.ts';
import { ProblemError } from '../problemError.ts';
import type { Waiting } from './waiting.ts';

/** After so long without an answer it is taken to be lost, in milliseconds. */
const MOST_WAIT = 30_000;

/**
 * Sends what waits, as often as it takes, and always under the same intent. Where the API has accepted a text that it had
 * formerly, its answer having been lost, that comment is edited: so one comment has the text as it was last.
 * Rejects as `Client.call` does, and with the code `postedBefore` where that comment can't be edited any more.
 */
export async function deliver(client: Client, account: string, waiting: Waiting): Promise<Comment | Reply> {
  const { slug, parentId, intent, text, tried } = waiting;
  const options = () => ({ account, signal: AbortSignal.timeout(MOST_WAIT) });
  const post = (words: string) =>
    client.call(
      postComment,
      { params: { slug }, body: { text: words, parentId } },
      { ...options(), idempotencyKey: intent },
    );
  /** Posts again what was accepted, to hear of it, where that is known to have been one of the former texts. */
  const findAccepted = async (former: readonly string[], reused: unknown): Promise<Comment> => {
    const [next, ...others] = former;
    if (next === undefined) throw reused;
    return post(next).catch((error: unknown) => findAccepted(others, ifReused(error)));
  };

  const posted = await post(text).catch((error: unknown) =>
    findAccepted(
      tried.filter((one) => one !== text),
      ifReused(error),
    ),
  );
  if (posted.text === text.normalize('NFC')) return posted;
  return client
    .call(patchComment, { params: { id: posted.id }, body: { text } }, options())
    .catch((error: unknown) => {
      const isOver = error instanceof ProblemError && [404, 409].includes(error.status);
      throw isOver ? new ProblemError({ code: 'postedBefore', status: error.status }) : error;
    });
}

/** Throws what says anything but that the intent was used for another text. */
function ifReused(error: unknown): unknown {
  if (error instanceof ProblemError && error.code === 'idempotencyKeyReused') return error;
  throw error;
}
