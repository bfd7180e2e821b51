import { digest } from '../../model/digest.ts';
import type { Snapshot } from '../../model/document.ts';
import type { ObjectStatus } from '../../model/status.ts';
import { actionOf } from '../output/plan-text.ts';

/** What was planned, of which manifests and by which owner. */
export interface Planned {
  readonly owner: string;
  readonly snapshot: Snapshot;
  readonly objects: readonly ObjectStatus[];
}

/**
 * Names a plan: the same manifests that meet the same live state are the same twelve digits, and anything else is not.
 * Whoever approves the digits approves what was shown beside them.
 */
export function planDigest({ owner, snapshot, objects }: Planned): string {
  const documents = snapshot.documents.map(({ key, spec, management }) => ({ key, spec, management }));
  const changes = objects.flatMap((status) => {
    const action = actionOf(status);
    if (action === 'unchanged') return [];
    const differences = status.differences.map(({ path, live, desired }) => ({ path, live, desired }));
    const steps =
      status.plan?.kind === 'act' ? status.plan.steps.map(({ call, effect, why }) => [call, effect, why]) : [];
    return [{ key: status.key, action, differences, steps }];
  });
  return digest({ owner, documents, changes }, 12);
}
