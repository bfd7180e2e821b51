import { describe, expect, it } from 'vitest';
import { createOwnWritesFloor, FLOOR_MS } from '../../controller/engine/floor.ts';
import type { Reader } from '../../controller/model/kind.ts';
import { type Shown, step } from '../../controller/model/plan.ts';
import { createVirtualClock } from '../support/virtual-clock.ts';

const key = { cluster: 'shop', service: 'web' };
const shown = (expected: Shown['expect']): Shown => ({ read: 'ecs:service', key, expect: expected }) as Shown;

function setUp(expected: Shown['expect'], output: unknown = {}) {
  const clock = createVirtualClock();
  const floor = createOwnWritesFloor(clock);
  floor.record(
    's',
    step('ecs:UpdateService', { service: 'web' }, { effect: 'update', why: 'x', shows: [shown(expected)] }),
    output,
  );
  const read = (value: unknown, scope = 's') =>
    floor
      .over(scope, { get: async () => value } as unknown as Reader)
      .get('ecs:service', key)
      .then(
        () => 'answered',
        (error: { class: string }) => error.class,
      );
  return { clock, read };
}

describe('the own-writes floor', () => {
  const rows = [
    {
      because: 'the answer is older than our write',
      expected: { part: { desiredCount: 2 } },
      value: { desiredCount: 1 },
      says: 'stale',
    },
    {
      because: 'the answer shows it',
      expected: { part: { desiredCount: 2 } },
      value: { desiredCount: 2, x: 1 },
      says: 'answered',
    },
    {
      because: 'lists may come back in any order',
      expected: { part: { s: ['a', 'b'] } },
      value: { s: ['b', 'a'] },
      says: 'answered',
    },
    {
      because: 'the list lacks what we wrote',
      expected: { part: { s: ['a', 'b'] } },
      value: { s: ['b'] },
      says: 'stale',
    },
    { because: 'what we deleted still shows', expected: 'absent' as const, value: { desiredCount: 1 }, says: 'stale' },
    { because: 'what we deleted is gone', expected: 'absent' as const, value: undefined, says: 'answered' },
  ];
  it.each(rows)('$says when $because', async ({ expected, value, says }) => {
    expect(await setUp(expected).read(value)).toBe(says);
  });

  it('waits for a list to hold what the response named', async () => {
    const { read } = setUp({ output: 'taskDefinition.arn' }, { taskDefinition: { arn: 'td:2' } });
    expect([await read(['td:1']), await read(['td:2', 'td:1'])]).toEqual(['stale', 'answered']);
  });

  it('is lifted once AWS has shown the write: what comes after is somebody else’s doing', async () => {
    const { read } = setUp({ part: { desiredCount: 2 } });
    expect([await read({ desiredCount: 2 }), await read({ desiredCount: 1 })]).toEqual(['answered', 'answered']);
  });

  it('gives up after its time: then somebody else must have changed it', async () => {
    const { clock, read } = setUp({ part: { desiredCount: 2 } });
    await clock.advance(FLOOR_MS);
    expect(await read({ desiredCount: 1 })).toBe('answered');
  });

  it('holds for its own scope alone', async () => {
    expect(await setUp({ part: { desiredCount: 2 } }).read({ desiredCount: 1 }, 'other')).toBe('answered');
  });
});
