import { isMap, isPair, isSeq } from 'yaml';

/** How many nodes a tree has; undefined where it nests deeper than that. */
export function sizeOf(node: unknown, depth = Number.POSITIVE_INFINITY): number | undefined {
  if (isPair(node)) return sizeOf(node.value, depth);
  if (!isMap(node) && !isSeq(node)) return 1;
  if (depth <= 0) return undefined;
  let size = 1;
  for (const item of node.items) {
    const below = sizeOf(item, depth - 1);
    if (below === undefined) return undefined;
    size += below;
  }
  return size;
}
