import type { BudgetPoint, BudgetView } from '../../controller/model/budget.ts';
import { keyOf, type ResourceKey } from '../../controller/model/identity.ts';
import type { FleetPoint, RolloutRecord, TaskPoint } from '../../controller/model/series.ts';
import { HEALTH_WORDS, SYNC_WORDS } from '../../controller/model/state-words.ts';
import type { Insights } from '../../controller/ports/insights.ts';
import type { ProcessFacts } from '../../controller/ports/process-facts.ts';
import { aDocument } from './documents.ts';
import { COMMITS, FLEET_NOW, type Fleet, HOUR, MINUTE, objectStatus, showcaseFleet } from './fleet.ts';
import { seededRandom } from './seeded-random.ts';

const DAY = 24 * HOUR;
const ACCOUNT = '123456789012';
const CHECKOUT: ResourceKey = 'shop/Service/checkout';

/** What there is to draw of the showcase fleet: a day with a restart, a failed rollout, and a rate that AWS throttled. */
export function showcaseInsights(): Insights {
  const rollouts = someRollouts();
  return {
    tasks: (key) => (key === CHECKOUT ? checkoutDay() : calmDay(key)),
    fleet: () => fleetDay(),
    drift: (days) => driftDays(days),
    rollouts: (since) => rollouts.filter(({ endedAt }) => endedAt >= since),
    knownSince: () => FLEET_NOW - 30 * DAY,
    budgets: () => BUDGETS,
    budget: (of) => rateOf(of.family, of.region),
    sweeps: () => [
      sweepOf('eu-west-1', { objects: 61, calls: 7, ms: 1_840 }),
      sweepOf('us-east-1', { objects: 24, calls: 5, ms: 2_310, roleArn: `arn:aws:iam::${ACCOUNT}:role/evenkeel-us` }),
    ],
  };
}

export const showcaseFacts: ProcessFacts = {
  memory: () => ({ resident: 148_000_000, heap: 61_500_000 }),
  dataFolder: async () => ({
    path: '/tmp/evenkeel/data',
    parts: [
      { name: 'events', state: 'kept', since: FLEET_NOW - 26 * HOUR, lost: 0, bytes: 4_718_592 },
      { name: 'drift', state: 'kept', since: FLEET_NOW - 26 * HOUR, lost: 0, bytes: 18_204 },
      {
        name: 'alerts',
        state: 'failing',
        since: FLEET_NOW - 12 * MINUTE,
        lost: 3,
        bytes: 204_800,
        reason: '/tmp/evenkeel/data/alerts: no room on the disk, not kept: ENOSPC: no space left on device, write',
      },
      { name: 'series', state: 'kept', since: FLEET_NOW - 26 * HOUR, lost: 0, bytes: 1_310_720 },
    ],
  }),
};

/** The showcase fleet with its namespaces, and with a second source that cannot be read. */
export function watchedFleet(): Fleet {
  const fleet = showcaseFleet();
  const names = [...new Set(fleet.views.objects().map(({ identity }) => identity.namespace))].sort();
  fleet.documents(names.map((name) => aDocument({ namespace: name, kind: 'Namespace', name }, { spec: specOf(name) })));
  for (const name of names) fleet.put(namespaceStatus(name));
  const [manifests] = fleet.views.operator().sources;
  if (!manifests) return fleet;
  fleet.operator({
    sources: [
      { ...manifests, lastTookMs: 420, lastReadAt: manifests.lastFetchAt },
      {
        name: 'platform',
        commit: COMMITS.older,
        complete: true,
        documents: 24,
        problems: [],
        lastFetchAt: FLEET_NOW - 9_000,
        lastTookMs: 1_240,
        lastReadAt: FLEET_NOW - 9_000,
      },
    ],
    queue: {
      ready: 4,
      waiting: 81,
      inFlight: 2,
      oldestMs: 3_200,
      lanes: { change: { ready: 1, oldestMs: 400 }, sweep: { ready: 3, oldestMs: 3_200 } },
    },
  });
  return fleet;
}

