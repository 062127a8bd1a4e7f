import { getFront } from '../../contract/front.ts';
import { route } from '../http/route.ts';
import { frontPage } from '../frontPage.ts';

export const frontRoutes = [
  route(getFront, async (_, { db, now, publication }) => frontPage(db, now, publication)),
];
