import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import type { Client } from '../client/client.ts';
import { I18nProvider, type I18n } from '../i18n/I18n.tsx';
import { ClientProvider } from '../queries/ClientProvider.tsx';
import { PublicationProvider } from '../queries/publication.tsx';
import { dropFormerSessions } from '../queries/session.ts';
import { Announcer } from '../ui/Announcer.tsx';
import { HeadContext, type Head } from '../ui/PageHead.tsx';
import { SiteContext, type Site } from '../ui/Site.tsx';

interface ProvidersProps {
  client: Client;
  cache: QueryClient;
  i18n: I18n;
  site: Site;
  tellHead: (head: Head) => void;
  children: ReactNode;
}

/** All that the pages find around them. */
export function Providers({ client, cache, i18n, site, tellHead, children }: ProvidersProps) {
  useEffect(
    () => client.session.subscribe(() => dropFormerSessions(cache, client.session.epoch())),
    [client, cache],
  );
  return (
    <QueryClientProvider client={cache}>
      <ClientProvider client={client}>
        <PublicationProvider>
          <I18nProvider i18n={i18n}>
            <SiteContext value={site}>
              <HeadContext value={tellHead}>
                <Announcer>{children}</Announcer>
              </HeadContext>
            </SiteContext>
          </I18nProvider>
        </PublicationProvider>
      </ClientProvider>
    </QueryClientProvider>
  );
}
