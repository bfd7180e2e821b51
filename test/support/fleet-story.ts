import type { Difference } from '../../controller/model/difference.ts';
import { DEFAULT_MANAGEMENT } from '../../controller/model/document.ts';
import type { EventBody } from '../../controller/model/event.ts';
import type { Summary } from '../../controller/model/kind.ts';
import { step } from '../../controller/model/plan.ts';
import type { ObjectStatus } from '../../controller/model/status.ts';
import { CHECKOUT_FAILED } from './fleet-inside.ts';
import { ROLLED_BACK } from './fleet-rollouts.ts';
import { COMMITS, FLEET_NOW, HOUR, MINUTE, objectStatus } from './fleet-status.ts';

/** A value that must never be seen in any output; the fixture holds it in many places. */
export const CANARY = 'cAn4ry-9f8e7d6c5b4a-Zz81';

export const ECR = '123456789012.dkr.ecr.eu-west-1.amazonaws.com';
const ENV = 'template.containerDefinitions[name=app].environment';

const TASK_REASONS = [
  'task 3f1c9a… exited 1: Error: connect ECONNREFUSED 10.0.12.7:5432 (essential container app)',
  'task 91be07… exited 1: Error: connect ECONNREFUSED 10.0.12.7:5432 (essential container app)',
  `task c4470d… stopped: container app, DB_PASSWORD=${CANARY} was rejected by the server`,
];

const DIFFERENCES: readonly Difference[] = [
  {
    path: 'template.containerDefinitions[name=app].image',
    live: `${ECR}/shop/checkout:2.14.1`,
    desired: `${ECR}/shop/checkout:2.15.0`,
    why: { reason: 'set' },
  },
  { path: `${ENV}[name=DB_PASSWORD].value`, live: `${CANARY}-old`, desired: CANARY, why: { reason: 'set' } },
  { path: `${ENV}[name=LOG_LEVEL].value`, live: 'debug', desired: 'info', why: { reason: 'set' } },
  { path: 'healthCheckGracePeriodSeconds', live: 0, desired: 30, why: { reason: 'default' } },
  {
    path: 'template.containerDefinitions[name=app].ulimits',
    live: [{ name: 'nofile', softLimit: 1024, hardLimit: 4096 }],
    desired: null,
    why: { reason: 'removed' },
  },
];

const IGNORED: readonly Difference[] = [
  {
    path: 'desiredCount',
    live: 4,
    desired: 2,
    why: { reason: 'owned', by: 'auto scaling (shop/ServiceAutoScaling/checkout)' },
  },
  {
    path: 'tags[key=cost-centre].value',
    live: '7421',
    desired: null,
    why: { reason: 'ignored', rule: 'tags[key=cost-centre]', at: 'shop/checkout.yaml:9:7' },
  },
];

const SUMMARY: Summary = {
  arn: 'arn:aws:ecs:eu-west-1:123456789012:service/shop/checkout',
  detail: 'checkout:57',
  running: 4,
  desired: 4,
  pending: 0,
  image: `${ECR}/shop/checkout:2.14.1`,
  rollout: ROLLED_BACK,
  events: [
    { at: FLEET_NOW - 170 * MINUTE, message: '(service checkout) has reached a steady state.' },
    {
      at: FLEET_NOW - 172 * MINUTE,
      message: '(service checkout) (deployment ecs-svc/8104) deployment failed: tasks failed to start. Rolling back.',
    },
    {
      at: FLEET_NOW - 181 * MINUTE,
      message: '(service checkout) has started 2 tasks: (task 3f1c9a) (task 91be07).',
    },
  ],
};

/** A service whose rollout was rolled back: the fullest story that the pages tell. */
export function held(): ObjectStatus {
  const reason = 'checkout:58 was rolled back by the circuit breaker; it is held until its content changes';
  return objectStatus(
    { namespace: 'shop', kind: 'Service', name: 'checkout' },
    {
      commit: COMMITS.before,
      appliedCommit: COMMITS.older.id,
      sync: 'OutOfSync',
      health: {
        status: 'Degraded',
        message: 'The rollout of checkout:58 failed; 4 of 4 tasks of checkout:57 run',
        details: TASK_REASONS,
      },
      differences: DIFFERENCES,
      ignored: IGNORED,
      unmodelled: ['serviceConnectConfiguration.accessLogConfiguration'],
      management: { ...DEFAULT_MANAGEMENT, mode: 'enforce', ignoreDifferences: ['tags[key=cost-centre]'] },
      plan: {
        kind: 'hold',
        cause: 'rolledBack',
        reason,
        details: TASK_REASONS,
        steps: [
          step(
            'ecs:UpdateService',
            { service: 'checkout', cluster: 'shop' },
            { effect: 'update', why: 'grace period 0 → 30' },
          ),
        ],
      },
      outcome: { kind: 'held', reason },
      lastChangedAt: FLEET_NOW - 3 * HOUR,
      failedTask: CHECKOUT_FAILED,
      summary: SUMMARY,
    },
  );
}

/** What happened before the pictures were taken, oldest first. */
export function showcaseEvents(): [EventBody, number][] {
  const checkout = 'shop/Service/checkout' as const;
  const web = 'shop/Service/web' as const;
  const ago = (minutes: number): number => FLEET_NOW - minutes * MINUTE;
  return [
    [{ type: 'SourceFetched', source: 'manifests', commit: COMMITS.before, complete: true, documents: 83 }, ago(190)],
    [
      {
        type: 'ChangeFound',
        key: checkout,
        commit: COMMITS.before,
        differences: DIFFERENCES,
      },
      ago(189.8),
    ],
    [
      {
        type: 'StepExecuted',
        key: checkout,
        call: 'ecs:RegisterTaskDefinition',
        effect: 'rollout',
        why: `image 2.14.1 → 2.15.0; ${ENV}[name=DB_PASSWORD].value: ${CANARY}-old → ${CANARY}`,
      },
      ago(189.7),
    ],
    [{ type: 'RolloutStarted', key: checkout, revision: 'checkout:58' }, ago(189.6)],
    [
      {
        type: 'RolloutRolledBack',
        key: checkout,
        reason: 'ECS deployment circuit breaker: tasks failed to start.',
        details: TASK_REASONS,
      },
      ago(172),
    ],
    [{ type: 'SourceFetched', source: 'manifests', commit: COMMITS.head, complete: true, documents: 83 }, ago(12)],
    [
      {
        type: 'GuardRefused',
        key: 'shop/TargetGroup/web-blue',
        code: 'REPLACEMENT_REFUSED',
        message: 'port 80 → 8080 needs a new target group',
      },
      ago(12),
    ],
    [
      {
        type: 'DriftFound',
        key: web,
        differences: [
          { path: 'healthCheckGracePeriodSeconds', live: 5, desired: 60, why: { reason: 'set' } },
          { path: 'deploymentConfiguration.maximumPercent', live: 150, desired: 200, why: { reason: 'default' } },
        ],
      },
      ago(0.66),
    ],
  ];
}
