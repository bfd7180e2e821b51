import type { HealthStatus } from '../health.ts';
import type { TreeNode } from '../inspection.ts';

/** As many nodes of one sort stand by themselves. */
const UNGROUPED = 10;
/** As many are held by a group; the rest is only counted. */
const HELD = 100;

const BY_URGENCY: readonly (HealthStatus | undefined)[] = [
  'Degraded',
  'Missing',
  'Progressing',
  'Unknown',
  'Suspended',
];

/** The ill ones first. Of more than ten those that are well, and what is left of the ill, are folded into one node. */
export function grouped(nodes: readonly TreeNode[], { id, noun }: { id: string; noun: string }): readonly TreeNode[] {
  const sorted = [...nodes].sort((a, b) => rank(a) - rank(b));
  if (sorted.length <= UNGROUPED) return sorted;
  const single = sorted.filter((node) => rank(node) < BY_URGENCY.length).slice(0, UNGROUPED);
  const rest = sorted.slice(single.length);
  return [...single, groupOf(rest, { id, noun, isAll: single.length === 0 })];
}

function groupOf(
  nodes: readonly TreeNode[],
  { id, noun, isAll }: { id: string; noun: string; isAll: boolean },
): TreeNode {
  const children = nodes.slice(0, HELD);
  const name = `${nodes.length} ${isAll ? '' : 'other '}${noun}`;
  const rest = nodes.length > HELD ? `; the first ${HELD} are shown` : '';
  return { id, type: 'Group', name, health: nodes[0]?.health, words: `${countsOf(nodes)}${rest}`, facts: [], children };
}

/** `38 Healthy, 2 Progressing`, the ill ones first as in the list. */
function countsOf(nodes: readonly TreeNode[]): string {
  const counts = new Map<string, number>();
  for (const { health = 'stopped' } of nodes) counts.set(health, (counts.get(health) ?? 0) + 1);
  return [...counts].map(([word, count]) => `${count} ${word}`).join(', ');
}

function rank({ health }: TreeNode): number {
  const at = BY_URGENCY.indexOf(health);
  return at < 0 || health === undefined ? BY_URGENCY.length : at;
}
