import { getDemoMail } from '../../contract/demoMail.ts';
import { ApiError } from '../http/apiError.ts';
import { route } from '../http/route.ts';

export const demoMailRoutes = [
  route(getDemoMail, async (_, { sentMail }) => {
    if (!sentMail) throw new ApiError('notFound');
    return { items: await sentMail() };
  }),
];
