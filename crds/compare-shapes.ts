import type { ShapedKind } from './composition.ts';
import type { SchemaNode } from './crd.ts';
import { coversPath, type Deviation } from './deviations.ts';
import type { Member, Shape } from './sdk-shapes.ts';

/** One place where a CRD and the SDK's input shape disagree. */
export interface Disagreement {
  readonly kind: ShapedKind;
  readonly path: string;
  readonly what: Deviation['what'] | 'invented';
  readonly detail: string;
}

interface At {
  readonly kind: ShapedKind;
  readonly path: string;
}

/** Every disagreement in names, types, requiredness and enums, whether it is deliberate or not. */
export function compareShapes(node: SchemaNode, shape: Shape, at: At): readonly Disagreement[] {
  const wrong = shape.type === nodeType(node) ? [] : [disagree(at, 'type', `${nodeType(node)}, in AWS ${shape.type}`)];
  return [...wrong, ...compareEnums(node, shape, at), ...compareBelow(node, shape, at)];
}

function compareBelow(node: SchemaNode, shape: Shape, at: At): readonly Disagreement[] {
  if (shape.type === 'list' && node.items)
    return compareShapes(node.items, shape.element, { ...at, path: `${at.path}[]` });
  if (shape.type === 'map' && node.additionalProperties)
    return compareShapes(node.additionalProperties, shape.element, { ...at, path: `${at.path}{}` });
  return shape.type === 'object' ? compareMembers(node, shape.members, at) : [];
}

function compareMembers(node: SchemaNode, members: Readonly<Record<string, Member>>, at: At): readonly Disagreement[] {
  const properties = node.properties ?? {};
  const invented = Object.keys(properties).filter((name) => !(name in members));
  return [
    ...invented.map((name) => disagree(below(at, name), 'invented', 'AWS has no such member')),
    ...Object.entries(members).flatMap(([name, member]) => compareMember(node, name, { member, at: below(at, name) })),
  ];
}

function compareMember(
  node: SchemaNode,
  name: string,
  { member, at }: { member: Member; at: At },
): readonly Disagreement[] {
  const property = node.properties?.[name];
  if (!property) return [disagree(at, 'dropped', `AWS has ${member.aws}`)];
  const required = node.required?.includes(name) ?? false;
  const strictness = required === member.required ? [] : [disagree(at, required ? 'required' : 'optional', '')];
  return [...strictness, ...compareShapes(property, member.shape, at)];
}

function compareEnums(node: SchemaNode, shape: Shape, at: At): readonly Disagreement[] {
  const aws = shape.type === 'string' ? [...(shape.enum ?? [])].sort().join(', ') : '';
  const ours = [...(node.enum ?? [])].sort().join(', ');
  return aws === ours ? [] : [disagree(at, 'enum', `${ours || 'any text'}, in AWS ${aws || 'any text'}`)];
}

function nodeType(node: SchemaNode): string {
  if (node['x-kubernetes-preserve-unknown-fields']) return 'document';
  if (node['x-kubernetes-int-or-string']) return 'string';
  if (node.format === 'date-time') return 'timestamp';
  if (node.items) return 'list';
  if (node.additionalProperties) return 'map';
  return node.type === 'integer' ? 'number' : (node.type ?? 'nothing');
}

function disagree(at: At, what: Disagreement['what'], detail: string): Disagreement {
  return { ...at, what, detail };
}

function below(at: At, name: string): At {
  return { ...at, path: at.path === '' ? name : `${at.path}.${name}` };
}

export function covers(deviation: Deviation, found: Disagreement): boolean {
  const { kind, what } = deviation;
  return what === found.what && (kind === '*' || kind === found.kind) && coversPath(deviation, found.path);
}
