import { readData } from '../../compare/data-file.ts';
import type { Problem } from '../../model/document.ts';
import type { KindName } from '../../model/identity.ts';
import { isObject, type Json } from '../../model/json.ts';
import type { ResourceTypes } from '../../ports/resource-types.ts';
import { DIVIDED } from './divided.ts';
import type { Converted } from './documents.ts';

/**
 * What the resources of a stack are called in AWS, by their logical ids, as `aws cloudformation list-stack-resources` or
 * `describe-stack-resources` answered.
 */
export function stackResources(
  file: string,
  text: string,
): { readonly ids: ReadonlyMap<string, string> } | { readonly problem: Problem } {
  const data = readData(file, text);
  if ('problem' in data) return data;
  const { value } = data;
  const answer = isObject(value) ? (value.StackResourceSummaries ?? value.StackResources) : undefined;
  if (!Array.isArray(answer)) return { problem: data.complain([], NO_ANSWER) };
  const ids = (answer as readonly Json[]).filter(isObject).flatMap(({ LogicalResourceId, PhysicalResourceId }) => {
    const isThere = typeof LogicalResourceId === 'string' && typeof PhysicalResourceId === 'string';
    return isThere && PhysicalResourceId !== '' ? [[LogicalResourceId, PhysicalResourceId] as const] : [];
  });
  return { ids: new Map(ids) };
}

const NO_ANSWER = {
  code: 'TEMPLATE',
  message: 'these are no resources of a stack',
  allowed: 'what aws cloudformation list-stack-resources answers',
};

interface Living {
  readonly ids: ReadonlyMap<string, string>;
  readonly types: ResourceTypes;
  note(text: string): void;
}

/** The documents of resources that live say who they are, and that they are to be taken over. */
export function takenOver(documents: readonly Converted[], living: Living): readonly Converted[] {
  return documents.map((document) => {
    const physical = living.ids.get(document.resource.id);
    return physical === undefined ? document : takeOver(document, physical, living);
  });
}

function takeOver(document: Converted, physical: string, { types, note }: Living): Converted {
  const { resource, identity, spec } = document;
  const adopted = { ...document, management: { ...document.management, adoptionPolicy: 'adopt' as const } };
  const name = NAMES[identity.kind];
  if (identity.kind !== 'AwsResource')
    return name ? { ...adopted, spec: { [name.field]: name.of(physical), ...spec } } : adopted;
  const { type, properties, ...rest } = spec;
  const isOwn = !(resource.type in DIVIDED) && types.get(String(type))?.identifier.length === 1;
  if (!isOwn) note(`${identity.name} (${String(type)}) lives: its identifier has several parts, and is yours to say`);
  const parts = { ...(type === undefined ? {} : { type }), ...(isOwn ? { identifier: physical } : {}) };
  return { ...adopted, spec: { ...parts, ...(properties === undefined ? {} : { properties }), ...rest } };
}

interface Name {
  readonly field: string;
  readonly of: (physical: string) => string;
}

/** Balancers and target groups end with a part that AWS makes: `…:targetgroup/web/73e2d6bc24d8a067`. */
const inArn = (fromEnd: number) => (physical: string) => physical.split('/').at(-fromEnd) ?? physical;

/** What names an object of a kind, and how CloudFormation's physical id tells it; others are found by where they belong. */
const NAMES: Readonly<Partial<Record<KindName, Name>>> = {
  Cluster: { field: 'clusterName', of: (physical) => physical },
  CapacityProvider: { field: 'name', of: (physical) => physical },
  Repository: { field: 'repositoryName', of: (physical) => physical },
  Service: { field: 'serviceName', of: inArn(1) },
  LoadBalancer: { field: 'name', of: inArn(2) },
  TargetGroup: { field: 'name', of: inArn(2) },
};
