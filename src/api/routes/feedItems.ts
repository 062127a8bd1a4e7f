import { postKnownItems } from '../../contract/feedItems.ts';
import { route } from '../http/route.ts';
import { knownItems } from '../store/feedItems.ts';

export const feedItemRoutes = [
  route(postKnownItems, async ({ body }, { db }) => ({ known: await knownItems(db, body) })),
];
