import { createStore, del, get, set, type UseStore } from 'idb-keyval';

const KEY = 'endpoint';
let opened: UseStore | undefined;
/** Opened when it is first wanted; where storage is blocked, that rejects. */
const store: UseStore = async (mode, use) => (opened ??= createStore('lede-push', 'push'))(mode, use);

/**
 * The address by which this browser was subscribed to pushed alerts: what the paper still knows of it where the browser
 * itself knows nothing any more. Undefined where there is none, or storage is blocked.
 */
export const pushedEndpoint = (): Promise<string | undefined> =>
  get<string>(KEY, store).catch(() => undefined);

/** Keeps it; where storage is blocked, the paper learns of a lost one when it next pushes to it. */
export const keepPushedEndpoint = (endpoint: string): Promise<void> =>
  set(KEY, endpoint, store).catch(() => undefined);

/** Forgets it. */
export const forgetPushedEndpoint = (): Promise<void> => del(KEY, store).catch(() => undefined);
