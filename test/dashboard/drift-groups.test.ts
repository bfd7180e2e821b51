import { describe, expect, it } from 'vitest';
import type { Difference } from '../../controller/model/difference.ts';
import { type Plan, step } from '../../controller/model/plan.ts';
import type { ObjectStatus } from '../../controller/model/status.ts';
import { actorOf, reachOf } from '../../dashboard/drift-reach.ts';
import type { DriftPage } from '../../dashboard/schema/drift.ts';
import { dashboardUnderTest } from '../support/dashboard.ts';
import { createFleet, FLEET_NOW, objectStatus } from '../support/fleet.ts';

const field = (path: string, over: Partial<Difference> = {}): Difference => {
  return { path, desired: 1, live: 2, why: { reason: 'set' }, ...over };
};

function service(name: string, paths: readonly string[], over: Partial<ObjectStatus> = {}): ObjectStatus {
  return objectStatus(
    { namespace: 'shop', kind: 'Service', name },
    {
      sync: 'OutOfSync',
      differences: paths.map((path) => field(path)),
      drift: { cause: 'moved', fields: paths.map((path) => ({ path, since: FLEET_NOW, exact: true })) },
      summary: { running: name.length },
      ...over,
    },
  );
}

const IMAGE = 'template.containerDefinitions[name=app].image';

describe('drifted fields in groups', () => {
  const fleet = createFleet([
    service('api', ['desiredCount']),
    service('checkout', [IMAGE, 'desiredCount']),
    service('web', [IMAGE], { suspension: { reason: 'test', by: 'ann' } }),
  ]);
  const { get } = dashboardUnderTest({}, fleet);
  const grouped = async (query: string) => {
    const { items, groups } = (await get(`/api/v1/drift?sort=reach&${query}`)).body as DriftPage;
    return {
      groups: groups.map(({ name, count, objects }) => [name, count, objects]),
      rows: items.map((row) => row.name),
    };
  };

  it.each([
    {
      because: 'what every rollout of tasks would mend comes before what changes in place, the larger service first',
      query: 'by=field',
      groups: [
        ['Service › template.containerDefinitions[].image', 2, 2],
        ['Service › desiredCount', 2, 2],
      ],
      rows: ['checkout', 'web', 'checkout', 'api'],
    },
    {
      because: 'an object stands where its worst field does',
      query: 'by=object',
      groups: [
        ['shop/Service/checkout', 2, 1],
        ['shop/Service/web', 1, 1],
        ['shop/Service/api', 1, 1],
      ],
      rows: ['checkout', 'checkout', 'web', 'api'],
    },
    {
      because: 'people are told apart from what nobody knows of',
      query: 'by=actor',
      groups: [
        ['Changed outside of Evenkeel, by nobody known', 3, 2],
        ['Suspended by ann', 1, 1],
      ],
      rows: ['checkout', 'checkout', 'api', 'web'],
    },
    {
      because: 'groups are counted over all pages, and only those of this page are told',
      query: 'by=field&limit=1',
      groups: [['Service › template.containerDefinitions[].image', 2, 2]],
      rows: ['checkout'],
    },
  ])('$query: $because', async ({ query, groups, rows }) => {
    expect(await grouped(query)).toEqual({ groups, rows });
  });
});

const plan = (effect: 'update' | 'replace'): Plan => ({
  kind: 'act',
  steps: [step('ecs:UpdateService', { service: 'web', cluster: 'shop' }, { effect, why: '' })],
});

it.each([
  { path: '', over: {}, effect: 'create', because: 'the object is gone' },
  { path: IMAGE, over: {}, effect: 'rollout', because: 'every change of the template is one' },
  { path: 'desiredCount', over: {}, effect: 'update', because: 'nothing says more' },
  { path: 'port', over: { plan: plan('replace') }, effect: 'replace', because: 'the plan in force says so' },
])('putting $path back is $effect: $because', ({ path, over, effect }) => {
  expect(reachOf(service('web', [], over), field(path))).toEqual({ effect, tasks: 3 });
});

const held = (cause: 'byHand' | 'rolledBack'): Partial<ObjectStatus> => {
  return { plan: { kind: 'hold', cause, reason: '', details: [], steps: [] } };
};

it.each([
  { over: {}, words: 'Changed outside of Evenkeel, by nobody known', because: 'no record of AWS is read' },
  { over: { suspension: { reason: 'x', by: 'ann' } }, words: 'Suspended by ann', because: 'her tag says so' },
  { over: { suspension: { reason: 'x' } }, words: 'Suspended by the manifest', because: 'no tag does' },
  { over: held('byHand'), words: 'Rolled back by a person', because: 'the service runs an older revision of ours' },
  { over: held('rolledBack'), words: 'Rolled back by ECS', because: 'the service deployment says so' },
])('$words: $because', ({ over, words }) => {
  expect(actorOf(service('web', [], over), field('desiredCount')).words).toBe(words);
});
