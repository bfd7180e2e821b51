import { replacingDifferences } from './changed-members.ts';
import { type Comparison, describeDifference } from './difference.ts';
import type { Fields } from './fields.ts';
import { isObject, type Json } from './json.ts';
import { maskDifference } from './mask.ts';
import type { Plan } from './plan.ts';
import type { Resource } from './resource.ts';

/** How an object is made anew, in words: shown before anybody allows it, and by every plan until it is over. */
export interface Recipe {
  /** One clause each, in order. */
  readonly steps: readonly string[];
  /** Who is not served meanwhile, and until when. Undefined: no request fails. */
  readonly downtime?: string | undefined;
}

export interface Replacement<F> {
  readonly fields: Fields<F>;
  readonly comparison: Comparison | undefined;
  readonly management: Resource['management'];
  /** What would be done; or, where nobody but a person can do it, what that person is to do. */
  readonly recipe: Recipe | { readonly advice: string };
}

/**
 * Refuses when the difference can only be brought about by making the object anew, unless that is allowed and there is a
 * recipe; undefined when nothing stands in the way. Nothing else of the object is written then: half of a change that a
 * person must decide on would be a third state.
 */
export function refuseReplacement<F>({ fields, comparison, management, recipe }: Replacement<F>): Plan | undefined {
  const differences = replacingDifferences(fields, comparison);
  if (differences.length === 0) return undefined;
  const what = differences.map((one) => describeDifference(maskDifference(one))).join(', ');
  if ('advice' in recipe) {
    const message = `${what} cannot be changed on a live object. ${recipe.advice}`;
    return { kind: 'refuse', code: management.replace === 'allow' ? 'UNSUPPORTED' : 'REPLACEMENT_REFUSED', message };
  }
  return refuseRecipe(`${what} cannot be changed on a live object`, management, recipe);
}

/** Undefined where `management.replace` allows the recipe; else a refusal that says what it would do. */
export function refuseRecipe(what: string, management: Resource['management'], recipe: Recipe): Plan | undefined {
  if (management.replace === 'allow') return undefined;
  const message = `${what} and management.replace is refuse. With allow: ${describeRecipe(recipe)}`;
  return { kind: 'refuse', code: 'REPLACEMENT_REFUSED', message };
}

/** `1. …; 2. …; no request fails meanwhile`. */
function describeRecipe(recipe: Recipe): string {
  return [...recipe.steps.map((step, index) => `${index + 1}. ${step}`), effectOf(recipe)].join('; ');
}

/** What is left of a recipe once its first `done` steps have been planned: what a plan shows as ahead of it. */
export function aheadOf(recipe: Recipe, done: number): readonly string[] {
  return [...recipe.steps.slice(done), effectOf(recipe)];
}

function effectOf({ downtime }: Recipe): string {
  return downtime === undefined ? 'no request fails meanwhile' : `downtime: ${downtime}`;
}

/**
 * Refuses to make a second object when the name in the manifest is not the one under which the object was last seen:
 * AWS knows it by its name alone, so the first would stay behind. Undefined when nothing was seen, or replacing is allowed.
 */
export function refuseSecondName(
  name: string,
  { remembered, management }: { readonly remembered: Json | undefined; readonly management: Resource['management'] },
): Plan | undefined {
  const last = isObject(remembered) ? remembered.name : undefined;
  if (typeof last !== 'string' || last === name || management.replace === 'allow') return undefined;
  const message = `name: ${last} → ${name} makes a second object and leaves ${last} behind; management.replace is refuse`;
  return { kind: 'refuse', code: 'REPLACEMENT_REFUSED', message };
}
