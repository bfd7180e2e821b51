import { isScalar, type YAMLMap } from 'yaml';
import { spotAt } from '../nodes.ts';

/** What tells documents apart; the namespace `default` may be left unsaid. */
export interface ResourceId {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
}

/** One document on its way through an overlay. */
export interface Resource {
  readonly root: YAMLMap;
  /** What it was called before namespaces were set, oldest first: patches of outer overlays may name it so. */
  readonly past: ResourceId[];
}

/** Who the document is now. Members that are missing are empty. */
export function idOf(root: YAMLMap): ResourceId {
  const apiVersion = textAt(root, ['apiVersion']);
  const slash = apiVersion.indexOf('/');
  return {
    group: slash < 0 ? '' : apiVersion.slice(0, slash),
    version: apiVersion.slice(slash + 1),
    kind: textAt(root, ['kind']),
    name: textAt(root, ['metadata', 'name']),
    namespace: textAt(root, ['metadata', 'namespace']) || 'default',
  };
}

export function sameId(a: ResourceId, b: ResourceId): boolean {
  return keyOfId(a) === keyOfId(b);
}

export function keyOfId({ group, version, kind, name, namespace }: ResourceId): string {
  return [group, version, kind, namespace, name].join('/');
}

/** `Service/web`, or `prod/Service/web` outside of the namespace `default`. */
export function showId({ kind, name, namespace }: ResourceId): string {
  const object = `${kind || '(no kind)'}/${name || '(no name)'}`;
  return namespace === 'default' ? object : `${namespace}/${object}`;
}

/** Every id under which a document may be named: what it is and what it was. */
export function idsOf({ root, past }: Resource): readonly ResourceId[] {
  return [...past, idOf(root)];
}

export function textAt(root: YAMLMap, path: readonly string[]): string {
  const { spot, whole } = spotAt(root, path);
  return whole && isScalar(spot.value) && typeof spot.value.value === 'string' ? spot.value.value : '';
}
