import { isObject, type Json } from '../../model/json.ts';
import type { LiveResource } from './live.ts';
import type { PatchOperation } from './patch/patch.ts';

interface Preparation {
  /** Members of the model that lead to the value. */
  readonly path: readonly string[];
  readonly value: Json;
  readonly why: string;
}

/** What a resource of a type must be like before AWS deletes it. Nothing here lifts a protection. */
const FIRST: Readonly<Record<string, Preparation>> = {
  // Amazon CloudFront Developer Guide, "Delete a distribution": disabled, and deployed so, first.
  'AWS::CloudFront::Distribution': {
    path: ['DistributionConfig', 'Enabled'],
    value: false,
    why: 'AWS deletes no distribution that is enabled',
  },
};

/** The change that must come first; undefined where nothing is left to be changed. */
export function beforeDelete({
  type,
  model,
}: Pick<LiveResource, 'type' | 'model'>):
  | { readonly operations: readonly PatchOperation[]; readonly why: string }
  | undefined {
  const first = FIRST[type.name];
  if (!first) return undefined;
  const have = first.path.reduce<Json | undefined>(
    (value, member) => (isObject(value) ? value[member] : undefined),
    model,
  );
  if (have === undefined || have === first.value) return undefined;
  return { operations: [{ op: 'replace', path: `/${first.path.join('/')}`, value: first.value }], why: first.why };
}
