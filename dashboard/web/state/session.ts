import { signal } from '@preact/signals';
import { type AccessObject, decide, NO_POLICY } from '../../../controller/model/access.ts';
import type { Verb } from '../../../controller/model/verb.ts';
import type { MeJson } from '../../schema/access.ts';

/** The controller wants to know who asks before it answers. */
export const signInNeeded = signal(false);

/** Who we are to the controller; undefined until it has said so. */
export const me = signal<MeJson | undefined>(undefined);

/** Sent with every request, because no page of another site can send it. */
export function pageHeaders(): Record<string, string> {
  return { 'x-evenkeel-page': '1' };
}

/**
 * Whether the controller would let us use a verb on this object; without one, on any at all. What would be refused is not
 * offered. Read it where something is shown: it changes with who is signed in.
 */
export function may(verb: Verb, object?: AccessObject): boolean {
  const subject = me.value;
  if (!subject) return false;
  const rules = subject.rules.map((rule) => ({ ...rule, subjects: [] }));
  return decide({ ...NO_POLICY, rules }, { subject, verb, object }).allowed;
}
