import type { Signature } from '../../contract/articles.ts';
import type { Story } from '../store/articles.ts';
import { findUnsigned, keepAuthors } from '../store/authors.ts';
import type { Db } from '../store/database.ts';
import { langOfName } from './langOfName.ts';
import { slugify } from './slug.ts';

/** The names of a byline as they sign a story. A name without a letter or digit has no author's page. */
export const signaturesOf = ({ bylines, lang }: Pick<Story, 'bylines' | 'lang'>): Signature[] =>
  bylines.map(({ name }) => ({
    name,
    lang: langOfName(name, lang),
    slug: /[\p{L}\p{N}]/u.test(name) ? slugify(name) : null,
  }));

type Signed = Pick<Story, 'id' | 'bylines' | 'lang' | 'publishedAt'>;

/** Puts a story among its authors'. */
export const setAuthors = (db: Db, story: Signed): Promise<void> =>
  keepAuthors(
    db,
    story,
    signaturesOf(story).flatMap(({ slug, ...signature }) => (slug === null ? [] : [{ slug, ...signature }])),
  );

/** How many stories are looked at in one go. */
const STEP = 100;

/** Puts those stories among their authors' that came into the paper before authors had pages, until `isStopped` says so. */
export async function signUnsigned(db: Db, isStopped = () => false): Promise<void> {
  for (let last: string | null = null; !isStopped();) {
    const stories: Signed[] = await findUnsigned(db, last, STEP);
    for (const story of stories) await setAuthors(db, story);
    last = stories.at(-1)?.id ?? null;
    if (last === null) return;
  }
}
