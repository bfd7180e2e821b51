import { describe, expect, it } from 'vitest';
import type { RolloutView } from '../../controller/model/rollout.ts';
import { METRICS } from '../../controller/telemetry/metric-table.ts';
import { createMetrics } from '../../controller/telemetry/metrics.ts';
import { COMMITS, createFleet, FLEET_NOW, type Fleet, objectStatus, showcaseFleet } from '../support/fleet.ts';

const WEB = 'shop/Service/web';
const IDENTITY = { namespace: 'shop', kind: 'Service', name: 'web' } as const;

function measured(fleet = createFleet()) {
  const metrics = createMetrics({ views: fleet.views, build: { version: '0.1.0', node: 'v20.20.2' } });
  /** The samples of the metrics with these names, as Prometheus reads them. */
  const samples = async (...names: string[]): Promise<string[]> => {
    const text = await metrics.registry.metrics();
    return text
      .split('\n')
      .filter((line) => names.some((name) => line.startsWith(`${name}{`) || line.startsWith(`${name} `)));
  };
  return { fleet, metrics, samples };
}

describe('gauges mirror the views', () => {
  it('of objects', async () => {
    const fleet = createFleet([
      objectStatus(IDENTITY, {
        sync: 'OutOfSync',
        driftSince: FLEET_NOW,
        failures: 2,
        differences: [{ path: 'desiredCount', live: 1, desired: 2, why: { reason: 'set' } }],
        conditions: [{ type: 'Ready', status: 'False', reason: 'Drifted', message: '', lastTransitionTime: 0 }],
      }),
    ]);
    const { samples } = measured(fleet);
    const labels = 'namespace="shop",kind="Service",name="web"';
    expect(
      await samples(
        'evenkeel_object_info',
        'evenkeel_object_condition',
        'evenkeel_object_failures',
        'evenkeel_drift_fields',
        'evenkeel_drift_since_timestamp_seconds',
      ),
    ).toEqual([
      `evenkeel_object_info{${labels},account="123456789012",region="eu-west-1",health="Healthy",sync="OutOfSync",mode="enforce",suspended="false"} 1`,
      `evenkeel_object_condition{${labels},type="Ready",status="False"} 1`,
      `evenkeel_object_failures{${labels}} 2`,
      `evenkeel_drift_fields{${labels}} 1`,
      `evenkeel_drift_since_timestamp_seconds{${labels}} ${FLEET_NOW / 1000}`,
    ]);
  });

  it('and forget objects that are gone', async () => {
    const { fleet, samples } = measured(createFleet([objectStatus(IDENTITY)]));
    expect(await samples('evenkeel_object_info')).toHaveLength(1);
    fleet.remove(WEB);
    expect(await samples('evenkeel_object_info', 'evenkeel_object_condition')).toEqual([]);
  });

  it('of the controller and its sources', async () => {
    const { samples } = measured();
    expect(
      await samples(
        'evenkeel_ready',
        'evenkeel_reconcile_queue_depth',
        'evenkeel_reconcile_oldest_seconds',
        'evenkeel_last_sweep_timestamp_seconds',
        'evenkeel_source_revision_info',
        'evenkeel_source_complete',
        'evenkeel_source_last_success_timestamp_seconds',
        'evenkeel_build_info',
      ),
    ).toEqual([
      'evenkeel_build_info{version="0.1.0",node="v20.20.2"} 1',
      'evenkeel_ready 1',
      'evenkeel_reconcile_queue_depth{state="ready"} 0',
      'evenkeel_reconcile_queue_depth{state="waiting"} 0',
      'evenkeel_reconcile_queue_depth{state="in_flight"} 1',
      'evenkeel_reconcile_oldest_seconds 0',
      `evenkeel_last_sweep_timestamp_seconds ${(FLEET_NOW - 21_000) / 1000}`,
      `evenkeel_source_last_success_timestamp_seconds{source="manifests"} ${(FLEET_NOW - 14_000) / 1000}`,
      `evenkeel_source_revision_info{source="manifests",revision="${COMMITS.head.id}"} 1`,
      'evenkeel_source_complete{source="manifests"} 1',
    ]);
  });

  it('keep the time of the last success while a source fails', async () => {
    const { fleet, samples } = measured();
    const before = await samples('evenkeel_source_last_success_timestamp_seconds');
    const [source] = fleet.views.operator().sources;
    if (!source) throw new Error('The fixture has a source.');
    fleet.operator({ sources: [{ ...source, lastFetchAt: FLEET_NOW, lastError: 'gone' }] });
    expect(await samples('evenkeel_source_last_success_timestamp_seconds')).toEqual(before);
  });
});

