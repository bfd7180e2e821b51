import { compareSides } from '../../engine/compare.ts';
import { partitionOf, type ServiceFacts } from '../../kinds/service/facts.ts';
import { SERVICE_FIELDS } from '../../kinds/service/fields.ts';
import { templateOf } from '../../kinds/service/sides.ts';
import type { TaskDefinitionRead } from '../../model/aws-reads.ts';
import type { Difference } from '../../model/difference.ts';
import { maskDifference } from '../../model/mask.ts';
import type { Scope } from '../../model/scope.ts';

/** What a service's tasks would change in, from `have` to `want`, by the meaning of each field. Secrets masked. */
export function revisionDifferences(
  { want, have }: { readonly want: TaskDefinitionRead; readonly have: TaskDefinitionRead },
  scope: Scope,
): readonly Difference[] {
  const facts: ServiceFacts = {
    account: scope.account,
    partition: partitionOf(scope.region),
    scaled: false,
    fargate: want.taskDefinition.requiresCompatibilities?.includes('FARGATE') ?? false,
    namespace: undefined,
    declaresGracePeriod: false,
    isCodeDeploy: false,
  };
  const sides = {
    want: { template: templateOf(want.taskDefinition) },
    have: { template: templateOf(have.taskDefinition) },
    facts,
  };
  const { differences } = compareSides(SERVICE_FIELDS, sides, { rules: [], at: () => '' });
  return differences.filter(({ path }) => path.startsWith('template.')).map(maskDifference);
}
