import type { ReaderChange } from '../../contract/live.ts';
import { notify, type Db } from './database.ts';

/** The channel that tells hosts that a reader changed something: `follows` and the reader's id, divided by a space. */
export const READERS_CHANNEL = 'readers';

/** Tells every host that a reader changed something; inside a transaction, at its commit. */
export const tellChange = (db: Db, readerId: string, change: ReaderChange) =>
  notify(db, READERS_CHANNEL, `${change} ${readerId}`);
