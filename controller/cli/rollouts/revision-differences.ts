import { compareSides } from '../../engine/compare.ts';
import { SERVICE_FIELDS } from '../../kinds/service/fields.ts';
import { revisionSides } from '../../kinds/service/steering/revision-sides.ts';
import type { TaskDefinitionRead } from '../../model/aws-reads.ts';
import type { Difference } from '../../model/difference.ts';
import { maskDifference } from '../../model/mask.ts';
import type { Scope } from '../../model/scope.ts';

/** What a service's tasks would change in, from `have` to `want`, by the meaning of each field. Secrets masked. */
export function revisionDifferences(
  revisions: { readonly want: TaskDefinitionRead; readonly have: TaskDefinitionRead },
  scope: Scope,
): readonly Difference[] {
  const { differences } = compareSides(SERVICE_FIELDS, revisionSides(revisions, scope), { rules: [], at: () => '' });
  return differences.filter(({ path }) => path.startsWith('template.')).map(maskDifference);
}
