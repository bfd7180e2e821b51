import { parseKey, type ResourceKey } from '../model/identity.ts';
import type { Binding } from '../ports/scopes.ts';
import type { Engine } from './context.ts';
import type { Desired } from './desired.ts';
import { bindingId, bindingOf } from './resolve.ts';

/** A binding with its id: one account and Region under one set of credentials. */
export interface Place {
  readonly id: string;
  readonly binding: Binding;
}

/** Where a key's object lives, by its namespace; orphans stay where they were found. */
export function placeOfKey(
  key: ResourceKey,
  engine: Pick<Engine, 'desired' | 'orphans'>,
): Place | { readonly blocked: string } {
  const orphan = engine.desired.get(key) ? undefined : engine.orphans.get(key);
  if (orphan) return { id: orphan.place, binding: orphan.binding };
  const namespace = parseKey(key)?.namespace ?? '';
  const result = bindingOf(namespace, engine.desired.namespace(namespace));
  return 'blocked' in result ? result : { id: bindingId(result.binding), binding: result.binding };
}

/** The same for many keys at one moment: objects of a namespace live in one place. */
export function placesOfKeys(
  engine: Pick<Engine, 'desired' | 'orphans'>,
): (key: ResourceKey) => ReturnType<typeof placeOfKey> {
  const known = new Map<string, ReturnType<typeof placeOfKey>>();
  return (key) => {
    if (!engine.desired.get(key)) return placeOfKey(key, engine);
    const namespace = key.slice(0, key.indexOf('/'));
    const place = known.get(namespace) ?? placeOfKey(key, engine);
    known.set(namespace, place);
    return place;
  };
}

/** A changed Namespace changes the meaning of everything in it, a changed provider that of alerts. */
export function withNamespaces(changed: readonly ResourceKey[], desired: Desired): ReadonlySet<ResourceKey> {
  const namespaces = new Set(changed.filter((key) => key.includes('/Namespace/')).map((key) => key.split('/')[0]));
  const hasProviders = changed.some((key) => key.includes('/AlertProvider/'));
  const isTouched = (key: ResourceKey): boolean =>
    namespaces.has(key.split('/')[0]) || (hasProviders && key.includes('/Alert/'));
  const touched = desired.keys().filter(isTouched);
  return new Set([...changed, ...touched]);
}
