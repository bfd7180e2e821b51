import { DEFAULT_MANAGEMENT } from '../../controller/model/document.ts';
import type { KindName } from '../../controller/model/identity.ts';
import { step } from '../../controller/model/plan.ts';
import type { ObjectStatus } from '../../controller/model/status.ts';
import { pausedRollout, replacedTargets } from './fleet-rollouts.ts';
import { COMMITS, FLEET_NOW, HOUR, MINUTE, objectStatus } from './fleet-status.ts';
import { CANARY, ECR, held } from './fleet-story.ts';

function id(kind: KindName, name: string, namespace = 'shop'): { namespace: string; kind: KindName; name: string } {
  return { namespace, kind, name };
}

/** One object for each state that a page has to show. */
export function showcase(): ObjectStatus[] {
  return [
    held(),
    drifted(),
    invalid(),
    refused(),
    failed(),
    missing(),
    pausedRollout(),
    progressing(),
    replacedTargets(),
    changed(),
    suspended(),
    observed(),
    degradedTargets(),
    orphan(),
    unknown(),
    ...plain(),
  ];
}

function drifting(path: string, seen: { since: number; exact: boolean }, file: string): ObjectStatus['drift'] {
  return {
    cause: seen.exact ? 'moved' : 'unsettled',
    fields: [{ path, ...seen }],
    rulePlace: { file, line: 1, column: 1, inside: 'document' },
  };
}

function drifted(): ObjectStatus {
  return objectStatus(id('Service', 'web'), {
    sync: 'OutOfSync',
    driftSince: FLEET_NOW - 40_000,
    drift: {
      cause: 'moved',
      fields: [
        { path: 'healthCheckGracePeriodSeconds', since: FLEET_NOW - 40_000, exact: true },
        { path: 'deploymentConfiguration.maximumPercent', since: FLEET_NOW - 40_000, exact: true },
        { path: 'deploymentConfiguration.minimumHealthyPercent', since: FLEET_NOW - 3 * HOUR, exact: true },
      ],
      rulePlace: { file: 'shop/web.yaml', line: 7, column: 3, inside: 'management' },
    },
    ignored: [
      {
        path: 'deploymentConfiguration.minimumHealthyPercent',
        live: 50,
        desired: 100,
        why: { reason: 'acknowledged', until: '2026-11-21T18:00:00Z', note: 'INC-412: room for the sale' },
      },
    ],
    health: { status: 'Healthy', message: '6 of 6 tasks run' },
    differences: [
      { path: 'healthCheckGracePeriodSeconds', live: 5, desired: 60, why: { reason: 'set' } },
      { path: 'deploymentConfiguration.maximumPercent', live: 150, desired: 200, why: { reason: 'default' } },
    ],
    plan: {
      kind: 'act',
      steps: [
        step(
          'ecs:UpdateService',
          { service: 'web', cluster: 'shop', healthCheckGracePeriodSeconds: 60 },
          { effect: 'update', why: 'grace period 5 → 60; maximum percent 150 → 200' },
        ),
      ],
    },
    outcome: { kind: 'progressing', reason: 'Sent ecs:UpdateService', recheckMs: 1_000 },
    lastChangedAt: FLEET_NOW - 38_000,
    summary: {
      arn: 'arn:aws:ecs:eu-west-1:123456789012:service/shop/web',
      running: 6,
      desired: 6,
      pending: 0,
      image: `${ECR}/shop/web:1.9.0`,
      rollout: { state: 'COMPLETED', phase: 'succeeded', revision: 'web:212' },
    },
  });
}

function invalid(): ObjectStatus {
  return objectStatus(id('Service', 'recommender', 'media'), {
    origin: { file: 'media/recommender.yaml', line: 1, column: 1 },
    health: { status: 'Healthy', message: '2 of 2 tasks run' },
    problems: [
      {
        location: { file: 'media/recommender.yaml', line: 14, column: 11 },
        object: 'Service/recommender',
        field: 'spec.template.containerDefinitions[0].memmory',
        code: 'UNKNOWN_FIELD',
        message: 'there is no field memmory; memory is the nearest name',
        allowed: 'memory, memoryReservation',
        frame: `13 |         image: ${ECR}/media/recommender:3.1.0\n14 |         memmory: 512\n   |         ^^^^^^^\n15 |         environment:\n16 |           - name: API_TOKEN\n17 |             value: ${CANARY}`,
      },
    ],
    commit: COMMITS.older,
    lastChangedAt: FLEET_NOW - 49 * HOUR,
    summary: { running: 2, desired: 2, pending: 0, image: `${ECR}/media/recommender:3.0.8` },
  });
}

