import type { Service, TaskDefinition } from '@aws-sdk/client-ecs';
import { KINDS_BY_NAME } from '../kinds/index.ts';
import { listenerAttributeDefaults } from '../kinds/listener/attribute-defaults.ts';
import { loadBalancerAttributeDefaults } from '../kinds/load-balancer/attribute-defaults.ts';
import { attributeDefaults } from '../kinds/target-group/attribute-defaults.ts';
import { DEFAULT_MANAGEMENT } from '../model/document.ts';
import type { AttributeLike } from '../model/elbv2/attributes.ts';
import { type Identity, type KindName, keyOf } from '../model/identity.ts';
import type { JsonObject } from '../model/json.ts';
import type { ErasedKind, Reader } from '../model/kind.ts';
import type { Resource } from '../model/resource.ts';
import type { Scope } from '../model/scope.ts';
import type { Tags } from '../model/tags.ts';
import { shaped, specSchema } from './shape.ts';
import { type Inverse, specOf } from './spec-of.ts';
import type { Subject } from './subjects.ts';

/** A live object as a manifest, references still as ARNs. */
export interface Looked extends Inverse {
  readonly identity: Identity;
  readonly subject: Subject;
  /** All tags that it carries, AWS's own and Evenkeel's included. */
  readonly tags: Tags;
  /** As others may refer to it. */
  readonly outputs: JsonObject;
}

export interface Looking {
  readonly read: Reader;
  readonly scope: Scope;
}

/** Reads one object and writes it as a manifest; undefined where it does not live, or is on its way out. */
export async function look(
  subject: Subject,
  identity: Identity,
  { read, scope }: Looking,
): Promise<Looked | undefined> {
  const kind = KINDS_BY_NAME.get(identity.kind);
  if (!kind) return undefined;
  const resource = (spec: JsonObject) => resourceOf(identity, spec, scope);
  const { locator, seed, asks } = subject;
  const first = await kind.observe({ identity, ...(locator ? { locator } : { resource: resource(seed) }) }, read);
  if (first.state !== 'present') return undefined;
  const base = { ...seed, ...definitionOf(first.live) };
  const seen = asks
    ? await kind.observe(
        { identity, resource: resource(fullSeed(kind, resource(base), { asks, live: first.live })) },
        read,
      )
    : first;
  if (seen.state !== 'present') return undefined;
  const inverse = specOf(kind, resource({ ...base, ...attributesOf(kind, resource(base), seen.live) }), seen.live);
  const spec = byRevisionName(inverse.spec);
  return { ...inverse, spec, identity, subject, tags: seen.tags, outputs: kind.outputs(seen.live) };
}

/** `web:3` says as much as its ARN, in any account. */
function byRevisionName(spec: JsonObject): JsonObject {
  const { taskDefinition } = spec;
  return typeof taskDefinition === 'string' ? { ...spec, taskDefinition: taskDefinition.replace(/^.*\//, '') } : spec;
}

/** What lives, declared: then nothing of it is a difference that more would have to be read for. */
function fullSeed(
  kind: ErasedKind,
  base: Resource,
  { asks, live }: { readonly asks: JsonObject; readonly live: unknown },
): JsonObject {
  const { have } = kind.sides(base, live);
  return { ...base.spec, ...shaped(specSchema(kind.name), have), ...asks };
}

interface WithDefinition {
  readonly service?: Service | undefined;
  readonly taskDefinition?: { readonly taskDefinition: TaskDefinition } | undefined;
}

/** A service is written with its task definition's content, or with its name where the content is not known. */
function definitionOf(live: unknown): JsonObject {
  const { service, taskDefinition } = live as WithDefinition;
  if (taskDefinition) return { template: {} };
  return service?.taskDefinition === undefined ? {} : { taskDefinition: service.taskDefinition };
}

const ATTRIBUTE_DEFAULTS: Partial<Record<KindName, (have: JsonObject) => Readonly<Record<string, string>>>> = {
  LoadBalancer: loadBalancerAttributeDefaults,
  TargetGroup: attributeDefaults,
  Listener: listenerAttributeDefaults,
};

/** Attributes that somebody has set: an attribute that is left out is left alone, and a new object has its default. */
function attributesOf(kind: ErasedKind, base: Resource, live: unknown): JsonObject {
  const defaultsOf = ATTRIBUTE_DEFAULTS[kind.name];
  const { attributes } = live as { readonly attributes?: readonly AttributeLike[] | undefined };
  if (!defaultsOf || !attributes) return {};
  const defaults = defaultsOf(kind.sides(base, live).have);
  const set = attributes
    .filter(({ Key = '', Value = '' }) => Value !== '' && Value !== defaults[Key])
    .map(({ Key = '', Value = '' }) => ({ key: Key, value: Value }));
  return set.length === 0 ? {} : { attributes: set };
}

function resourceOf(identity: Identity, spec: JsonObject, scope: Scope): Resource {
  const key = keyOf(identity);
  const origin = { file: '(live)', line: 1, column: 1 };
  const document = { identity, key, labels: {}, annotations: {}, management: {}, spec, origin, digest: '' };
  const nothing = { defaultTags: {}, commit: { id: 'import' }, origins: [], specHash: '' };
  return { identity, key, scope, spec, management: DEFAULT_MANAGEMENT, document, ...nothing };
}
