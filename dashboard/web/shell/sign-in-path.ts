import { address } from '../state/navigation.ts';

/** The page that signs in, and leads back to where one is. */
export function signInPath(): string {
  const here = placeHere();
  return here === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(here)}`;
}

/** Where to go once one is signed in: where one wanted to be. Only a place of this dashboard. */
export function placeAfter(): string {
  const { path, query } = address.value;
  if (path !== '/sign-in') return placeHere();
  const to = query.get('to') ?? '/';
  return /^\/(?![/\\])/.test(to) ? to : '/';
}

function placeHere(): string {
  const { path, query } = address.value;
  return query.size === 0 ? path : `${path}?${query}`;
}
