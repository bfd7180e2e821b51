import { describe, expect, it } from 'vitest';
import { serviceKind } from '../../../controller/kinds/service/index.ts';
import { createFakeReader } from '../../support/fake-reader.ts';
import { aService, revisionArn, SERVICE_ARN } from './live-service.ts';
import { addRevisions, addRollouts, GROUP, image, look, PLACE, specOf, worldOf } from './looking.ts';

const NEAR = ['ecs:service', 'aas:scalableTarget', 'ecs:taskDefinition'];
const desired = aService({ spec: specOf() });
const balanced = { loadBalancers: [{ targetGroupArn: GROUP, containerName: 'app', containerPort: 80 }] };

describe('what a look at a service costs', () => {
  it('is its description, its scalable target and a cached revision when all is well', async () => {
    const world = worldOf(specOf(balanced));
    await look(aService({ spec: specOf(balanced) }), world);

    expect(world.asked).toEqual(NEAR);
  });

  it('is no more for a change that starts no rollout', async () => {
    const world = worldOf(specOf());
    await look(aService({ spec: specOf({ desiredCount: 5, healthCheckGracePeriodSeconds: 9 }) }), world);

    expect(world.asked).toEqual(NEAR);
  });

  it('is a listing of revisions where the template differs', async () => {
    const world = worldOf(specOf());
    await look(aService({ spec: specOf({ template: image(2) }) }), world);

    expect(world.asked).toEqual([...NEAR, 'ecs:activeRevisions', 'ecs:taskDefinition']);
  });

  it('is the service’s deployments where a rollout would start', async () => {
    const world = addRollouts(addRevisions(worldOf(specOf()), { 8: image(2) }), [
      { status: 'SUCCESSFUL', revision: 7 },
    ]);
    await look(aService({ spec: specOf({ template: image(2) }) }), world);

    expect(world.asked.slice(3)).toEqual([
      'ecs:activeRevisions',
      'ecs:taskDefinition',
      'ecs:serviceDeployments',
      'ecs:serviceRevision',
      'ecs:taskDefinition',
    ]);
  });

  it('is the service’s deployments, and the revisions of the current one, while a rollout is under way', async () => {
    const deployments = [{ status: 'PRIMARY', rolloutState: 'IN_PROGRESS' as const, failedTasks: 1 }];
    const world = addRollouts(worldOf(specOf(), { deployments }), [{ status: 'IN_PROGRESS', revision: 7 }]);
    await look(desired, world);

    expect(world.asked.slice(3)).toEqual(['ecs:serviceDeployments', 'ecs:serviceRevision', 'ecs:stoppedTasks']);
  });

  it('is what stopped lately where tasks are missing without a rollout, and does not fail with it', async () => {
    const world = worldOf(specOf(), { runningCount: 1, desiredCount: 2 });
    await look(desired, world);
    const denied = worldOf(specOf(), { runningCount: 1, desiredCount: 2 }).fail('ecs:recentStops');

    expect(world.asked).toEqual([...NEAR, 'ecs:recentStops']);
    expect(await look(desired, denied)).toMatchObject({ seen: { state: 'present', live: { stoppedTasks: [] } } });
  });

  it('is the service revision for members that live nowhere else', async () => {
    const arn = `${SERVICE_ARN}/revision/1`;
    const monitoring = { metricConfigurations: [{ metricNames: ['CPU'], resolutionSeconds: 10 }] };
    const world = worldOf(specOf(), { currentServiceRevisions: [{ arn }] }).put('ecs:serviceRevision', arn, {
      monitoring,
    });
    const { plan } = await look(aService({ spec: specOf({ monitoring }) }), world);

    expect(world.asked).toContain('ecs:serviceRevision');
    expect(plan).toEqual({ kind: 'settled' });
  });

  it('is the target groups where load balancers change', async () => {
    const world = worldOf(specOf());
    const { plan } = await look(aService({ spec: specOf(balanced) }), world);

    expect(world.asked).toContain('elbv2:targetGroup');
    expect(plan).toMatchObject({
      kind: 'wait',
      reason: expect.stringContaining(`no listener or rule uses ${GROUP} yet`),
    });
  });
});

describe('what is seen', () => {
  it('is leaving while ECS drains it', async () => {
    const world = worldOf(specOf(), { status: 'DRAINING' });

    expect(await serviceKind.observe({ resource: desired, identity: desired.identity }, world)).toEqual({
      state: 'leaving',
      reason: 'ECS is still draining the service',
    });
  });

  it('is the newest revision of a family without a number', async () => {
    const resource = aService({ spec: specOf({ template: undefined, taskDefinition: 'web' }) });
    const world = worldOf(specOf({ template: undefined, taskDefinition: revisionArn(6, 'web') }));
    const { plan } = await look(resource, world);

    expect(plan).toMatchObject({ kind: 'act', steps: [{ input: { taskDefinition: 'web:7' } }] });
  });

  it('needs no document once it is known where it lives', async () => {
    const { identity } = desired;
    const seen = await serviceKind.observe({ identity, locator: PLACE }, worldOf(specOf()));

    expect(seen.state).toBe('present');
  });

  it('is never absence where AWS did not say so', async () => {
    for (const read of NEAR) {
      const world = worldOf(specOf()).fail(read as 'ecs:service');
      await expect(look(desired, world)).rejects.toThrow('not allowed');
    }
  });
});

describe('discovery', () => {
  const tags = [
    { key: 'evenkeel.dev/owner', value: 'me' },
    { key: 'evenkeel.dev/resource', value: 'shop/Service/web' },
  ];
  const service = { serviceName: 'web', clusterArn: 'arn:aws:ecs:eu-west-1:1:cluster/shop', tags };

  function cluster() {
    return createFakeReader().putList('ecs:clusters', 'all', [{ clusterName: 'shop' }]);
  }

  it('finds services of ours in every cluster', async () => {
    const other = { ...service, tags: [{ key: 'evenkeel.dev/owner', value: 'somebody' }] };
    const reader = cluster().putList('ecs:services', 'shop', [service, other, { serviceName: 'plain' }]);

    expect(await serviceKind.discover('me', reader)).toEqual([
      {
        identity: { namespace: 'shop', kind: 'Service', name: 'web' },
        tags: { 'evenkeel.dev/owner': 'me', 'evenkeel.dev/resource': 'shop/Service/web' },
        naturalKey: 'ecs:service/shop/web',
        main: '',
        locator: PLACE,
      },
    ]);
  });

  it('rejects rather than leave a cluster out', async () => {
    await expect(serviceKind.discover('me', cluster().fail('ecs:services'))).rejects.toThrow('not allowed');
  });
});
