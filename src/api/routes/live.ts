import { getArrivals, getLive } from '../../contract/live.ts';
import { Reply } from '../http/reply.ts';
import { route } from '../http/route.ts';
import { sessionToken } from '../http/sessionCookie.ts';
import { findArrivals, newestAnnouncement } from '../store/arrivals.ts';

/** How many arrivals one answer holds. */
const MOST = 100;

export const liveRoutes = [
  route(getLive, async ({ query }, { reader, request, live, secret, overTls }) => {
    const token = sessionToken(request.headers.get('cookie'), secret, overTls);
    // Nothing happens to a guest, and 204 keeps a browser's own EventSource from coming again.
    if (reader.kind === 'guest' || token === null) return new Reply(204, undefined);
    if (request.method === 'HEAD') return new Reply(200, new Blob([]).stream());
    const given = /^\d{1,15}$/.exec(request.headers.get('last-event-id') ?? '')?.[0];
    const after = given === undefined ? query.after : Number(given);
    return new Reply(200, await live.open({ id: reader.id, token }, after));
  }),

  route(getArrivals, async ({ query: { after } }, { db, reader, now }) => {
    if (reader.kind === 'guest') return { items: [], last: 0 };
    // The number first: what is announced between the two comes with the next answer as well, rather than with none.
    const newest = await newestAnnouncement(db);
    const items = await findArrivals(db, [reader.id], { after, limit: MOST, now });
    const [item] = items.slice(-1);
    const last = item && (items.length === MOST || item.id > newest) ? item.id : newest;
    return { items: items.map(({ readerId: _, ...arrival }) => arrival), last };
  }),
];
