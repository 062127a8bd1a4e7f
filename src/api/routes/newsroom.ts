import {
  deleteNewsroomArticle,
  getNewsroomArticles,
  patchNewsroomArticle,
  postNewsroomArticle,
  postNewsroomPicture,
  putNewsroomArticleAddress,
} from '../../contract/newsroom.ts';
import { ApiError } from '../http/apiError.ts';
import { Reply } from '../http/reply.ts';
import { route } from '../http/route.ts';
import { correct } from '../newsroom/corrections.ts';
import { move } from '../newsroom/moving.ts';
import { PictureRefusal } from '../newsroom/pictures/pictureRefusal.ts';
import { storePicture } from '../newsroom/pictures/storePicture.ts';
import { publish } from '../newsroom/publish.ts';
import { withdraw } from '../newsroom/withdrawal.ts';
import { listNewsroomArticles, toNewsroomArticle } from '../store/newsroomArticles.ts';

export const newsroomRoutes = [
  route(getNewsroomArticles, async ({ query }, { db, now }) => listNewsroomArticles(db, now, query)),

  route(postNewsroomArticle, async ({ query, body }, { db, now }) => {
    const { article, outcome } = await publish(db, body, now, query.over);
    return new Reply(outcome === 'new' ? 201 : 200, { ...article, outcome });
  }),

  route(patchNewsroomArticle, async ({ params, body }, { db, now }) =>
    toNewsroomArticle(await correct(db, params.slug, body.correction, now), now),
  ),

  route(deleteNewsroomArticle, async ({ params, body }, { db, now }) =>
    toNewsroomArticle(await withdraw(db, params.slug, body.why, now), now),
  ),

  route(putNewsroomArticleAddress, async ({ params, body }, { db, now }) =>
    toNewsroomArticle(await move(db, params.slug, body.slug), now),
  ),

  route(postNewsroomPicture, ({ body }, { db, now }) =>
    storePicture(db, body, now).catch((error: unknown) => {
      if (!(error instanceof PictureRefusal)) throw error;
      throw new ApiError(error.code, { detail: error.message, cause: error });
    }),
  ),
];
