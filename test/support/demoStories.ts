import * as v from 'valibot';
import {
  getArticle,
  getArticles,
  type Access,
  type Article,
  type Teaser,
  type ArticleBlock,
} from '../../src/contract/articles.ts';
import type { Content } from '../../src/contract/blocks.ts';
import { api, fill } from '../../src/paths.ts';
import { PASSWORD } from './api.ts';

/** Every story of a running paper, newest first. */
export async function readStories(site: string): Promise<Teaser[]> {
  const answer = await fetch(`${site}${api.articles}?limit=100`);
  return v.parse(getArticles.answer, await answer.json()).items;
}

/** The newest story of a kind. */
export function newest(stories: readonly Teaser[], access: Access, lang = 'en'): Teaser {
  const story = stories.find((candidate) => candidate.access === access && candidate.lang === lang);
  if (!story) throw new Error(`The demo has no ${access} story in ${lang}.`);
  return story;
}

/** A story as the demo's subscriber gets it: whole. */
export async function readWhole(site: string, slug: string): Promise<Article> {
  const headers = { 'content-type': 'application/json', origin: site };
  const body = JSON.stringify({ email: 'subscriber@example.com', password: PASSWORD });
  const session = await fetch(site + api.signIn, { method: 'POST', headers, body });
  const cookie = session.headers.getSetCookie().map((one) => one.replace(/;.*/, ''));
  const answer = await fetch(site + fill(api.article, { slug }), { headers: { cookie: cookie.join('; ') } });
  const article = v.parse(getArticle.answer, await answer.json());
  if (!article.grant.granted) throw new Error(`The subscriber may not read ${slug}.`);
  return article;
}

/** The running text of blocks, a string for each block, item or cell. */
export function textsOf(blocks: readonly ArticleBlock[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'list':
        return block.items.map(plain);
      case 'table':
        return [block.header, ...block.rows].flat().map(plain);
      case 'figure':
        return [block.picture.alt.text];
      case 'related':
        return [block.story.headline];
      case 'unknown':
        return [];
      default:
        return [plain(block.content)];
    }
  });
}

const plain = (content: Content) => content.map(({ text }) => text).join('');
