import { deleteReaderData, getReaderData } from '../../contract/readerData.ts';
import { eraseInAWeek, eraseNow } from '../erasing.ts';
import { idOf } from '../http/guards.ts';
import { route } from '../http/route.ts';
import { findEmail } from '../store/readers.ts';
import { gatherData } from '../store/readerData.ts';

export const readerDataRoutes = [
  route(getReaderData, async (_, { db, reader, headers }) => {
    headers.set('content-disposition', 'attachment; filename="all-that-is-kept-of-me.json"');
    const email = reader.kind === 'account' ? reader.email : null;
    return gatherData(db, { id: idOf(reader), email });
  }),

  route(deleteReaderData, async (_, { db, reader, now }) => {
    const id = idOf(reader);
    if (reader.kind === 'account') return { eraseAt: (await eraseInAWeek(db, id, now)).toISOString() };
    await eraseNow(db, { id, email: await findEmail(db, id) });
    return { eraseAt: null };
  }),
];
