import { expect, test } from 'vitest';
import { cumulative, step } from '../../controller/model/plan.ts';

const key = { cluster: 'shop', service: 'web' };
const place = { resourceArn: 'arn', tags: [] };

test('a later step also shows what earlier ones promised of the same answer', () => {
  const steps = cumulative([
    step(
      'ecs:UpdateService',
      { ...key, desiredCount: 2 },
      {
        effect: 'update',
        why: 'count',
        shows: [{ read: 'ecs:service', key, expect: { part: { desiredCount: 2 } } }],
      },
    ),
    step('ecs:TagResource', place, {
      effect: 'tag',
      why: 'tags',
      shows: [{ read: 'ecs:service', key, expect: { part: { tags: [] } } }],
    }),
    step('ecs:TagResource', place, {
      effect: 'tag',
      why: 'another answer',
      shows: [{ read: 'ecs:cluster', key: 'shop', expect: { part: { tags: [] } } }],
    }),
  ]);
  expect(steps.map(({ shows }) => shows?.[0]?.expect)).toEqual([
    { part: { desiredCount: 2 } },
    { part: { desiredCount: 2, tags: [] } },
    { part: { tags: [] } },
  ]);
});

test('a promise of absence stands alone', () => {
  const gone = step('ecs:DeleteService', key, {
    effect: 'delete',
    why: 'gone',
    shows: [{ read: 'ecs:service', key, expect: 'absent' }],
  });
  expect(cumulative([gone])).toEqual([gone]);
});

test('of an answer that is a list, the elements of both', () => {
  const put = (name: string) =>
    step(
      'application-autoscaling:PutScalingPolicy',
      { PolicyName: name, ServiceNamespace: 'ecs', ResourceId: 'service/shop/web', ScalableDimension: undefined },
      {
        effect: 'update',
        why: name,
        shows: [{ read: 'aas:scalingPolicies', key: 'service/shop/web', expect: { part: [{ PolicyName: name }] } }],
      },
    );
  expect(cumulative([put('a'), put('b')])[1]?.shows?.[0]?.expect).toEqual({
    part: [{ PolicyName: 'a' }, { PolicyName: 'b' }],
  });
});
