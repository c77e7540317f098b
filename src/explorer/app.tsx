import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { client } from './api/client.js';
import { EntityPage } from './pages/entity/entity-page.js';
import { FindingsPage } from './pages/findings/findings-page.js';
import { HomePage } from './pages/home/home-page.js';
import { NotFoundPage } from './pages/not-found-page.js';
import { SearchPage } from './pages/search/search-page.js';
import { SourcePage } from './pages/sources/source-page.js';
import { SourcesPage } from './pages/sources/sources-page.js';
import { Loading } from './parts/loading.js';
import { Shell } from './shell/shell.js';

// The heavier views come when they are opened.
const MapPage = lazy(async () => ({ default: (await import('./pages/map/map-page.js')).MapPage }));
const ComparePage = lazy(async () => ({ default: (await import('./pages/compare/compare-page.js')).ComparePage }));
const TracePage = lazy(async () => ({ default: (await import('./pages/trace/trace-page.js')).TracePage }));
const GraphPage = lazy(async () => ({ default: (await import('./pages/graph/graph-page.js')).GraphPage }));

export function App() {
  return (
    <QueryClientProvider client={client}>
      <Shell>
        <Suspense fallback={<Loading />}>
          <Switch>
            <Route path="/" component={HomePage} />
            <Route path="/search" component={SearchPage} />
            <Route path="/findings" component={FindingsPage} />
            <Route path="/sources" component={SourcesPage} />
            <Route path="/map" component={MapPage} />
            <Route path="/compare" component={ComparePage} />
            <Route path="/id/*">{({ '*': id }) => <EntityPage key={id} id={id} />}</Route>
            <Route path="/sources/*">{({ '*': id }) => <SourcePage key={id} id={id} />}</Route>
            <Route path="/trace/*">{({ '*': id }) => <TracePage key={id} id={id} />}</Route>
            <Route path="/graph/*">{({ '*': id }) => <GraphPage key={id} id={id} />}</Route>
            <Route component={NotFoundPage} />
          </Switch>
        </Suspense>
      </Shell>
    </QueryClientProvider>
  );
}
