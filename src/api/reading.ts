import type { Article, ArticleBlock, Grant, Meter } from '../contract/articles.ts';
import type { Block } from '../contract/blocks.ts';
import type { Context } from './http/context.ts';
import { meterCookie, readMeter } from './http/meterCookie.ts';
import type { PaidPlan } from './rules/billing.ts';
import { signaturesOf } from './newsroom/authors.ts';
import { decideGrant, isEntitled } from './rules/entitlement.ts';
import { monthOf, nextMonthStart } from './rules/meter.ts';
import { takesComments } from './rules/openComments.ts';
import { findTeasersBySlug, storyTopicsOf, toTeaser, type Story } from './store/articles.ts';
import type { StoryHead } from './store/findStory.ts';
import { spend, spentStories } from './store/meterSpends.ts';
import { lockReader } from './store/readers.ts';
import { findSubscription } from './store/subscriptions.ts';

/** What a reader's meter and plan say of reading, this month. */
interface Standing {
  plan: PaidPlan | null;
  isEntitled: boolean;
  month: string;
  meter: Meter;
  spentOn: ReadonlySet<string>;
}

/** Where the reader stands: an account's meter is kept on the server, everyone else's in their cookie. */
export async function standingOf(context: Context): Promise<Standing> {
  const { reader, db, now, publication } = context;
  const month = monthOf(now, publication.timeZone);
  const guest = readMeter(context.request, context.secret, month);
  const [plan, kept] =
    reader.kind === 'account'
      ? await Promise.all([findSubscription(db, reader.id), spentStories(db, reader.id, month)])
      : [null, []];
  const spentOn = new Set([...kept, ...guest.storyIds]);
  const resetsAt = nextMonthStart(now, publication.timeZone).toISOString();
  return {
    plan,
    isEntitled: isEntitled(plan, now) || (reader.kind === 'account' && reader.role === 'moderator'),
    month,
    meter: { used: spentOn.size, of: publication.meter.of, resetsAt },
    spentOn,
  };
}

/** The grant as things stand, spending nothing. Nobody in particular is told of no meter. */
export function grantFor(story: Pick<Story, 'id' | 'access'>, standing: Standing | null): Grant {
  return decideGrant({
    access: story.access,
    isEntitled: standing?.isEntitled ?? false,
    meter: standing?.meter ?? null,
    isSpentOnThis: standing?.spentOn.has(story.id) ?? false,
  });
}

/** The grant of who asks for a story or its comments, spending nothing. Without any cookie it is everyone's. */
export async function grantOf(story: Pick<StoryHead, 'id' | 'access'>, context: Context): Promise<Grant> {
  const isAnyone = story.access === 'free' || !context.request.headers.has('cookie');
  return grantFor(story, isAnyone ? null : await standingOf(context));
}

/**
 * Opens a story for the reader: a metered one that the meter still allows is spent and granted. A guest's count goes
 * into their cookie; an account's joins what it had as a guest on the server, and its stories open one after the
 * other: of two at once with one left, one is granted.
 */
export async function openStory(story: Story, context: Context): Promise<Grant> {
  const { reader } = context;
  if (reader.kind !== 'account') return openInTurn(story, context);
  return context.db.transaction(async (db) => {
    await lockReader(db, reader.id);
    return openInTurn(story, { ...context, db });
  });
}

async function openInTurn(story: Story, context: Context): Promise<Grant> {
  const standing = await standingOf(context);
  const grant = grantFor(story, standing);
  const spends = !grant.granted && grant.reason === 'meter';
  await keepMeter(context, standing, spends ? [story.id] : []);
  if (!spends) return grant;
  return { granted: true, reason: 'meter', meter: { ...standing.meter, used: standing.meter.used + 1 } };
}

async function keepMeter(context: Context, standing: Standing, newlySpent: string[]): Promise<void> {
  const { reader, secret, overTls, headers } = context;
  const { month, meter } = standing;
  const inCookie = readMeter(context.request, secret, month).storyIds;
  const setCookie = (storyIds: string[]) =>
    headers.append('set-cookie', meterCookie({ month, storyIds }, secret, new Date(meter.resetsAt), overTls));

  if (reader.kind === 'account') {
    await spend(context.db, reader.id, month, [...inCookie, ...newlySpent]);
    if (inCookie.length > 0) setCookie([]);
  } else if (newlySpent.length > 0) {
    setCookie([...inCookie, ...newlySpent]);
  }
}

/** A story as one reader gets it: without a grant, its blocks end with the authored opening. */
export async function toArticle(story: Story, grant: Grant, context: Context): Promise<Article> {
  const { opening, rest } = inParts(story);
  const [topics, shownOpening, shownRest] = await Promise.all([
    storyTopicsOf(context.db, story.id, context.now),
    withEmbedded(opening, context),
    withEmbedded(rest, context),
  ]);
  return {
    ...toTeaser(story, []),
    bylines: signaturesOf(story),
    topics,
    blocks: grant.granted ? [...shownOpening, ...shownRest] : shownOpening,
    opening: shownOpening.length + (story.access === 'free' ? shownRest.length : 0),
    grant,
    commentsOpen: takesComments(story, context.now),
  };
}

/** What everyone reads of a story, what was wrong in it before all else, and what its gate keeps. */
function inParts({ blocks, opening }: Pick<Story, 'blocks' | 'opening'>) {
  const isCorrection = ({ type }: Block) => type === 'correction';
  const others = (part: Block[]) => part.filter((block) => !isCorrection(block));
  return {
    opening: [...blocks.filter(isCorrection), ...others(blocks.slice(0, opening))],
    rest: others(blocks.slice(opening)),
  };
}

/** Blocks with the teasers of the stories that stand among them; those that aren't in the paper are left out. */
async function withEmbedded(
  blocks: Block[],
  { db, now }: Pick<Context, 'db' | 'now'>,
): Promise<ArticleBlock[]> {
  const slugs = blocks.flatMap((block) => (block.type === 'related' ? [block.slug] : []));
  const teasers = await findTeasersBySlug(db, slugs, now);
  return blocks.flatMap((block): ArticleBlock[] => {
    if (block.type !== 'related') return [block];
    const story = teasers.get(block.slug);
    return story ? [{ type: 'related', story }] : [];
  });
}
