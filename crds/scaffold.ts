import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Document, isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';
import { awsShape, COMPOSED_KINDS, type ComposedKind } from './composition.ts';
import { coversPath, DEVIATIONS } from './deviations.ts';
import type { Member, Shape } from './sdk-shapes.ts';

type Schema = Record<string, unknown>;

/** Members that AWS takes as floating point; the runtime schemas tell no whole numbers from others. */
const FLOATS = new Set([
  'targetValue',
  'metricIntervalLowerBound',
  'metricIntervalUpperBound',
  'stepPercent',
  'canaryPercent',
]);

/**
 * Adds to the CRDs what the SDK knows and they do not. What stands in a CRD already is never touched: after the first
 * run the YAML is the truth, and people write descriptions, limits and list types into it.
 */
function mergeShape(document: Document, path: readonly (string | number)[], shape: Shape, at: At): string[] {
  const node = document.getIn(path);
  if (!isMap(node)) throw new Error(`${path.join('.')} is no map`);
  if (shape.type === 'list')
    return mergeChild(document, [...path, 'items'], shape.element, { ...at, path: `${at.path}[]` });
  if (shape.type === 'map') return mergeChild(document, [...path, 'additionalProperties'], shape.element, at);
  if (shape.type !== 'object') return [];
  return Object.entries(shape.members).flatMap(([name, member]) =>
    mergeMember(document, [...path, 'properties', name], member, { ...at, path: join(at.path, name) }),
  );
}

interface At {
  readonly kind: ComposedKind;
  readonly path: string;
}

function mergeChild(document: Document, path: readonly (string | number)[], shape: Shape, at: At): string[] {
  return document.hasIn(path) ? mergeShape(document, path, shape, at) : [];
}

function mergeMember(document: Document, path: readonly (string | number)[], member: Member, at: At): string[] {
  if (isDropped(at)) return [];
  if (document.hasIn(path)) return mergeShape(document, path, member.shape, at);
  document.setIn(path, document.createNode(schemaOf(member.shape, at)));
  if (member.required && !deviates(at, 'optional')) require(document, path);
  return [`${at.kind} ${at.path}`];
}

function require(document: Document, path: readonly (string | number)[]): void {
  const list = [...path.slice(0, -2), 'required'];
  const required = document.getIn(list);
  if (isSeq(required)) required.add(path.at(-1));
  else document.setIn(list, document.createNode([path.at(-1)]));
}

/** The structural schema of a shape as AWS knows it, descriptions and limits still missing. */
function schemaOf(shape: Shape, at: At): Schema {
  switch (shape.type) {
    case 'string':
      return shape.enum ? { type: 'string', enum: shape.enum } : { type: 'string' };
    case 'number':
      return { type: FLOATS.has(at.path.split('.').at(-1) ?? '') ? 'number' : 'integer' };
    case 'timestamp':
      return { type: 'string', format: 'date-time' };
    case 'document':
      return { 'x-kubernetes-preserve-unknown-fields': true };
    case 'list':
      return { type: 'array', items: schemaOf(shape.element, { ...at, path: `${at.path}[]` }) };
    case 'map':
      return { type: 'object', additionalProperties: schemaOf(shape.element, at) };
    case 'object':
      return objectSchema(shape, at);
    default:
      return { type: shape.type };
  }
}

function objectSchema(shape: Extract<Shape, { type: 'object' }>, at: At): Schema {
  const members = Object.entries(shape.members)
    .map(([name, member]) => ({ name, member, at: { ...at, path: join(at.path, name) } }))
    .filter((entry) => !isDropped(entry.at));
  const required = members.filter((m) => m.member.required && !deviates(m.at, 'optional')).map((m) => m.name);
  return {
    title: shape.name,
    type: 'object',
    ...(required.length > 0 ? { required } : {}),
    properties: Object.fromEntries(members.map((m) => [m.name, schemaOf(m.member.shape, m.at)])),
  };
}

function isDropped(at: At): boolean {
  return deviates(at, 'dropped');
}

function deviates(at: At, what: string): boolean {
  return DEVIATIONS.some((d) => d.what === what && (d.kind === '*' || d.kind === at.kind) && coversPath(d, at.path));
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

const SPEC = ['spec', 'versions', 0, 'schema', 'openAPIV3Schema', 'properties', 'spec'] as const;

/** Merges into `crds/<kind>.yaml` and says which fields are new. */
export function scaffold(
  kind: ComposedKind,
  text: string,
): { readonly text: string; readonly added: readonly string[] } {
  const document = parseDocument(text);
  const added = mergeShape(document, [...SPEC], awsShape(kind), { kind, path: '' });
  return { text: added.length > 0 ? print(document) : text, added };
}

/** The layout that all CRD files have: lists of short words on one line, everything else in blocks, no folded text. */
function print(document: Document): string {
  visit(document, {
    Map: (_, map) => {
      map.flow = map.items.length === 0;
    },
    Seq: (_, list) => {
      list.flow = list.items.every((item) => isScalar(item)) && list.items.join(', ').length <= 80;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function main(): void {
  for (const kind of COMPOSED_KINDS) {
    const path = fileURLToPath(new URL(`${kind.toLowerCase()}.yaml`, import.meta.url));
    if (!existsSync(path)) throw new Error(`${path} does not exist; write its head first`);
    const result = scaffold(kind, readFileSync(path, 'utf8'));
    writeFileSync(path, result.text);
    process.stdout.write(result.added.map((field) => `added ${field}\n`).join(''));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
