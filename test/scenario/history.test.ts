import { describe, expect, it } from 'vitest';
import { newestAsked } from '../../controller/model/event-query.ts';
import type { HistoryEntry } from '../../controller/model/history.ts';
import { createObjectHistory } from '../../controller/telemetry/history/object-history.ts';
import type { World } from '../support/world.ts';
import { MINUTE, PLACE, WEB, webFiles, webWorld } from './web-service.ts';

/** The history as a controller tells it that remembers these events of earlier runs, or none. */
async function historyOf(world: World, { remembers = true } = {}): Promise<readonly HistoryEntry[]> {
  const { views, archive } = world.operator();
  const events = { find: async (query: Parameters<typeof newestAsked>[1]) => newestAsked(world.events, query) };
  const past = createObjectHistory({ views, archive, events: remembers ? events : { find: async () => [] } });
  // The look at AWS waits for its turn, which comes with time.
  const told = past.of(WEB);
  await world.clock.advance(1_000);
  past.close();
  return (await told).entries;
}

function brief(entries: readonly HistoryEntry[]) {
  return entries.map(({ trigger, result, revision }) => `${trigger} ${revision ?? '-'} ${result}`);
}

describe('the history of a service', () => {
  it('has each commit with its rollout, how long it took, and what it changed', async () => {
    const world = await webWorld(['app:1', 'app:2']);
    const [newest, first] = await historyOf(world);

    expect(newest).toMatchObject({
      trigger: 'commit',
      commit: { id: 'commit2' },
      result: 'succeeded',
      revision: 'web:2',
      images: ['app:2'],
      fields: 1,
      differences: [{ path: 'template.containerDefinitions[name=app].image', live: 'app:1', desired: 'app:2' }],
    });
    expect(newest?.finishedAt).toBeGreaterThan(newest?.at ?? 0);
    expect(first).toMatchObject({
      trigger: 'commit',
      commit: { id: 'commit1' },
      revision: 'web:1',
      result: 'succeeded',
    });
  });

  it('tells why a rollout failed, and of what followed', async () => {
    const world = await webWorld(['app:1']);
    await world.commit(webFiles('app:crash-2'));
    await world.clock.advance(20 * MINUTE);
    await world.commit(webFiles('app:3'));
    await world.settle();
    const entries = await historyOf(world);

    expect(brief(entries)).toEqual(['commit web:3 succeeded', 'commit web:2 rolledBack', 'commit web:1 succeeded']);
    expect(entries[1]).toMatchObject({ ending: 'breaker', reason: expect.stringContaining('circuit breaker') });
    expect(entries[1]?.details).not.toEqual([]);
  });

  it('is the same after a restart in the middle of a rollout', async () => {
    const world = await webWorld(['app:1']);
    await world.commit(webFiles('app:2'));
    await world.clock.advance(5_000);
    world.restart();
    await world.poll();
    await world.settle();

    expect(brief(await historyOf(world))).toEqual(['commit web:2 succeeded', 'commit web:1 succeeded']);
  });

  it('is known from ECS alone where Evenkeel remembers nothing', async () => {
    const world = await webWorld(['app:1', 'app:2']);
    const entries = await historyOf(world, { remembers: false });

    expect(brief(entries)).toEqual(['commit web:2 succeeded', 'commit web:1 succeeded']);
    expect(entries[0]).toMatchObject({ commit: { id: 'commit2' }, images: ['app:2'], differences: [] });
    expect(entries[0]?.fields).toBeUndefined();
  });

  it('knows drift that was put back', async () => {
    const world = await webWorld(['app:1']);
    await world.call('ecs', 'UpdateService', { ...PLACE, desiredCount: 5 });
    await world.operator().refresh();
    await world.settle();
    const [newest] = await historyOf(world);

    expect(newest).toMatchObject({
      trigger: 'drift',
      result: 'succeeded',
      differences: [{ path: 'desiredCount', live: 5, desired: 2 }],
    });
  });
});

