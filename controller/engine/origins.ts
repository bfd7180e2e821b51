import { elementKey, join } from '../model/canonical.ts';
import type { Comparison, Difference } from '../model/difference.ts';
import type { Field, Fields } from '../model/fields.ts';
import { isObject, type Json, type JsonObject } from '../model/json.ts';
import type { Resource } from '../model/resource.ts';
import { segments } from './ignore-rules.ts';

interface Sourced {
  readonly path: readonly string[];
  readonly from: string;
}

/** Says of each difference that a value from outside makes where that was read. Pure. */
export function withOrigins<Facts>(
  comparison: Comparison,
  { origins, spec }: Pick<Resource, 'origins' | 'spec'>,
  fields: Fields<Facts>,
): Comparison {
  const sourced = origins.flatMap(({ path, from }) =>
    from === undefined ? [] : [{ path: keyedSteps(segments(path), { value: spec, fields }), from }],
  );
  if (sourced.length === 0 || comparison.differences.length === 0) return comparison;
  return { ...comparison, differences: comparison.differences.map((difference) => attributed(difference, sourced)) };
}

function attributed(difference: Difference, sourced: readonly Sourced[]): Difference {
  if (difference.why.reason !== 'set') return difference;
  const path = segments(difference.path);
  const from = sourced.filter((each) => meet(each.path, path)).map((each) => each.from);
  if (from.length === 0) return difference;
  return { ...difference, why: { reason: 'set', from: [...new Set(from)].join(', ') } };
}

interface At<Facts> {
  readonly value: Json | undefined;
  readonly fields?: Fields<Facts> | undefined;
  readonly field?: Field<Facts> | undefined;
}

/** A path by index as differences print it. */
export function keyedPath<Facts>(path: string, spec: JsonObject, fields: Fields<Facts>): string {
  return keyedSteps(segments(path), { value: spec, fields }).reduce(
    (all, step) => (step.startsWith('[') ? `${all}${step}` : join(all, step)),
    '',
  );
}

/** It ends where a list is compared as a whole. */
function keyedSteps<Facts>(steps: readonly string[], at: At<Facts>): readonly string[] {
  const [step, ...rest] = steps;
  if (step === undefined) return [];
  if (!step.startsWith('[')) {
    const value = isObject(at.value) ? at.value[step] : undefined;
    const field = at.fields?.[step];
    return [step, ...keyedSteps(rest, { value, field, fields: field?.fields })];
  }
  if (!at.field?.key) return [];
  const element = Array.isArray(at.value) ? (at.value as readonly Json[])[Number(step.slice(1, -1))] : undefined;
  return [`[${elementKey(at.field, element)}]`, ...keyedSteps(rest, { value: element, fields: at.field.fields })];
}

/** One leads to the other, or they are one. */
function meet(origin: readonly string[], path: readonly string[]): boolean {
  return origin.slice(0, path.length).every((step, index) => step === path[index] || isSameElement(step, path[index]));
}

/** A key of which the manifest leaves a default out has fewer parts. */
function isSameElement(written: string, shown: string | undefined): boolean {
  if (!written.startsWith('[') || !shown?.startsWith('[')) return false;
  const parts = shown.slice(1, -1).split(',');
  return (
    written.length > 2 &&
    written
      .slice(1, -1)
      .split(',')
      .every((part) => parts.includes(part))
  );
}
