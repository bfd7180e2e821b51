import { isMap, isNode, isScalar, isSeq, type Scalar } from 'yaml';
import { taggedFunction } from '../../manifest/properties/functions.ts';
import type { Json } from '../../model/json.ts';

/** The short form of `Condition`, which is no function of manifests. */
export const CONDITION_TAG = '!Condition';

/**
 * A tree of a template as plain JSON, with functions in their long form. Numbers that would not be written again as they
 * stand (`15.10`, `0123`) are kept as text; members without a value are left out.
 */
export function templateJson(node: unknown): Json {
  const name = taggedFunction(node) ?? conditionOf(node);
  return name === undefined ? plainJson(node) : { [name]: plainJson(node) ?? '' };
}

function conditionOf(node: unknown): string | undefined {
  return isNode(node) && 'tag' in node && node.tag === CONDITION_TAG ? 'Condition' : undefined;
}

function plainJson(node: unknown): Json {
  if (isSeq(node)) return node.items.map(templateJson);
  if (isScalar(node)) return scalarJson(node);
  if (!isMap(node)) return null;
  const members = node.items.flatMap(({ key, value }) => {
    const json = templateJson(value);
    return json === null ? [] : [[isScalar(key) ? textOf(key) : String(key), json] as const];
  });
  return Object.fromEntries(members);
}

function scalarJson(scalar: Scalar): Json {
  const { value } = scalar;
  if (typeof value === 'string' || value === null || value === undefined) return value ?? null;
  const isPlain = typeof value === 'boolean' || String(value) === scalar.source;
  return isPlain && (typeof value === 'boolean' || typeof value === 'number') ? value : textOf(scalar);
}

function textOf({ value, source }: Scalar): string {
  return typeof value === 'string' ? value : (source ?? String(value));
}
