import { dehydrate, type QueryClient } from '@tanstack/react-query';
import { renderToString } from 'react-dom/server';
import { StaticRouter } from 'react-router-dom';
import { newsArticle } from '../app/newsArticle.ts';
import { matchPage } from '../app/pageTable.ts';
import { Pages } from '../app/Pages.tsx';
import { Providers } from '../app/Providers.tsx';
import { createClient } from '../client/client.ts';
import { ProblemError } from '../client/problemError.ts';
import { createSession } from '../client/session.ts';
import type { Written } from '../i18n/format.ts';
import { createI18n } from '../i18n/I18n.tsx';
import { loadCatalogue } from '../i18n/load.ts';
import { basenameOf, inLocale, localeOf, withoutLocale } from '../i18n/locale.ts';
import type { Failure } from '../i18n/problems.ts';
import { fill } from '../paths.ts';
import { articleQuery } from '../queries/articles.ts';
import { publicationQuery } from '../queries/publication.tsx';
import { createQueryClient } from '../queries/queryClient.ts';
import type { Head } from '../ui/PageHead.tsx';
import type { PageState } from './state.ts';

export interface Rendered {
  status: number;
  html: string;
  head: Head;
  state: PageState;
  /** Where the page is, where it isn't at `url` any more: a path. */
  location: string | null;
  /** What search engines are told of the story that stands on the page, as JSON-LD. */
  structured: object | null;
  /** The file in src/pages that was rendered. */
  page: string;
}

/** Renders the page at `url` as everyone gets it, its data asked of the API by `send`, in process and without cookies. */
export async function render(
  url: URL,
  send: (path: string, init: RequestInit) => Promise<Response>,
  now: Date,
): Promise<Rendered> {
  const cache = createQueryClient();
  const client = createClient(send, createSession());
  const locale = localeOf(url.pathname);
  const { page, params } = matchPage(withoutLocale(url.pathname));
  try {
    const [catalogue, { timeZone, name }, failure] = await Promise.all([
      loadCatalogue(locale),
      cache.fetchQuery({ ...publicationQuery(client), retry: false }),
      fetchData(cache, page.data?.(client, params, url.searchParams) ?? []),
      page.module.load(),
    ]);
    const written: Written = {};
    const i18n = createI18n(locale, catalogue, timeZone, now.toISOString(), written);
    let head: Head = { title: '' };
    const html = renderToString(
      <Providers
        client={client}
        cache={cache}
        i18n={i18n}
        site={{ addressOf: (path) => url.origin + inLocale(locale, path) }}
        tellHead={(told) => (head = told)}
      >
        <StaticRouter location={url.pathname + url.search} basename={basenameOf(locale)}>
          <Pages failure={failure} />
        </StaticRouter>
      </Providers>,
    );
    const state: PageState = {
      data: dehydrate(cache).queries.map(({ queryKey, state: { data } }) => [queryKey, data]),
      locale,
      timeZone,
      paper: name,
      now: i18n.now,
      written,
      origin: url.origin,
      failure,
    };
    const story =
      page.name === 'ArticlePage' && cache.getQueryData(articleQuery(client, params.slug ?? '').queryKey);
    const address = url.origin + inLocale(locale, head.canonical ?? url.pathname);
    const structured = story ? newsArticle(story, { address, origin: url.origin, paper: name }) : null;
    const location =
      failure?.code === 'moved' && failure.detail
        ? inLocale(locale, fill<string>(page.path, { slug: failure.detail }))
        : null;
    return { status: statusOf(failure, page.name), html, head, state, location, structured, page: page.name };
  } finally {
    cache.clear();
  }
}

/** Fetches what a page shows. Without the main thing, the first, it has failed; the rest the browser can fetch. */
async function fetchData(
  cache: QueryClient,
  fetchings: ((cache: QueryClient) => Promise<unknown>)[],
): Promise<(Failure & { status?: number }) | null> {
  const [main] = await Promise.allSettled(fetchings.map((fetching) => fetching(cache)));
  if (main?.status !== 'rejected') return null;
  const { reason } = main as PromiseRejectedResult;
  if (reason instanceof ProblemError) {
    const { name, code, detail, status } = reason;
    return { name, code, detail, status };
  }
  throw reason;
}

function statusOf(failure: { status?: number } | null, page: string): number {
  if (failure) return failure.status ?? 500;
  return page === 'NotFoundPage' ? 404 : 200;
}
