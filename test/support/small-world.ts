import { stringify } from 'yaml';
import type { JsonObject } from '../../controller/model/json.ts';
import type { World } from './world.ts';

/** A document of namespace `shop` as text. */
export function documentText(kind: string, name: string, spec: JsonObject, management?: JsonObject): string {
  const metadata = { name, namespace: 'shop' };
  return stringify({
    apiVersion: 'evenkeel.dev/v1alpha1',
    kind,
    metadata,
    ...(management ? { management } : {}),
    spec,
  });
}

/** The namespace that lets everything in it be written. */
export function namespaceText(management: JsonObject = { mode: 'enforce' }): string {
  const spec = { account: '123456789012', region: 'eu-west-1', management };
  return stringify({ apiVersion: 'evenkeel.dev/v1alpha1', kind: 'Namespace', metadata: { name: 'shop' }, spec });
}

const OWN_TAGS = ['TagResource', 'AddTags'];

/** Operations that changed something from a moment on, the engine's own tags aside. */
export function writesSince(world: World, since: number): readonly string[] {
  return world.sandbox.ledger
    .entries()
    .filter(({ mutating, at, operation }) => mutating && at >= since && !OWN_TAGS.includes(operation))
    .map(({ operation }) => operation);
}
