import { expect, it } from 'vitest';
import type { Glances } from '../../controller/engine/glances.ts';
import {
  createFleetScaling,
  FLEET_WAIT_MS,
  type FleetSubject,
  fleetActivities,
  keptTasks,
} from '../../controller/engine/inspected-fleet.ts';
import { inspect } from '../../controller/kinds/service-auto-scaling/inspect.ts';
import type { ResourceKey } from '../../controller/model/identity.ts';
import type { Inspected, ScalingActivityView, TaskView } from '../../controller/model/inspection.ts';
import { createVirtualClock } from '../support/virtual-clock.ts';

const activity = (id: string, over: Partial<ScalingActivityView> = {}): ScalingActivityView => ({
  id,
  at: 1,
  status: 'Successful',
  description: 'Setting desired count to 4.',
  cause: 'an alarm',
  ...over,
});

/** Anything that is called `service/shop/web` there. */
function scaled(key: ResourceKey, resourceId: string, region = 'eu-west-1'): FleetSubject {
  const [namespace = '', , name = ''] = key.split('/');
  const identity = { namespace, kind: 'ServiceAutoScaling', name } as const;
  return { key, inspect, target: { identity, scope: { account: '123456789012', region }, outputs: { resourceId } } };
}

/** Answers each question at once, and notes who asked. */
function glancesThat(byRegion: Readonly<Record<string, readonly [string, ScalingActivityView][] | Error>>) {
  const asked: string[] = [];
  const glances: Glances = {
    async answer<T>({ target }: Parameters<Glances['answer']>[0]): Promise<Inspected<T>> {
      asked.push(target.scope.region);
      const found = byRegion[target.scope.region] ?? [];
      if (found instanceof Error) return { state: 'unseen', reason: found.message };
      const value = new Map(found.map(([id, one]) => [id, [one]]));
      return { state: 'seen', at: 5, value: value as T };
    },
  };
  return { glances, asked };
}

it('scaling of a fleet is one look at each place, told of the service where that has a document', async () => {
  const { glances, asked } = glancesThat({
    'eu-west-1': [
      ['service/shop/web', activity('1')],
      ['service/shop/nobody', activity('2')],
    ],
    'us-east-1': new Error('throttled'),
  });
  const found = await fleetActivities(
    [
      scaled('shop/Service/web', 'service/shop/web'),
      scaled('shop/ServiceAutoScaling/web', 'service/shop/web'),
      scaled('shop/ServiceAutoScaling/quiet', 'service/shop/quiet'),
      scaled('far/ServiceAutoScaling/web', 'service/far/web', 'us-east-1'),
    ],
    glances,
  );
  expect({ ...found, asked }).toEqual({
    activities: [{ key: 'shop/Service/web', activities: [activity('1')] }],
    unread: [{ place: '123456789012 us-east-1', reason: 'throttled' }],
    asked: ['eu-west-1', 'us-east-1'],
  });
});

it('scaling that AWS is slow to tell is what it told last, and then what it told', async () => {
  const clock = createVirtualClock();
  const slow: { answer?: (found: Inspected<unknown>) => void } = {};
  const waiting: Glances = {
    answer: <T>() =>
      new Promise<Inspected<T>>((resolve) => {
        slow.answer = (found) => resolve(found as Inspected<T>);
      }),
  };
  const of = createFleetScaling(waiting, clock);
  const subjects = [scaled('shop/Service/web', 'service/shop/web')];
  const told = of(subjects);
  await clock.advance(FLEET_WAIT_MS);
  const reason = 'AWS has not answered yet; what it told last is shown';
  expect(await told).toEqual({ activities: [], unread: [{ place: 'every account and Region', reason }] });
  slow.answer?.({ state: 'seen', at: 5, value: new Map([['service/shop/web', [activity('1')]]]) });
  const later = of(subjects);
  await clock.advance(FLEET_WAIT_MS);
  expect((await later).activities).toEqual([{ key: 'shop/Service/web', activities: [activity('1')] }]);
});

it('failed tasks of a fleet are what is kept of them: nobody is asked', () => {
  const task: TaskView = { id: '1', arn: 'a', state: 'failed', lastStatus: 'STOPPED', containers: [] };
  const memory = { recall: (key: ResourceKey) => (key === 'shop/Service/web' ? [task] : []), note: () => {} };
  expect(keptTasks(['shop/Service/api', 'shop/Service/web'], memory)).toEqual([
    { key: 'shop/Service/web', tasks: [task] },
  ]);
});
