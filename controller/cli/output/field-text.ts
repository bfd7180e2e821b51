import type { SchemaNode } from '../../../crds/crd.ts';
import type { Field } from '../../model/fields.ts';
import type { Style } from './style.ts';
import { formatTable } from './table.ts';
import { wrap } from './wrap.ts';

/** A field with what shape (the CRD) and meaning (the kind's table) say about it. */
export interface ExplainedField {
  /** `Service.spec.desiredCount` */
  readonly title: string;
  readonly node: SchemaNode;
  readonly field: Field<never> | undefined;
}

/** All about one field, and one line for each field below it. */
export function formatField({ title, node, field }: ExplainedField, style: Style): string {
  const facts = [['Field:', style.bold(title)], ['Type:', typeOf(node)], ...limitsOf(node), ...meaningOf(field)];
  const description = node.description ? `\n${wrap(node.description, '  ')}` : '';
  const inner = node.items ?? node;
  const below = Object.entries(inner.properties ?? {}).map(([name, child]) => childText(name, { child, inner, style }));
  const rules = (node['x-kubernetes-validations'] ?? []).map(({ message }) => wrap(message, '  - '));
  return [
    formatTable([], facts),
    description,
    rules.length > 0 ? `\n${style.bold('Rules:')}\n${rules.join('')}` : '',
    below.length > 0 ? `\n${style.bold('Fields:')}\n${below.join('')}` : '',
  ].join('');
}

function childText(name: string, about: { child: SchemaNode; inner: SchemaNode; style: Style }): string {
  const { child, inner, style } = about;
  const required = inner.required?.includes(name) ? ' required' : '';
  const text = child.description ? wrap(child.description, '    ') : '';
  return `  ${style.bold(name)} ${style.dim(`<${typeOf(child)}>${required}`)}\n${text}`;
}

/** The names and types of everything below a field, indented. */
export function formatFieldTree({ title, node }: ExplainedField, style: Style): string {
  return `${style.bold(title)} ${style.dim(`<${typeOf(node)}>`)}\n${treeOf(node, '  ', style)}`;
}

function treeOf(node: SchemaNode, indent: string, style: Style): string {
  const inner = node.items ?? node;
  return Object.entries(inner.properties ?? {})
    .map(
      ([name, child]) => `${indent}${name} ${style.dim(`<${typeOf(child)}>`)}\n${treeOf(child, `${indent}  `, style)}`,
    )
    .join('');
}

/** `string`, `integer`, `list of object`, `map of string`. */
function typeOf(node: SchemaNode): string {
  if (node['x-kubernetes-int-or-string']) return 'string';
  if (node.type === 'array') return `list of ${node.items ? typeOf(node.items) : 'anything'}`;
  if (node.additionalProperties) return `map of ${typeOf(node.additionalProperties)}`;
  return node.type ?? 'anything';
}

function limitsOf(node: SchemaNode): readonly (readonly string[])[] {
  const range = rangeOf(node.minimum, node.maximum);
  const length = rangeOf(node.minLength, node.maxLength);
  const items = rangeOf(node.minItems, node.maxItems);
  const keys = node['x-kubernetes-list-map-keys'];
  return [
    ['Values:', node.enum?.join(', ')],
    ['Default:', node.default === undefined ? undefined : JSON.stringify(node.default)],
    ['Range:', range],
    ['Length:', length],
    ['Items:', items],
    ['Pattern:', node.pattern],
    ['Told apart by:', keys?.join(', ')],
    ['Order:', node['x-kubernetes-list-type'] === 'set' ? 'does not matter' : undefined],
  ].flatMap(([name, value]) => (name !== undefined && value !== undefined ? [[name, value]] : []));
}

function rangeOf(least: number | undefined, most: number | undefined): string | undefined {
  if (least === undefined && most === undefined) return undefined;
  return `${least ?? ''}..${most ?? ''}`;
}

const CHANGES = {
  inPlace: 'in place',
  rollout: 'starts a rollout',
  replace: 'replaces the object (management.replace)',
  fixed: 'cannot be changed',
} as const;

function meaningOf(field: Field<never> | undefined): readonly (readonly string[])[] {
  if (!field) return [];
  const change = field.change ? [['Change:', CHANGES[field.change]]] : [];
  const source = field.source ? [['Source:', field.source]] : [];
  return [...change, ['Left out:', absenceOf(field)], ...source];
}

function absenceOf({ absent, released }: Field<never>): string {
  switch (absent.class) {
    case 'unset':
      return 'none of it is wanted';
    case 'default':
      return `AWS's default, ${JSON.stringify(absent.value)}`;
    case 'computed':
      return "AWS's default, which depends on other fields";
    case 'keep':
      return released === undefined
        ? 'not managed: what lives stays'
        : 'not managed: what lives stays, unless it was declared before';
    case 'readOnly':
      return 'set by AWS';
  }
}
