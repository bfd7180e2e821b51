import type { ResourceType } from '../../../model/resource-type.ts';

/**
 * Whether a property can be changed. `fixed`: another value is another resource. `depends`: it may be, depending on what
 * else is set, and nobody but AWS knows. `told`: AWS sets it. An asterisk stands for elements.
 */
export type Fixedness = 'free' | 'fixed' | 'depends' | 'told';

export function fixedness(type: ResourceType, path: string): Fixedness {
  if (covers(type.readOnly, path)) return 'told';
  if (covers(type.createOnly, path) || !type.handlers.includes('update')) return 'fixed';
  return covers(type.conditionalCreateOnly, path) ? 'depends' : 'free';
}

/** The property itself, or one that holds it. */
export function covers(paths: readonly string[], path: string): boolean {
  return paths.some((one) => path === one || path.startsWith(`${one}/`));
}
