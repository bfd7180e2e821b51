import { expect, test } from 'vitest';
import { breakerThreshold } from '../../../sandbox/ecs/deployment-configuration.ts';

const bounded = { type: 'BOUNDED_PERCENT', value: 50 } as const;

test.each([
  { because: 'never fewer than 3', desired: 1, thresholdConfiguration: bounded, threshold: 3 },
  { because: 'half of the desired count, rounded up', desired: 25, thresholdConfiguration: bounded, threshold: 13 },
  { because: 'never more than 200', desired: 1000, thresholdConfiguration: bounded, threshold: 200 },
  { because: 'half is the default', desired: 25, thresholdConfiguration: undefined, threshold: 13 },
  {
    because: 'an unbounded share has no limits',
    desired: 1000,
    thresholdConfiguration: { type: 'UNBOUNDED_PERCENT', value: 50 } as const,
    threshold: 500,
  },
  {
    because: 'a count is the threshold itself',
    desired: 1000,
    thresholdConfiguration: { type: 'COUNT', value: 2 } as const,
    threshold: 2,
  },
])('$desired tasks: $because', ({ desired, thresholdConfiguration, threshold }) => {
  const deploymentCircuitBreaker = { enable: true, rollback: true, thresholdConfiguration };
  expect(breakerThreshold({ deploymentCircuitBreaker }, desired)).toBe(threshold);
});
