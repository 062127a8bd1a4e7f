import { putReadToday } from '../../contract/reads.ts';
import { route } from '../http/route.ts';
import { mayBeReader } from '../rules/reads.ts';
import { countRead } from '../store/reads.ts';
import { requireStoryHead } from './articles.ts';

export const readRoutes = [
  route(putReadToday, async ({ params }, context) => {
    const story = await requireStoryHead(params.slug, context);
    if (mayBeReader(context.request.headers.get('user-agent')))
      await countRead(context.db, story.id, context.now);
    return undefined;
  }),
];
