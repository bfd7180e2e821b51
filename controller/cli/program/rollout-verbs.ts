import type { Verb, VerbOption } from './verb.ts';
import { NAMESPACE, OBJECT, output, TIMEOUT } from './verb-parts.ts';

const MANIFESTS: VerbOption = {
  flags: '-f, --manifests <path>',
  description: 'manifests that pin account, Region and role of the service, and name it; else its tags are looked for',
};
const YES: VerbOption = { flags: '-y, --yes', description: 'send it without asking' };
const DRY_RUN: VerbOption = { flags: '--dry-run', description: 'show what would be sent, and send nothing' };

/** Commands that change a rollout: straight to AWS, so that they work while no controller does. */
function steering(
  verb: Pick<Verb, 'name' | 'summary' | 'examples' | 'load'> & { readonly own?: readonly VerbOption[] },
): Verb {
  const { own = [], ...rest } = verb;
  return {
    ...rest,
    reads: ['AWS'],
    needsNoController: true,
    arguments: [OBJECT],
    options: [NAMESPACE, ...own, MANIFESTS, YES, DRY_RUN, output('text', 'json')],
    groups: ['owner', 'aws', 'output'],
    exits: ['unreachable', 'refused', 'denied'],
  };
}

/** Commands that follow a rollout, steer it, or keep Evenkeel's hands off an object. */
export const ROLLOUT_VERBS: readonly Verb[] = [
  {
    name: 'wait',
    summary:
      'wait until an object is as wanted, for pipelines by a commit; a rollout that was rolled back ends the wait at once',
    reads: ['the controller'],
    arguments: [OBJECT],
    options: [
      NAMESPACE,
      {
        flags: '--for <state>',
        description: 'what to wait for',
        choices: ['ready', 'synced', 'healthy', 'deleted'],
        fallback: 'ready',
      },
      {
        flags: '--commit <sha>',
        description: 'of this commit: waits until it is taken up, fails when it is superseded',
      },
      TIMEOUT,
    ],
    groups: ['client', 'output'],
    exits: ['unreachable', 'timeout', 'failed', 'denied'],
    examples: [
      'evenkeel wait service/web --for healthy --timeout 10m',
      'evenkeel wait service/web --commit "$GITHUB_SHA" --timeout 30m',
    ],
    load: () => import('../wait.ts'),
  },
  {
    name: 'rollout status',
    summary: 'follow the rollout of a service to its end: stage, traffic, bake time, and whom it waits for',
    reads: ['the controller'],
    arguments: [OBJECT],
    options: [
      NAMESPACE,
      { flags: '-w, --watch', description: 'go on until the rollout ends; the default' },
      { flags: '--no-watch', description: 'print the state of now and end' },
      TIMEOUT,
      output('text', 'json'),
    ],
    groups: ['client', 'output'],
    exits: ['unreachable', 'timeout', 'failed', 'denied'],
    examples: ['evenkeel rollout status service/web'],
    load: () => import('../rollout-status.ts'),
  },
  {
    name: 'rollout history',
    summary:
      'list the rollouts of a service: revision, outcome, commit, author and image; or compare one with what runs',
    reads: ['AWS'],
    needsNoController: true,
    arguments: [OBJECT],
    options: [
      NAMESPACE,
      {
        flags: '--revision <revision>',
        description: 'show what this revision has otherwise than what runs: 7 or web:7',
      },
      MANIFESTS,
      output('table', 'wide', 'json', 'yaml'),
    ],
    groups: ['owner', 'aws', 'output'],
    exits: ['unreachable', 'refused', 'denied'],
    examples: ['evenkeel rollout history service/web', 'evenkeel rollout history service/web --revision 6'],
    load: () => import('../rollout-history.ts'),
  },
  steering({
    name: 'rollout continue',
    summary: 'let a rollout go on that waits for a person',
    examples: ['evenkeel rollout continue service/web'],
    load: () => import('../rollout-continue.ts'),
  }),
  steering({
    name: 'rollout abort',
    summary: 'stop the rollout under way; ECS takes the service back to what ran before',
    own: [{ flags: '--no-rollback', description: 'stop it where it is, and take nothing back' }],
    examples: ['evenkeel rollout abort service/web'],
    load: () => import('../rollout-abort.ts'),
  }),
  steering({
    name: 'rollout undo',
    summary: 'suspend a service and set it to an earlier revision; the difference is shown first',
    own: [
      { flags: '--to-revision <revision>', description: '7 or web:7; else the one that succeeded before' },
      { flags: '--reason <text>', description: 'why; everybody sees it while the service is suspended' },
    ],
    examples: ['evenkeel rollout undo service/web', 'evenkeel rollout undo service/web --to-revision 6 --yes'],
    load: () => import('../rollout-undo.ts'),
  }),
  steering({
    name: 'rollout restart',
    summary: 'replace all tasks by new ones, as after a secret was rotated; rolls out again what is held',
    examples: ['evenkeel rollout restart service/web'],
    load: () => import('../rollout-restart.ts'),
  }),
  {
    name: 'rollout waves',
    summary: 'list commits that change several services: which wave is under way, who is how far, and who stopped it',
    reads: ['the controller'],
    options: [{ flags: '--all', description: 'those that are done, too' }, output('text', 'json')],
    groups: ['client', 'output'],
    exits: ['unreachable', 'denied'],
    examples: ['evenkeel rollout waves'],
    load: () => import('../rollout-waves.ts'),
  },
  steering({
    name: 'rollout skip',
    summary: 'let the other services of a commit go on without this one, whose rollout failed or hangs',
    examples: ['evenkeel rollout skip service/web'],
    load: () => import('../rollout-skip.ts'),
  }),
  {
    name: 'suspend',
    summary:
      'leave an object, or all of a namespace, alone until it is resumed: a tag on each object, no commit needed',
    reads: ['AWS'],
    needsNoController: true,
    arguments: [OBJECT],
    options: [
      NAMESPACE,
      { flags: '--reason <text>', description: 'why; everybody sees it' },
      { flags: '--for <duration>', description: 'resume by itself after this time' },
    ],
    groups: ['owner', 'aws', 'output'],
    exits: ['unreachable', 'refused', 'denied'],
    examples: [
      'evenkeel suspend service/web --reason "load test" --for 2h',
      'evenkeel suspend namespace/shop --reason incident',
    ],
    load: () => import('../suspend.ts'),
  },
  {
    name: 'resume',
    summary:
      'end the suspension of an object or of all of a namespace, and every hold of a service: it goes as its manifest says',
    reads: ['AWS'],
    needsNoController: true,
    arguments: [OBJECT],
    options: [NAMESPACE],
    groups: ['owner', 'aws', 'output'],
    exits: ['unreachable', 'refused', 'denied'],
    load: () => import('../resume.ts'),
  },
];
