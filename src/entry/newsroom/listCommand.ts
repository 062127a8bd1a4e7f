import { getNewsroomArticles, type NewsroomArticle } from '../../contract/newsroom.ts';
import type { Desk } from '../../api/newsroom/desk.ts';
import { readArgs, WrongCall, type Command } from './command.ts';
import { minute, table } from './terminal.ts';

/** How many are asked for at once, which is also how many are shown without `--all`. */
const A_PAGE = { some: 20, all: 100 };

/** `list [--all]`: the newest stories, or all of them, with what has become of each. */
export const listCommand: Command = (args) => {
  const { values, positionals } = readArgs(args, { all: { type: 'boolean' } });
  if (positionals.length > 0) throw new WrongCall('It takes nothing but --all.');
  const wantsAll = values.all ?? false;
  return async ({ desk }, say) => {
    const { items, isWhole } = await articles(desk, wantsAll);
    if (items.length === 0) return say('There is no story yet.');
    const rows = items.map((item) => [
      item.slug,
      stateOf(item),
      minute(item.publishedAt),
      item.access,
      item.lang,
      item.headline,
    ]);
    for (const line of table(['slug', 'state', 'date (UTC)', 'access', 'lang', 'headline'], rows)) say(line);
    if (!isWhole) say('There are more: list --all');
  };
};

async function articles(desk: Desk, wantsAll: boolean) {
  const items: NewsroomArticle[] = [];
  let cursor: string | undefined;
  do {
    const limit = String(wantsAll ? A_PAGE.all : A_PAGE.some);
    const page = await desk.call(getNewsroomArticles, { query: { cursor, limit } });
    items.push(...page.items);
    cursor = page.nextCursor ?? undefined;
    if (!wantsAll) break;
  } while (cursor !== undefined);
  return { items, isWhole: cursor === undefined };
}

const stateOf = ({ state, publishedAt }: NewsroomArticle): string =>
  state === 'waiting' ? `waits until ${minute(publishedAt)}` : state;
