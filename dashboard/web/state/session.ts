import { signal } from '@preact/signals';
import { remember, remembered } from '../system.ts';

const NAME = 'evenkeel.token';

/** Kept for this tab alone. */
export const token = signal<string | undefined>(remembered('sessionStorage', NAME));

/** The controller asked for a token, or did not take ours. */
export const signInNeeded = signal(false);

export function signIn(value: string): void {
  remember('sessionStorage', NAME, value);
  token.value = value;
  signInNeeded.value = false;
}

export function authorization(): Record<string, string> {
  return token.peek() === undefined ? {} : { authorization: `Bearer ${token.peek()}` };
}
