import type { Crd, SchemaNode } from './crd.ts';

/** Written by hand in the model, because the engine knows them without knowing any kind. */
const MODELLED = ['NamespaceSpec', 'ManagementSpec', 'AlertProviderSpec', 'AlertSpec'];

interface Interfaces {
  readonly bodies: Map<string, string>;
  readonly kind: string;
}

/** `types.ts`: one readonly interface per titled object; equal objects of several kinds are one interface. */
export function generateTypes(crds: readonly Crd[]): string {
  const bodies = new Map<string, string>();
  for (const crd of crds) {
    const spec = crd.schema.properties?.spec;
    if (spec && !MODELLED.includes(spec.title ?? '')) nameOf(spec, { bodies, kind: crd.kind });
  }
  return [
    HEAD,
    ...[...bodies].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, body]) => `export interface ${name} ${body}\n`),
  ].join('\n');
}

const HEAD = `// Generated from crds/*.yaml by crds/generate.ts; npm run generate writes it anew.
import type { Json } from '../../controller/model/json.ts';

export type { AlertProviderSpec, AlertSpec } from '../../controller/model/alert.ts';
export type { ManagementSpec, NamespaceSpec } from '../../controller/model/document.ts';
`;

function typeOf(node: SchemaNode, at: Interfaces): string {
  if (node['x-kubernetes-int-or-string']) return 'string';
  if (node['x-kubernetes-preserve-unknown-fields']) return 'Json';
  if (node.enum) return node.enum.map((value) => `'${value}'`).join(' | ');
  if (node.type === 'array') return `readonly ${parenthesised(typeOf(node.items ?? {}, at))}[]`;
  if (node.properties) return nameOf(node, at);
  if (node.type === 'object') return `Readonly<Record<string, ${typeOf(node.additionalProperties ?? {}, at)}>>`;
  return node.type === 'integer' ? 'number' : (node.type ?? 'Json');
}

function parenthesised(type: string): string {
  return type.includes(' ') ? `(${type})` : type;
}

/** Two objects with one title and different members get the kind's name in front. */
function nameOf(node: SchemaNode, at: Interfaces): string {
  const title = node.title ?? 'Untitled';
  const body = bodyOf(node, at);
  const name = (at.bodies.get(title) ?? body) === body ? title : `${at.kind}${title}`;
  if ((at.bodies.get(name) ?? body) !== body) throw new Error(`two different objects are called ${name}`);
  at.bodies.set(name, body);
  return name;
}

function bodyOf(node: SchemaNode, at: Interfaces): string {
  const lines = Object.entries(node.properties ?? {}).map(([name, member]) => {
    const required = node.required?.includes(name);
    const type = typeOf(member, at);
    return `  readonly ${name}${required ? '' : '?'}: ${type}${required ? '' : ' | undefined'};`;
  });
  return ['{', ...lines, '}'].join('\n');
}
