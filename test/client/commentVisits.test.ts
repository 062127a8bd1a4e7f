import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { lastVisit, noteVisit } from '../../src/client/commentVisits.ts';
import { forgetReads } from '../../src/client/readStories.ts';

test('the mark of a story’s last visit is kept, each story’s apart, and forgotten with what was read', async () => {
  expect(await lastVisit('tide')).toBeNull();
  await noteVisit({ slug: 'tide', mark: '2026-11-23T12:00:00.000Z' });
  await noteVisit({ slug: 'wall', mark: '2026-11-23T13:00:00.000Z' });
  await noteVisit({ slug: 'tide', mark: '2026-11-23T14:00:00.000Z' });
  expect(await lastVisit('tide')).toBe('2026-11-23T14:00:00.000Z');
  expect(await lastVisit('wall')).toBe('2026-11-23T13:00:00.000Z');
  await forgetReads();
  expect(await lastVisit('tide')).toBeNull();
});

test('of very many stories those visited last are kept', async () => {
  const mark = '2026-11-23T12:00:00.000Z';
  for (let at = 0; at <= 200; at += 1) await noteVisit({ slug: `story-${at}`, mark });
  expect(await lastVisit('story-0')).toBeNull();
  expect(await lastVisit('story-1')).toBe(mark);
});
