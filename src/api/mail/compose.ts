import { CODE_MINUTES } from '../../contract/account.ts';
import { isolate } from '../../i18n/format.ts';
import { inLocale, type Locale } from '../../i18n/locale.ts';
import { mailTexts, nearestLocale, type MailTexts } from '../../i18n/mailTexts.ts';
import { api, fill, pages } from '../../paths.ts';
import type { Addressee, AlertedStory, Reason } from '../store/alertContents.ts';
import type { DeliveryRow } from '../store/deliveries.ts';
import { toHtml, toText, type Line } from './mailDocument.ts';
import type { Mail } from './mailer.ts';
import { unsubscribeToken, type MailList } from './unsubscribeToken.ts';

/** Whom mail is from, and where its links lead. */
export interface Letterhead {
  paper: string;
  /** The paper's language, for readers whose own isn't known. */
  lang: string;
  publicUrl: string;
  from: Mail['from'];
  /** Signs the links that unsubscribe. */
  secret: string;
}

/** The language that a reader is written to in. */
export const localeFor = ({ lang }: Pick<Addressee, 'lang'>, paper: Pick<Letterhead, 'lang'>): Locale =>
  nearestLocale(lang ?? paper.lang);

/** The most topics that a mail offers to be taken off, each with a link of its own. */
const MOST_TOPICS = 5;
/** How many of a digest's headlines lists of mail show. */
const MOST_PREVIEWED = 3;

/** The mail that a story is told by at once: its headline and standfirst, which anyone may see, and why it came. */
export function composeInstant(
  delivery: DeliveryRow,
  to: Addressee,
  story: AlertedStory,
  head: Letterhead,
  now: Date,
): Mail {
  const locale = localeFor(to, head);
  const lines = storyLines(story, locale, head);
  return compose(delivery, to, head, {
    locale,
    subject: story.headline,
    preview: story.standfirst || becauseOf(story, locale),
    lines: [...lines, ...closing('instant', story.reasons, to, locale, head, now)],
    headers: listHeaders('instant', to, head, now),
  });
}

/** The mail of a day or a week: its stories as in `composeInstant`, and how many more there are. */
export function composeDigest(
  delivery: DeliveryRow,
  kind: 'daily' | 'weekly',
  to: Addressee,
  { stories, more }: { stories: AlertedStory[]; more: number },
  head: Letterhead,
  now: Date,
): Mail {
  const locale = localeFor(to, head);
  const t = mailTexts(locale);
  const reasons = new Map(stories.flatMap((story) => story.reasons.map((reason) => [reason.id, reason])));
  const lines: Line[] = [
    { look: 'plain', text: t.digestIntro(stories.length + more) },
    ...stories.flatMap((story) => storyLines(story, locale, head)),
    ...(more > 0 ? [{ look: 'plain', text: t.andMore(more) } as const] : []),
    ...closing(kind, [...reasons.values()], to, locale, head, now),
  ];
  const subject = kind === 'daily' ? t.dailySubject(head.paper) : t.weeklySubject(head.paper);
  const preview = stories
    .slice(0, MOST_PREVIEWED)
    .map(({ headline }) => isolate(headline))
    .join(' · ');
  const headers = listHeaders(kind, to, head, now);
  return compose(delivery, to, head, { locale, subject, preview, lines, headers });
}

/**
 * What a mail about an account says, and where its link leads; or the code in it, and what that is for: `confirming` an
 * address by logging in makes void what was chosen by who may be another.
 */
export type AccountMail =
  | { says: keyof MailTexts['account']; link: string }
  | { code: string; isFor: 'logIn' | 'confirming' | 'signUp' };

/** The mail about an account, in a language. */
export function composeAccountMail(
  delivery: DeliveryRow,
  mail: AccountMail,
  to: Addressee,
  lang: string,
  head: Letterhead,
): Mail {
  const locale = nearestLocale(lang);
  const said = 'code' in mail ? codeLines(mail, locale, head) : linkLines(mail, locale, head);
  return compose(delivery, to, head, { locale, ...said, headers: {} });
}

