import type { SchemaNode } from '../../../crds/crd.ts';
import { editorTypeSchema, STANDINS } from '../../manifest/properties/editor-type-schema.ts';
import { crdOf, documentSchema } from '../../manifest/schema.ts';
import type { KindName } from '../../model/identity.ts';
import type { ResourceType } from '../../model/resource-type.ts';

/** JSON Schema, draft 7: what editors' YAML support understands best. */
const DRAFT = 'http://json-schema.org/draft-07/schema#';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** The whole document of one kind; unknown fields are errors. */
export function jsonSchemaOfKind(kind: KindName): JsonSchema {
  return { $schema: DRAFT, title: kind, ...documentOf(kind) };
}

/** What editors are told of AWS's resource types. */
export interface TypesForEditors {
  /** Whose properties are described. */
  readonly described: readonly ResourceType[];
  /** The names of all types, for completion; others may be newer. */
  readonly names: readonly string[];
}

/** The schema with the properties of an `AwsResource` by its type. */
export function withTypes(schema: JsonSchema, { described, names }: TypesForEditors): JsonSchema {
  const parts = described.map((type) => ({ name: type.name, ...editorTypeSchema(type) }));
  const ofSpec = (spec: JsonSchema): JsonSchema => ({ properties: { spec } });
  const isType = (name: string): JsonSchema => ({ properties: { type: { const: name } }, required: ['type'] });
  return {
    allOf: [
      schema,
      {
        if: { properties: { kind: { const: 'AwsResource' } }, required: ['kind', 'spec'] },
        [THEN]: {
          allOf: [
            ofSpec({ properties: { type: { anyOf: [{ enum: names }, { type: 'string' }] } } }),
            ...parts.map(({ name, schema: properties }) => ({
              if: ofSpec(isType(name)),
              [THEN]: ofSpec({ properties: { properties } }),
            })),
          ],
        },
      },
    ],
    definitions: Object.assign({}, STANDINS, ...parts.map(({ definitions }) => definitions)),
  };
}

/** Documents of any of the kinds; the branch is chosen by `kind`, so that problems are about the kind that is meant. */
export function jsonSchemaOfAll(kinds: readonly KindName[]): JsonSchema {
  return {
    $schema: DRAFT,
    title: 'Evenkeel',
    type: 'object',
    required: ['apiVersion', 'kind', 'metadata', 'spec'],
    properties: { kind: { enum: kinds } },
    allOf: kinds.map((kind) => ({ if: { properties: { kind: { const: kind } } }, [THEN]: documentOf(kind) })),
  };
}

/** Not written out where it stands: an object with a member of this name looks like a promise. */
const THEN = 'then';

function documentOf(kind: KindName): JsonSchema {
  const { group, version, schema } = crdOf(kind);
  const { properties = {} } = documentSchema(kind);
  return {
    type: 'object',
    description: schema.description,
    required: ['apiVersion', 'kind', 'metadata', 'spec'],
    additionalProperties: false,
    properties: {
      ...Object.fromEntries(Object.entries(properties).map(([name, node]) => [name, convert(node)])),
      apiVersion: { const: `${group}/${version}` },
      kind: { const: kind },
    },
  };
}

const KEPT = [
  'title',
  'description',
  'default',
  'enum',
  'pattern',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'minItems',
  'maxItems',
  'maxProperties',
  'required',
] as const satisfies readonly (keyof SchemaNode)[];

/** A reference may stand wherever a value may, so everything but text also takes text of that form. */
const REFERENCE: JsonSchema = { type: 'string', pattern: '\\$\\{.+\\}' };

function convert(node: SchemaNode): JsonSchema {
  const kept = Object.fromEntries(KEPT.flatMap((name) => (node[name] === undefined ? [] : [[name, node[name]]])));
  if (node['x-kubernetes-preserve-unknown-fields']) return kept;
  if (node['x-kubernetes-int-or-string']) return { ...kept, type: ['string', 'number', 'boolean'] };
  switch (node.type) {
    case 'object':
      return { ...kept, type: 'object', ...membersOf(node) };
    case 'array':
      return orReference({ ...kept, type: 'array', items: node.items ? convert(node.items) : {} });
    case 'string':
      return node.enum || node.pattern ? orReference({ ...kept, type: 'string' }) : { ...kept, type: 'string' };
    default:
      return node.type ? orReference({ ...kept, type: node.type }) : kept;
  }
}

function orReference({ description, title, ...schema }: JsonSchema): JsonSchema {
  return { ...(title ? { title } : {}), ...(description ? { description } : {}), anyOf: [schema, REFERENCE] };
}

function membersOf(node: SchemaNode): JsonSchema {
  if (node.additionalProperties) return { additionalProperties: convert(node.additionalProperties) };
  const members = Object.entries(node.properties ?? {}).map(([name, child]) => [name, convert(child)]);
  return { properties: Object.fromEntries(members), additionalProperties: false };
}
