import { effect, signal } from '@preact/signals';
import type { MeJson, SignedOut, SignInWays } from '../../schema/access.ts';
import type { ProblemJson } from '../../schema/common.ts';
import { read, send } from '../api.ts';
import { changes, connection } from './live.ts';
import { createResource } from './resource.ts';
import { me, signInNeeded } from './session.ts';

/** How one may sign in here. */
export const ways = createResource<SignInWays>();

/** The controller does not know who we are as long as this is so, and pages are not shown. */
export const isSigningIn = signal(false);

/** Asks who we are: at the start, and whenever the controller is back, as it may know others now. */
export function startSession(): void {
  effect(() => {
    if (connection.value.state !== 'lost') void askWhoWeAre();
  });
}

/** Sessions that were begun in this tab: an answer about who we were before counts no more. */
let begun = 0;

async function askWhoWeAre(): Promise<void> {
  const asked = begun;
  const answer = await read<MeJson>('/api/v1/me', new AbortController().signal);
  if (answer.ok && asked === begun) me.value = answer.data;
}

/** Begins a session with a token; what is wrong, where it is not taken. */
export async function signInWith(token: string): Promise<ProblemJson | undefined> {
  isSigningIn.value = true;
  const wasNeeded = signInNeeded.value;
  const answer = await send<MeJson>('/api/v1/sign-in/token', { token });
  isSigningIn.value = false;
  if (!answer.ok) {
    // The token was not taken; that says nothing of whether one is needed.
    signInNeeded.value = wasNeeded;
    return answer.problem;
  }
  begun++;
  me.value = answer.data;
  signInNeeded.value = false;
  changes.value++;
  return undefined;
}

/** Ends the session here, and where the provider has one of its own, there. */
export async function signOut(): Promise<void> {
  const answer = await send<SignedOut>('/api/v1/sign-out', {});
  location.assign((answer.ok ? answer.data.next : undefined) ?? '/sign-in');
}
