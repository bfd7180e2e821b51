import { consoleUrlOf } from '../model/console-url.ts';
import type { Health, HealthStatus } from '../model/health.ts';
import { OBJECT_KINDS, type ResourceKey } from '../model/identity.ts';
import type { TreeNode, TreeNodeView, TreeView } from '../model/inspection.ts';
import { maskNode } from '../model/mask-inspection.ts';
import type { ObjectStatus } from '../model/status.ts';

/** Objects by the ARN of what lives. */
export type ManagedByArn = ReadonlyMap<string, ObjectStatus>;

export function managedByArn(statuses: Iterable<ObjectStatus>): ManagedByArn {
  const found = new Map<string, ObjectStatus>();
  for (const status of statuses) {
    const arn = status.outputs?.arn ?? status.summary?.arn;
    if (typeof arn === 'string') found.set(arn, status);
  }
  return found;
}

/** What the controller knows. */
export interface Managed {
  readonly byArn: ManagedByArn;
  readonly byKey: ReadonlyMap<ResourceKey, ObjectStatus>;
}

/** Every node once, with what the controller knows of it; secrets masked. A circle is cut where it would close. */
export function treeView(root: TreeNode, managed: Managed): TreeView {
  const nodes = new Map<string, TreeNodeView>();

  function visit(node: TreeNode, above: ReadonlySet<string>): void {
    const path = new Set([...above, node.id]);
    const below = node.children.filter(({ id }) => !path.has(id));
    const known = nodes.get(node.id);
    const children = [...new Set([...(known?.children ?? []), ...below.map(({ id }) => id)])];
    nodes.set(node.id, { ...(known ?? viewOf(node, managed)), children });
    for (const child of below) visit(child, path);
  }

  visit(root, new Set());
  return { root: root.id, nodes: [...nodes.values()] };
}

function viewOf(node: TreeNode, { byArn, byKey }: Managed): Omit<TreeNodeView, 'children'> {
  const { children: _children, ...own } = maskNode(node);
  const { arn, key, health, words } = own;
  const status = key === undefined ? (arn === undefined ? undefined : byArn.get(arn)) : byKey.get(key);
  const judged = worse({ status: health, message: words }, status?.health);
  return {
    ...own,
    health: judged.status,
    words: judged.message,
    consoleUrl: own.consoleUrl ?? (arn === undefined ? undefined : consoleUrlOf(arn)),
    key: status?.key ?? key,
    managed: isManageable(node) ? status !== undefined : undefined,
  };
}

function isManageable({ type }: TreeNode): boolean {
  return (OBJECT_KINDS as readonly string[]).includes(type);
}

type Judgement = { readonly status: HealthStatus | undefined; readonly message: string };

const BY_URGENCY: readonly (HealthStatus | undefined)[] = ['Degraded', 'Missing', 'Progressing', 'Suspended'];

/** What AWS says now, unless the controller, which has read more of it, knows worse. */
function worse(seen: Judgement, known: Health | undefined): Judgement {
  if (!known) return seen;
  return rank(known.status) < rank(seen.status) || seen.status === undefined ? known : seen;
}

function rank(status: HealthStatus | undefined): number {
  const at = BY_URGENCY.indexOf(status);
  return at < 0 ? BY_URGENCY.length : at;
}