function specOf(name: string) {
  return {
    account: ACCOUNT,
    region: name === 'media' ? 'us-east-1' : 'eu-west-1',
    ...(name === 'payments' ? { assumeRole: `arn:aws:iam::${ACCOUNT}:role/evenkeel-payments` } : {}),
    management: {
      mode: 'enforce',
      ...(name === 'shop' ? { prune: true, ignoreDifferences: ['tags[key=cost-centre]'] } : {}),
    },
    ...(name === 'shop'
      ? {
          tags: [{ key: 'team', value: 'shop' }],
          variables: { IMAGE_TAG: '4.3.0', DOMAIN: 'shop.example' },
          caps: { deletionsPerMinute: 2, deletionsPerDay: '5%' },
          waves: { sizes: [1, '10%', '100%'] },
        }
      : {}),
  };
}

function namespaceStatus(name: string) {
  const identity = { namespace: name, kind: 'Namespace', name } as const;
  if (name !== 'payments')
    return objectStatus(identity, {
      health: { status: 'Healthy', message: `${ACCOUNT}/eu-west-1 as arn:aws:iam::${ACCOUNT}:role/evenkeel` },
    });
  const reason = 'AccessDenied: sts:AssumeRole is not allowed on role evenkeel-payments for role evenkeel';
  return objectStatus(identity, {
    key: keyOf(identity),
    health: { status: 'Unknown', message: reason },
    outcome: { kind: 'failed', reason, retry: true },
  });
}

/** More by day than at night, inside 2 to 8; at 06:51 a rollout failed, and from 03:00 to 03:20 nobody looked. */
function checkoutDay(): TaskPoint[] {
  const range = { min: 2, max: 8 };
  const points: TaskPoint[] = [];
  for (let age = 24 * HOUR; age > 0; age -= 30 * MINUTE) {
    const hour = (34 - age / HOUR) % 24;
    const desired = Math.round(
      2.5 + 3.2 * Math.max(0, Math.sin(((hour - 6) / 24) * 2 * Math.PI)) + (hour > 8 && hour < 20 ? 1.4 : 0),
    );
    const at = FLEET_NOW - age;
    if (age === 7 * HOUR) {
      points.push({ at });
      continue;
    }
    points.push({
      at: age === 6.5 * HOUR ? at - 10 * MINUTE : at,
      tasks: { desired, running: points.at(-1)?.tasks?.running ?? desired, pending: 0, range },
    });
    points.push({ at: at + 3 * MINUTE, tasks: { desired, running: desired, pending: 0, range } });
  }
  const failed = FLEET_NOW - 189 * MINUTE;
  const before = points.filter(({ at }) => at < failed);
  const desired = before.at(-1)?.tasks?.desired ?? 4;
  return [
    ...before,
    { at: failed, tasks: { desired, running: desired, pending: 2, range } },
    { at: failed + 5 * MINUTE, tasks: { desired, running: desired - 2, pending: 3, range } },
    { at: failed + 12 * MINUTE, tasks: { desired, running: desired - 1, pending: 2, range } },
    { at: failed + 18 * MINUTE, tasks: { desired: 4, running: 4, pending: 0, range } },
  ];
}

function calmDay(key: ResourceKey): TaskPoint[] | undefined {
  if (!key.includes('/Service/')) return undefined;
  const tasks = { desired: 3, running: 3, pending: 0 };
  return [
    { at: FLEET_NOW - 26 * HOUR, tasks },
    { at: FLEET_NOW - 9 * MINUTE, tasks: { desired: 3, running: 6, pending: 0 } },
  ];
}

function fleetDay(): FleetPoint[] {
  return Array.from({ length: 96 }, (_, index) => {
    const degraded = index > 82 ? 2 : index > 40 && index < 46 ? 4 : 0;
    const progressing = index % 13 === 0 ? 5 : 2;
    const drifted = index > 60 && index < 74 ? 3 : index > 90 ? 4 : 1;
    const zero = <W extends string>(words: readonly W[]) =>
      Object.fromEntries(words.map((word) => [word, 0])) as Record<W, number>;
    const health = {
      ...zero(HEALTH_WORDS),
      Degraded: degraded,
      Progressing: progressing,
      Healthy: 83 - degraded - progressing,
    };
    const sync = { ...zero(SYNC_WORDS), Drifted: drifted, OutOfSync: progressing, Synced: 83 - drifted - progressing };
    return { at: FLEET_NOW - (96 - index) * 15 * MINUTE, counts: { health, sync } };
  });
}

function driftDays(days: number) {
  return Array.from({ length: days }, (_, index) => {
    const found = [3, 1, 0, 0, 5, 2, 9, 4, 1, 0, 0, 2, 6, 4][(index + 14 - (days % 14)) % 14] ?? 0;
    const day = new Date(FLEET_NOW - (days - 1 - index) * DAY).toISOString().slice(0, 10);
    return { day, found, healed: Math.max(0, found - (index % 3)), acknowledged: index % 5 === 0 ? 1 : 0 };
  });
}

