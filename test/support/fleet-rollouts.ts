import { DEFAULT_MANAGEMENT } from '../../controller/model/document.ts';
import { step } from '../../controller/model/plan.ts';
import { ROLLOUT_STAGES, type RolloutStage, type RolloutView } from '../../controller/model/rollout.ts';
import type { ObjectStatus } from '../../controller/model/status.ts';
import { FLEET_NOW, MINUTE, objectStatus } from './fleet-status.ts';

const ECR = '123456789012.dkr.ecr.eu-west-1.amazonaws.com';

function stagesAt(at: RolloutStage['name'], state: 'current' | 'failed'): RolloutStage[] {
  const reached = ROLLOUT_STAGES.indexOf(at);
  return ROLLOUT_STAGES.map((name, i) => ({
    name,
    state: i < reached ? 'done' : i > reached ? 'ahead' : state,
    hooks: name === 'POST_TEST_TRAFFIC_SHIFT' ? ['PAUSE'] : name === 'PRE_SCALE_UP' ? ['AWS_LAMBDA'] : [],
  }));
}

const PAUSED: RolloutView = {
  state: 'IN_PROGRESS',
  phase: 'paused',
  revision: 'cart:18',
  id: 'arn:aws:ecs:eu-west-1:123456789012:service-deployment/shop/cart/nVq3',
  strategy: 'BLUE_GREEN',
  startedAt: FLEET_NOW - 9 * MINUTE,
  stages: stagesAt('POST_TEST_TRAFFIC_SHIFT', 'current'),
  shares: [
    { side: 'target', revision: 'cart:18', requested: 3, running: 3, pending: 0, production: 0, test: 100 },
    { side: 'source', revision: 'cart:17', requested: 3, running: 3, pending: 0, production: 100, test: 0 },
  ],
  breaker: { status: 'MONITORING', failed: 2, threshold: 3 },
  alarms: { status: 'MONITORING', names: ['cart-5xx'], triggered: [] },
  hook: {
    id: 'h-41c7',
    type: 'PAUSE',
    status: 'AWAITING_ACTION',
    deadline: FLEET_NOW + 41 * MINUTE + 12_000,
    onTimeout: 'ROLLBACK',
  },
  bakeMinutes: 10,
};

/** A blue/green rollout that waits for a person after its test shift. */
export function pausedRollout(): ObjectStatus {
  const reason = 'the rollout is paused at POST_TEST_TRAFFIC_SHIFT and waits to be continued';
  return objectStatus(
    { namespace: 'shop', kind: 'Service', name: 'cart' },
    {
      sync: 'OutOfSync',
      health: {
        status: 'Progressing',
        message: reason,
        details: [
          'task 7d20fe… stopped: ResourceInitializationError: unable to pull secrets (EssentialContainerExited)',
        ],
      },
      management: {
        ...DEFAULT_MANAGEMENT,
        mode: 'enforce',
        postRolloutCheck: {
          url: 'https://cart.shop.example/health',
          expectStatus: 200,
          withinMs: 2 * MINUTE,
          rollback: true,
        },
      },
      plan: { kind: 'wait', reason, recheckMs: 10_000 },
      outcome: { kind: 'progressing', reason, recheckMs: 10_000 },
      lastChangedAt: FLEET_NOW - 9 * MINUTE,
      summary: {
        arn: 'arn:aws:ecs:eu-west-1:123456789012:service/shop/cart',
        detail: 'cart:18',
        running: 6,
        desired: 3,
        pending: 0,
        image: `${ECR}/shop/cart:4.3.0`,
        rollout: PAUSED,
      },
    },
  );
}

/** A blue/green rollout that the circuit breaker ended while its tasks were to start. */
export const ROLLED_BACK: RolloutView = {
  state: 'ROLLBACK_SUCCESSFUL',
  phase: 'rolledBack',
  reason: 'ECS deployment circuit breaker: tasks failed to start.',
  revision: 'checkout:58',
  id: 'arn:aws:ecs:eu-west-1:123456789012:service-deployment/shop/checkout/hT2w',
  strategy: 'BLUE_GREEN',
  ending: 'breaker',
  startedAt: FLEET_NOW - 189 * MINUTE,
  finishedAt: FLEET_NOW - 172 * MINUTE,
  stages: stagesAt('SCALE_UP', 'failed'),
  shares: [
    { side: 'target', revision: 'checkout:58', requested: 4, running: 0, pending: 0, production: 0 },
    { side: 'source', revision: 'checkout:57', requested: 4, running: 4, pending: 0, production: 100 },
  ],
  breaker: { status: 'TRIGGERED', failed: 3, threshold: 3 },
};

/** A target group that is made anew, which takes several passes. */
export function replacedTargets(): ObjectStatus {
  const reason = 'Makes web-green anew beside the one that serves';
  return objectStatus(
    { namespace: 'shop', kind: 'TargetGroup', name: 'web-green' },
    {
      sync: 'OutOfSync',
      health: { status: 'Healthy', message: '6 of 6 targets are healthy' },
      management: { ...DEFAULT_MANAGEMENT, mode: 'enforce', replace: 'allow' },
      differences: [{ path: 'port', live: 80, desired: 8080, why: { reason: 'set' } }],
      plan: {
        kind: 'act',
        steps: [
          step(
            'elasticloadbalancing:CreateTargetGroup',
            { Name: 'web-green-2', Port: 8080 },
            { effect: 'replace', why: 'web-green-2 in place of web-green: port 80 → 8080' },
          ),
        ],
        ahead: [
          'give the services that use it both target groups',
          'move the weight of listeners and rules to the new one once it is as healthy',
          'delete the old one when nothing refers to it',
        ],
      },
      outcome: { kind: 'progressing', reason, recheckMs: 1_000 },
      lastChangedAt: FLEET_NOW - 7_000,
    },
  );
}
