import type { ResourceKey } from '../model/identity.ts';
import type { InspectedFleet, InspectTarget, ScalingActivityView } from '../model/inspection.ts';
import type { Inspections } from '../model/kind.ts';
import { maskActivity } from '../model/mask-inspection.ts';
import { scopeId } from '../model/scope.ts';
import { activitiesByResource } from '../model/tree/activity-views.ts';
import type { Clock } from '../ports/clock.ts';
import type { TaskMemory } from '../ports/task-memory.ts';
import type { Glances } from './glances.ts';

/** One that may be scaled, and what it is called there. */
interface Scaled {
  readonly key: ResourceKey;
  readonly id: string;
  readonly target: InspectTarget;
}

export interface FleetSubject {
  readonly key: ResourceKey;
  readonly inspect: Inspections;
  readonly target: InspectTarget;
}

/** Failed tasks of every object, as they are kept. */
export function keptTasks(keys: Iterable<ResourceKey>, memory: TaskMemory): InspectedFleet['tasks'] {
  return [...keys].flatMap((key) => {
    const tasks = memory.recall(key);
    return tasks.length === 0 ? [] : [{ key, tasks }];
  });
}

/** Whoever reads of a fleet is kept waiting by AWS for no longer. */
export const FLEET_WAIT_MS = 1_000;

type Scaling = Pick<InspectedFleet, 'activities' | 'unread'>;

/**
 * Scaling of the whole fleet, for as long as one likes to wait: where AWS takes longer, what it told last, and that it has
 * not answered. What it then answers is told to the next who asks.
 */
export function createFleetScaling(
  glances: Glances,
  clock: Clock,
): (subjects: readonly FleetSubject[]) => Promise<Scaling> {
  let last: Scaling['activities'] = [];
  return (subjects) => {
    const answer = fleetActivities(subjects, glances).then((found) => {
      if (found.unread.length === 0) last = found.activities;
      return found;
    });
    return new Promise((resolve) => {
      const reason = 'AWS has not answered yet; what it told last is shown';
      const late = (): void => resolve({ activities: last, unread: [{ place: 'every account and Region', reason }] });
      const cancel = clock.after(FLEET_WAIT_MS, late);
      void answer.then((found) => {
        cancel();
        resolve(found);
      });
    });
  };
}

/** The newest scaling activities of each place, by one look there. */
export async function fleetActivities(subjects: readonly FleetSubject[], glances: Glances): Promise<Scaling> {
  const places = new Map<string, Scaled[]>();
  for (const { key, inspect, target } of subjects) {
    if (!inspect.scalingId) continue;
    const place = scopeId(target.scope);
    places.set(place, [...(places.get(place) ?? []), { key, id: inspect.scalingId(target), target }]);
  }
  const looks = await Promise.all([...places.values()].map((scaled) => activitiesIn(scaled, glances)));
  return { activities: looks.flatMap((look) => look.activities), unread: looks.flatMap((look) => look.unread) };
}

async function activitiesIn(scaled: readonly Scaled[], glances: Glances): Promise<Scaling> {
  const [first] = scaled;
  if (!first) return { activities: [], unread: [] };
  const found = await glances.answer({ key: first.key, target: first.target, what: 'all activities' }, ({ read }) =>
    activitiesByResource(read),
  );
  const { account, region } = first.target.scope;
  if (found.state !== 'seen')
    return { activities: [], unread: [{ place: `${account} ${region}`, reason: found.reason }] };
  const byId = new Map(scaled.map((one) => [one.id, one.key]));
  // The service's own key, where both it and what scales it have documents.
  for (const { id, key } of scaled) if (key.includes('/Service/')) byId.set(id, key);
  const of = ([id, key]: readonly [string, ResourceKey]) => {
    const activities: readonly ScalingActivityView[] = (found.value.get(id) ?? []).map(maskActivity);
    return activities.length === 0 ? [] : [{ key, activities }];
  };
  return { activities: [...byId].flatMap(of), unread: [] };
}
