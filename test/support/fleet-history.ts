import type { HistoryEntry, ToldHistory } from '../../controller/model/history.ts';
import type { ResourceKey } from '../../controller/model/identity.ts';
import { ROLLOUT_STAGES, type RolloutView } from '../../controller/model/rollout.ts';
import type { PastRollout } from '../../controller/model/rollout-archive.ts';
import type { ObjectHistory } from '../../controller/ports/object-history.ts';
import type { RolloutArchive } from '../../controller/ports/rollout-archive.ts';
import { ROLLED_BACK } from './fleet-rollouts.ts';
import { COMMITS, FLEET_NOW, HOUR, MINUTE } from './fleet-status.ts';
import { CANARY, ECR } from './fleet-story.ts';

const CHECKOUT: ResourceKey = 'shop/Service/checkout';
const CART: ResourceKey = 'shop/Service/cart';
const DAY = 24 * HOUR;
const ARN = 'arn:aws:ecs:eu-west-1:123456789012:service-deployment/shop';

const image = (tag: string): string => `${ECR}/shop/checkout:${tag}`;
const IMAGE = 'template.containerDefinitions[name=app].image';

interface Line extends Partial<HistoryEntry> {
  readonly ago: number;
  readonly took?: number;
}

function entry(id: string, { ago, took, ...over }: Line): HistoryEntry {
  const at = FLEET_NOW - ago;
  return {
    key: CHECKOUT,
    id,
    at,
    finishedAt: took === undefined ? undefined : at + took,
    trigger: 'commit',
    result: 'succeeded',
    details: [],
    images: [],
    fields: 0,
    differences: [],
    steps: [],
    ...over,
  };
}

const SENT = [
  { call: 'ecs:RegisterTaskDefinition', effect: 'rollout', why: 'checkout:58, image 2.14.1 → 2.15.0' },
  { call: 'ecs:UpdateService', effect: 'rollout', why: 'task definition checkout:57 → checkout:58' },
] as const;

/** A week of one service: commits that went well and one that did not, drift, and people. */
const ENTRIES: readonly HistoryEntry[] = [
  entry('e412', {
    ago: 189 * MINUTE,
    took: 17 * MINUTE + 12_000,
    result: 'rolledBack',
    ending: 'breaker',
    reason: 'ECS deployment circuit breaker: tasks failed to start.',
    details: [
      'EssentialContainerExited: Essential container in task exited; app: exit code 1, connect ECONNREFUSED 10.0.12.7:5432',
      'ResourceInitializationError: unable to pull secrets: AccessDenied',
    ],
    commit: COMMITS.before,
    revision: 'checkout:58',
    deployment: ROLLED_BACK.id,
    images: [image('2.15.0')],
    fields: 3,
    differences: [
      { path: IMAGE, live: image('2.14.1'), desired: image('2.15.0'), why: { reason: 'set' } },
      {
        path: 'template.containerDefinitions[name=app].environment[name=DB_PASSWORD].value',
        live: `${CANARY}-old`,
        desired: CANARY,
        why: { reason: 'set' },
      },
      {
        path: 'template.containerDefinitions[name=app].environment[name=LOG_LEVEL].value',
        live: 'debug',
        desired: 'info',
        why: { reason: 'set' },
      },
    ],
    steps: SENT,
  }),
  entry('e388', {
    ago: 9 * HOUR,
    took: 2_400,
    trigger: 'drift',
    fields: 1,
    differences: [{ path: 'healthCheckGracePeriodSeconds', live: 5, desired: 30, why: { reason: 'set' } }],
  }),
  entry('e371', {
    ago: 26 * HOUR,
    trigger: 'person',
    act: 'resumed',
    by: 'j.weber',
    result: 'noted',
    reason: 'load test is over',
  }),
  entry('e352', {
    ago: 30 * HOUR,
    trigger: 'person',
    act: 'suspended',
    by: 'j.weber',
    result: 'noted',
    reason: 'load test until Friday noon',
  }),
  entry('e330', {
    ago: 2 * DAY,
    took: 6 * MINUTE + 4_000,
    commit: COMMITS.older,
    revision: 'checkout:57',
    images: [image('2.14.1')],
    fields: 1,
    differences: [{ path: IMAGE, live: image('2.14.0'), desired: image('2.14.1'), why: { reason: 'set' } }],
  }),
  entry('e301', {
    ago: 2 * DAY + 5 * HOUR,
    took: 3 * MINUTE,
    trigger: 'person',
    act: 'rolledBack',
    by: 'a.okafor',
    reason: 'INC-398: payments time out',
    revision: 'checkout:55',
    images: [image('2.13.7')],
  }),
  entry('e287', {
    ago: 2 * DAY + 6 * HOUR,
    took: 22 * MINUTE,
    trigger: 'value',
    stores: ['ssm /shop/checkout/tag'],
    result: 'superseded',
    ending: 'superseded',
    revision: 'checkout:56',
    images: [image('2.14.0')],
    fields: 1,
  }),
  entry('e240', {
    ago: 5 * DAY,
    took: 5 * MINUTE + 48_000,
    commit: {
      id: '5d0c7f1e2a3b4c5d6e7f8091a2b3c4d5e6f70819',
      author: 'Ayo Okafor',
      subject: 'checkout: payments API v1',
    },
    revision: 'checkout:55',
    images: [image('2.13.7')],
    fields: 4,
  }),
  entry('dq81x', {
    ago: 6 * DAY,
    took: 4 * MINUTE,
    trigger: 'outside',
    revision: 'checkout:54',
    images: [image('2.13.5')],
    fields: undefined,
  }),
];

