import type { Services } from '../http/context.ts';
import { indexUnindexed } from '../newsroom/searchIndex.ts';

/**
 * Makes stories findable that are from before there was a search, beside everything else. What it returns stops it, and
 * resolves once the database may be closed.
 */
export function startIndexing({ db, log }: Pick<Services, 'db' | 'log'>): () => Promise<void> {
  let isStopped = false;
  const indexing = indexUnindexed(db, () => isStopped).catch((error: unknown) =>
    log.error('stories could not be made findable', error),
  );
  return async () => {
    isStopped = true;
    await indexing;
  };
}
