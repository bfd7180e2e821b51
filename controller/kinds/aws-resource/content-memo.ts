import type { AwsResourceSpec } from '../../../crds/generated/types.ts';
import type { Resource } from '../../model/resource.ts';
import type { ResourceType } from '../../model/resource-type.ts';
import type { Tags } from '../../model/tags.ts';

type Declared = Resource<AwsResourceSpec>;
type Make<T> = (type: ResourceType, resource: Declared, maker: Maker) => T;

/** Who makes a resource, and the identifier of the one whose place it takes. */
export interface Maker {
  readonly ownerTags: Tags;
  readonly after?: string | undefined;
}

interface Made<T> {
  readonly type: ResourceType;
  readonly value: T;
}

/** Of one spec: whoever makes it, and in whose place. */
const MOST = 8;

/**
 * A function that is asked the same at every look, asked once for each content: the language answers the same object for the
 * same spec. What else it may depend on is the type, the place, the hash of spec and default tags, what becomes of the object
 * without its document, and who makes it.
 */
export function oncePerContent<T>(make: Make<T>): Make<T> {
  const known = new WeakMap<object, Map<string, Made<T>>>();
  return (type, resource, maker) => {
    const { key, spec, scope, specHash, management, document } = resource;
    const where = `${scope.account} ${scope.region}`;
    const kept = `${management.deletionPolicy} ${document.management.prune}`;
    const asked = [key, where, specHash, kept, ...Object.values(maker.ownerTags), 'after', maker.after].join(' ');
    const made = known.get(spec) ?? new Map<string, Made<T>>();
    known.set(spec, made);
    const before = made.get(asked);
    if (before?.type === type) return before.value;
    const value = make(type, resource, maker);
    if (made.size >= MOST) made.clear();
    made.set(asked, { type, value });
    return value;
  };
}
