import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { committed } from '../../../controller/cli/quickstart/commits.ts';
import { playStory } from '../../../controller/cli/quickstart/story.ts';
import type { ResourceKey } from '../../../controller/model/identity.ts';
import { createWorld, type Files } from '../../support/world.ts';

const FOLDER = 'manifests/neighbours';

function neighbours(): Record<string, string> {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));
  return Object.fromEntries(files.map((path) => [path, readFileSync(`${FOLDER}/${path}`, 'utf8')]));
}

/** The fleet after so many seconds of the story, with what the quick start has of pace and sweeps. */
async function after(seconds: number) {
  const world = createWorld({
    seed: 1,
    sandbox: { bakeMinuteMs: 1_000 },
    operator: { owner: 'quickstart', sweepIntervalMs: 5_000 },
  });
  let files: Files = neighbours();
  let isNew = false;
  const reports: string[] = [];
  await world.commit(files);
  const end = playStory({
    clock: world.clock,
    views: world.operator().views,
    sandbox: world.sandbox,
    commit: async (change) => {
      files = { ...files, [change.file]: committed(files[change.file] ?? '', change) };
      isNew = true;
    },
    report: (message) => reports.push(message),
  });
  for (let second = 0; second < seconds; second += 1) {
    await world.clock.advance(1_000);
    if (isNew) await world.commit(files);
    isNew = false;
  }
  return { world, reports, end };
}

it('shows every state of an object within a minute and a half', async () => {
  const { world, reports, end } = await after(90);
  end();
  const stateOf = (key: string) => {
    const status = world.operator().views.object(key as ResourceKey);
    return { health: status?.health.status, sync: status?.sync, message: status?.health.message };
  };
  expect(reports).toEqual([]);
  expect({
    rollingOut: stateOf('store/Service/catalogue'),
    paused: stateOf('store/Service/checkout'),
    failed: stateOf('finance/Service/ledger'),
    observed: stateOf('media/Service/encoder'),
    suspended: stateOf('finance/Service/reports'),
  }).toMatchInlineSnapshot(`
    {
      "failed": {
        "health": "Degraded",
        "message": "ledger:2 failed in its last rollout: Service deployment rolled back because the circuit breaker threshold was exceeded; held until the manifest changes or the rollout is restarted",
        "sync": "OutOfSync",
      },
      "observed": {
        "health": "Healthy",
        "message": "4 of 4 tasks run",
        "sync": "OutOfSync",
      },
      "paused": {
        "health": "Progressing",
        "message": "the rollout is paused at POST_TEST_TRAFFIC_SHIFT and waits to be continued",
        "sync": "Synced",
      },
      "rollingOut": {
        "health": "Progressing",
        "message": "rolling out catalogue:2 at PRODUCTION_TRAFFIC_SHIFT: 3 of 3 tasks run",
        "sync": "Synced",
      },
      "suspended": {
        "health": "Healthy",
        "message": "2 of 2 tasks run",
        "sync": "OutOfSync",
      },
    }
  `);
  const invalid = world.operator().views.object('finance/Service/invoices' as ResourceKey);
  expect(invalid?.problems.map(({ message }) => message)).toEqual(['unknown field "desiredCounts"']);
});

it('goes on with edits that are healed and load that comes and goes', async () => {
  const { world, end } = await after(360);
  const healed = new Set(world.events.flatMap((event) => (event.type === 'DriftHealed' ? [event.key] : [])));
  const { ScalingActivities } = (await world.call('application-autoscaling', 'DescribeScalingActivities', {
    ServiceNamespace: 'ecs',
    ResourceId: 'service/store/search',
  })) as { ScalingActivities: readonly unknown[] };
  expect([...healed].sort()).toEqual(['media/Service/thumbnails', 'store/Service/search', 'store/TargetGroup/search']);
  expect(ScalingActivities.length).toBeGreaterThan(5);
  end();
  end();
});
