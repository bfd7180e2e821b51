import { expect, test } from 'vitest';
import { placementsOf } from '../../../sandbox/ecs/rollout/placements.ts';

const WEB = { containerName: 'web', containerPort: 80 };
const PAIR = { ...WEB, targetGroupArn: 'a', advancedConfiguration: { alternateTargetGroupArn: 'b' } };

test.each([
  {
    because: 'the first deployment takes the alternate group',
    balancers: [PAIR],
    staged: true,
    at: [],
    expected: ['b'],
  },
  { because: 'the next one takes the other', balancers: [PAIR], staged: true, at: ['b'], expected: ['a'] },
  {
    because: 'and the one after that the alternate again',
    balancers: [PAIR],
    staged: true,
    at: ['a'],
    expected: ['b'],
  },
  { because: 'a rolling update stays at the alternate', balancers: [PAIR], staged: false, at: ['b'], expected: ['b'] },
  { because: 'a rolling update stays at the primary', balancers: [PAIR], staged: false, at: ['a'], expected: ['a'] },
  {
    because: 'a group without a pair is everybody’s',
    balancers: [{ ...WEB, targetGroupArn: 'c' }, PAIR],
    staged: true,
    at: ['c', 'b'],
    expected: ['c', 'a'],
  },
  {
    because: 'a pair that nobody is in begins with its alternate',
    balancers: [PAIR],
    staged: true,
    at: ['former'],
    expected: ['b'],
  },
  {
    because: 'a Classic Load Balancer has no groups',
    balancers: [{ ...WEB, loadBalancerName: 'old' }],
    staged: true,
    at: [],
    expected: [],
  },
])('$because', ({ balancers, staged, at, expected }) => {
  const placements = placementsOf(balancers, { isStaged: staged, groups: at });
  expect(placements.map(({ targetGroupArn }) => targetGroupArn)).toEqual(expected);
});
