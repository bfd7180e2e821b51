import type { JSX } from 'preact';
import { render } from 'preact';
import { useEffect } from 'preact/hooks';
import { Banners } from './components/banners.tsx';
import { Header } from './components/header.tsx';
import { Help } from './components/help.tsx';
import { startKeyboard } from './keyboard.ts';
import { DriftPage } from './pages/drift.tsx';
import { FleetPage } from './pages/fleet.tsx';
import { ObjectPage } from './pages/object.tsx';
import { SignInPage } from './pages/sign-in.tsx';
import { fleetPath, type Route, WHOLE_FLEET } from './route.ts';
import { startLive } from './state/live.ts';
import { route, startNavigation } from './state/navigation.ts';
import { signInNeeded } from './state/session.ts';
import { startViews } from './state/views.ts';

function App(): JSX.Element {
  const at = route.value;
  const subject = at.page === 'object' ? at.key : at.page;
  useEffect(() => {
    document.title = titleOf(at);
  }, [subject]);
  if (signInNeeded.value) return <SignInPage />;
  return (
    <>
      <a class="skip" href="#main">
        Skip to the content
      </a>
      <Header />
      <Banners />
      <Page at={at} />
      <Help />
    </>
  );
}

function titleOf(at: Route): string {
  if (at.page === 'object') return `${at.key} · Evenkeel`;
  return at.page === 'drift' ? 'Drift · Evenkeel' : 'Evenkeel';
}

function Page({ at }: { readonly at: Route }): JSX.Element {
  if (at.page === 'fleet') return <FleetPage query={at.query} />;
  if (at.page === 'drift') return <DriftPage query={at.query} />;
  if (at.page === 'object') return <ObjectPage of={at.key} tab={at.tab} />;
  return (
    <main class="page" id="main">
      <section class="empty">
        <h1>There is no such page</h1>
        <p>
          <a class="button" href={fleetPath(WHOLE_FLEET)}>
            To the fleet
          </a>
        </p>
      </section>
    </main>
  );
}

startNavigation();
startKeyboard();
startLive();
startViews();
const root = document.getElementById('app');
if (root) render(<App />, root);
