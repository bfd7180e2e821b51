import type { Crd, SchemaNode } from '../../crds/crd.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { documentSchemaOf } from './document-schema.ts';

const DRAFT = 'http://json-schema.org/draft-07/schema#';

/** Where a schema says that it lives; nothing is fetched from there. */
function editorSchemaId(name: string): string {
  return `https://evenkeel.dev/schemas/v1alpha1/${name.toLowerCase()}.json`;
}

/** JSON Schema of one kind for editors: draft-07, closed, with every description. Expressions are accepted everywhere. */
export function editorSchema(crd: Crd): JsonObject {
  return { $schema: DRAFT, $id: editorSchemaId(crd.kind), title: crd.kind, ...documentOf(crd) };
}

/** One schema for files that hold documents of several kinds: the kind chooses the branch. */
export function combinedEditorSchema(crds: readonly Crd[]): JsonObject {
  return {
    $schema: DRAFT,
    $id: editorSchemaId('all'),
    title: 'Evenkeel',
    type: 'object',
    required: ['apiVersion', 'kind', 'metadata', 'spec'],
    properties: { kind: { enum: crds.map(({ kind }) => kind) } },
    allOf: crds.map(({ kind }) => ({
      if: { properties: { kind: { const: kind } } },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { $ref: `#/definitions/${kind}` },
    })),
    definitions: Object.fromEntries(crds.map((crd) => [crd.kind, documentOf(crd)])),
  };
}

function documentOf(crd: Crd): JsonObject {
  return { description: crd.schema.description ?? '', ...nodeOf(documentSchemaOf(crd)) };
}

const KEPT = ['description', 'default', 'minItems', 'maxItems', 'maxProperties', 'required'] as const;
/** Keywords that an expression in the value's place would break. */
const LIMITS = ['enum', 'pattern', 'minLength', 'maxLength', 'minimum', 'maximum'] as const;

const EXPRESSION = { type: 'string', pattern: '\\$\\{[^}]+\\}' };

function nodeOf(node: SchemaNode): JsonObject {
  const { description, ...kept } = picked(node, KEPT);
  const words = description === undefined ? {} : { description };
  if (node['x-kubernetes-preserve-unknown-fields']) return words;
  const type = node['x-kubernetes-int-or-string'] ? ['string', 'number', 'boolean'] : (node.type ?? 'object');
  const value = { type, ...kept, ...picked(node, LIMITS), ...below(node) };
  const isOpenText = (type === 'string' || Array.isArray(type)) && Object.keys(picked(node, LIMITS)).length === 0;
  if (type === 'object' || isOpenText) return { ...words, ...value };
  const { default: usual, ...rest } = value as JsonObject;
  return { ...words, ...(usual === undefined ? {} : { default: usual }), anyOf: [rest, EXPRESSION] };
}

function below(node: SchemaNode): JsonObject {
  if (node.items) return { items: nodeOf(node.items) };
  if (node.additionalProperties) return { additionalProperties: nodeOf(node.additionalProperties) };
  if (!node.properties) return {};
  const members = Object.entries(node.properties).map(([name, child]) => [name, nodeOf(child)]);
  return { properties: Object.fromEntries(members), additionalProperties: false };
}

function picked(node: SchemaNode, names: readonly (keyof SchemaNode)[]): JsonObject {
  const found = names.filter((name) => node[name] !== undefined).map((name) => [name, node[name] as Json]);
  return Object.fromEntries(found);
}
