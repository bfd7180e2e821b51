import type { Verb } from './verb.ts';
import { NAMESPACE } from './verb-parts.ts';

/** Who may do what on the dashboard and its API. */
export const AUTH_VERBS: readonly Verb[] = [
  {
    name: 'auth can-i',
    summary:
      'say whether the access file lets somebody use a verb, on an object where one is named, and which rule decides',
    reads: ['files'],
    arguments: [
      { name: '<verb>', description: 'get, diff, sync, restart, rollback … admin' },
      { name: '[object...]', description: 'KIND/NAME or NAMESPACE/KIND/NAME' },
    ],
    options: [
      {
        flags: '--as <who>',
        description: 'a person as the provider names them, or token:NAME; otherwise whoever does not sign in',
      },
      { flags: '--groups <groups>', description: 'groups that they are in, with commas between' },
      NAMESPACE,
      { flags: '--cluster <name>', description: 'ECS cluster of the object' },
      { flags: '-l, --labels <labels>', description: 'labels of the object: key=value, with commas between' },
    ],
    groups: ['access', 'output'],
    exits: ['denied'],
    examples: [
      'evenkeel auth can-i restart shop/service/web --access access.yaml --as mira@example.com --groups sre',
      'evenkeel auth can-i sync --access access.yaml --as token:ci',
    ],
    load: () => import('../auth-can-i.ts'),
  },
];
