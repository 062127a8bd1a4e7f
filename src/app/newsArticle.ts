import type { Article, Signature } from '../contract/articles.ts';
import { fill, pages } from '../paths.ts';
import { PAID_PART } from '../ui/paidPart.ts';

interface Place {
  /** Where the story's page is. */
  address: string;
  origin: string;
  paper: string;
}

/**
 * A story for search engines: schema.org's `NewsArticle` as JSON-LD. It has nothing of the body; where that isn't free to
 * all, it says so, and which part of the page is meant, so that a gate isn't taken for a trick on them.
 */
export function newsArticle(article: Article, { address, origin, paper }: Place): object {
  const { headline, standfirst, lang, publishedAt, updatedAt, bylines, picture, access } = article;
  const isFree = access === 'free';
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: address,
    headline,
    ...(standfirst ? { description: standfirst } : {}),
    inLanguage: lang,
    datePublished: publishedAt,
    dateModified: updatedAt,
    ...(bylines.length > 0 ? { author: bylines.map((by) => toPerson(by, origin)) } : {}),
    publisher: { '@type': 'NewsMediaOrganization', name: paper, url: `${origin}/` },
    ...(picture ? { image: [new URL(picture.src, origin).href] } : {}),
    isAccessibleForFree: isFree,
    ...(isFree
      ? {}
      : {
          hasPart: {
            '@type': 'WebPageElement',
            isAccessibleForFree: false,
            cssSelector: `.${PAID_PART}`,
          },
        }),
  };
}

const toPerson = ({ name, slug }: Signature, origin: string) => ({
  '@type': 'Person',
  name,
  ...(slug === null ? {} : { url: origin + fill(pages.author, { author: slug }) }),
});
