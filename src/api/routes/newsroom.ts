import { postNewsroomArticle } from '../../contract/newsroom.ts';
import { Reply } from '../http/reply.ts';
import { route } from '../http/route.ts';
import { publish } from '../newsroom/publish.ts';

export const newsroomRoutes = [
  route(postNewsroomArticle, async ({ body }, { db, now }) => {
    const { article, outcome } = await publish(db, body, now);
    return new Reply(outcome === 'new' ? 201 : 200, { ...article, outcome });
  }),
];
