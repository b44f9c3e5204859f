import { Navigate, Route, Router } from '@solidjs/router';
import { lazy } from 'solid-js';
import { SessionProvider } from '../state/session.tsx';
import { LastPlace } from './LastPlace.tsx';
import { NotFound } from './NotFound.tsx';
import { Shell } from './Shell.tsx';

const Clients = lazy(() => import('../screens/clients/Screen.tsx'));
const Household = lazy(() => import('../screens/household/Screen.tsx'));
const Import = lazy(() => import('../screens/import/Screen.tsx'));
const Policy = lazy(() => import('../screens/policy/Screen.tsx'));
const Explore = lazy(() => import('../screens/explore/Screen.tsx'));
const Settings = lazy(() => import('../screens/settings/Screen.tsx'));

/** The routes. Every destination has an address of its own and opens from it without a network. */
export function App() {
  return (
    <SessionProvider>
      <Router root={Shell}>
        <Route path="/" component={() => <Navigate href="/clients" />} />
        <Route path="/last" component={LastPlace} />
        <Route path={['/clients', '/clients/new']} component={Clients} />
        <Route path="/clients/:id" component={Household} />
        <Route path="/clients/:id/import" component={Import} />
        <Route path="/clients/:id/policy" component={Policy} />
        <Route path="/clients/:id/explore" component={Explore} />
        <Route path="/settings" component={Settings} />
        <Route path="*" component={NotFound} />
      </Router>
    </SessionProvider>
  );
}
