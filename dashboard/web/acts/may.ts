import { effect } from '@preact/signals';
import type { Verb } from '../../../controller/model/verb.ts';
import type { MeJson } from '../../schema/access.ts';
import { createResource } from '../state/resource.ts';
import { token } from '../state/session.ts';

const me = createResource<MeJson>();

/** Reads what whoever looks may do, now and whenever they sign in as somebody else. */
export function startKnowing(): void {
  effect(() => {
    void token.value;
    void me.load('/api/v1/me');
  });
}

/** Whether there may be an object on which they may use the verb; false while that is not known. */
export function may(verb: Verb): boolean {
  return me.data.value?.verbs.includes(verb) ?? false;
}
