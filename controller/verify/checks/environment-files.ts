import { elements, isUnknown } from '../../manifest/rules/rule.ts';
import { type Check, error, type Finding, notChecked, ok } from '../check.ts';
import { type Facts, judge } from '../facts.ts';
import { mayRole } from '../permission.ts';
import { executionRole } from '../roles.ts';
import { containersOf, type Task, taskOf, textOf } from '../task.ts';

export const ENVIRONMENT_FILE_CHECKS: readonly Check[] = [
  {
    code: 'ENVIRONMENT_FILE',
    kinds: ['Service'],
    title: 'the execution role may read environment files',
    source:
      'Amazon ECS Developer Guide, "Pass environment variables to a container": s3:GetObject; the objects are not read',
    run(subject, facts) {
      const task = taskOf(subject, facts);
      if (task.state !== 'known') return [];
      return containersOf(task.value).flatMap(({ definition, at }) =>
        elements(definition.environmentFiles).flatMap(({ value }, index) =>
          fileFindings(at(`environmentFiles[${index}].value`), textOf(value), { task: task.value, facts }),
        ),
      );
    },
  },
];

interface Around {
  readonly task: Task;
  readonly facts: Facts;
}

function fileFindings(path: string, arn: string | undefined, { task, facts }: Around): readonly Finding[] {
  if (arn === undefined || isUnknown(arn)) return [];
  const { role } = executionRole(task);
  if (role === undefined)
    return [error(path, 'without executionRoleArn nobody reads the file', 'set executionRoleArn of the task')];
  return judge(mayRole(role, { action: 's3:GetObject', resource: arn }, facts), {
    known: (decision) => [
      decision === 'allowed'
        ? ok(path, 'the execution role may read it')
        : error(path, `the execution role may not read it: ${decision}`, `allow ${role} s3:GetObject on ${arn}`),
    ],
    absent: () => [],
    unknown: (reason) => [notChecked(path, reason)],
  });
}
