import type { SchemaNode } from '../../crds/crd.ts';

/** A field's type, limits and default in a few words, as in `whole number, 0 to 65535` and `list of maps`. */
export function describeType(node: SchemaNode): string {
  return [typeWords(node), ...limitWords(node), ...defaultWords(node)].join(', ');
}

function typeWords(node: SchemaNode): string {
  if (node['x-kubernetes-preserve-unknown-fields']) return 'any JSON';
  if (node.enum) return node.enum.join(' | ');
  if (node['x-kubernetes-int-or-string']) return 'text';
  if (node.format === 'date-time') return 'date and time';
  if (node.items) return `list of ${plural(node.items)}`;
  if (node.additionalProperties) return `map of ${plural(node.additionalProperties)}`;
  return SINGULAR[node.type ?? 'object'] ?? 'map';
}

const SINGULAR: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
  object: 'map',
};

function plural(node: SchemaNode): string {
  if (node.enum) return node.enum.join(' | ');
  const word = typeWords(node);
  return word === 'text' ? 'texts' : word === 'map' ? 'maps' : `${word}s`;
}

function limitWords(node: SchemaNode): readonly string[] {
  return [
    ...range(node.minimum, node.maximum, ''),
    ...range(node.minLength, node.maxLength, 'character'),
    ...range(node.minItems, node.maxItems, 'element'),
  ];
}

function range(from: number | undefined, to: number | undefined, unit: string): readonly string[] {
  if (from === undefined && to === undefined) return [];
  const unitWord = unit === '' ? '' : ` ${unit}${(to ?? from) === 1 ? '' : 's'}`;
  if (from === undefined) return [`at most ${to}${unitWord}`];
  if (to === undefined) return [`at least ${from}${unitWord}`];
  return [from === to ? `${from}${unitWord}` : `${from} to ${to}${unitWord}`];
}

function defaultWords(node: SchemaNode): readonly string[] {
  return node.default === undefined ? [] : [`default ${String(node.default)}`];
}
