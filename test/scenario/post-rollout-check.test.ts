import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { RESUMED_TAG } from '../../controller/model/tags.ts';
import { createHttpProbe, type HttpAnswer } from '../../controller/ports/http-probe.ts';
import { systemClock } from '../../controller/ports/system.ts';
import { DEFAULT_SUBNETS } from '../../sandbox/ec2/default-vpc.ts';
import { documentText } from '../support/small-world.ts';
import { createWorld, SWEEP_MS, type World } from '../support/world.ts';
import {
  callsSince,
  eventsSince,
  MINUTE,
  now,
  PLACE,
  runs,
  statusOf,
  toldSince,
  webFiles,
  webWorld,
} from './web-service.ts';

const URL = 'https://shop.example.com/healthz';
const ARN = 'arn:aws:ecs:eu-west-1:123456789012:service/shop/web';
const FAILED = `the post-rollout check failed: ${URL} answers 503`;

/** The service behind a check; what it answers can be changed. */
async function checkedWorld(check: object = {}) {
  const site = { answer: { status: 200 } as HttpAnswer, asked: [] as string[] };
  const probe = {
    async get(url: string) {
      site.asked.push(url);
      return site.answer;
    },
  };
  const management = { postRolloutCheck: { url: URL, within: '2m', ...check } };
  const world = await webWorld(['app:1'], { management }, { probe });
  site.asked.length = 0;
  return { world, site, commit: (image: string) => world.commit(webFiles(image, { management })) };
}

describe('the URL of the check', () => {
  const EDGE = {
    'edge.yaml': documentText('LoadBalancer', 'edge', { subnets: [...DEFAULT_SUBNETS] }),
  };
  const management = { postRolloutCheck: { url: 'http://${LoadBalancer/edge.dnsName}/healthz' } };

  it('waits for an object that it refers to, and asks where that answers', async () => {
    const asked: string[] = [];
    const probe = {
      async get(url: string): Promise<HttpAnswer> {
        asked.push(url);
        return { status: 200 };
      },
    };
    const world = createWorld({ seed: 7, probe });
    await world.commit(webFiles('app:1', { management }));
    await world.clock.advance(2 * MINUTE);

    const reason = 'its check waits for ${LoadBalancer/edge.dnsName}';
    expect(statusOf(world)).toMatchObject({ sync: 'Synced', health: { status: 'Progressing', message: reason } });
    expect(asked).toEqual([]);

    await world.commit(webFiles('app:1', { management, files: EDGE }));
    expect(await world.settle()).toBe(true);
    expect(new Set(asked)).toEqual(new Set([`http://${await dnsNameOf(world)}/healthz`]));
  });
});

async function dnsNameOf(world: World): Promise<string> {
  const { LoadBalancers } = (await world.call('elasticloadbalancing', 'DescribeLoadBalancers', {})) as {
    readonly LoadBalancers: readonly { readonly DNSName: string }[];
  };
  return LoadBalancers[0]?.DNSName ?? '';
}

