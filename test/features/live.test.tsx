import { render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { MemoryRouter } from 'react-router-dom';
import { Providers } from '../../src/app/Providers.tsx';
import { createClient } from '../../src/client/client.ts';
import { createSession } from '../../src/client/session.ts';
import { AlertsInbox } from '../../src/features/alerts/AlertsInbox.tsx';
import { createI18n } from '../../src/i18n/I18n.tsx';
import { loadCatalogue } from '../../src/i18n/load.ts';
import { useFollows } from '../../src/queries/follows.ts';
import { useLive } from '../../src/queries/live.ts';
import { publicationQuery } from '../../src/queries/publication.tsx';
import { createQueryClient } from '../../src/queries/queryClient.ts';
import { ORIGIN, START, startApi, testPublication, type Browser } from '../support/api.ts';
import { renderApp } from '../support/renderApp.tsx';
import { sendBy } from '../support/sendBy.ts';

let paper: Awaited<ReturnType<typeof startApi>>;
let reader: Browser;
let minutes = 0;
const publish = async (headline: string, ...topics: string[]) => {
  minutes += 1;
  paper.travelTo(new Date(START.getTime() + minutes * 60_000));
  return (await paper.publish({ headline, topics })).article.slug;
};
beforeAll(async () => {
  paper = await startApi();
  await publish('Before', 'Harbour', 'Labour');
});
afterAll(() => paper.close());
beforeEach(async () => {
  reader = await paper.account('Ada');
  await reader.put('/api/me/follows/harbour');
});

async function renderInbox() {
  const client = createClient(sendBy(reader), createSession());
  const cache = createQueryClient();
  await cache.fetchQuery(publicationQuery(client));
  const i18n = createI18n('en', await loadCatalogue('en'), testPublication.timeZone, START.toISOString());
  render(
    <Providers
      client={client}
      cache={cache}
      i18n={i18n}
      site={{ addressOf: (path) => ORIGIN + path }}
      tellHead={() => undefined}
    >
      <MemoryRouter>
        <LiveInbox />
      </MemoryRouter>
    </Providers>,
  );
  return userEvent.setup();
}

function LiveInbox() {
  useLive();
  const { data } = useFollows();
  return data ? <AlertsInbox follows={data} /> : null;
}

const headlines = () => screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
const unreadMarks = () => screen.queryAllByText('Unread').length;

test('a story that comes while the inbox is read is counted, moves nothing, and stands there when asked for', async () => {
  await publish('Early boats', 'Harbour');
  const user = await renderInbox();
  await screen.findByRole('heading', { name: 'Early boats' });
  await publish('Late boats', 'Harbour');
  await publish('No boats', 'Labour');
  await publish('Later boats', 'Harbour');
  const waiting = await screen.findByRole('button', { name: 'Show 2 new stories' });
  expect(headlines()).toEqual(['Early boats']);
  await user.click(waiting);
  await screen.findByRole('heading', { name: 'Later boats' });
  expect(headlines()).toEqual(['Later boats', 'Late boats', 'Early boats']);
  expect(screen.queryByRole('button', { name: /^Show/ })).toBeNull();
});

test('what is read elsewhere is marked in the open inbox, and what waits to be shown still waits', async () => {
  const read = await publish('Read elsewhere', 'Harbour');
  await renderInbox();
  await waitFor(() => expect(unreadMarks()).toBe(1));
  await publish('Still waiting', 'Harbour');
  await screen.findByRole('button', { name: 'Show 1 new story' });
  await reader.put(`/api/me/reads/${read}`);
  await waitFor(() => expect(unreadMarks()).toBe(0));
  expect(headlines()).toEqual(['Read elsewhere']);
  expect(screen.getByRole('button', { name: 'Show 1 new story' })).toBeDefined();
});

test('an inbox that shows one topic offers no story that it would not show', async () => {
  await reader.put('/api/me/follows/labour');
  await publish('Early boats', 'Harbour');
  const user = await renderInbox();
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Alerts on' }), 'Harbour');
  await screen.findByRole('heading', { name: 'Early boats' });
  await publish('A strike', 'Labour');
  await publish('Late boats', 'Harbour');
  await user.click(await screen.findByRole('button', { name: 'Show 1 new story' }));
  await screen.findByRole('heading', { name: 'Late boats' });
  expect(headlines()).toEqual(['Late boats', 'Early boats']);
});

test('stories that came before the page listened are counted, and said in one sentence', async () => {
  const send = sendBy(reader);
  let isFirst = true;
  await renderApp('/topics/harbour', reader, async (path, init) => {
    if (path.startsWith('/api/live') && isFirst) {
      isFirst = false;
      await publish('One of two', 'Harbour');
      await publish('Two of two', 'Harbour');
    }
    return send(path, init);
  });
  await within(await screen.findByRole('status')).findByText('2 new stories on topics you follow');
  await screen.findByRole('link', { name: /2 unread/ });
});