const STAGES = ROLLOUT_STAGES.map((name) => ({ name, state: 'done' as const, hooks: [] }));

function gone(
  revision: string,
  { ago, took }: { ago: number; took: number },
  over: Partial<RolloutView> = {},
): RolloutView {
  const startedAt = FLEET_NOW - ago;
  return {
    state: 'SUCCESSFUL',
    phase: 'succeeded',
    id: `${ARN}/${revision.replace(':', '/d')}`,
    revision,
    strategy: 'BLUE_GREEN',
    startedAt,
    finishedAt: startedAt + took,
    stages: STAGES,
    bakeMinutes: 10,
    ...over,
  };
}

function rollout(view: RolloutView, tag: string, over: Partial<PastRollout> = {}): PastRollout {
  return { view, runs: false, own: true, images: [image(tag)], ...over };
}

const CHECKOUT_ROLLOUTS: readonly PastRollout[] = [
  rollout(ROLLED_BACK, '2.15.0', { commit: COMMITS.before }),
  rollout(gone('checkout:57', { ago: 2 * DAY, took: 6 * MINUTE + 4_000 }), '2.14.1', {
    runs: true,
    commit: COMMITS.older,
  }),
  rollout(gone('checkout:55', { ago: 2 * DAY + 5 * HOUR, took: 3 * MINUTE }), '2.13.7'),
  rollout(
    gone(
      'checkout:56',
      { ago: 2 * DAY + 6 * HOUR, took: 22 * MINUTE },
      {
        state: 'STOPPED',
        phase: 'superseded',
        ending: 'superseded',
        stages: undefined,
      },
    ),
    '2.14.0',
  ),
  rollout(
    gone('checkout:55', { ago: 6 * DAY, took: 4 * MINUTE }, { id: `${ARN}/checkout/q81x`, strategy: 'ROLLING' }),
    '2.13.7',
    {
      own: false,
    },
  ),
];

const CART_ROLLOUTS: readonly PastRollout[] = [
  rollout(gone('cart:17', { ago: 3 * DAY, took: 12 * MINUTE }), '4.2.1', { commit: COMMITS.older }),
  rollout(
    gone(
      'cart:16',
      { ago: 4 * DAY, took: 31 * MINUTE },
      {
        state: 'STOPPED',
        phase: 'stopped',
        ending: 'person',
        stages: undefined,
        reason: 'Service deployment stopped by a person.',
      },
    ),
    '4.2.0',
  ),
];

/** What became of the fleet of the pictures. */
export const FLEET_PAST: ObjectHistory = {
  of: async (key): Promise<ToldHistory> => ({ entries: key === CHECKOUT ? ENTRIES : [] }),
};

export const FLEET_ARCHIVE: RolloutArchive = {
  async rollouts(key) {
    const value = key === CHECKOUT ? CHECKOUT_ROLLOUTS : key === CART ? CART_ROLLOUTS : [];
    return { state: 'seen', at: FLEET_NOW, value };
  },
  async compare(_key, { from, to }) {
    const differences = [
      { path: IMAGE, live: image('2.14.1'), desired: image('2.13.7'), why: { reason: 'set' } },
      { path: 'template.containerDefinitions[name=app].cpu', live: 512, desired: 256, why: { reason: 'set' } },
      {
        path: 'template.containerDefinitions[name=app].environment[name=DB_PASSWORD].value',
        live: '(sensitive, changed)',
        desired: '(sensitive, changed)',
        why: { reason: 'set' },
      },
      {
        path: 'template.containerDefinitions[name=app].environment[name=PAYMENTS_URL].value',
        live: 'https://payments.shop.example/v2',
        desired: 'https://payments.shop.example/v1',
        why: { reason: 'set' },
      },
      { path: 'template.memory', live: '1024', desired: '512', why: { reason: 'set' } },
      {
        path: 'networkConfiguration.awsvpcConfiguration.subnets',
        live: ['subnet-0a1', 'subnet-0b2', 'subnet-0c3'],
        desired: ['subnet-0a1', 'subnet-0b2'],
        why: { reason: 'set' },
      },
    ] as const;
    return { state: 'seen', at: FLEET_NOW, value: { from, to, differences, unknown: [] } };
  },
};
