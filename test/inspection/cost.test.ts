import { describe, expect, it } from 'vitest';
import { callsOf, looked, openShop, WEB } from './inside-world.ts';

/** One look at a service with a target group behind one listener, scaled by one policy; the number of tasks hardly matters. */
const TREE = {
  'ecs:DescribeServices': 1,
  'ecs:ListServiceDeployments': 1,
  'ecs:DescribeServiceDeployments': 1,
  'ecs:DescribeServiceRevisions': 1,
  'ecs:ListTasks': 2,
  'ecs:DescribeTasks': 1,
  'elasticloadbalancing:DescribeTargetGroups': 1,
  'elasticloadbalancing:DescribeTargetHealth': 1,
  'elasticloadbalancing:DescribeListeners': 1,
  'elasticloadbalancing:DescribeRules': 1,
  'application-autoscaling:DescribeScalableTargets': 1,
  'application-autoscaling:DescribeScalingPolicies': 1,
  'application-autoscaling:DescribeScheduledActions': 1,
  'cloudwatch:DescribeAlarms': 1,
};

/** Nobody sweeps, so that every call is the look's own. */
const AT_REST = { operator: { sweepIntervalMs: 24 * 3_600_000 } };

describe('what a look costs', () => {
  it('the tree of a service with 50 tasks takes 15 calls, for ten viewers as for one', async () => {
    const world = await openShop({ count: 50 }, AT_REST);
    const { inspector } = world.operator();
    const ten = () => Promise.all(Array.from({ length: 10 }, () => looked(world, inspector.tree(WEB))));
    const calls = await callsOf(world, ten);
    expect(calls).toEqual(TREE);
    expect(Object.values(calls).reduce((sum, count) => sum + count, 0)).toBe(15);
  });

  it('its tasks take none more within seconds, and three by themselves', async () => {
    const world = await openShop({ count: 50 }, AT_REST);
    const { inspector } = world.operator();
    expect(await callsOf(world, () => looked(world, inspector.tasks(WEB)))).toEqual({
      'ecs:ListTasks': 2,
      'ecs:DescribeTasks': 1,
    });
    await looked(world, inspector.tree(WEB));
    expect(await callsOf(world, () => looked(world, inspector.tasks(WEB)))).toEqual({});
  });

  it('scaling activities take one', async () => {
    const world = await openShop({}, AT_REST);
    expect(await callsOf(world, () => looked(world, world.operator().inspector.activities(WEB)))).toEqual({
      'application-autoscaling:DescribeScalingActivities': 1,
    });
  });
});
