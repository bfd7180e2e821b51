import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { ActDialog } from '../acts/dialog.tsx';
import { Toasts } from '../acts/toasts.tsx';
import { address } from '../state/navigation.ts';
import { signInNeeded } from '../state/session.ts';
import { Banners } from './banners.tsx';
import { Header } from './header.tsx';
import { Help } from './help.tsx';
import { Navigation } from './navigation.tsx';
import { openPage } from './open-page.ts';
import { Search } from './search/search.tsx';
import { SignInPage } from './sign-in.tsx';

export function App(): JSX.Element {
  const page = openPage.value;
  const isAtSignIn = signInNeeded.value || address.value.path === '/sign-in';
  useEffect(() => {
    if (isAtSignIn) document.title = 'Sign in · Evenkeel';
    else document.title = page?.title ? `${page.title} · Evenkeel` : 'Evenkeel';
  }, [page?.title, isAtSignIn]);
  useEffect(() => scrollTo(0, 0), [page?.subject]);
  if (isAtSignIn) return <SignInPage />;
  return (
    <>
      <a class="skip" href="#main">
        Skip to the content
      </a>
      <Header />
      <div class="layout">
        <Navigation />
        <div class="content">
          <Banners />
          {page ? page.render() : <Nowhere />}
        </div>
      </div>
      <Help />
      <Search />
      <ActDialog />
      <Toasts />
    </>
  );
}

function Nowhere(): JSX.Element {
  return (
    <main class="page" id="main">
      <section class="empty">
        <h1>There is no such page</h1>
        <p>
          <a class="button" href="/">
            To the fleet
          </a>
        </p>
      </section>
    </main>
  );
}
