import { expect, it } from 'vitest';
import { elbRetag } from '../../../controller/model/elbv2/tags.ts';

it('sets and removes in two calls; the last one shows both', () => {
  const steps = elbRetag('arn', { set: { a: '1' }, remove: ['b'] });
  expect(steps.map(({ call, input }) => [call, input])).toEqual([
    ['elasticloadbalancing:AddTags', { ResourceArns: ['arn'], Tags: [{ Key: 'a', Value: '1' }] }],
    ['elasticloadbalancing:RemoveTags', { ResourceArns: ['arn'], TagKeys: ['b'] }],
  ]);
  expect(steps.at(-1)?.shows).toEqual([{ read: 'elbv2:tags', key: 'arn', expect: { part: { a: '1', b: null } } }]);
});

it('makes no call for nothing', () => {
  expect(elbRetag('arn', { set: {}, remove: [] })).toEqual([]);
});
