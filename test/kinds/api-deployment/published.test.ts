import { describe, expect, it } from 'vitest';
import { SWEEP_MS } from '../../support/world.ts';
import { addMethod, deploymentsOf, manifests, ownApi, statusOf, writesOf } from './api-world.ts';

const MARK = /^first words \[evenkeel\.dev\/content=[0-9a-f]+\]$/;

describe('what lives below an API', () => {
  it('is published once, and its deployment is what others refer to', async () => {
    const stage = await ownApi();
    await addMethod(stage, 'GET');
    const before = writesOf(stage).length;
    await stage.world.commit(manifests(stage.restApiId, ', description: first words'));
    expect(await stage.world.settle()).toBe(true);
    for (let sweep = 0; sweep < 20; sweep += 1) await stage.world.clock.advance(SWEEP_MS);
    const [deployment, ...more] = await deploymentsOf(stage);
    expect([deployment?.description, more, statusOf(stage).outputs?.['']]).toEqual([
      expect.stringMatching(MARK),
      [],
      deployment?.id,
    ]);
    // Ownership, the deployment, and what was settled.
    expect(writesOf(stage, before)).toEqual(['TagResource', 'CreateDeployment', 'TagResource']);
  });

  it('is published anew when it has changed; the old deployment stays while a stage serves it', async () => {
    const stage = await ownApi();
    const { world, restApiId } = stage;
    await addMethod(stage, 'GET');
    await world.commit(manifests(restApiId));
    await world.settle();
    const [first] = await deploymentsOf(stage);
    await world.call('apigateway', 'CreateStage', { restApiId, stageName: 'v1', deploymentId: first?.id });
    await addMethod(stage, 'POST');
    await world.clock.advance(2 * SWEEP_MS);
    const both = (await deploymentsOf(stage)).map(({ id }) => id);
    const second = String(statusOf(stage).outputs?.['']);
    expect([both.length, both.includes(second), second === first?.id]).toEqual([2, true, false]);
    expect(statusOf(stage).health.message).toBe(
      `no stage serves it; deployment ${first?.id} stays as long as stage v1 serves it`,
    );
    const patchOperations = [{ op: 'replace', path: '/deploymentId', value: second }];
    await world.call('apigateway', 'UpdateStage', { restApiId, stageName: 'v1', patchOperations });
    await world.clock.advance(2 * SWEEP_MS);
    expect((await deploymentsOf(stage)).map(({ id }) => id)).toEqual([second]);
  });

  it('is a change and no drift', async () => {
    const stage = await ownApi();
    await addMethod(stage, 'GET');
    await stage.world.commit(manifests(stage.restApiId));
    await stage.world.settle();
    await addMethod(stage, 'POST');
    await stage.world.clock.advance(2 * SWEEP_MS);
    expect(stage.world.events.filter(({ type }) => /Drift/.test(type))).toEqual([]);
  });

  it('is not published twice where the answer to a creation is lost and the process with it', async () => {
    const stage = await ownApi();
    const { world } = stage;
    await addMethod(stage, 'GET');
    let lost = 0;
    world.sandbox.setFaults(({ operation }) => {
      if (operation !== 'CreateDeployment' || lost > 0) return {};
      lost += 1;
      return { outcome: 'lostResponse' };
    });
    await world.commit(manifests(stage.restApiId));
    await world.clock.advance(1_000);
    world.restart();
    expect(await world.settle()).toBe(true);
    expect([lost, (await deploymentsOf(stage)).length]).toEqual([1, 1]);
  });

  it('stays unpublished with AWS’s own reason where there is no method', async () => {
    const stage = await ownApi();
    await stage.world.commit(manifests(stage.restApiId));
    await stage.world.clock.advance(SWEEP_MS);
    expect(statusOf(stage).outcome).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining("The REST API doesn't contain any methods"),
    });
  });

  it('of an API that is not ours is not published', async () => {
    const stage = await ownApi({ team: 'web' });
    await addMethod(stage, 'GET');
    await stage.world.commit(manifests(stage.restApiId));
    await stage.world.clock.advance(SWEEP_MS);
    expect([statusOf(stage).plan, await deploymentsOf(stage)]).toMatchObject([{ code: 'NOT_OWNED' }, []]);
  });

  it('gets other words without another deployment', async () => {
    const stage = await ownApi();
    await addMethod(stage, 'GET');
    await stage.world.commit(manifests(stage.restApiId, ', description: first words'));
    await stage.world.settle();
    await stage.world.commit(manifests(stage.restApiId, ', description: second words'));
    await stage.world.clock.advance(SWEEP_MS);
    expect((await deploymentsOf(stage)).map(({ description }) => description)).toEqual([
      expect.stringMatching(/^second words \[/),
    ]);
  });
});

describe('on the way down', () => {
  it('stages go first, then deployments, then our tags', async () => {
    const stage = await ownApi();
    const { world, restApiId } = stage;
    await addMethod(stage, 'GET');
    await world.commit(manifests(restApiId));
    await world.settle();
    const [deployment] = await deploymentsOf(stage);
    await world.call('apigateway', 'CreateStage', { restApiId, stageName: 'v1', deploymentId: deployment?.id });
    const namespace = manifests(restApiId)['shop.yaml']?.split('---')[0] ?? '';
    await world.commit({ 'shop.yaml': namespace });
    for (let poll = 0; poll < 4; poll += 1) {
      await world.clock.advance(5 * SWEEP_MS);
      await world.poll();
    }
    expect([statusOf(stage).outcome, (await deploymentsOf(stage)).length]).toMatchObject([
      { reason: `stage v1 still serves deployment ${deployment?.id}` },
      1,
    ]);
    await world.call('apigateway', 'DeleteStage', { restApiId, stageName: 'v1' });
    await world.clock.advance(5 * SWEEP_MS);
    const { tags } = await world.call('apigateway', 'GetRestApi', { restApiId });
    expect([await deploymentsOf(stage), tags]).toEqual([[], { 'evenkeel.dev/owner': 'evenkeel' }]);
  });
});
