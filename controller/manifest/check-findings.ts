import type { KindName } from '../model/identity.ts';
import type { Json } from '../model/json.ts';
import type { RuleFinding } from './rules/check-rules.ts';

/** Kinds whose documents may ask for a check: services roll out, and a Namespace speaks for the services in it. */
const CHECKED: readonly KindName[] = ['Service', 'Namespace'];

/** A check that would never be made is no check. */
export function checkFindings(kind: KindName, check: Json | undefined): RuleFinding[] {
  if (check === undefined || CHECKED.includes(kind)) return [];
  const message = `a ${kind} has no rollout to check`;
  return [{ path: ['management', 'postRolloutCheck'], code: 'RULE', message, allowed: 'on a Service or a Namespace' }];
}
