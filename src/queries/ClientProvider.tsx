import { createContext, use, useSyncExternalStore, type ReactNode } from 'react';
import type { Client } from '../client/client.ts';

const ClientContext = createContext<Client | null>(null);

/** Gives all below it the way to the API. */
export function ClientProvider({ client, children }: { client: Client; children: ReactNode }) {
  return <ClientContext value={client}>{children}</ClientContext>;
}

/** The client, for hooks; whoever asks for it renders anew when the session changes. */
export function useClient(): Client {
  const client = use(ClientContext);
  if (!client) throw new Error('useClient needs a ClientProvider above it.');
  useSyncExternalStore(client.session.subscribe, client.session.epoch, client.session.epoch);
  return client;
}
