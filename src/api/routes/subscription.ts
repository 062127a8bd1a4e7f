import { deleteSubscription, patchSubscription, postSubscription } from '../../contract/subscription.ts';
import { accountOf } from '../http/guards.ts';
import { route } from '../http/route.ts';
import { cancelSubscription, startSubscription, updateSubscription } from '../subscriptions.ts';

export const subscriptionRoutes = [
  route(postSubscription, async ({ body }, context) =>
    startSubscription(accountOf(context.reader).id, body, context),
  ),

  route(patchSubscription, async ({ body }, context) =>
    updateSubscription(accountOf(context.reader).id, body, context),
  ),

  route(deleteSubscription, async (_, context) => cancelSubscription(accountOf(context.reader).id, context)),
];