const ROLLED = [
  'shop/Service/checkout',
  'shop/Service/web',
  'search/Service/search-api',
  'payments/Service/pay-api',
  'media/Service/recommender',
] as const;

function someRollouts(): RolloutRecord[] {
  const random = seededRandom(7);
  const records: RolloutRecord[] = [];
  for (let at = FLEET_NOW - 30 * DAY; at < FLEET_NOW - HOUR; at += (2 + random() * 12) * HOUR) {
    const key = ROLLED[Math.floor(random() * ROLLED.length)] ?? CHECKOUT;
    const lead = (6 + random() ** 3 * 160) * MINUTE;
    const failed = random() < 0.09;
    records.push(rolloutOf({ key, lead, failed, number: records.length, endedAt: Math.round(at) }));
    if (!failed) continue;
    const restoredAfterMs = Math.round((18 + random() * 60) * MINUTE);
    const endedAt = Math.round(at) + restoredAfterMs;
    records.push({
      ...rolloutOf({ key, lead: restoredAfterMs, failed: false, number: records.length, endedAt }),
      restoredAfterMs,
    });
  }
  return records;
}

interface Rolled {
  readonly key: ResourceKey;
  readonly lead: number;
  readonly failed: boolean;
  readonly number: number;
  readonly endedAt: number;
}

function rolloutOf({ key, lead, failed, number, endedAt }: Rolled): RolloutRecord {
  return {
    key,
    revision: `${key.split('/')[2]}:${40 + number}`,
    result: failed ? 'failed' : 'succeeded',
    endedAt,
    startedAt: Math.round(endedAt - Math.min(lead, 9 * MINUTE)),
    commit: COMMITS.head.id,
    committedAt: Math.round(endedAt - lead),
    foundAt: Math.round(endedAt - Math.min(lead, 10 * MINUTE)),
  };
}

type Limits = readonly [perSecond: number, burst: number, published: boolean];
const LIMITS: Readonly<Record<string, Limits>> = {
  'ecs.serviceRead': [20, 100, true],
  'ecs.serviceModify': [5, 50, true],
  'ecs.clusterResourceRead': [20, 100, true],
  'ecs.taskDefinitionRead': [20, 50, true],
  'elb.total': [10, 40, true],
  'elb.read': [10, 40, true],
  'scaling.all': [9, 5, false],
  'sts.all': [10, 10, false],
};

const BUDGETS: readonly BudgetView[] = ['eu-west-1', 'us-east-1'].flatMap((region) =>
  Object.entries(LIMITS)
    .filter(([family]) => region === 'eu-west-1' || !/Modify|taskDef/.test(family))
    .map(([family, [perSecond, burst, published]]) => {
      const isTight = family === 'scaling.all' && region === 'eu-west-1';
      const share = published ? perSecond / 2 : perSecond;
      return {
        account: ACCOUNT,
        region,
        family,
        limit: { perSecond, burst, published, source: published ? 'published' : 'believed' },
        share,
        rate: isTight ? 4.5 : share,
        used: 4_200 * (family.length % 5) + 911,
        waiting: isTight ? 2 : 0,
        waitedMs: isTight ? 84_000 : 0,
        throttled: isTight ? 6 : 0,
      };
    }),
);

function rateOf(family: string, region: string): BudgetPoint[] {
  const random = seededRandom(family.length * 31 + region.length);
  const [limit = 10] = LIMITS[family] ?? [];
  const part = family === 'scaling.all' ? 0.5 : region === 'eu-west-1' ? 0.22 : 0.09;
  return Array.from({ length: 60 }, (_, index) => {
    const isSweep = index % 3 === 0;
    const peak = index > 38 && index < 44 ? 1.5 : 1;
    const perSecond = Math.round(limit * part * peak * (isSweep ? 1 : 0.2) * (0.8 + random() * 0.4) * 100) / 100;
    return { at: FLEET_NOW - (60 - index) * MINUTE, perSecond, throttled: 0, waiting: 0 };
  });
}

function sweepOf(
  region: string,
  { roleArn, ...sweep }: { objects: number; calls: number; ms: number; roleArn?: string },
) {
  return { ...sweep, beganAt: FLEET_NOW - 21_000, scope: { account: ACCOUNT, region, roleArn } };
}
