import { getCheckout } from '../../contract/checkouts.ts';
import { getPayments, postPaymentEvent } from '../../contract/payments.ts';
import { deleteSubscription, patchSubscription, postSubscription } from '../../contract/subscribing.ts';
import { beginCheckout, openCheckout, settleCheckout, viewCheckout } from '../checkouts.ts';
import { ApiError } from '../http/apiError.ts';
import { accountOf } from '../http/guards.ts';
import { route } from '../http/route.ts';
import { settleCharge } from '../renewals.ts';
import { listPayments } from '../store/payments.ts';
import { cancelSubscription, updateSubscription } from '../subscriptions.ts';

export const subscriptionRoutes = [
  route(
    postSubscription,
    async ({ body }, context) => beginCheckout(accountOf(context.reader).id, body, context),
    openCheckout,
  ),

  route(patchSubscription, async ({ body }, context) =>
    updateSubscription(accountOf(context.reader).id, body, context),
  ),

  route(deleteSubscription, async (_, context) => cancelSubscription(accountOf(context.reader).id, context)),

  route(getCheckout, async ({ params }, context) =>
    viewCheckout(accountOf(context.reader).id, params.id, context),
  ),

  route(getPayments, async ({ query }, { db, reader }) => listPayments(db, accountOf(reader).id, query)),

  route(postPaymentEvent, async ({ body }, context) => {
    const report = context.processor.readEvent(context.request, body);
    if (!report) throw new ApiError('eventRefused');
    await settleCheckout(report, context);
    await settleCharge(report, context);
    return undefined;
  }),
];
