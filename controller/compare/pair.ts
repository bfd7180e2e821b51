import { DEFAULT_MANAGEMENT, type Document, type Location } from '../model/document.ts';
import { type Identity, type KindName, keyOf } from '../model/identity.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { ErasedKind, Reader } from '../model/kind.ts';
import type { Resource } from '../model/resource.ts';
import type { Scope } from '../model/scope.ts';

/** How a resource spells its members: ECS `serviceName`, Elastic Load Balancing and Application Auto Scaling `VpcId`. */
export type Casing = 'lower' | 'upper';

/** One desired object and the world in which it is looked for: all that the kind's own machinery needs. */
export interface Pair {
  readonly kind: ErasedKind;
  readonly resource: Resource;
  readonly reader: Reader;
  /** Desired objects that refer to this one. */
  readonly referrers: readonly Resource[];
  /** What is known beside the answers that the kind reads, put over the facts that it found by itself. */
  readonly facts?: ((facts: unknown) => object) | undefined;
  readonly naming: Naming;
}

/** How paths of the kind's spec read in the answer. */
export interface Naming {
  readonly casing: Casing;
  /** Where only a part of the kind's spec is compared: the beginning of paths that is not said. */
  readonly strip?: RegExp | undefined;
  /** That part of a whole spec. */
  readonly part?: ((whole: JsonObject) => Json | undefined) | undefined;
}

const NOWHERE: Location = { file: '(case)', line: 1, column: 1 };

/** A resource as if a document had said so. */
export function resourceOf(
  kind: KindName,
  name: string,
  { spec, scope }: { spec: JsonObject; scope: Scope },
): Resource {
  const identity: Identity = { namespace: 'default', kind, name };
  const key = keyOf(identity);
  const document: Document = {
    identity,
    key,
    labels: {},
    annotations: {},
    management: {},
    spec,
    origin: NOWHERE,
    digest: '',
  };
  return {
    identity,
    key,
    scope,
    spec,
    management: DEFAULT_MANAGEMENT,
    defaultTags: {},
    document,
    commit: { id: 'compare' },
    origins: [],
    specHash: '',
  };
}

const ARN = /arn:(aws[\w-]*):[\w-]*:([\w-]*):(\d{12}):/;

/** Account and Region as the ARNs of the live side say, else of the desired side; zeros where none does. */
export function scopeIn(...sides: readonly unknown[]): Scope {
  const text = sides.map((side) => JSON.stringify(side) ?? '').join(' ');
  const arns = [...text.matchAll(new RegExp(ARN, 'g'))];
  const region = arns.find((arn) => arn[2])?.[2];
  const partition = arns[0]?.[1];
  return { account: arns[0]?.[3] ?? '000000000000', region: region ?? regionOf(partition) };
}

function regionOf(partition: string | undefined): string {
  if (partition === 'aws-cn') return 'cn-north-1';
  return partition === 'aws-us-gov' ? 'us-gov-west-1' : 'us-east-1';
}
