import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useEffect } from 'react';
import { MemoryRouter, useLocation } from 'react-router-dom';
import { Pages } from '../../src/app/Pages.tsx';
import { Providers } from '../../src/app/Providers.tsx';
import { createClient } from '../../src/client/client.ts';
import { createSession } from '../../src/client/session.ts';
import { createI18n } from '../../src/i18n/I18n.tsx';
import { loadCatalogue } from '../../src/i18n/load.ts';
import { basenameOf, inLocale, localeOf } from '../../src/i18n/locale.ts';
import { publicationQuery } from '../../src/queries/publication.tsx';
import { createQueryClient } from '../../src/queries/queryClient.ts';
import { ORIGIN, START, testPublication, type Browser } from './api.ts';
import { sendBy, type Send } from './sendBy.ts';

/**
 * Renders the whole app at an address, as a reader with that browser has it. `send` may stand between the two, to lose
 * requests or answers on the way. Returns the reader's hands, and where the router is.
 */
export async function renderApp(at: string, browser: Browser, send: Send = sendBy(browser)) {
  // What was kept with a place in the history is of another test.
  history.replaceState(null, '');
  const client = createClient(send, createSession());
  const cache = createQueryClient();
  await cache.fetchQuery(publicationQuery(client));
  const locale = localeOf(at);
  const i18n = createI18n(locale, await loadCatalogue(locale), testPublication.timeZone, START.toISOString());
  let address = '';
  render(
    <Providers
      client={client}
      cache={cache}
      i18n={i18n}
      site={{ addressOf: (path) => ORIGIN + inLocale(locale, path) }}
      tellHead={({ title }) => void (document.title = title)}
    >
      <MemoryRouter basename={basenameOf(locale)} initialEntries={[at]}>
        <Pages failure={null} />
        <Where tell={(here) => (address = here)} />
      </MemoryRouter>
    </Providers>,
  );
  return { user: userEvent.setup(), address: () => address };
}

function Where({ tell }: { tell: (address: string) => void }) {
  const { pathname, search, hash } = useLocation();
  useEffect(() => void tell(pathname + search + hash));
  return null;
}
