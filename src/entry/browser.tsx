import { startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router-dom';
import { matchPage } from '../app/pageTable.ts';
import { Pages } from '../app/Pages.tsx';
import { prefetchLinks } from '../app/prefetch.ts';
import { Providers } from '../app/Providers.tsx';
import { createClient } from '../client/client.ts';
import { createSession } from '../client/session.ts';
import { documentTitle } from '../i18n/format.ts';
import { createI18n } from '../i18n/I18n.tsx';
import { loadCatalogue } from '../i18n/load.ts';
import { basenameOf, inLocale, withoutLocale } from '../i18n/locale.ts';
import { createQueryClient } from '../queries/queryClient.ts';
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/print.css';
import { STATE_ID, type PageState } from './state.ts';

/** Takes the page over where the server left it: same data, same moment, so that nothing is fetched or drawn twice. */
async function start(root: HTMLElement, state: PageState): Promise<void> {
  const session = createSession(
    'BroadcastChannel' in window ? new BroadcastChannel('lede-session') : undefined,
  );
  const client = createClient((path, init) => fetch(path, { credentials: 'same-origin', ...init }), session);
  const cache = createQueryClient();
  const updatedAt = isFromHost() ? Date.now() : Date.parse(state.now);
  for (const [key, data] of state.data) cache.setQueryData(key, data, { updatedAt });

  const { page } = matchPage(withoutLocale(location.pathname));
  const [catalogue] = await Promise.all([loadCatalogue(state.locale), page.module.load()]);
  // As a transition it is done in slices, between which the page answers and paints.
  startTransition(() => {
    hydrateRoot(
      root,
      <Providers
        client={client}
        cache={cache}
        i18n={createI18n(state.locale, catalogue, state.timeZone, state.now, state.written)}
        site={{ addressOf: (path) => state.origin + inLocale(state.locale, path) }}
        tellHead={({ title }) => (document.title = documentTitle(title, state.paper))}
      >
        {/* A press on a link is answered in one go: what is next is mostly here already. */}
        <BrowserRouter basename={basenameOf(state.locale)} useTransitions={false}>
          <Pages failure={state.failure} />
        </BrowserRouter>
      </Providers>,
    );
  });
  void import('../styles/fonts.ts').then(({ loadFonts }) => loadFonts({ isNewPage: false }));
  prefetchLinks(root, client, cache, state.locale);
}

/** Whether the document came from the host, which keeps one only while it is true, and not out of the browser's own store. */
function isFromHost(): boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return navigation?.transferSize !== 0;
}

const root = document.getElementById('root');
const state = document.getElementById(STATE_ID)?.textContent;
if (root && state) void start(root, JSON.parse(state) as PageState);
