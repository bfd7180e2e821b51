import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import {
  type Converted,
  type Converting,
  expressing,
  FOLDED_TYPES,
  kindOfResource,
  propertiesOf,
} from './documents.ts';
import { expressed } from './expressed.ts';
import type { TemplateResource } from './template.ts';
import { typedFields } from './typed.ts';

/** The documents with what CloudFormation declares apart and a kind of ours has in one document. */
export function folded(documents: readonly Converted[], using: Converting): readonly Converted[] {
  const parts = [...using.template.resources.values()].filter(
    (part) =>
      FOLDED_TYPES.includes(part.type) && !using.leftOut.has(part.id) && kindOfResource(part, using) !== 'AwsResource',
  );
  let result = documents;
  for (const part of parts) {
    const next = withPart(result, part, using);
    if (next === undefined)
      using.report(part.path, { message: LONELY[part.type] ?? 'nothing in the template takes it' });
    result = next ?? result;
  }
  return result.map((document) => pointed(document, parts, using));
}

const LONELY: Readonly<Record<string, string>> = {
  'AWS::ECS::TaskDefinition': 'no service of the template has this task definition, and only a Service declares one',
  'AWS::ECS::ClusterCapacityProviderAssociations': 'the cluster is not in the template: its own document says this',
  'AWS::ApplicationAutoScaling::ScalingPolicy': 'what it scales is not in the template: ServiceAutoScaling says both',
};

function withPart(
  documents: readonly Converted[],
  part: TemplateResource,
  using: Converting,
): readonly Converted[] | undefined {
  const values = propertiesOf(part, using);
  const fields = typedFields(part.type, values, { path: [...part.path, 'Properties'], using: expressing(using) });
  const takes = takerOf(part, { values, using });
  if (!documents.some(takes)) return undefined;
  return documents.map((document) => {
    if (!takes(document)) return document;
    const parts = part.type === 'AWS::ECS::TaskDefinition' ? { template: part } : undefined;
    return { ...document, spec: joined(document.spec, part, fields), parts: { ...document.parts, ...parts } };
  });
}

interface Part {
  readonly values: JsonObject;
  readonly using: Converting;
}

/** Whether a document takes the part in. */
function takerOf({ id, type, path }: TemplateResource, { values, using }: Part): (document: Converted) => boolean {
  const text = (name: string): Json | undefined =>
    values[name] === undefined ? undefined : expressed(values[name], [...path, name], expressing(using));
  switch (type) {
    case 'AWS::ECS::TaskDefinition':
      return ({ identity, spec }) => identity.kind === 'Service' && spec.taskDefinition === `\${Service/${id}}`;
    case 'AWS::ECS::ClusterCapacityProviderAssociations':
      return ({ identity, spec }) =>
        identity.kind === 'Cluster' && [`\${Cluster/${identity.name}}`, spec.clusterName].includes(text('Cluster'));
    default:
      return ({ identity, spec, resource }) => {
        if (identity.kind !== 'ServiceAutoScaling') return false;
        if (values.ScalingTargetId !== undefined)
          return text('ScalingTargetId') === `\${ServiceAutoScaling/${resource.id}}`;
        return text('ResourceId') === `service/${String(spec.cluster)}/${String(spec.service)}`;
      };
  }
}

function joined(spec: JsonObject, { type }: TemplateResource, fields: JsonObject): JsonObject {
  switch (type) {
    case 'AWS::ECS::TaskDefinition': {
      const { taskDefinition: _taskDefinition, ...rest } = spec;
      return { ...rest, template: fields };
    }
    case 'AWS::ECS::ClusterCapacityProviderAssociations': {
      const { clusterName: _clusterName, ...rest } = fields;
      return { ...spec, ...rest };
    }
    default:
      return {
        ...spec,
        policies: [...(Array.isArray(spec.policies) ? (spec.policies as readonly Json[]) : []), fields],
      };
  }
}

/** A part has no document of its own: what it has an output for is said so, and of the rest nobody can speak. */
function pointed(document: Converted, parts: readonly TemplateResource[], using: Converting): Converted {
  if (document.identity.kind !== 'AwsResource') return document;
  const spoken = parts.flatMap((part) => {
    const text = outputOf(part, using);
    return text === undefined ? [] : [[part.id, text] as const];
  });
  const spec = replaced(document.spec, new Map(spoken)) as JsonObject;
  for (const { id } of parts)
    if (mentions(spec, id))
      using.report(document.resource.path, {
        message: `${id} is part of another document, and has no output to refer to`,
      });
  return { ...document, spec };
}

/** The ARN of a scaling policy, which alarms act through. */
function outputOf({ type, properties }: TemplateResource, { template }: Converting): string | undefined {
  const { PolicyName, ScalingTargetId } = properties;
  const target = isObject(ScalingTargetId) ? template.resources.get(String(ScalingTargetId.Ref)) : undefined;
  const isNamed = typeof PolicyName === 'string' && /^[A-Za-z0-9_-]+$/.test(PolicyName);
  if (type !== 'AWS::ApplicationAutoScaling::ScalingPolicy' || !target || !isNamed) return undefined;
  return `\${ServiceAutoScaling/${target.id}.policyArns.${PolicyName}}`;
}

function replaced(value: Json, texts: ReadonlyMap<string, string>): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map((one) => replaced(one, texts));
  if (!isObject(value)) return value;
  const text = texts.get(String(value.Ref ?? ''));
  if (text !== undefined) return text;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, member === undefined ? member : replaced(member, texts)]),
  ) as JsonObject;
}

function mentions(value: Json | undefined, id: string): boolean {
  if (Array.isArray(value)) return (value as readonly Json[]).some((one) => mentions(one, id));
  if (!isObject(value)) return false;
  const isOne =
    value.Ref === id || (typeof value['Fn::GetAtt'] === 'string' && value['Fn::GetAtt'].startsWith(`${id}.`));
  return isOne || Object.values(value).some((member) => mentions(member, id));
}
