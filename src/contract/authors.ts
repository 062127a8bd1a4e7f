import * as v from 'valibot';
import { api } from '../paths.ts';
import { teaser } from './articles.ts';
import { endpoint } from './endpoint.ts';
import { list, listQuery } from './list.ts';

/** Who writes for the paper, named as in their newest story. Two spellings that make one slug are one author. */
export const author = v.object({ slug: v.string(), name: v.string(), lang: v.string() });
export type Author = v.InferOutput<typeof author>;

export const getAuthor = endpoint({
  method: 'GET',
  path: api.author,
  summary: 'Who wrote stories of the paper, by the slug of their name.',
  audience: 'public',
  needs: 'nothing',
  answer: author,
  status: 200,
  problems: ['notFound'],
});

export const getAuthorArticles = endpoint({
  method: 'GET',
  path: api.authorArticles,
  summary: 'Teasers of one author’s stories, newest first.',
  audience: 'public',
  needs: 'nothing',
  query: v.object({ ...listQuery }),
  answer: list(teaser),
  status: 200,
  problems: ['notFound', 'malformedCursor'],
});
