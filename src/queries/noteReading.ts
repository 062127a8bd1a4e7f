import type { Client } from '../client/client.ts';
import { noteCounted } from '../client/readCounts.ts';
import { noteRead } from '../client/readStories.ts';
import { putReadToday } from '../contract/reads.ts';

/** A story that was looked at for so long was read, in milliseconds; and how often that is looked after. */
const READ_AFTER = 10_000;
const STEP = 1_000;

/**
 * Notes on this device that a story is read. One whose body is open is counted too, once it has been looked at for long
 * enough: once a day on this device, and with nothing of its reader; what doesn't arrive isn't counted. Returns the way
 * to stop.
 */
export function noteReading(
  client: Client,
  story: { slug: string; topics: readonly string[] },
  isOpen: boolean,
): () => void {
  noteRead({ ...story, at: Date.now() }).catch(() => undefined);
  if (!isOpen) return () => undefined;
  let left = READ_AFTER;
  const timer = setInterval(() => {
    if (document.visibilityState === 'visible') left -= STEP;
    if (left > 0) return;
    clearInterval(timer);
    void count(client, story.slug);
  }, STEP);
  return () => clearInterval(timer);
}

async function count(client: Client, slug: string): Promise<void> {
  const day = new Date().toISOString().slice(0, 10);
  // Where storage is blocked, each reading counts.
  const isNew = await noteCounted(slug, day).catch(() => true);
  if (isNew) await client.call(putReadToday, { params: { slug } }).catch(() => undefined);
}