describe('counters follow events', () => {
  it('each its own', async () => {
    const { fleet, samples } = measured();
    fleet.emit({ type: 'DriftFound', key: WEB, differences: [] });
    fleet.emit({ type: 'DriftHealed', key: WEB, differences: [] });
    fleet.emit({ type: 'StepExecuted', key: WEB, call: 'ecs:UpdateService', effect: 'update', why: 'x' });
    fleet.emit({ type: 'StepFailed', key: WEB, call: 'ecs:UpdateService', code: 'X', message: 'y' });
    fleet.emit({ type: 'GuardRefused', key: WEB, code: 'NOT_OWNED', message: 'z' });
    fleet.emit({ type: 'RolloutStarted', key: WEB, revision: 'web:2' }, FLEET_NOW);
    fleet.emit({ type: 'RolloutSucceeded', key: WEB, revision: 'web:2' }, FLEET_NOW + 90_000);
    fleet.emit({ type: 'RolloutRolledBack', key: WEB, reason: 'r', details: [] }, FLEET_NOW + 100_000);
    const counted = await samples(...Object.keys(METRICS).filter((name) => name.endsWith('_total')));
    expect(counted.filter((line) => !line.endsWith(' 0')).sort()).toEqual([
      'evenkeel_apply_total{kind="Service",action="ecs:UpdateService",result="failed"} 1',
      'evenkeel_apply_total{kind="Service",action="ecs:UpdateService",result="ok"} 1',
      'evenkeel_deployment_total{kind="Service",result="rolled_back"} 1',
      'evenkeel_deployment_total{kind="Service",result="succeeded"} 1',
      'evenkeel_drift_detected_total{kind="Service"} 1',
      'evenkeel_drift_healed_total{kind="Service"} 1',
      'evenkeel_refusals_total{kind="Service",code="NOT_OWNED"} 1',
    ]);
    const durations = await samples('evenkeel_deployment_duration_seconds_sum');
    expect(durations.filter((line) => !line.endsWith(' 0'))).toEqual([
      'evenkeel_deployment_duration_seconds_sum{kind="Service",result="succeeded"} 90',
    ]);
  });
});

it('a rollout that is told of late took as long as it took', async () => {
  const { fleet, samples } = measured();
  const late = FLEET_NOW + 60 * 60_000;
  fleet.emit({ type: 'RolloutStarted', key: WEB, revision: 'web:2', happenedAt: FLEET_NOW }, late);
  fleet.emit({ type: 'RolloutSucceeded', key: WEB, revision: 'web:2', happenedAt: FLEET_NOW + 45_000 }, late);
  const durations = await samples('evenkeel_deployment_duration_seconds_sum');
  expect(durations.filter((line) => !line.endsWith(' 0'))).toEqual([
    'evenkeel_deployment_duration_seconds_sum{kind="Service",result="succeeded"} 45',
  ]);
});

describe('counters of what is rare', () => {
  it('begin at zero, so that the first one counts', async () => {
    const { samples } = measured();
    expect(await samples('evenkeel_deployment_total')).toEqual([
      'evenkeel_deployment_total{kind="Service",result="succeeded"} 0',
      'evenkeel_deployment_total{kind="Service",result="rolled_back"} 0',
      'evenkeel_deployment_total{kind="Service",result="failed"} 0',
    ]);
    expect(await samples('evenkeel_drift_detected_total')).toContain('evenkeel_drift_detected_total{kind="Service"} 0');
  });
});

describe('rollouts', () => {
  const rollout = (over: Partial<RolloutView>): Fleet =>
    createFleet([
      objectStatus(IDENTITY, {
        summary: { rollout: { state: 'IN_PROGRESS', phase: 'paused', startedAt: FLEET_NOW, ...over } },
      }),
    ]);
  const hook = { type: 'PAUSE', status: 'AWAITING_ACTION', deadline: FLEET_NOW + 60_000 };
  const labels = 'namespace="shop",kind="Service",name="web"';

  it.each<[Partial<RolloutView>, string[], string]>([
    [
      { hook },
      [
        `evenkeel_deployment_started_timestamp_seconds{${labels}} ${FLEET_NOW / 1000}`,
        `evenkeel_deployment_paused{${labels}} 1`,
        `evenkeel_deployment_paused_until_timestamp_seconds{${labels}} ${FLEET_NOW / 1000 + 60}`,
      ],
      'a person is waited for',
    ],
    [
      { hook: { ...hook, status: 'IN_PROGRESS' } },
      [`evenkeel_deployment_started_timestamp_seconds{${labels}} ${FLEET_NOW / 1000}`],
      'a hook that runs waits for nobody',
    ],
    [{ hook, phase: 'succeeded' }, [], 'it is over'],
  ])('%j are shown while they are under way: %#', async (over, expected) => {
    const names = Object.keys(METRICS).filter((name) => /_deployment_(started|paused)/.test(name));
    expect(await measured(rollout(over)).samples(...names)).toEqual(expected);
  });

  it('that fail with nothing put back are told from those that are rolled back', async () => {
    const fleet = rollout({ phase: 'failed' });
    const { samples } = measured(fleet);
    fleet.emit({ type: 'RolloutRolledBack', key: WEB, reason: 'r', details: [] });
    expect(await samples('evenkeel_deployment_total')).toContain(
      'evenkeel_deployment_total{kind="Service",result="failed"} 1',
    );
  });
});

