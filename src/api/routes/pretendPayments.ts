import { getPretendPayment, postPretendPayment } from '../../contract/pretendPayments.ts';
import { ApiError } from '../http/apiError.ts';
import { route } from '../http/route.ts';

export const pretendPaymentRoutes = [
  route(getPretendPayment, async ({ params }, { pretendProcessor }) =>
    found(await pretendProcessor?.page(params.token)),
  ),

  route(postPretendPayment, async ({ params, body }, { pretendProcessor }) =>
    found(await pretendProcessor?.pay(params.token, body.card, body.isConfirmed)),
  ),
];

/** The payment, or 404: there is none, or another processor is at work. */
function found<Payment>(payment: Payment | null | undefined): Payment {
  if (!payment) throw new ApiError('notFound');
  return payment;
}
