import { elements, objectOf } from '../manifest/rules/rule.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { Subject } from './check.ts';
import { type Fact, type Facts, known, mapFact, unknown } from './facts.ts';

/** The task definition of a service: its template, or the registered one that it names. */
export interface Task {
  readonly definition: JsonObject;
  /** Path of a member of it in the service's spec; a registered one has only the field that names it. */
  readonly at: (path: string) => string;
}

export function taskOf({ spec, references }: Subject, facts: Facts): Fact<Task> {
  if (spec.template !== undefined)
    return known({ definition: objectOf(spec.template), at: (path) => `template.${path}` });
  const name = textOf(spec.taskDefinition);
  if (name === undefined) return { state: 'absent' };
  if (references.has('taskDefinition')) return unknown(`${name} is not known before it lives`);
  return mapFact(revisionOf(name, facts), (revision) =>
    mapFact(facts.get('ecs:taskDefinition', revision), ({ taskDefinition }) =>
      known({ definition: taskDefinition as unknown as JsonObject, at: () => 'taskDefinition' }),
    ),
  );
}

/** A family without a revision means its newest one (Amazon ECS API Reference, CreateService). */
function revisionOf(name: string, facts: Facts): Fact<string> {
  if (name.slice(name.lastIndexOf('/') + 1).includes(':')) return known(name);
  return mapFact(facts.get('ecs:activeRevisions', name), ([newest]) =>
    newest === undefined ? { state: 'absent' } : known(newest),
  );
}

/** A container with the path of its members. */
export interface Container {
  readonly definition: JsonObject;
  readonly name: string;
  readonly at: (path: string) => string;
}

export function containersOf({ definition, at }: Task): readonly Container[] {
  return elements(definition.containerDefinitions).map((container, index) => ({
    definition: container,
    name: textOf(container.name) ?? String(index),
    at: (path) => at(`containerDefinitions[${index}].${path}`),
  }));
}

/** Where the service's tasks run; undefined where the manifest leaves it to the cluster or to a reference. */
export function runsOnFargate(spec: JsonObject, { definition }: Task): boolean | undefined {
  if (spec.launchType !== undefined) return spec.launchType === 'FARGATE';
  const providers = elements(spec.capacityProviderStrategy).map(({ capacityProvider }) => capacityProvider);
  if (providers.length > 0) return providers.every(isFargateProvider);
  const needs = definition.requiresCompatibilities;
  if (!Array.isArray(needs) || needs.length !== 1) return undefined;
  return needs[0] === 'FARGATE';
}

export function isFargateProvider(name: Json | undefined): boolean {
  return name === 'FARGATE' || name === 'FARGATE_SPOT';
}

export function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function textsOf(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? (value as readonly Json[]).flatMap((each) => textOf(each) ?? []) : [];
}
