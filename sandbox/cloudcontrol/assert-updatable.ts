import type { ResourceType } from '../../crds/resource-types/shipped-types.ts';
import { Fault } from '../contract.ts';
import { identifierOf } from './identifiers.ts';
import { sameJson } from './json.ts';
import { valuesAt } from './paths.ts';
import type { Json, Model } from './store.ts';

/** Refuses a change of what cannot be changed. Throws Fault. The text: hashicorp/terraform-provider-awscc issue 2138, pulumi/pulumi-aws-native issue 2936. */
export function assertUpdatable(type: ResourceType, before: Model, after: Model): void {
  refuse('createOnlyProperties', changed(type.createOnly, before, after));
  refuse('readOnlyProperties', changed(type.readOnly, before, after));
  if (identifierOf(type, before) !== identifierOf(type, after)) refuse('primaryIdentifier', type.identifier);
}

function changed(paths: readonly string[], before: Model, after: Model): readonly string[] {
  const at = (model: Model, path: string): Json => [...valuesAt(model, path)];
  return paths.filter((path) => !sameJson(at(before, path), at(after, path)));
}

function refuse(kind: string, paths: readonly string[]): void {
  if (paths.length === 0) return;
  const names = paths.map((path) => `/properties/${path}`).join(', ');
  throw new Fault('NotUpdatableException', `Invalid patch update: ${kind} [${names}] cannot be updated`);
}
