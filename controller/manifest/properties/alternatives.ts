import { isObject, type Json } from '../../model/json.ts';
import type { TypeSchema } from '../../model/resource-type.ts';
import type { PlacedFinding } from '../validate.ts';
import { misspelledIn, noneOf, together } from './check-map.ts';
import type { Further, Place } from './checking.ts';
import { isNoValue } from './functions.ts';

/**
 * What `allOf`, `anyOf` and `oneOf` of a place find. Of alternatives that all fail only the one is reported that the value
 * comes nearest to, or the choice that is missing.
 */
export function alternativeFindings(value: Json, place: Place, further: Further): readonly PlacedFinding[] {
  const { allOf = [], anyOf = [], oneOf = [] } = place.schema;
  return [
    ...allOf.flatMap((schema) => further.check(value, { ...place, schema }, further.checking)),
    ...choiceFindings(anyOf, { value, place, further, exclusive: false }),
    ...choiceFindings(oneOf, { value, place, further, exclusive: true }),
  ];
}

interface Choice {
  readonly value: Json;
  readonly place: Place;
  readonly further: Further;
  readonly exclusive: boolean;
}

function choiceFindings(alternatives: readonly TypeSchema[], choice: Choice): readonly PlacedFinding[] {
  if (alternatives.length === 0) return [];
  const { value, place, further } = choice;
  const found = alternatives.map((schema) => further.check(value, { ...place, schema }, further.checking));
  const fitting = alternatives.filter((_, index) => found[index]?.length === 0);
  if (fitting.length > 0) return choice.exclusive ? exclusive(fitting, choice) : [];
  return missingChoice(alternatives, choice) ?? nearestOf(found);
}

/** Alternatives that only say what must be given: together they say what is one thing or the other. */
function exclusive(fitting: readonly TypeSchema[], { value, place }: Choice): readonly PlacedFinding[] {
  if (fitting.length < 2 || !fitting.every(isRequirement)) return [];
  const own = fitting.map(({ required = [] }) =>
    required.filter((name) => !fitting.every((other) => other.required?.includes(name))),
  );
  const firsts = own.flatMap(([first]) => first ?? []);
  const isChoice = firsts.length === fitting.length && new Set(firsts).size === firsts.length && isObject(value);
  return isChoice ? [together(firsts, place.path)] : [];
}

function isRequirement(schema: TypeSchema): boolean {
  return Object.keys(schema).every((name) => name === 'required' || name === 'description');
}

/** Where every alternative only wants members, one sentence says which. */
function missingChoice(alternatives: readonly TypeSchema[], choice: Choice): readonly PlacedFinding[] | undefined {
  const { value, place } = choice;
  if (!isObject(value) || !alternatives.every(isRequirement)) return undefined;
  const given = Object.keys(value).filter((name) => !isNoValue(value[name]));
  const names = [...given, ...misspelledIn(given, place.schema)];
  const wanted = alternatives.map(({ required = [] }) => required);
  const begun = wanted.filter((one) => one.some((name) => names.includes(name)));
  // Who has begun one of them lacks the rest of it.
  if (begun.length > 0 || wanted.some((one) => one.length !== 1)) return undefined;
  return noneOf(wanted.flat(), names, place.path);
}

/** Fewest findings first, those about the value as a whole last: a wrong type there means that another one was meant. */
function nearestOf(found: readonly (readonly PlacedFinding[])[]): readonly PlacedFinding[] {
  const ranked = found.map((findings) => ({ findings, rank: rankOf(findings) })).sort((a, b) => a.rank - b.rank);
  return ranked[0]?.findings ?? [];
}

function rankOf(findings: readonly PlacedFinding[]): number {
  const shortest = Math.min(...findings.map(({ path }) => path.length));
  const isOther = findings.some(({ path, code }) => code === 'TYPE' && path.length === shortest);
  const unknown = findings.filter(({ code }) => code === 'UNKNOWN_FIELD').length;
  return (isOther ? 1000 : 0) + unknown * 10 + findings.length;
}
