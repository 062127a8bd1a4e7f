import type { PushMessage } from '../../contract/push.ts';
import { directionOf, inLocale } from '../../i18n/locale.ts';
import { mailTexts, nearestLocale } from '../../i18n/mailTexts.ts';
import { fill, pages } from '../../paths.ts';
import { shorten } from '../newsroom/shorten.ts';
import type { AlertedStory } from '../store/alertContents.ts';

/** Push services take four kilobytes; more than this is not shown anyway, in UTF-16 units. */
const LONGEST = 240;

/** What is pushed of a story: what anyone may see of it, in its own language, or in `lang`'s why it came where that is all. */
export function toPushMessage(story: AlertedStory, lang: string): PushMessage {
  const locale = nearestLocale(lang);
  const because = mailTexts(locale).becauseYouFollow(story.reasons.map(({ name }) => name));
  return {
    title: shorten(story.headline, LONGEST, story.lang),
    body: shorten(story.standfirst || because, LONGEST, story.lang),
    url: inLocale(locale, fill(pages.article, { slug: story.slug })),
    tag: story.slug,
    lang: story.lang,
    dir: directionOf(story.lang),
  };
}
