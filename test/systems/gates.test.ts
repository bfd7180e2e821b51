import { beforeAll, describe, expect, it } from 'vitest';
import type { ResourceKey } from '../../controller/model/identity.ts';
import { edited, exampleFiles } from './files.ts';
import { actAll, push } from './outsiders.ts';
import { restless } from './play.ts';
import { MINUTE, openSystem, type SystemWorld } from './system-world.ts';
import { weatherApi } from './weather-api.ts';

const SERVICE: ResourceKey = 'weather/Service/weather-api';
const TARGETS: ResourceKey = 'weather/TargetGroup/weather';
const NO_HEALTH = '1.0.0-no-health';

/** The weather with the health check of its original and an application that serves no such path. */
function original() {
  const tagged = edited(exampleFiles(weatherApi.folders), 'weather-api/namespace.yaml', ['"1.0.0"', `"${NO_HEALTH}"`]);
  return edited(tagged, 'weather-api/edge.yaml', ['healthCheckPath: /', 'healthCheckPath: /health']);
}

describe('the weather, from its repository to the health check of the original', { timeout: 600_000 }, () => {
  let opened: SystemWorld;

  beforeAll(async () => {
    opened = await openSystem({ ...weatherApi, outsiders: [] });
    await opened.commit(original());
    await opened.world.clock.runUntil(() => restless(opened).length === 1, 30 * MINUTE);
    await opened.world.clock.advance(2 * MINUTE);
  }, 600_000);

  it('holds back the service alone until its image is there', () => {
    expect(restless(opened).map((line) => line.split(' ')[0])).toEqual([SERVICE]);
    expect(restless(opened)[0]).toMatch(/weather:1\.0\.0-no-health/);
  });

  it('a health check of what is not served is Degraded with its reason, and nothing hangs', async () => {
    await actAll([push('weather', NO_HEALTH)], opened);
    await opened.world.clock.runUntil(() => opened.status(SERVICE).health.status === 'Degraded', 60 * MINUTE);
    await opened.world.clock.advance(2 * MINUTE);

    const { health } = opened.status(SERVICE);
    expect(health.status).toBe('Degraded');
    expect(health.message).toMatch(/the last rollout failed|health check/);
    expect(restless(opened).map((line) => line.split(' ')[0])).toEqual([SERVICE]);
  });

  it('is healed by the path that the application serves', async () => {
    await opened.commit(
      edited(original(), 'weather-api/edge.yaml', ['healthCheckPath: /health', 'healthCheckPath: /']),
    );
    await opened.world.clock.runUntil(() => opened.status(TARGETS).sync === 'Synced', 10 * MINUTE);

    expect(opened.status(TARGETS).sync).toBe('Synced');
  });
});