function linkLines(
  { says, link }: { says: keyof MailTexts['account']; link: string },
  locale: Locale,
  { paper }: Letterhead,
) {
  const t = mailTexts(locale).account[says];
  const preview = t.intro(paper);
  const lines: Line[] = [
    { look: 'plain', text: preview },
    { look: 'action', text: t.action, href: link },
    { look: 'small', text: t.unasked },
  ];
  return { subject: t.subject(paper), preview, lines };
}

function codeLines(
  { code, isFor }: Extract<AccountMail, { code: string }>,
  locale: Locale,
  { paper }: Letterhead,
) {
  const t = mailTexts(locale).code;
  const preview = (isFor === 'signUp' ? t.signUp : t.intro)(paper, CODE_MINUTES);
  const lines: Line[] = [
    { look: 'heading', text: code },
    { look: 'plain', text: preview },
    ...(isFor === 'confirming' ? [{ look: 'plain', text: t.confirms } as const] : []),
    { look: 'small', text: t.unasked },
  ];
  return { subject: t.subject(paper, code), preview, lines };
}

interface Content {
  locale: Locale;
  subject: string;
  preview: string;
  lines: Line[];
  headers: Record<string, string>;
}

function compose(
  { id }: DeliveryRow,
  { email }: Addressee,
  head: Letterhead,
  { locale, subject, preview, lines, headers }: Content,
): Mail {
  const { paper, publicUrl, from } = head;
  const front = addressOf(pages.front, locale, head);
  const whole: Line[] = [{ look: 'mast', text: paper, href: front }, ...lines];
  return {
    messageId: `${id}@${new URL(publicUrl).hostname}`,
    from,
    to: email,
    subject,
    text: toText(whole),
    html: toHtml(whole, { title: subject, preview, locale }),
    headers: {
      // Nobody is out of office to a machine (RFC 3834).
      'Auto-Submitted': 'auto-generated',
      'Content-Language': locale,
      ...headers,
    },
  };
}

function storyLines(story: AlertedStory, locale: Locale, head: Letterhead): Line[] {
  const { lang } = story;
  const href = addressOf(fill(pages.article, { slug: story.slug }), locale, head);
  return [
    { look: 'heading', text: story.headline, lang, href },
    ...(story.standfirst ? [{ look: 'plain', text: story.standfirst, lang } as const] : []),
    { look: 'small', text: becauseOf(story, locale) },
  ];
}

const becauseOf = ({ reasons }: AlertedStory, locale: Locale) =>
  mailTexts(locale).becauseYouFollow(reasons.map(({ name }) => name));

/** Why the mail came, and the ways out of it. */
function closing(
  list: 'instant' | 'daily' | 'weekly',
  reasons: Reason[],
  to: Addressee,
  locale: Locale,
  head: Letterhead,
  now: Date,
): Line[] {
  const t: MailTexts = mailTexts(locale);
  const wayOut = (from: MailList, text: string): Line => {
    const token = unsubscribeToken(to.readerId, from, head.secret, now);
    return { look: 'small', text, href: addressOf(fill(pages.unsubscribe, { token }), locale, head) };
  };
  return [
    { look: 'end', text: t.toInbox, href: addressOf(pages.alerts, locale, head) },
    { look: 'small', text: t.whyMailed[list] },
    wayOut(list, t.unsubscribe[list]),
    ...reasons.slice(0, MOST_TOPICS).map(({ id, name }) => wayOut({ topic: id }, t.unsubscribeTopic(name))),
  ];
}

/** What lets a mail program unsubscribe by one press (RFC 2369, RFC 8058). */
function listHeaders(list: 'instant' | 'daily' | 'weekly', to: Addressee, head: Letterhead, now: Date) {
  const token = unsubscribeToken(to.readerId, list, head.secret, now);
  return {
    'List-Id': `<${list}.${new URL(head.publicUrl).hostname}>`,
    'List-Unsubscribe': `<${head.publicUrl}${fill(api.unsubscribe, { token })}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}

const addressOf = (path: string, locale: Locale, { publicUrl }: Letterhead) =>
  publicUrl + inLocale(locale, path);
