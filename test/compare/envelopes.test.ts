import { describe, expect, it } from 'vitest';
import { compareCases } from '../../controller/compare/index.ts';
import { RESOURCES } from '../../controller/compare/resources.ts';
import type { Json } from '../../controller/model/json.ts';

async function answerOf(resource: string, desired: Json, live: Json) {
  const { answers } = await compareCases('pairs.json', JSON.stringify([{ id: 'one', resource, desired, live }]));
  return answers[0];
}

describe('what a Describe call answered, envelope and all', () => {
  it.each([
    {
      resource: 'ecs:Service',
      desired: { serviceName: 'web', desiredCount: 2 },
      live: { services: [{ serviceName: 'web', desiredCount: 3 }], failures: [] },
      path: 'desiredCount',
    },
    {
      resource: 'ecs:TaskDefinition',
      desired: { family: 'web', cpu: '256', tags: [{ key: 'a', value: '1' }] },
      live: { taskDefinition: { family: 'web', cpu: '256' }, tags: [{ key: 'a', value: '2' }] },
      path: 'tags[key=a].value',
    },
    {
      resource: 'elbv2:TargetGroup',
      desired: { Name: 'web', Attributes: [{ Key: 'stickiness.enabled', Value: 'true' }] },
      live: {
        TargetGroups: [{ TargetGroupName: 'web' }],
        Attributes: [{ Key: 'stickiness.enabled', Value: 'false' }],
      },
      path: 'Attributes[Key=stickiness.enabled].Value',
    },
  ])('is read like the object itself: $resource', async ({ resource, desired, live, path }) => {
    expect((await answerOf(resource, desired, live))?.diff.map((one) => one.path)).toEqual([path]);
  });

  it.each(Object.entries(RESOURCES).filter(([, { envelope }]) => envelope !== 'taskDefinition'))(
    'is absence where it holds nothing: %s',
    async (resource, { envelope }) => {
      const answer = await answerOf(resource, {}, { [envelope]: [], failures: [{ reason: 'MISSING' }] });

      expect(answer).toMatchObject({ inSync: false, diff: [{ live: null }] });
    },
  );
});
