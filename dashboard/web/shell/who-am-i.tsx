import type { JSX } from 'preact';
import type { MeJson } from '../../schema/access.ts';
import { Icon } from '../components/icon.tsx';
import { me } from '../state/session.ts';
import { signOut } from '../state/sign-in.ts';
import { signInPath } from './sign-in-path.ts';

const HOW = {
  anonymous: 'Not signed in',
  token: 'Signed in with a token',
  oidc: 'Signed in by the provider',
  alb: 'Signed in by the load balancer',
} as const satisfies Record<MeJson['via'], string>;

const MAY = {
  viewer: 'may look at everything, and change nothing',
  operator: 'may act on what is managed',
  admin: 'may do everything',
} as const satisfies Record<MeJson['role'], string>;

/** Who one is to the controller, what one may, and the way out; or the way in. */
export function WhoAmI(): JSX.Element | null {
  const who = me.value;
  if (!who) return null;
  if (who.via === 'anonymous' && who.canSignIn) {
    return (
      <a class="quiet" href={signInPath()}>
        <Icon name="person" />
        <span class="wide-only">Sign in</span>
        <span class="unseen">: one may only look now</span>
      </a>
    );
  }
  return (
    <details class="source">
      <summary class="quiet" title={`${who.name}, ${who.role}`}>
        <Icon name="person" />
        <span class="wide-only who-name">{who.via === 'anonymous' ? 'Read-only' : who.name}</span>
        <span class="unseen">, {who.role}: who you are here</span>
      </summary>
      <div class="source-panel who-panel">
        <p class="who-is">{who.name}</p>
        <p class="second">{HOW[who.via]}</p>
        <p>
          <span class="pill">{who.role}</span> {MAY[who.role]}
        </p>
        {who.rules.length > 0 ? (
          <p class="second">{rulesWord(who.rules.length)} of the access file count as well.</p>
        ) : null}
        {who.groups.length > 0 ? <p class="second">Groups: {who.groups.join(', ')}</p> : null}
        {who.canSignOut ? (
          <button type="button" class="button" onClick={() => void signOut()}>
            Sign out
          </button>
        ) : (
          <p class="second">Nobody can sign in here: the controller has no token and no provider.</p>
        )}
      </div>
    </details>
  );
}

function rulesWord(count: number): string {
  return count === 1 ? 'One rule' : `${count} rules`;
}
