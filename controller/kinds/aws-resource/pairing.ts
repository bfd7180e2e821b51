import { isObject, type Json, jsonEqual } from '../../model/json.ts';

/** Comparisons that one list may take; beyond it elements are taken as they stand. */
const BUDGET = 65_536;

export interface Pairs {
  /** For each wanted element the live one that is meant, as stated; undefined where none is. */
  readonly pairs: readonly (Json | undefined)[];
  /** Live elements that nobody wants. */
  readonly rest: readonly Json[];
}

/**
 * Pairs the elements of two lists without an order, one to one: first those that mean the same, whoever states most first,
 * then those that carry the same name. `alike` answers the live element as the wanted one states it.
 */
export function pairsOf(
  want: readonly Json[],
  have: readonly Json[],
  alike: (want: Json, have: Json) => Json | undefined,
): Pairs {
  if (want.length * have.length > BUDGET)
    return { pairs: want.map((_, index) => have[index]), rest: have.slice(want.length) };
  const pairs: (Json | undefined)[] = want.map(() => undefined);
  const free = new Set(have.keys());
  const order = [...want.keys()].sort((a, b) => statedIn(want[b]) - statedIn(want[a]));
  const match = (isPair: (one: Json, shown: Json | undefined) => boolean): void => {
    for (const index of order) {
      const one = want[index];
      if (one === undefined || pairs[index] !== undefined) continue;
      for (const at of free) {
        const shown = alike(one, have[at] ?? null);
        if (!isPair(one, shown)) continue;
        pairs[index] = shown;
        free.delete(at);
        break;
      }
    }
  };
  match((one, shown) => shown !== undefined && jsonEqual(one, shown));
  match((one, shown) => isNamedAlike(one, shown));
  return { pairs, rest: [...free].map((at) => have[at] ?? null) };
}

function statedIn(value: Json | undefined): number {
  if (Array.isArray(value)) return (value as readonly Json[]).reduce<number>((sum, one) => sum + statedIn(one), 0);
  return isObject(value) ? Object.values(value).reduce<number>((sum, one) => sum + statedIn(one), 0) : 1;
}

/** Members that are an element's name where it has one. */
export const NAMES = ['Key', 'Name', 'Id', 'Sid', 'AttributeName', 'IndexName', 'PolicyName', 'ContainerName'] as const;

export function nameMember(element: Json | undefined): string | undefined {
  return isObject(element) ? NAMES.find((name) => typeof element[name] === 'string') : undefined;
}

function isNamedAlike(one: Json, shown: Json | undefined): boolean {
  const name = nameMember(one);
  return name !== undefined && isObject(one) && isObject(shown) && one[name] === shown[name];
}
