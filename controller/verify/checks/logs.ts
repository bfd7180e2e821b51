import { isUnknown, objectOf } from '../../manifest/rules/rule.ts';
import { type Check, error, type Finding, notChecked, ok, type Subject } from '../check.ts';
import { type Facts, judge } from '../facts.ts';
import { mayRole } from '../permission.ts';
import { executionRole } from '../roles.ts';
import { containersOf, runsOnFargate, type Task, taskOf, textOf } from '../task.ts';

interface LogUse {
  readonly path: string;
  readonly group: string;
  readonly region: string;
  /** Made by the log driver at the first start. */
  readonly made: boolean;
  readonly task: Task;
}

/** The log groups of the containers that use the driver awslogs. */
function logsOf(subject: Subject, facts: Facts): readonly LogUse[] {
  const task = taskOf(subject, facts);
  if (task.state !== 'known') return [];
  return containersOf(task.value).flatMap(({ definition, at }) => {
    const { logDriver, options } = objectOf(definition.logConfiguration);
    const settings = objectOf(options);
    const group = textOf(settings['awslogs-group']);
    const region = textOf(settings['awslogs-region']) ?? subject.scope.region;
    if (logDriver !== 'awslogs' || group === undefined || isUnknown(group) || isUnknown(region)) return [];
    const made = String(settings['awslogs-create-group']) === 'true';
    return [{ path: at('logConfiguration.options.awslogs-group'), group, region, made, task: task.value }];
  });
}

export const LOG_CHECKS: readonly Check[] = [
  {
    code: 'LOG_GROUP',
    kinds: ['Service'],
    title: 'log groups exist, or the log driver makes them',
    source: 'Amazon ECS Developer Guide, "Send Amazon ECS logs to CloudWatch": awslogs-create-group',
    run: (subject, facts) =>
      logsOf(subject, facts).flatMap(({ path, group, region, made }) =>
        judge(facts.get('logs:group', group, region), {
          known: () => [ok(path, `log group ${group} exists`)],
          absent: () => [
            made
              ? ok(path, `log group ${group} is made when the first task starts`)
              : error(path, `there is no log group ${group}`, 'make it, or set awslogs-create-group to "true"'),
          ],
          unknown: (reason) => [notChecked(path, reason)],
        }),
      ),
  },
  {
    code: 'LOG_WRITABLE',
    kinds: ['Service'],
    title: 'the execution role may write to the log groups',
    source: 'IAM API Reference, SimulatePrincipalPolicy; on EC2 the role of the instance may do it instead',
    run: (subject, facts) => logsOf(subject, facts).flatMap((use) => writable(subject, use, facts)),
  },
];

function writable(subject: Subject, { path, group, region, made, task }: LogUse, facts: Facts): readonly Finding[] {
  const { role } = executionRole(task);
  if (role === undefined) return withoutRole(subject, path, task);
  const resource = `arn:aws:logs:${region}:${subject.scope.account}:log-group:${group}:log-stream:evenkeel`;
  const actions = ['logs:CreateLogStream', 'logs:PutLogEvents', ...(made ? ['logs:CreateLogGroup'] : [])];
  return actions.flatMap((action) =>
    judge(mayRole(role, { action, resource }, facts), {
      known: (decision) => [writeFinding(path, { role, action, decision })],
      absent: () => [],
      unknown: (reason) => [notChecked(path, reason)],
    }),
  );
}

function withoutRole({ spec }: Subject, path: string, task: Task): readonly Finding[] {
  if (runsOnFargate(spec, task) !== true) return [];
  return [error(path, 'on Fargate the driver awslogs needs an execution role', 'set executionRoleArn of the task')];
}

function writeFinding(path: string, asked: { role: string; action: string; decision: string }): Finding {
  const { role, action, decision } = asked;
  if (decision === 'allowed') return ok(path, `the execution role may ${action}`);
  return error(path, `the execution role may not ${action}: ${decision}`, `allow ${role} ${action}`);
}
