import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { SignInWays } from '../../schema/access.ts';
import type { ProblemJson } from '../../schema/common.ts';
import { Logo } from '../components/icon.tsx';
import { address, navigate } from '../state/navigation.ts';
import { isSigningIn, signInWith, ways } from '../state/sign-in.ts';
import { placeAfter } from './sign-in-path.ts';

/** Every way that is configured, and what went wrong on the last one. */
export function SignInPage(): JSX.Element {
  const [problem, setProblem] = useState<ProblemJson | undefined>(undefined);
  const enter = async (token: string): Promise<void> => {
    const refused = await signInWith(token);
    setProblem(refused);
    if (!refused) navigate(placeAfter(), 'replace');
  };
  useEffect(() => {
    void ways.load('/api/v1/sign-in');
    const token = takeToken();
    if (token !== undefined) void enter(token);
  }, []);
  const offered = ways.data.value;
  return (
    <main class="sign-in" id="main">
      <section class="sign-in-card" aria-labelledby="sign-in-title">
        <Logo />
        <h1 id="sign-in-title">Sign in to Evenkeel</h1>
        <Failure problem={problem} />
        {offered ? <Ways offered={offered} enter={enter} /> : <Waiting />}
      </section>
    </main>
  );
}

/** The link that a controller prints carries a token where no server and no history gets to see it. */
function takeToken(): string | undefined {
  const token = new URLSearchParams(location.hash.slice(1)).get('token') ?? undefined;
  if (token !== undefined) history.replaceState(null, '', location.pathname + location.search);
  return token;
}

function Waiting(): JSX.Element {
  const failed = ways.problem.value;
  if (failed) return <p class="tone-bad field-error">{failed.detail}</p>;
  return <p class="second">{ways.slow.value ? 'Asking how one signs in here …' : ''}</p>;
}

interface WaysProps {
  readonly offered: SignInWays;
  readonly enter: (token: string) => Promise<void>;
}

function Ways({ offered, enter }: WaysProps): JSX.Element {
  const { oidc, token, alb, anonymous } = offered;
  return (
    <>
      {oidc ? (
        <a class="button primary" target="_self" href={`/sign-in/oidc?to=${encodeURIComponent(placeAfter())}`}>
          Continue with {oidc.label}
        </a>
      ) : null}
      {alb ? (
        <p>
          The load balancer in front signs people in.{' '}
          <a href="/" target="_self">
            Come in through it
          </a>
          : this request did not say who you are.
        </p>
      ) : null}
      {oidc && token ? <p class="sign-in-or">or</p> : null}
      {token ? <TokenForm enter={enter} isFirst={!oidc} /> : null}
      {oidc || token || alb ? null : <p>Nobody can sign in here: the controller has no token and no provider.</p>}
      {anonymous ? (
        <p class="second">
          <a href="/">Look without signing in</a>; nothing can be changed then.
        </p>
      ) : null}
    </>
  );
}

function TokenForm({ enter, isFirst }: { readonly enter: WaysProps['enter']; readonly isFirst: boolean }): JSX.Element {
  const [text, setText] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void enter(text.trim());
      }}
    >
      <label>
        <span>Token</span>
        <input
          type="password"
          autocomplete="current-password"
          required
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class={isFirst ? 'button primary' : 'button'} disabled={isSigningIn.value}>
        {isSigningIn.value ? 'Signing in …' : 'Sign in with a token'}
      </button>
      <p class="second">Whoever runs the controller has one. The browser keeps a session that ends by itself.</p>
    </form>
  );
}

/** Cause and next step, in the order of how often they are met. */
const FAILURES: Readonly<Record<string, readonly [string, string]>> = {
  expired: ['That took too long, or was begun in another browser.', 'Sign in once more.'],
  cancelled: ['The provider did not sign you in.', 'Try again, or ask whoever runs it.'],
  'no-role': ['You are signed in at the provider, but have no role here.', 'Whoever runs the controller gives roles.'],
  nobody: ['The provider did not say who you are.', 'Whoever runs the controller sets which claim holds the name.'],
  refused: [
    'What the provider sent does not hold, so nobody was signed in.',
    'Try again; the controller’s log has the cause.',
  ],
  provider: ['The provider does not answer.', 'Try again in a moment.'],
};

function Failure({ problem }: { readonly problem: ProblemJson | undefined }): JSX.Element | null {
  if (problem) return <Told cause={problem.detail} step="" request={problem.requestId} />;
  const { query } = address.value;
  const [cause, step] = FAILURES[query.get('failed') ?? ''] ?? [];
  if (cause === undefined) return null;
  return <Told cause={cause} step={step ?? ''} request={query.get('request') ?? ''} />;
}

function Told({ cause, step, request }: { readonly [name in 'cause' | 'step' | 'request']: string }): JSX.Element {
  return (
    <div class="sign-in-failure tone-bad" role="alert">
      <p>
        {cause} {step}
      </p>
      {request === '' ? null : <p class="second">Request {request}</p>}
    </div>
  );
}
