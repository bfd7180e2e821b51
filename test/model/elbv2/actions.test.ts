import { expect, it } from 'vitest';
import { ACTIONS } from '../../../controller/model/elbv2/actions.ts';

const targets = ACTIONS.fields?.forwardConfig?.fields?.targetGroups;
const pair = { shift: { by: 'Service/web', targetGroupArns: ['blue', 'green'] } };
const weights = (arn: string, weight: number) => [{ targetGroupArn: arn, weight }];

it.each([
  {
    facts: pair,
    have: weights('green', 100),
    by: 'the traffic shift of Service/web',
    because: 'it moves between its two',
  },
  { facts: pair, have: weights('foreign', 1), by: undefined, because: 'a third target group is drift' },
  { facts: {}, have: weights('green', 100), by: undefined, because: 'nobody shifts traffic here' },
])('weights belong to $by: $because', ({ facts, have, by }) => {
  expect(targets?.owner?.(facts, weights('blue', 1), have)).toBe(by);
});
