import { getNewsroomDeliveries, postNewsroomDeliveryRetries } from '../../contract/deliveries.ts';
import { readArgs, WrongCall, type Command } from './command.ts';
import { minute, table } from './terminal.ts';

/** How many are shown. */
const SHOWN = '100';

/** `deliveries [--retry]`: the alerts and mails that were given up, with why; or has them all tried again. */
export const deliveriesCommand: Command = (args) => {
  const { values, positionals } = readArgs(args, { retry: { type: 'boolean' } });
  if (positionals.length > 0) throw new WrongCall('It takes nothing but --retry.');
  return async ({ desk }, say) => {
    if (values.retry) {
      const { retried } = await desk.call(postNewsroomDeliveryRetries, {});
      return say(`${retried} tried again.`);
    }
    const { items, nextCursor } = await desk.call(getNewsroomDeliveries, { query: { limit: SHOWN } });
    if (items.length === 0) return say('Nothing was given up.');
    const rows = items.map(({ endedAt, channel, kind, reader, lastError }) => [
      endedAt === null ? '' : minute(endedAt),
      channel,
      kind,
      reader,
      lastError ?? '',
    ]);
    for (const line of table(['given up (UTC)', 'by', 'what', 'reader', 'why'], rows)) say(line);
    if (nextCursor !== null) say(`Only the newest ${SHOWN} are shown.`);
  };
};
