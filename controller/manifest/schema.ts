import type { Crd, SchemaNode } from '../../crds/crd.ts';
import schemas from '../../crds/generated/schemas.json' with { type: 'json' };
import type { KindName } from '../model/identity.ts';
import { documentSchemaOf } from './document-schema.ts';

const CRDS = schemas as unknown as Readonly<Record<KindName, Crd>>;

/** The CRD of a kind: shape, texts, columns and short names. */
export function crdOf(kind: KindName): Crd {
  return CRDS[kind];
}

const documents = new Map<KindName, SchemaNode>();

/** A document's own schema: the head that all kinds share, with management and spec of this one. */
export function documentSchema(kind: KindName): SchemaNode {
  const known = documents.get(kind);
  if (known) return known;
  const schema = documentSchemaOf(crdOf(kind));
  documents.set(kind, schema);
  return schema;
}

/** The schema below a node by one step of a path: a member's name, or a number or `[]` into a list. */
export function childSchema(node: SchemaNode | undefined, step: string | number): SchemaNode | undefined {
  if (!node) return undefined;
  if (node.items) return node.items;
  return node.properties?.[step] ?? node.additionalProperties;
}

/** Whether the field is text in which a number may be written without quotes; what was written is kept. */
export function isLooseText(node: SchemaNode | undefined): boolean {
  return node?.['x-kubernetes-int-or-string'] === true;
}
