import { createElement, useEffect, useState, useSyncExternalStore } from 'react';
import { Route, Routes, useLocation } from 'react-router-dom';
import type { Failure } from '../i18n/problems.ts';
import { PageFailed } from '../ui/PageFailed.tsx';
import { PagePending } from '../ui/PagePending.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { FIRST_PLACE } from './firstPlace.ts';
import { Frame } from './Frame.tsx';
import { pageTable, type Page } from './pageTable.ts';

/** All pages in their frame. `failure` is why the server could not render the page that was asked for first. */
export function Pages({ failure }: { failure: Failure | null }) {
  return (
    <ErrorBoundary>
      <Routes>
        <Route element={<Frame />}>
          {pageTable.map((page) => (
            <Route key={page.path} path={page.path} element={<PageSlot page={page} failure={failure} />} />
          ))}
        </Route>
      </Routes>
    </ErrorBoundary>
  );
}

function PageSlot({ page, failure }: { page: Page; failure: Failure | null }) {
  const { key, pathname } = useLocation();
  if (failure && key === FIRST_PLACE) return <PageFailed error={failure} retry={() => location.reload()} />;
  return (
    <ErrorBoundary key={pathname}>
      <LoadedPage page={page} />
    </ErrorBoundary>
  );
}

function LoadedPage({ page: { module } }: { page: Page }) {
  const Page = useSyncExternalStore(module.subscribe, module.current, module.current);
  const [error, setError] = useState<Error | null>(null);
  useEffect(() => {
    const load = () => void module.load().catch(setError);
    load();
    addEventListener('online', load);
    return () => removeEventListener('online', load);
  }, [module]);
  if (Page) return createElement(Page);
  // A module that doesn't come is mostly one of a former version: the document knows the new one, if there is a network.
  const retry = () => module.load().catch(() => navigator.onLine && location.reload());
  if (error) return <PageFailed error={{ name: 'UnreachableError' }} retry={retry} />;
  return <PagePending />;
}
