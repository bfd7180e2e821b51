import { typeFindings } from '../../manifest/properties/type-findings.ts';
import type { ManagementSpec } from '../../model/document.ts';
import type { Identity, KindName } from '../../model/identity.ts';
import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import { statefulReason } from '../../model/stateful-types.ts';
import { typedKindOf } from '../../model/typed-kinds.ts';
import type { ResourceTypes } from '../../ports/resource-types.ts';
import { DIVIDED } from './divided.ts';
import type { Expressing } from './expressed.ts';
import { conditionHolds } from './known.ts';
import { type Resolving, resolved, whyUnknown } from './resolve.ts';
import type { Said, Template, TemplateResource } from './template.ts';
import { typedFields } from './typed.ts';

/** One document that a resource becomes. */
export interface Converted {
  readonly identity: Identity;
  readonly management?: ManagementSpec | undefined;
  readonly spec: JsonObject;
  /** The resource that it is made of, and where that stands in the template. */
  readonly resource: TemplateResource;
  /** Other resources that are folded into it, by the field that they became. */
  readonly parts?: Readonly<Record<string, TemplateResource>> | undefined;
}

export interface Converting extends Resolving {
  readonly template: Template;
  readonly types: ResourceTypes;
  readonly namespace: string;
  /** What a person should know and that is no problem. */
  note(text: string): void;
}

/** Ids of resources whose condition does not hold. What cannot be decided stays in, and is reported. */
export function leftOutOf(template: Template, using: Omit<Resolving, 'leftOut'>): ReadonlySet<string> {
  const out = [...template.resources.values()].filter(({ attributes, path }) => {
    if (typeof attributes.Condition !== 'string') return false;
    const facts = { ...using.facts, missing: new Set<string>() };
    const holds = conditionHolds(attributes.Condition, facts);
    if (holds === undefined) {
      const why = whyUnknown(`the condition ${attributes.Condition}`, [...facts.missing], facts);
      using.report([...path, 'Condition'], why);
    }
    return holds === false;
  });
  return new Set(out.map(({ id }) => id));
}

/** Types that are folded into the document of another resource. */
export const FOLDED_TYPES = [
  'AWS::ECS::TaskDefinition',
  'AWS::ECS::ClusterCapacityProviderAssociations',
  'AWS::ApplicationAutoScaling::ScalingPolicy',
];

/** The documents of one resource: mostly one, none where it is part of another one or where nothing can declare it. */
export function documentsOf(resource: TemplateResource, using: Converting): readonly Converted[] {
  const { id, type, path } = resource;
  const properties = propertiesOf(resource, using);
  const kind = kindOfResource(resource, using);
  if (kind !== 'AwsResource' && FOLDED_TYPES.includes(type)) return [];
  const several = DIVIDED[type]?.(resource, properties, using);
  if (several) return several;
  if (kind !== 'AwsResource') {
    const fields = typedFields(type, properties, { path: [...path, 'Properties'], using: expressing(using) });
    return [documentOf(resource, { kind, name: id, spec: fields }, using)];
  }
  const refusal = refusalOf(type, properties, using.types);
  if (refusal) using.report([...path, 'Type'], refusal);
  if (refusal) return [];
  const empty = Object.keys(properties).length === 0;
  return [documentOf(resource, { kind, name: id, spec: { type, ...(empty ? {} : { properties }) } }, using)];
}

/** Properties with everything decided that only a template has. */
export function propertiesOf({ properties, path }: TemplateResource, using: Resolving): JsonObject {
  const value = resolved(properties, [...path, 'Properties'], using);
  return isObject(value) ? value : {};
}

/** The kind that a resource becomes. */
export function kindOfResource(
  { type, properties }: TemplateResource,
  { template }: Pick<Converting, 'template'>,
): KindName {
  const target = isObject(properties.ScalingTargetId)
    ? template.resources.get(String(properties.ScalingTargetId.Ref))
    : undefined;
  return (typedKindOf(type, target?.properties ?? properties) ?? 'AwsResource') as KindName;
}

function refusalOf(type: string, properties: JsonObject, types: ResourceTypes): Said | undefined {
  const [finding] = typeFindings(type, types, properties);
  if (finding) return finding;
  if (type.startsWith('Custom::') || type === 'AWS::CloudFormation::CustomResource')
    return { message: `${type} is made by a function of your own`, allowed: 'the resources that it makes' };
  if (!type.startsWith('AWS::Serverless::')) return undefined;
  const allowed =
    'the template as CloudFormation expands it: aws cloudformation get-template --template-stage Processed';
  return { message: `${type} is made by a transform`, allowed };
}

/** How functions become expressions in kinds that read none. */
export function expressing({ template, report }: Converting): Expressing {
  return {
    report,
    kindOf(id) {
      const resource = template.resources.get(id);
      return resource ? kindOfResource(resource, { template }) : 'AwsResource';
    },
  };
}

interface Body {
  readonly kind: KindName;
  readonly name: string;
  readonly spec: JsonObject;
}

/** A document with what the attributes of the resource say of its management. */
export function documentOf(resource: TemplateResource, { kind, name, spec }: Body, using: Converting): Converted {
  const management = managementOf(resource, using);
  const isEmpty = Object.keys(management).length === 0;
  const identity = { namespace: using.namespace, kind, name };
  return { identity, ...(isEmpty ? {} : { management }), spec, resource };
}

function managementOf({ id, type, attributes }: TemplateResource, using: Converting): ManagementSpec {
  const { DependsOn, DeletionPolicy, UpdatePolicy, CreationPolicy } = attributes;
  const dependsOn = dependenciesOf(DependsOn, using);
  if (DeletionPolicy === 'Snapshot')
    using.note(`${id}: DeletionPolicy Snapshot is retain here: nothing takes a snapshot`);
  if (UpdatePolicy !== undefined) using.note(`${id}: UpdatePolicy has no counterpart and is left out`);
  if (CreationPolicy !== undefined) using.note(`${id}: CreationPolicy has no counterpart and is left out`);
  const keeps = DeletionPolicy !== undefined && DeletionPolicy !== 'Delete';
  const deletes = DeletionPolicy === 'Delete' && statefulReason(type) !== undefined;
  return {
    ...(keeps ? { deletionPolicy: 'retain' as const } : {}),
    ...(deletes ? { deletionPolicy: 'delete' as const } : {}),
    ...(dependsOn.length > 0 ? { dependsOn } : {}),
  };
}

function dependenciesOf(value: Json | undefined, using: Converting): readonly string[] {
  const ids = (Array.isArray(value) ? (value as readonly Json[]) : value === undefined ? [] : [value]).map(String);
  const { kindOf } = expressing(using);
  return ids.flatMap((id) => {
    const resource = using.template.resources.get(id);
    const isThere = resource !== undefined && !using.leftOut.has(id) && !FOLDED_TYPES.includes(resource.type);
    return isThere ? [`${kindOf(id)}/${id}`] : [];
  });
}
