import { describe, expect, it } from 'vitest';
import { createStageWatch, rolloutItems } from '../../../controller/cli/output/rollout-lines.ts';
import { ROLLOUT_STAGES, type RolloutView, type StageName } from '../../../controller/model/rollout.ts';
import { createVirtualClock } from '../../support/virtual-clock.ts';

const NOW = Date.parse('2026-11-21T03:00:00Z');

/** A blue/green rollout of web:8 at a stage. */
function at(stage: StageName, over: Partial<RolloutView> = {}): RolloutView {
  const reached = ROLLOUT_STAGES.indexOf(stage);
  return {
    state: 'IN_PROGRESS',
    phase: 'rolling',
    revision: 'web:8',
    id: 'deployment-1',
    strategy: 'BLUE_GREEN',
    stages: ROLLOUT_STAGES.map((name, i) => ({
      name,
      state: i < reached ? 'done' : i > reached ? 'ahead' : 'current',
      hooks: [],
    })),
    ...over,
  };
}

const share = (side: 'target' | 'source', revision: string) => ({
  side,
  revision,
  requested: 2,
  running: 2,
  pending: 0,
});
const shares = [
  { ...share('target', 'web:8'), production: 10, test: 100 },
  { ...share('source', 'web:7'), production: 90, test: 0 },
];
const PAUSED = { type: 'PAUSE', status: 'AWAITING_ACTION', deadline: NOW + 5_400_000, onTimeout: 'ROLLBACK' };

function lines(rollout: RolloutView, stageSince = NOW): readonly string[] {
  return rolloutItems('shop/Service/web', rollout, { now: NOW, stageSince }).map(
    ({ line, live }) => `${line}${live ?? ''}`,
  );
}

describe('the lines about a rollout', () => {
  it.each<{ because: string; rollout: RolloutView; says: readonly string[] }>([
    {
      because: 'the stage tells how far it is',
      rollout: at('SCALE_UP'),
      says: ['BLUE_GREEN web:8 at SCALE_UP (stage 3 of 11)'],
    },
    {
      because: 'traffic is shared, test traffic beside it',
      rollout: at('TEST_TRAFFIC_SHIFT', { shares }),
      says: [
        'BLUE_GREEN web:8 at TEST_TRAFFIC_SHIFT (stage 5 of 11)',
        'traffic: web:8 10%, web:7 90%; test traffic: web:8 100%, web:7 0%',
      ],
    },
    {
      because: 'it waits for a person, and not for ever',
      rollout: at('POST_TEST_TRAFFIC_SHIFT', { phase: 'paused', hook: PAUSED }),
      says: [
        'BLUE_GREEN web:8 at POST_TEST_TRAFFIC_SHIFT (stage 6 of 11)',
        'waits for a person: rollout continue or abort (1h 30m left, then ROLLBACK)',
      ],
    },
    {
      because: 'a function answers by itself',
      rollout: at('POST_SCALE_UP', {
        hook: { type: 'AWS_LAMBDA', status: 'IN_PROGRESS', target: 'arn:aws:lambda:eu-west-1:1:function:smoke' },
      }),
      says: ['BLUE_GREEN web:8 at POST_SCALE_UP (stage 4 of 11)', 'runs hook smoke'],
    },
    {
      because: 'tasks fail, and the breaker counts',
      rollout: { state: 'IN_PROGRESS', phase: 'rolling', breaker: { status: 'MONITORING', failed: 2, threshold: 3 } },
      says: ['2 tasks failed; at 3 the circuit breaker ends it'],
    },
    {
      because: 'the breaker has ended it',
      rollout: {
        state: 'ROLLBACK_IN_PROGRESS',
        phase: 'rollingBack',
        breaker: { status: 'TRIGGERED', failed: 3, threshold: 3 },
      },
      says: ['3 tasks failed: the circuit breaker ended it'],
    },
    {
      because: 'an alarm fires',
      rollout: {
        state: 'ROLLBACK_IN_PROGRESS',
        phase: 'rollingBack',
        alarms: { status: 'TRIGGERED', names: ['web-5xx', 'web-slow'], triggered: ['web-5xx'] },
      },
      says: ['in alarm: web-5xx'],
    },
    {
      because: 'a rolling update has no stages to tell',
      rollout: { state: 'IN_PROGRESS', phase: 'rolling' },
      says: [],
    },
  ])('tell what matters where $because', ({ rollout, says }) => {
    expect(lines(rollout)).toEqual(says.map((line) => `shop/Service/web ${line}`));
  });

  it('count the bake time down from when it was first seen', async () => {
    const clock = createVirtualClock(NOW);
    const watch = createStageWatch(clock);
    const baking = at('BAKE_TIME', { bakeMinutes: 10 });
    const before = watch(baking);

    expect(rolloutItems('shop/Service/web', baking, before)[1]?.live).toBe(' (at most 10m 0s left)');
    await clock.advance(90_000);
    expect(rolloutItems('shop/Service/web', baking, watch(baking))[1]?.live).toBe(' (at most 8m 30s left)');
  });
});