describe('a rollout that came and went between two looks', () => {
  it('is told of late, with its own times, and once', async () => {
    const world = await webWorld(['app:1'], {}, { operator: { sweepIntervalMs: 30 * MINUTE } });
    await world.operator().refresh();
    await world.clock.advance(MINUTE);
    const since = world.clock.now();
    await world.call('ecs', 'UpdateService', { ...PLACE, forceNewDeployment: true });
    await world.clock.advance(10 * MINUTE);
    await world.call('ecs', 'UpdateService', { ...PLACE, forceNewDeployment: true });
    await world.clock.advance(90 * MINUTE);
    const told = world.events.filter((event) => event.at > since && event.type.startsWith('Rollout'));

    expect(told.map(({ type }) => type)).toEqual([
      'RolloutStarted',
      'RolloutSucceeded',
      'RolloutStarted',
      'RolloutSucceeded',
    ]);
    for (const event of told) {
      expect(event).toMatchObject({ revision: 'web:1', happenedAt: expect.any(Number) });
      expect('happenedAt' in event && (event.happenedAt ?? 0) < event.at).toBe(true);
    }
    expect(brief(await historyOf(world))).toEqual([
      'outside web:1 succeeded',
      'outside web:1 succeeded',
      'commit web:1 succeeded',
    ]);
  });
});

it('one that failed and was taken back before anybody looked is no success', async () => {
  const world = await webWorld(['app:1'], {}, { operator: { sweepIntervalMs: 60 * MINUTE } });
  await world.operator().refresh();
  await world.clock.advance(MINUTE);
  const since = world.clock.now();
  const { taskDefinition } = await world.call('ecs', 'RegisterTaskDefinition', {
    family: 'theirs',
    networkMode: 'awsvpc',
    requiresCompatibilities: ['FARGATE'],
    cpu: '256',
    memory: '512',
    containerDefinitions: [{ name: 'app', image: 'app:crash' }],
  });
  const { taskDefinitionArn } = taskDefinition as { readonly taskDefinitionArn: string };
  await world.call('ecs', 'UpdateService', { ...PLACE, taskDefinition: taskDefinitionArn });
  await world.clock.advance(90 * MINUTE);
  const told = world.events.filter((event) => event.at > since && event.type.startsWith('Rollout'));

  expect(told).toMatchObject([
    { type: 'RolloutStarted', revision: 'theirs:1', happenedAt: expect.any(Number) },
    { type: 'RolloutRolledBack', revision: 'theirs:1', reason: expect.stringContaining('circuit breaker') },
  ]);
  expect(brief(await historyOf(world))).toEqual(['outside theirs:1 rolledBack', 'commit web:1 succeeded']);
});

describe('two revisions', () => {
  it('are compared field by field, also what only one of them says', async () => {
    const world = await webWorld(['app:1']);
    const files = webFiles('app:2', {
      spec: { networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-a', 'subnet-b'] } } },
    });
    await world.commit(files);
    await world.settle();
    const compare = world.operator().archive.compare(WEB, { from: '1', to: 'web:2' });
    await world.clock.advance(1_000);

    expect(await compare).toMatchObject({
      state: 'seen',
      value: {
        from: 'web:1',
        to: 'web:2',
        unknown: [],
        differences: [
          { path: 'template.containerDefinitions[name=app].image', live: 'app:1', desired: 'app:2' },
          { path: expect.stringContaining('subnets'), live: ['subnet-a'], desired: ['subnet-a', 'subnet-b'] },
        ],
      },
    });
  });

  it.each(['web:9', 'web'])('that AWS does not know (%s) are told so', async (to) => {
    const world = await webWorld(['app:1']);
    const compare = world.operator().archive.compare(WEB, { from: 'web:1', to });
    await world.clock.advance(1_000);

    expect(await compare).toEqual({ state: 'none', reason: `AWS knows no revision web:1, or none ${to}.` });
  });
});
