import { expect, test } from 'vitest';
import { orders, type Situation } from '../../../sandbox/ecs/orders.ts';

const idle: Situation = {
  desired: 4,
  maximumPercent: 200,
  minimumHealthyPercent: 100,
  current: { wanted: 4, healthy: 4 },
  former: { wanted: 0, healthy: 0 },
  alive: 4,
  halted: false,
  heldBack: false,
};
const nothing = { start: 0, stopCurrent: 0, stopUnhealthyFormer: 0, stopHealthyFormer: 0 };

test.each<{ because: string; at: Partial<Situation>; todo: Partial<typeof nothing> }>([
  { because: 'at rest there is nothing to do', at: {}, todo: {} },
  { because: 'what is missing is started', at: { current: { wanted: 1, healthy: 1 }, alive: 1 }, todo: { start: 3 } },
  { because: 'what is too much is stopped', at: { desired: 1 }, todo: { stopCurrent: 3 } },
  {
    because: 'at most the maximum is alive at once',
    at: { current: { wanted: 0, healthy: 0 }, former: { wanted: 4, healthy: 4 }, maximumPercent: 150 },
    todo: { start: 2 },
  },
  {
    because: 'a former task goes for each current one that became healthy',
    at: { current: { wanted: 4, healthy: 3 }, former: { wanted: 4, healthy: 4 }, alive: 8 },
    todo: { stopHealthyFormer: 3 },
  },
  {
    because: 'without room the service dips to its minimum',
    at: {
      current: { wanted: 0, healthy: 0 },
      former: { wanted: 4, healthy: 4 },
      maximumPercent: 100,
      minimumHealthyPercent: 50,
    },
    todo: { stopHealthyFormer: 2 },
  },
  {
    because: 'neither room nor leave to dip: the rollout stands still, as it does on AWS',
    at: { current: { wanted: 0, healthy: 0 }, former: { wanted: 4, healthy: 4 }, maximumPercent: 100 },
    todo: {},
  },
  {
    because: 'former tasks that serve nobody go at once',
    at: { current: { wanted: 4, healthy: 0 }, former: { wanted: 4, healthy: 1 }, alive: 8 },
    todo: { stopUnhealthyFormer: 3 },
  },
  {
    because: 'a failed deployment starts nothing and leaves the former tasks alone',
    at: { current: { wanted: 0, healthy: 0 }, former: { wanted: 4, healthy: 4 }, halted: true },
    todo: {},
  },
  {
    because: 'a service that is scaled to nothing loses former tasks too',
    at: { desired: 0, current: { wanted: 2, healthy: 2 }, former: { wanted: 2, healthy: 1 }, halted: true },
    todo: { stopCurrent: 2, stopUnhealthyFormer: 1, stopHealthyFormer: 1 },
  },
  { because: 'held back, it waits', at: { current: { wanted: 1, healthy: 1 }, alive: 1, heldBack: true }, todo: {} },
])('$because', ({ at, todo }) => {
  expect(orders({ ...idle, ...at })).toEqual({ ...nothing, ...todo });
});
