import { RESOURCE_KINDS } from '../../kinds/index.ts';
import type { NamespaceSpec, Snapshot } from '../../model/document.ts';
import { keyOf, parseKey, type ResourceKey } from '../../model/identity.ts';
import type { DoomedObject, TeardownSurvey } from '../../model/teardown-survey.ts';
import { declaredGraph } from '../manifests/declared-graph.ts';
import type { Connection } from '../manifests/one-shot.ts';

export interface Around {
  readonly aws: Connection;
  readonly owner: string;
  /** All manifests that were given, those of other namespaces among them. */
  readonly snapshot: Snapshot;
  readonly namespace: string;
}

/**
 * A survey in which what objects of other namespaces refer to is protected: AWS would delete a role under a service that
 * lives on, and refuse a subnet once half of the namespace is gone.
 */
export async function withOutsideReferrers(survey: TeardownSurvey, around: Around): Promise<TeardownSurvey> {
  const graph = declaredGraph(around.snapshot);
  const outside = (key: ResourceKey): readonly ResourceKey[] =>
    graph.dependents(key).filter((other) => parseKey(other)?.namespace !== around.namespace);
  const asked = new Set(survey.objects.filter(isLeaving).flatMap(({ key }) => outside(key)));
  const living = await livingOf([...asked], around);
  return {
    ...survey,
    objects: survey.objects.map((object) => {
      const by = isLeaving(object) ? outside(object.key).filter((key) => living.has(key)) : [];
      return by.length === 0 ? object : protectedBy(object, by);
    }),
  };
}

function isLeaving({ fate }: DoomedObject): boolean {
  return fate === 'delete';
}

function protectedBy(object: DoomedObject, by: readonly ResourceKey[]): DoomedObject {
  const more = by.length === 1 ? '' : ` and ${by.length - 1} more`;
  const reason = `${by[0]}${more} of another namespace ${by.length === 1 ? 'refers' : 'refer'} to it`;
  return { ...object, fate: 'protected', reason, tier: undefined, steps: [] };
}

/** Those of them that live, by our tags. Rejects where AWS cannot be asked: unknown is never absent. */
async function livingOf(keys: readonly ResourceKey[], around: Around): Promise<ReadonlySet<ResourceKey>> {
  const places = new Map(keys.map((key) => [`${parseKey(key)?.namespace}/${parseKey(key)?.kind}`, key]));
  const found = await Promise.all([...places.values()].map((key) => livingBeside(key, around)));
  return new Set(found.flat());
}

/** All objects of the key's namespace and kind. */
async function livingBeside(key: ResourceKey, { aws, owner, snapshot }: Around): Promise<readonly ResourceKey[]> {
  const identity = parseKey(key);
  const kind = RESOURCE_KINDS.find(({ name }) => name === identity?.kind);
  const bound = snapshot.documents.find(
    (document) => document.identity.kind === 'Namespace' && document.identity.name === identity?.namespace,
  );
  if (!identity || !kind || !bound) return [];
  const { account, region, assumeRole } = bound.spec as NamespaceSpec;
  const { scope } = await aws.scopes.resolve({ account, region, roleArn: assumeRole });
  const owned = await kind.discover(owner, aws.readers.point(scope));
  return owned.map((one) => keyOf(one.identity));
}
