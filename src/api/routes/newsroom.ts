import { postNewsroomArticle, postNewsroomPicture } from '../../contract/newsroom.ts';
import { ApiError } from '../http/apiError.ts';
import { Reply } from '../http/reply.ts';
import { route } from '../http/route.ts';
import { PictureRefusal } from '../newsroom/pictures/pictureRefusal.ts';
import { storePicture } from '../newsroom/pictures/storePicture.ts';
import { publish } from '../newsroom/publish.ts';

export const newsroomRoutes = [
  route(postNewsroomArticle, async ({ body }, { db, now }) => {
    const { article, outcome } = await publish(db, body, now);
    return new Reply(outcome === 'new' ? 201 : 200, { ...article, outcome });
  }),
  route(postNewsroomPicture, ({ body }, { db, now }) =>
    storePicture(db, body, now).catch((error: unknown) => {
      if (!(error instanceof PictureRefusal)) throw error;
      throw new ApiError(error.code, { detail: error.message, cause: error });
    }),
  ),
];