function refused(): ObjectStatus {
  return objectStatus(id('TargetGroup', 'web-blue'), {
    sync: 'OutOfSync',
    differences: [{ path: 'port', live: 80, desired: 8080, why: { reason: 'set' } }],
    plan: {
      kind: 'refuse',
      code: 'REPLACEMENT_REFUSED',
      message: 'port 80 → 8080 needs a new target group; set management.replace: allow to let it be replaced',
    },
    outcome: { kind: 'held', reason: 'port 80 → 8080 needs a new target group' },
    health: { status: 'Healthy', message: '6 of 6 targets are healthy' },
    lastChangedAt: FLEET_NOW - 12 * MINUTE,
  });
}

function failed(): ObjectStatus {
  return objectStatus(id('ListenerRule', 'pay-api', 'payments'), {
    sync: 'Unknown',
    health: { status: 'Unknown', message: 'The last look failed' },
    plan: undefined,
    outcome: {
      kind: 'failed',
      reason: 'AccessDenied: elasticloadbalancing:DescribeRules is not allowed for role evenkeel-payments',
      retry: true,
    },
    failures: 7,
    lastChangedAt: FLEET_NOW - 25 * MINUTE,
  });
}

function missing(): ObjectStatus {
  return objectStatus(id('ServiceAutoScaling', 'pay-worker', 'payments'), {
    sync: 'OutOfSync',
    health: { status: 'Missing', message: 'Nothing lives; waits for Service/pay-worker' },
    plan: undefined,
    outcome: { kind: 'blocked', reason: 'Nothing lives; waits for Service/pay-worker', undeclared: true },
    lastChangedAt: FLEET_NOW - 6 * MINUTE,
  });
}

function progressing(): ObjectStatus {
  return objectStatus(id('Service', 'search-api', 'search'), {
    sync: 'OutOfSync',
    health: { status: 'Progressing', message: 'search-api:31 rolls out: 3 of 8 tasks' },
    plan: { kind: 'wait', reason: 'search-api:31 rolls out: 3 of 8 tasks', recheckMs: 10_000 },
    outcome: { kind: 'progressing', reason: 'search-api:31 rolls out: 3 of 8 tasks', recheckMs: 10_000 },
    lastChangedAt: FLEET_NOW - 2 * MINUTE,
    summary: {
      arn: 'arn:aws:ecs:eu-west-1:123456789012:service/search/search-api',
      running: 3,
      desired: 8,
      pending: 2,
      image: `${ECR}/search/api:5.0.0-rc.2`,
      rollout: {
        state: 'IN_PROGRESS',
        phase: 'rolling',
        revision: 'search-api:31',
        reason: 'ECS deployment ecs-svc/5521 in progress.',
        strategy: 'ROLLING',
        startedAt: FLEET_NOW - 2 * MINUTE,
        breaker: { status: 'MONITORING', failed: 0, threshold: 4 },
        shares: [
          { side: 'target', revision: 'search-api:31', requested: 8, running: 3, pending: 2 },
          { side: 'source', revision: 'search-api:30', requested: 8, running: 5, pending: 0 },
        ],
      },
    },
  });
}

function changed(): ObjectStatus {
  return objectStatus(id('Listener', 'https'), {
    sync: 'OutOfSync',
    differences: [
      {
        path: 'sslPolicy',
        live: 'ELBSecurityPolicy-2016-08',
        desired: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
        why: { reason: 'set' },
      },
    ],
    plan: { kind: 'wait', reason: 'Waits for a free write budget', recheckMs: 1_000 },
    outcome: { kind: 'progressing', reason: 'Waits for a free write budget', recheckMs: 1_000 },
    lastChangedAt: FLEET_NOW - 4_000,
  });
}

