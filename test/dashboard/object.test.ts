import { describe, expect, it } from 'vitest';
import type { EventView } from '../../dashboard/schema/events.ts';
import type { ObjectDetail } from '../../dashboard/schema/objects.ts';
import { dashboardUnderTest } from '../support/dashboard.ts';
import { createFleet, FLEET_NOW, MINUTE, objectStatus } from '../support/fleet.ts';
import { ROLLED_BACK } from '../support/fleet-rollouts.ts';

const { get } = dashboardUnderTest();
const CHECKOUT = '/api/v1/objects/shop/Service/checkout';

describe('GET /api/v1/objects/:namespace/:kind/:name', () => {
  it('says what is held and why, in the tasks’ own words', async () => {
    const { plan, rollout, outcome } = (await get(CHECKOUT)).body as ObjectDetail;
    expect({ plan, rollout, outcome }).toEqual({
      plan: {
        kind: 'hold',
        cause: 'rolledBack',
        reason: 'checkout:58 was rolled back by the circuit breaker; it is held until its content changes',
        details: [
          'task 3f1c9a… exited 1: Error: connect ECONNREFUSED 10.0.12.7:5432 (essential container app)',
          'task 91be07… exited 1: Error: connect ECONNREFUSED 10.0.12.7:5432 (essential container app)',
          'task c4470d… stopped: container app, DB_PASSWORD=(sensitive) was rejected by the server',
        ],
        steps: [{ call: 'ecs:UpdateService', effect: 'update', why: 'grace period 0 → 30' }],
      },
      rollout: ROLLED_BACK,
      outcome: {
        kind: 'held',
        reason: 'checkout:58 was rolled back by the circuit breaker; it is held until its content changes',
      },
    });
  });

  it('says what later passes of a replacement will do', async () => {
    const { plan } = (await get('/api/v1/objects/shop/TargetGroup/web-green')).body as ObjectDetail;
    expect(plan?.ahead).toEqual([
      'give the services that use it both target groups',
      'move the weight of listeners and rules to the new one once it is as healthy',
      'delete the old one when nothing refers to it',
    ]);
  });

  it('says how a rollout is checked, and in its row what goes on and until when', async () => {
    const { management, row } = (await get('/api/v1/objects/shop/Service/cart')).body as ObjectDetail;
    expect({ check: management.postRolloutCheck, operation: row.operation }).toEqual({
      check: { url: 'https://cart.shop.example/health', expectStatus: 200, withinMs: 2 * MINUTE, rollback: true },
      operation: { text: 'Paused: waits for a person', until: FLEET_NOW + 41 * MINUTE + 12_000 },
    });
  });

  it('says of every difference why it counts, and of the others why not', async () => {
    const { differences, ignored, unmodelled } = (await get(CHECKOUT)).body as ObjectDetail;
    expect(differences.slice(2, 4)).toEqual([
      {
        path: 'template.containerDefinitions[name=app].environment[name=LOG_LEVEL].value',
        live: 'debug',
        desired: 'info',
        reason: 'set',
        why: 'set in the manifest',
      },
      { path: 'healthCheckGracePeriodSeconds', live: 0, desired: 30, reason: 'default', why: 'AWS default' },
    ]);
    expect(ignored).toEqual([
      {
        path: 'desiredCount',
        live: 4,
        desired: 2,
        reason: 'owned',
        why: 'owned by auto scaling (shop/ServiceAutoScaling/checkout)',
      },
      {
        path: 'tags[key=cost-centre].value',
        live: '7421',
        desired: null,
        reason: 'ignored',
        why: 'ignored by rule at shop/checkout.yaml:9:7',
        rule: 'tags[key=cost-centre]',
        at: 'shop/checkout.yaml:9:7',
      },
    ]);
    expect(unmodelled).toEqual(['serviceConnectConfiguration.accessLogConfiguration']);
  });

  it('says which values were put in and where they were read', async () => {
    const from = 'cfn shop-network.VpcId';
    const identity = { namespace: 'shop', kind: 'TargetGroup', name: 'web' } as const;
    const status = objectStatus(identity, {
      differences: [{ path: 'vpcId', desired: 'vpc-2', live: 'vpc-1', why: { reason: 'set', from } }],
      origins: [
        { path: 'vpcId', expression: '${cfn:shop-network.VpcId}', value: 'vpc-2', from },
        { path: 'tags[0].value', name: 'password', expression: '${var:word}', value: 'hidden' },
      ],
    });
    const fleet = createFleet([status]);
    fleet.emit(
      { type: 'ChangeFound', key: status.key, commit: { id: 'b81e9d3' }, differences: status.differences },
      FLEET_NOW,
    );
    const under = dashboardUnderTest({}, fleet);
    const { differences, origins } = (await under.get('/api/v1/objects/shop/TargetGroup/web')).body as ObjectDetail;
    const { items } = (await under.get('/api/v1/objects/shop/TargetGroup/web/events')).body as { items: EventView[] };
    expect({ differences, origins, events: items.map(({ message }) => message) }).toEqual({
      differences: [
        { path: 'vpcId', live: 'vpc-1', desired: 'vpc-2', reason: 'set', why: 'from cfn shop-network.VpcId' },
      ],
      origins: [
        { path: 'vpcId', expression: '${cfn:shop-network.VpcId}', value: 'vpc-2', from },
        { path: 'tags[0].value', expression: '${var:word}', value: '(sensitive)' },
      ],
      events: ['cfn shop-network.VpcId changes 1 field'],
    });
  });

  it.each([
    ['/api/v1/objects/shop/Service/nobody', 404],
    ['/api/v1/objects/shop/Nonsense/web', 400],
  ])('%s → %d', async (url, status) => expect((await get(url)).status).toBe(status));
});

