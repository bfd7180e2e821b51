import type { SchemaNode } from '../../../crds/crd.ts';
import { isObject, type Json, stableStringify } from '../../model/json.ts';
import type { ProblemCode } from '../codes.ts';
import { misspelledKind } from '../expressions.ts';
import { malformedOutside } from '../outside-expressions.ts';
import type { Path } from '../path.ts';
import { childSchema } from '../schema.ts';
import { isVerbatim } from '../substitute.ts';
import { isUnknown } from './rule.ts';
import { rulesOn } from './rules.ts';

/** One thing that the schema alone cannot say. */
export interface RuleFinding {
  readonly path: Path;
  readonly code: ProblemCode;
  readonly message: string;
  readonly allowed?: string | undefined;
}

/** Rules across fields, elements that stand twice and misspelled references of a value and all below it. */
export function checkRules(value: Json | undefined, schema: SchemaNode | undefined, path: Path = []): RuleFinding[] {
  if (typeof value === 'string') return referenceFindings(value, path);
  if (Array.isArray(value)) return listFindings(value as readonly Json[], schema, path);
  if (!isObject(value)) return [];
  const own: readonly RuleFinding[] = rulesOn(schema?.title).flatMap((rule) =>
    rule.broken(value).map((below) => ({ path: [...path, ...below], code: 'RULE' as const, message: rule.message })),
  );
  const below = Object.entries(value).flatMap(([name, member]) =>
    isVerbatim(schema, name) ? [] : checkRules(member, childSchema(schema, name), [...path, name]),
  );
  return [...own, ...below];
}

function listFindings(list: readonly Json[], schema: SchemaNode | undefined, path: Path): RuleFinding[] {
  const below = list.flatMap((element, index) => checkRules(element, schema?.items, [...path, index]));
  return [...duplicates(list, schema, path), ...below];
}

function duplicates(list: readonly Json[], schema: SchemaNode | undefined, path: Path): RuleFinding[] {
  const type = schema?.['x-kubernetes-list-type'];
  if (type !== 'map' && type !== 'set') return [];
  const keys = schema?.['x-kubernetes-list-map-keys'] ?? [];
  const seen = new Set<string>();
  return list.flatMap((element, index) => {
    const key = type === 'map' ? mapKey(element, keys) : stableStringify(element);
    if (key === undefined || !seen.has(key)) {
      if (key !== undefined) seen.add(key);
      return [];
    }
    const shown = type === 'map' ? keys.map((name) => `${name} ${show(element, name)}`).join(', ') : key;
    const place = type === 'map' && keys.length === 1 ? [...path, index, ...keys] : [...path, index];
    return [{ path: place, code: 'DUPLICATE_ELEMENT' as const, message: `${shown} stands in the list already` }];
  });
}

function mapKey(element: Json, keys: readonly string[]): string | undefined {
  if (!isObject(element) || keys.some((name) => isUnknown(element[name]) || element[name] === undefined))
    return undefined;
  return keys.map((name) => stableStringify(element[name])).join(',');
}

function show(element: Json, name: string): string {
  return isObject(element) ? `"${String(element[name])}"` : '';
}

function referenceFindings(text: string, path: Path): RuleFinding[] {
  if (!text.includes('${')) return [];
  const malformed = malformedOutside(text);
  if (malformed) {
    const allowed = `write ${malformed.meant}; $\${ writes a plain \${`;
    return [{ path, code: 'VALUE', message: `${malformed.written} cannot be read`, allowed }];
  }
  const slip = misspelledKind(text);
  if (!slip) return [];
  const allowed = `did you mean "${slip.meant}"? $\${ writes a plain \${`;
  return [{ path, code: 'VALUE', message: `there is no kind "${slip.written}" to refer to`, allowed }];
}
