import type { Services } from '../http/context.ts';
import { signUnsigned } from '../newsroom/authors.ts';
import { indexUnindexed } from '../newsroom/searchIndex.ts';

/**
 * Makes stories findable that are from before there was a search or authors had pages, beside everything else. What it
 * returns stops it, and resolves once the database may be closed.
 */
export function startIndexing({ db, log }: Pick<Services, 'db' | 'log'>): () => Promise<void> {
  let isStopped = false;
  const index = async () => {
    await indexUnindexed(db, () => isStopped);
    await signUnsigned(db, () => isStopped);
  };
  const indexing = index().catch((error: unknown) => log.error('stories could not be made findable', error));
  return async () => {
    isStopped = true;
    await indexing;
  };
}