function suspended(): ObjectStatus {
  const message = 'Suspended by j.weber until 2026-11-21T18:00:00Z: load test';
  const base = objectStatus(id('Service', 'gateway', 'platform'), {
    sync: 'OutOfSync',
    health: { status: 'Suspended', message },
    differences: [{ path: 'desiredCount', live: 12, desired: 3, why: { reason: 'set' } }],
    drift: drifting('desiredCount', { since: FLEET_NOW - 80 * MINUTE, exact: true }, 'platform/gateway.yaml'),
    plan: { kind: 'refuse', code: 'SUSPENDED', message },
    suspension: { reason: 'load test', until: '2026-11-21T18:00:00Z', by: 'j.weber', since: '2026-11-21T08:30:00Z' },
    outcome: { kind: 'held', reason: message },
    management: {
      ...DEFAULT_MANAGEMENT,
      mode: 'enforce',
      suspend: { reason: 'load test', until: '2026-11-21T18:00:00Z' },
    },
    lastChangedAt: FLEET_NOW - 90 * MINUTE,
    summary: { running: 12, desired: 12, pending: 0, image: `${ECR}/platform/gateway@sha256:7d3c0f1e5b2a49c8` },
  });
  const condition = {
    type: 'Suspended',
    status: 'True',
    reason: 'SuspendedByTag',
    message,
    lastTransitionTime: FLEET_NOW - 90 * MINUTE,
  } as const;
  return { ...base, conditions: [...base.conditions, condition] };
}

function observed(): ObjectStatus {
  return objectStatus(id('Service', 'ledger-batch', 'ledger'), {
    sync: 'OutOfSync',
    management: DEFAULT_MANAGEMENT,
    differences: [{ path: 'desiredCount', live: 1, desired: 2, why: { reason: 'set' } }],
    drift: drifting('desiredCount', { since: FLEET_NOW - 26 * HOUR, exact: false }, 'ledger/batch.yaml'),
    plan: {
      kind: 'refuse',
      code: 'OBSERVE_ONLY',
      message: 'Mode is observe: one difference is shown and nothing is written',
    },
    outcome: { kind: 'held', reason: 'Mode is observe: one difference is shown and nothing is written' },
    health: { status: 'Healthy', message: '1 of 1 tasks runs' },
    lastChangedAt: undefined,
    summary: { running: 1, desired: 1, pending: 0, image: `${ECR}/ledger/batch:0.4.2` },
  });
}

function degradedTargets(): ObjectStatus {
  return objectStatus(id('TargetGroup', 'media-feed', 'media'), {
    health: { status: 'Degraded', message: '1 of 3 targets is healthy: Health checks failed with these codes: [502]' },
    lastChangedAt: FLEET_NOW - 18 * MINUTE,
  });
}

function orphan(): ObjectStatus {
  const message = 'The document is gone from the source; management.prune is off, so the object stays';
  return objectStatus(id('Service', 'legacy-mailer', 'mail'), {
    sync: 'Unknown',
    commit: undefined,
    plan: { kind: 'refuse', code: 'PRUNE_OFF', message },
    outcome: { kind: 'held', reason: message },
    missing: { fetches: 214, since: FLEET_NOW - 26 * HOUR },
    lastChangedAt: FLEET_NOW - 26 * HOUR,
    summary: { running: 1, desired: 1, pending: 0, image: `${ECR}/mail/legacy:0.9.1` },
  });
}

function unknown(): ObjectStatus {
  return objectStatus(id('LoadBalancer', 'public'), {
    health: { status: 'Progressing', message: 'provisioning' },
    outcome: { kind: 'progressing', reason: 'The load balancer is provisioning', recheckMs: 15_000 },
    lastChangedAt: FLEET_NOW - 3 * MINUTE,
  });
}

function plain(): ObjectStatus[] {
  return [
    objectStatus(id('Cluster', 'shop'), {
      health: { status: 'Healthy', message: 'ACTIVE' },
      lastChangedAt: FLEET_NOW - 400 * HOUR,
    }),
    objectStatus(id('Namespace', 'shop'), {
      health: { status: 'Healthy', message: 'Bound to 123456789012 in eu-west-1' },
    }),
  ];
}