describe('GET …/events', () => {
  it('tells ours and AWS’s in one list, newest first', async () => {
    const { items } = (await get(`${CHECKOUT}/events`)).body as { items: EventView[] };
    expect(items.map(({ at, origin, message }) => `${(FLEET_NOW - at) / MINUTE} ${origin} ${message}`)).toEqual([
      '170 aws (service checkout) has reached a steady state.',
      '172 evenkeel Rolled back: ECS deployment circuit breaker: tasks failed to start.',
      '172 aws (service checkout) (deployment ecs-svc/8104) deployment failed: tasks failed to start. Rolling back.',
      '181 aws (service checkout) has started 2 tasks: (task 3f1c9a) (task 91be07).',
      '189.6 evenkeel Rollout of checkout:58 started',
      '189.7 evenkeel ecs:RegisterTaskDefinition: image 2.14.1 → 2.15.0; template.containerDefinitions[name=app].environment[name=DB_PASSWORD].value: (sensitive, changed)',
      '189.8 evenkeel Commit b81e9d3 changes 5 fields',
    ]);
  });

  it('honours the limit', async () => {
    const { items } = (await get(`${CHECKOUT}/events?limit=2`)).body as { items: EventView[] };
    expect(items).toHaveLength(2);
  });
});

describe('GET /api/v1/events', () => {
  it('tells the whole fleet’s, newest first, after an id', async () => {
    const { items } = (await get('/api/v1/events?after=6')).body as { items: EventView[] };
    expect(items).toEqual([
      {
        id: 8,
        at: FLEET_NOW - 0.66 * MINUTE,
        origin: 'evenkeel',
        severity: 'warning',
        type: 'DriftFound',
        key: 'shop/Service/web',
        message: 'Drift found in 2 fields',
        details: ['healthCheckGracePeriodSeconds: 5 → 60', 'deploymentConfiguration.maximumPercent: 150 → 200'],
      },
      {
        id: 7,
        at: FLEET_NOW - 12 * MINUTE,
        origin: 'evenkeel',
        severity: 'warning',
        type: 'GuardRefused',
        key: 'shop/TargetGroup/web-blue',
        message: 'Refused (REPLACEMENT_REFUSED): port 80 → 8080 needs a new target group',
        details: [],
      },
    ]);
  });
});
