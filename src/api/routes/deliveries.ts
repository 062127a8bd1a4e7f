import { getNewsroomDeliveries, postNewsroomDeliveryRetries } from '../../contract/deliveries.ts';
import { route } from '../http/route.ts';
import { listGivenUp, retryGivenUp } from '../store/deliveries.ts';

export const deliveryRoutes = [
  route(getNewsroomDeliveries, ({ query }, { db }) => listGivenUp(db, query)),

  route(postNewsroomDeliveryRetries, async (_, { db, now }) => ({ retried: await retryGivenUp(db, now) })),
];
