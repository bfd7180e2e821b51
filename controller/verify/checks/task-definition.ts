import { type Check, error, notChecked, ok } from '../check.ts';
import { judge } from '../facts.ts';
import { taskOf, textOf } from '../task.ts';

export const TASK_CHECKS: readonly Check[] = [
  {
    code: 'TASK_DEFINITION',
    kinds: ['Service'],
    title: 'a task definition that is named, and not written out, exists',
    source: 'Amazon ECS API Reference, DescribeTaskDefinition',
    run(subject, facts) {
      const name = textOf(subject.spec.taskDefinition);
      if (name === undefined) return [];
      return judge(taskOf(subject, facts), {
        known: () => [ok('taskDefinition', `task definition ${name} exists`)],
        absent: () => [
          error('taskDefinition', `there is no task definition ${name}`, 'register it, or write a template'),
        ],
        unknown: (reason) => [notChecked('taskDefinition', reason)],
      });
    },
  },
];
