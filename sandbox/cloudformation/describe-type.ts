import type { ResourceType, ResourceTypes } from '../../crds/resource-types/shipped-types.ts';
import { Fault, type Region } from '../contract.ts';

interface DescribeType {
  readonly TypeName?: string;
  readonly Arn?: string;
}

/** A resource type as the registry describes it (CloudFormation API reference, DescribeType; its Schema is JSON). */
export function describeType(
  types: ResourceTypes,
  { region }: Pick<Region, 'region'>,
  { TypeName, Arn }: DescribeType,
): Record<string, unknown> {
  const name = TypeName ?? Arn?.slice(Arn.lastIndexOf('/') + 1).replaceAll('-', '::') ?? '';
  const type = types.get(name);
  if (!type) throw new Fault('TypeNotFoundException', `The type '${name}' cannot be found.`, 404);
  return {
    Arn: `arn:aws:cloudformation:${region}::type/resource/${name.replaceAll('::', '-')}`,
    Type: 'RESOURCE',
    TypeName: name,
    Description: type.description,
    Schema: JSON.stringify(schemaOf(type)),
    ProvisioningType: provisioning(type),
    DeprecatedStatus: 'LIVE',
    Visibility: 'PUBLIC',
    IsDefaultVersion: true,
  };
}

function provisioning({ handlers }: ResourceType): string {
  if (handlers.length === 0) return 'NON_PROVISIONABLE';
  return handlers.includes('update') ? 'FULLY_MUTABLE' : 'IMMUTABLE';
}

/** In the form of the registry's own schemas (aws-cloudformation/cloudformation-resource-schema). */
function schemaOf(type: ResourceType): Record<string, unknown> {
  const paths = (list: readonly string[]) => list.map((path) => `/properties/${path}`);
  const { tags } = type;
  return {
    typeName: type.name,
    ...type.schema,
    definitions: type.definitions,
    primaryIdentifier: paths(type.identifier),
    readOnlyProperties: paths(type.readOnly),
    writeOnlyProperties: paths(type.writeOnly),
    createOnlyProperties: paths(type.createOnly),
    conditionalCreateOnlyProperties: paths(type.conditionalCreateOnly),
    deprecatedProperties: paths(type.deprecated),
    propertyTransform: Object.fromEntries(
      Object.entries(type.transforms).map(([path, text]) => [`/properties/${path}`, text]),
    ),
    replacementStrategy: type.replacement,
    tagging: tags
      ? { taggable: true, tagProperty: `/properties/${tags.property}`, tagUpdatable: tags.canUpdate }
      : { taggable: false },
    handlers: Object.fromEntries(
      type.handlers.map((handler) => [handler, { permissions: type.permissions[handler] ?? [] }]),
    ),
  };
}
