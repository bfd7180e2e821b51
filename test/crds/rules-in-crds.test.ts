import { expect, test } from 'vitest';
import { RULES } from '../../controller/manifest/rules/rules.ts';
import { readCrds, type SchemaNode } from '../../crds/crd.ts';

interface Stated {
  readonly on: string;
  readonly message: string;
}

function statedIn(node: SchemaNode): readonly Stated[] {
  const own = (node['x-kubernetes-validations'] ?? []).map(({ message }) => ({ on: node.title ?? '', message }));
  const below = [...Object.values(node.properties ?? {}), node.items, node.additionalProperties];
  return [...own, ...below.flatMap((child) => (child ? statedIn(child) : []))];
}

function titlesIn(node: SchemaNode): readonly string[] {
  const below = [...Object.values(node.properties ?? {}), node.items, node.additionalProperties];
  return [node.title ?? '', ...below.flatMap((child) => (child ? titlesIn(child) : []))];
}

function lines(rules: readonly Stated[]): readonly string[] {
  return [...new Set(rules.map(({ on, message }) => `${on}: ${message}`))].sort();
}

const SCHEMAS = readCrds().map((crd) => crd.schema);

test('the CRDs state exactly the rules that the loader enforces', () => {
  expect(lines(SCHEMAS.flatMap(statedIn))).toEqual(lines(RULES));
});

test('a rule is stated wherever its object occurs', () => {
  for (const { on, message } of RULES) {
    const occurs = SCHEMAS.flatMap(titlesIn).filter((title) => title === on).length;
    const stated = SCHEMAS.flatMap(statedIn).filter((rule) => rule.on === on && rule.message === message).length;
    expect({ on, message, stated }).toEqual({ on, message, stated: occurs });
  }
});

test('ids are unique', () => {
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
});