it('time to heal is counted from the first finding', async () => {
  const { fleet, samples } = measured();
  fleet.emit({ type: 'DriftFound', key: WEB, differences: [] }, FLEET_NOW);
  fleet.emit({ type: 'DriftFound', key: WEB, differences: [] }, FLEET_NOW + 20_000);
  fleet.emit({ type: 'DriftHealed', key: WEB, differences: [] }, FLEET_NOW + 45_000);
  fleet.emit({ type: 'DriftHealed', key: WEB, differences: [] }, FLEET_NOW + 90_000);
  const durations = await samples('evenkeel_drift_duration_seconds_sum', 'evenkeel_drift_duration_seconds_count');
  expect(durations.filter((line) => !line.endsWith(' 0'))).toEqual([
    'evenkeel_drift_duration_seconds_sum{kind="Service"} 45',
    'evenkeel_drift_duration_seconds_count{kind="Service"} 1',
  ]);
});

describe('hooks', () => {
  it('count readings of sources, each result from zero', async () => {
    const { metrics, samples } = measured();
    metrics.onFetch({ source: 'git', ok: true, ms: 250 });
    metrics.onFetch({ source: 'git', ok: true });
    expect(await samples('evenkeel_source_fetch_total', 'evenkeel_source_fetch_duration_seconds_sum')).toEqual([
      'evenkeel_source_fetch_total{source="git",result="failed"} 0',
      'evenkeel_source_fetch_total{source="git",result="ok"} 2',
      'evenkeel_source_fetch_duration_seconds_sum{source="git"} 0.25',
    ]);
  });

  it('count attempts to tell people, each result from zero', async () => {
    const { metrics, samples } = measured();
    metrics.onNotified({ provider: 'shop/slack', result: 'retried' });
    metrics.onNotified({ provider: 'shop/slack', result: 'delivered' });
    expect(await samples('evenkeel_notifications_total')).toEqual([
      'evenkeel_notifications_total{provider="shop/slack",result="delivered"} 1',
      'evenkeel_notifications_total{provider="shop/slack",result="retried"} 1',
      'evenkeel_notifications_total{provider="shop/slack",result="dead"} 0',
    ]);
  });

  it('count answers of the dashboard', async () => {
    const { metrics, samples } = measured();
    metrics.onAnswer({ method: 'GET', route: '/api/v1/objects', status: 200, ms: 12 });
    expect(await samples('evenkeel_http_request_duration_seconds_count')).toEqual([
      'evenkeel_http_request_duration_seconds_count{method="GET",route="/api/v1/objects",code="200"} 1',
    ]);
  });

  it('count calls, passes and connected dashboards', async () => {
    const { metrics, samples } = measured();
    metrics.onCall({ service: 'ecs', operation: 'UpdateService', ms: 120 });
    metrics.onCall({ service: 'ecs', operation: 'UpdateService', code: 'ThrottlingException', ms: 30 });
    metrics.onPass({ key: WEB, outcome: 'settled', ms: 20 });
    metrics.onStreamClients(3);
    expect(
      await samples(
        'evenkeel_aws_api_requests_total',
        'evenkeel_aws_api_throttles_total',
        'evenkeel_aws_api_request_duration_seconds_sum',
        'evenkeel_reconcile_total',
        'evenkeel_stream_clients',
      ),
    ).toEqual([
      'evenkeel_reconcile_total{kind="Service",result="settled"} 1',
      'evenkeel_aws_api_requests_total{service="ecs",operation="UpdateService",code="ok"} 1',
      'evenkeel_aws_api_requests_total{service="ecs",operation="UpdateService",code="ThrottlingException"} 1',
      'evenkeel_aws_api_request_duration_seconds_sum{service="ecs",operation="UpdateService"} 0.15',
      'evenkeel_aws_api_throttles_total{service="ecs",operation="UpdateService"} 1',
      'evenkeel_stream_clients 3',
    ]);
  });

  it('a scrape of the whole fixture holds no secret', async () => {
    expect(await measured(showcaseFleet()).metrics.registry.metrics()).not.toContain('cAn4ry');
  });
});
