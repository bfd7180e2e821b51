import { isObject, type JsonObject } from '../../model/json.ts';
import type { ResourceType } from '../../model/resource-type.ts';
import type { ResourceTypes } from '../../ports/resource-types.ts';
import { expressionsIn } from '../expressions.ts';
import type { Path } from '../path.ts';
import type { PlacedFinding } from '../validate.ts';
import { addressFindings } from './address-findings.ts';
import { functionFindings } from './check-functions.ts';
import { valueFindings } from './check-value.ts';
import { dynamicFindings } from './dynamic-references.ts';
import { PROPERTIES } from './elsewhere.ts';
import { policyFindings } from './policy-findings.ts';
import { readOnlyFindings } from './read-only.ts';
import { typeFindings } from './type-findings.ts';

/** What else is known when the properties of an `AwsResource` are looked at. */
export interface ResourceChecking {
  readonly types: ResourceTypes;
  /** What was written in the file, for scalars. */
  readonly written?: ((path: Path) => string | undefined) | undefined;
}

/**
 * Everything that is wrong with the spec of an `AwsResource`: its type, its functions of CloudFormation and its properties
 * by the type's own schema. Properties of a type that is not known here are not looked at.
 */
export function resourceFindings(spec: JsonObject, { types, written }: ResourceChecking): readonly PlacedFinding[] {
  const { type: name, properties = {} } = spec;
  if (typeof name !== 'string' || expressionsIn(name) !== 'none' || !isObject(properties)) return [];
  const ofType = typeFindings(name, types, properties);
  const ofFunctions = [functionFindings, dynamicFindings, policyFindings, addressFindings].flatMap((find) =>
    find(properties, PROPERTIES),
  );
  const type = types.get(name);
  if (ofType.length > 0 || !type) return [...ofType, ...ofFunctions];
  // Who wrote the properties beside `properties` is told so there, and lacks none of them.
  if (spec.properties === undefined && misplacedIn(spec, type).length > 0) return ofFunctions;
  const ofValues = valueFindings(properties, { path: PROPERTIES, schema: type.schema }, { type, written });
  return distinct([...ofFunctions, ...readOnlyFindings(properties, type), ...ofValues]);
}

/** Members of the spec that are properties of the type. */
export function misplacedIn(spec: JsonObject, type: ResourceType | undefined): readonly string[] {
  const { properties = {} } = type?.schema ?? {};
  return Object.keys(spec).filter((name) => Object.hasOwn(properties, name));
}

/** Alternatives that say the same say it once. */
function distinct(findings: readonly PlacedFinding[]): readonly PlacedFinding[] {
  return [
    ...new Map(findings.map((one) => [JSON.stringify([one.path, one.member, one.code, one.message]), one])).values(),
  ];
}