describe('the check after a rollout', () => {
  it('is asked once the rollout is through; until it passes, the object is on its way', async () => {
    const { world, site, commit } = await checkedWorld();
    site.answer = { status: 503 };
    const since = await now(world);
    await commit('app:2');
    await world.clock.advance(MINUTE);

    const waiting = `waits until ${URL} answers 200; it answers 503`;
    expect(statusOf(world)).toMatchObject({
      sync: 'Synced',
      health: { status: 'Progressing', message: waiting },
      outcome: { kind: 'progressing', reason: waiting },
    });
    expect(toldSince(world, since)).toEqual(['ChangeFound', 'RolloutStarted', 'RolloutSucceeded']);
    expect(callsSince(world, since)).toEqual(['RegisterTaskDefinition', 'UpdateService']);

    site.answer = { status: 200 };
    await world.clock.advance(10_000);
    expect(statusOf(world)).toMatchObject({ health: { status: 'Healthy' }, outcome: { kind: 'settled' } });
    expect(callsSince(world, since)).toEqual(['RegisterTaskDefinition', 'UpdateService', 'TagResource']);
    expect(new Set(site.asked)).toEqual(new Set([URL]));

    const asked = site.asked.length;
    await world.clock.advance(20 * SWEEP_MS);
    expect(site.asked.length).toBe(asked);
  });

  it('that does not pass in time leaves the object degraded, told once, and heals by passing', async () => {
    const { world, site, commit } = await checkedWorld();
    site.answer = { error: 'connect ECONNREFUSED' };
    const since = await now(world);
    await commit('app:2');
    await world.clock.advance(10 * MINUTE);

    const reason = `the post-rollout check failed: ${URL} does not answer: connect ECONNREFUSED`;
    expect(statusOf(world)).toMatchObject({
      health: { status: 'Degraded', message: reason },
      outcome: { kind: 'held', reason },
      plan: { kind: 'hold', cause: 'check' },
    });
    expect(eventsSince(world, since).filter(({ type }) => type === 'RolloutRolledBack')).toMatchObject([{ reason }]);
    expect(await runs(world)).toBe('web:2');
    expect(callsSince(world, since)).toEqual(['RegisterTaskDefinition', 'UpdateService']);

    site.answer = { status: 200 };
    await world.clock.advance(2 * SWEEP_MS);
    expect(statusOf(world)).toMatchObject({ health: { status: 'Healthy' }, outcome: { kind: 'settled' } });
  });

  it('with rollback puts the service back and holds it there, also after a restart', async () => {
    const { world, site, commit } = await checkedWorld({ rollback: true });
    site.answer = { status: 503 };
    const since = await now(world);
    await commit('app:2');
    await world.clock.advance(10 * MINUTE);

    const held = `${FAILED}; held until the manifest changes or the service is resumed`;
    expect(callsSince(world, since)).toEqual([
      'RegisterTaskDefinition',
      'UpdateService',
      'TagResource',
      'UpdateService',
    ]);
    expect(await runs(world)).toBe('web:1');
    expect(statusOf(world)).toMatchObject({
      health: { status: 'Degraded', message: held },
      plan: { kind: 'hold', cause: 'check' },
      outcome: { kind: 'held', reason: held },
    });
    expect(eventsSince(world, since).filter(({ type }) => type === 'RolloutRolledBack')).toMatchObject([
      { reason: held },
    ]);

    await world.clock.advance(10 * MINUTE);
    const before = await now(world);
    world.restart();
    await world.clock.advance(20 * SWEEP_MS);
    expect({ calls: callsSince(world, before), told: toldSince(world, before) }).toEqual({ calls: [], told: [] });
    expect(statusOf(world).health).toMatchObject({ status: 'Degraded', message: held });

    site.answer = { status: 200 };
    await commit('app:3');
    expect(await world.settle()).toBe(true);
    expect(await runs(world)).toBe('web:3');
  });

  it('lets what it held go out again once a person resumes', async () => {
    const { world, site, commit } = await checkedWorld({ rollback: true });
    site.answer = { status: 503 };
    await commit('app:2');
    await world.clock.advance(10 * MINUTE);
    site.answer = { status: 200 };
    const value = new Date(world.clock.now()).toISOString();
    await world.call('ecs', 'TagResource', { resourceArn: ARN, tags: [{ key: RESUMED_TAG, value }] });

    expect(await world.settle()).toBe(true);
    await world.clock.advance(5 * MINUTE);
    expect(await runs(world)).toBe('web:2');
    const { services } = (await world.call('ecs', 'DescribeServices', {
      cluster: 'shop',
      services: ['web'],
      include: ['TAGS'],
    })) as { services: { tags: { key: string }[] }[] };
    const keys = services[0]?.tags.map(({ key }) => key).sort();
    expect(keys).toEqual(['evenkeel.dev/applied', 'evenkeel.dev/owner', 'evenkeel.dev/resource']);
  });

  it('never goes back from content that was settled before', async () => {
    const { world, site } = await checkedWorld({ rollback: true });
    site.answer = { status: 503 };
    const since = await now(world);
    await world.call('ecs', 'UpdateService', { ...PLACE, forceNewDeployment: true });
    await world.operator().refresh();
    await world.clock.advance(10 * MINUTE);

    expect(callsSince(world, since)).toEqual(['UpdateService']);
    expect(statusOf(world)).toMatchObject({ health: { status: 'Degraded', message: FAILED } });
  });

  it('has nothing to go back to after a first rollout', async () => {
    const management = { postRolloutCheck: { url: URL, within: '2m', rollback: true } };
    const world = createWorld({ seed: 1, probe: { get: async () => ({ status: 503 }) } });
    await world.commit(webFiles('app:1', { management }));
    await world.clock.advance(20 * MINUTE);

    expect(statusOf(world)).toMatchObject({ health: { status: 'Degraded', message: FAILED } });
    expect(await runs(world)).toBe('web:1');
  });

  it('asks over real HTTP', async () => {
    const url = await serve(204);
    const management = { postRolloutCheck: { url, expectStatus: 204 } };
    const world = createWorld({ seed: 1, probe: createHttpProbe(systemClock) });
    await world.commit(webFiles('app:1', { management }));
    expect(await settledInTime(world)).toBe(true);
  });
});

async function serve(status: number): Promise<string> {
  const server = createServer((_, response) => void response.writeHead(status).end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/healthz`;
}

/** Virtual time goes on in small steps while the answer is on its way. */
async function settledInTime(world: World): Promise<boolean> {
  for (let step = 0; step < 500; step += 1) {
    if (await world.settle(1_000)) return true;
    await new Promise((resolve) => setImmediate(resolve));
  }
  return false;
}
