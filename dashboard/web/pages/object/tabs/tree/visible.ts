import type { TreeJson, TreeNodeJson } from '../../../../../schema/inspection.ts';

/** A node that is shown, and where it hangs. What hangs on two things is shown once, under the first. */
export interface VisibleNode {
  readonly node: TreeNodeJson;
  /** From 1. */
  readonly level: number;
  readonly parent: string | undefined;
  /** Ids of what it names and what is shown of that. */
  readonly children: readonly string[];
  readonly folded: boolean;
}

/** More than so many at once are no picture any more. */
export const SHOWN_AT_MOST = 150;

const WELL: readonly unknown[] = ['Healthy', undefined];

/**
 * What is shown, parents first. At first groups are folded; where that still leaves too many, so is everything below the
 * first level that is well. `turned` holds what a person wants otherwise.
 */
export function visibleNodes(tree: TreeJson, turned: ReadonlyMap<string, boolean>): readonly VisibleNode[] {
  const byId = new Map(tree.nodes.map((node) => [node.id, node]));
  const usual = (node: TreeNodeJson): boolean => node.type === 'Group';
  const near = walk(tree.root, { byId, isFolded: (node) => turned.get(node.id) ?? usual(node) });
  if (near.length <= SHOWN_AT_MOST) return near;
  const levels = new Map(near.map(({ node, level }) => [node.id, level]));
  const isCalm = (node: TreeNodeJson): boolean =>
    usual(node) || ((levels.get(node.id) ?? 1) > 1 && isWell(node, byId, new Set()));
  return walk(tree.root, { byId, isFolded: (node) => turned.get(node.id) ?? isCalm(node) });
}

interface Walk {
  readonly byId: ReadonlyMap<string, TreeNodeJson>;
  readonly isFolded: (node: TreeNodeJson) => boolean;
}

function walk(root: string, { byId, isFolded }: Walk): readonly VisibleNode[] {
  const found = new Map<string, VisibleNode>();
  function visit(id: string, level: number, parent: string | undefined): void {
    const node = byId.get(id);
    if (!node || found.has(id)) return;
    const folded = node.children.length > 0 && isFolded(node);
    found.set(id, { node, level, parent, children: folded ? [] : node.children, folded });
    if (!folded) for (const child of node.children) visit(child, level + 1, id);
  }
  visit(root, 1, undefined);
  return [...found.values()];
}

function isWell(node: TreeNodeJson, byId: ReadonlyMap<string, TreeNodeJson>, seen: Set<string>): boolean {
  if (seen.has(node.id)) return true;
  seen.add(node.id);
  const children = node.children.flatMap((id) => byId.get(id) ?? []);
  return WELL.includes(node.health) && children.every((child) => isWell(child, byId, seen));
}
