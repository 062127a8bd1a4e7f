import * as v from 'valibot';
import { api } from '../paths.ts';
import { teaser } from './articles.ts';
import { endpoint } from './endpoint.ts';
import { list, listQuery } from './list.ts';
import { instant } from './text.ts';

/** The most stories that one reader keeps for later. */
export const MOST_SAVED = 1_000;

/** What a list of saved stories goes by, the newest first: when each was saved, or published. */
export const savedOrder = v.picklist(['saved', 'published']);
export type SavedOrder = v.InferOutput<typeof savedOrder>;

export const savedStory = v.object({
  slug: v.string(),
  savedAt: v.string(),
  /** Null once the newsroom withdrew it. */
  article: v.nullable(teaser),
});
export type SavedStory = v.InferOutput<typeof savedStory>;

/** Whether a story is saved: since when, or null. */
const saving = v.object({ savedAt: v.nullable(v.string()) });

export const getSavedStories = endpoint({
  method: 'GET',
  path: api.savedStories,
  summary:
    'The stories that the reader saved for later, those saved or published last first; none for a guest.',
  audience: 'personal',
  needs: 'nothing',
  query: v.object({ ...listQuery, order: v.optional(savedOrder, 'saved') }),
  answer: list(savedStory),
  status: 200,
  problems: ['malformedCursor'],
});

export const getSavedStory = endpoint({
  method: 'GET',
  path: api.savedStory,
  summary: 'Whether the reader saved a story, and when; null where they did not.',
  audience: 'personal',
  needs: 'nothing',
  answer: saving,
  status: 200,
  problems: ['notFound'],
});

export const putSavedStory = endpoint({
  method: 'PUT',
  path: api.savedStory,
  summary:
    'Saves a story for later, now or, to take a removal back, as of when it was saved before; one that is saved stays as it is. A guest gets an anonymous session by it.',
  audience: 'personal',
  needs: 'nothing',
  body: v.strictObject({ savedAt: v.optional(instant) }),
  bodyOptional: true,
  answer: saving,
  status: 200,
  problems: ['notFound', 'tooManySaved'],
});

export const deleteSavedStory = endpoint({
  method: 'DELETE',
  path: api.savedStory,
  summary: 'Takes a story off what is saved; one that was not saved is no error.',
  audience: 'personal',
  needs: 'nothing',
  answer: undefined,
  status: 204,
  problems: ['notFound'],
});
