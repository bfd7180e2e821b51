import type { TaskDefinitionRead } from '../../../model/aws-reads.ts';
import type { Sides } from '../../../model/kind.ts';
import { partitionOf } from '../../../model/pseudo.ts';
import type { Scope } from '../../../model/scope.ts';
import type { ServiceFacts } from '../facts.ts';
import { templateOf } from '../sides.ts';

/** What a service's tasks are made of, in one revision and in another. */
export function revisionSides(
  { want, have }: { readonly want: TaskDefinitionRead; readonly have: TaskDefinitionRead },
  scope: Pick<Scope, 'account' | 'region'>,
): Sides<ServiceFacts> {
  const facts: ServiceFacts = {
    account: scope.account,
    partition: partitionOf(scope.region),
    scaled: false,
    fargate: want.taskDefinition.requiresCompatibilities?.includes('FARGATE') ?? false,
    namespace: undefined,
    declaresGracePeriod: false,
    isCodeDeploy: false,
  };
  return {
    want: { template: templateOf(want.taskDefinition) },
    have: { template: templateOf(have.taskDefinition) },
    facts,
  };
}
