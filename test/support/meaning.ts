import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareObject } from '../../controller/engine/compare.ts';
import { canonicalise } from '../../controller/model/canonical.ts';
import type { Field, Fields } from '../../controller/model/fields.ts';
import type { KindName } from '../../controller/model/identity.ts';
import { isObject, type Json, type JsonObject } from '../../controller/model/json.ts';
import { type ErasedKind, eraseKind, type ResourceKind } from '../../controller/model/kind.ts';
import { leavesOf, rowsOf } from '../kinds/service/leaves.ts';
import { aResource } from './documents.ts';

export interface Meaning {
  readonly specs: Readonly<Record<string, JsonObject>>;
  /** Rows whose value others hang on: what else is said to differ when they do. */
  readonly carries?: Readonly<Record<string, readonly string[]>>;
  /** Rows that tell elements apart, or that somebody else owns in these specs. */
  readonly notMutated: readonly string[];
  /** Members whose order in the manifest means something although AWS's does not. */
  readonly ordered?: readonly string[];
}

/** What every table of fields must hold: equal meaning is no difference, and one difference is told alone. */
export function describeMeaning<S, L, F>(typed: ResourceKind<S, L, F>, meaning: Meaning): void {
  const kind = eraseKind(typed);
  const specs = Object.entries(meaning.specs);
  describe('equal meaning', () => {
    it.each(specs)('is no difference, whatever AWS reorders and fills in: %s', (_name, spec) => {
      fc.assert(
        fc.property(fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (stream) => {
          const next = () => Number(stream.next().value);
          const have = shuffled(kind.fields, settled(kind, spec), next);
          const kept = Object.fromEntries((meaning.ordered ?? []).map((member) => [member, spec[member]]));
          const want = { ...shuffled(kind.fields, spec, next), ...kept };
          expect(compare(kind, want, have)).toEqual([]);
        }),
        { numRuns: 50 },
      );
    });
  });
  describe('one difference', () => {
    const leaves = specs.flatMap(([, spec]) =>
      leavesOf(kind.fields, settled(kind, spec)).map((leaf) => ({ ...leaf, spec })),
    );
    it('is told alone and by its path', () => {
      const wrong = leaves.flatMap(({ path, row, spec, mutated }) => {
        if (meaning.notMutated.includes(row)) return [];
        const paths = compare(kind, spec, mutated);
        const allowed = [path, ...(meaning.carries?.[row] ?? [])];
        return paths.includes(path) && paths.every((found) => allowed.includes(found)) ? [] : [{ path, paths }];
      });
      expect(wrong).toEqual([]);
    });
    it('is looked for in every field that the table knows', () => {
      const seen = new Set(leaves.map(({ row }) => row));
      const isBookkeeping = (row: string) => absenceAt(kind.fields, row) === 'readOnly';
      const unseen = rowsOf(kind.fields).filter((row) => !seen.has(row) && !isBookkeeping(row));
      expect(unseen.filter((row) => !meaning.notMutated.includes(row))).toEqual([]);
    });
  });
}

/** What AWS shows of an object that was made from `spec`: every default filled in. */
function settled(kind: ErasedKind, spec: JsonObject): JsonObject {
  const { want, facts } = kind.sides(resourceOf(kind, spec), undefined);
  return canonicalise(kind.fields, want, { facts, side: 'want' }).value;
}

function resourceOf(kind: ErasedKind, spec: JsonObject) {
  return aResource({ identity: { kind: kind.name as KindName }, spec });
}

/** Paths that differ between a manifest and a live side that is given in the manifest's words. */
function compare(kind: ErasedKind, spec: JsonObject, have: JsonObject): readonly string[] {
  const given: ErasedKind = { ...kind, sides: (resource) => ({ ...kind.sides(resource, undefined), have }) };
  const { differences, ignored, unmodelled } = compareObject(given, resourceOf(kind, spec), {});
  return [...[...differences, ...ignored].map(({ path }) => path), ...unmodelled];
}

function absenceAt(fields: Fields, row: string): string | undefined {
  const [first = '', ...rest] = row.split('.');
  const field = fields[first.replace('[]', '')];
  if (!field || rest.length === 0) return field?.absent.class;
  return absenceAt(field.fields ?? {}, rest.join('.'));
}

/** The same content with every order-free collection in another order. */
function shuffled<F>(fields: Fields<F>, value: JsonObject, next: () => number): JsonObject {
  const entries = Object.entries(value).map(([member, v]) => [member, reordered(fields[member], v, next)] as const);
  return Object.fromEntries(entries);
}

function reordered<F>(field: Field<F> | undefined, value: Json | undefined, next: () => number): Json | undefined {
  const fields = field?.fields;
  if (isObject(value)) return fields ? shuffled(fields, value, next) : value;
  if (!Array.isArray(value)) return value;
  const elements = value.map((element: Json) =>
    isObject(element) && fields ? shuffled(fields, element, next) : element,
  );
  if (field?.value === 'list' || isOrdered(field)) return elements;
  return elements
    .map((element, i) => ({ element, at: next() + i * 1e-9 }))
    .sort((a, b) => a.at - b.at)
    .map(({ element }) => element);
}

/** Elements that are told apart by their number get it from their place where it is left out. */
function isOrdered<F>(field: Field<F> | undefined): boolean {
  return field?.key?.includes('order') ?? false;
}
