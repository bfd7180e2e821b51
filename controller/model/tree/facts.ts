import type { NodeFact } from '../inspection.ts';

type Value = string | number | boolean | Date | undefined;

/** Those that are known, in their order. */
export function factsOf(entries: readonly (readonly [label: string, value: Value])[]): readonly NodeFact[] {
  return entries.flatMap(([label, value]): readonly NodeFact[] => {
    if (value === undefined || value === '') return [];
    return [value instanceof Date ? { label, at: value.getTime() } : { label, value: `${value}` }];
  });
}
