import type { ScalableTarget, ScalingActivity, ScalingPolicy } from '@aws-sdk/client-application-auto-scaling';
import type { CallInput } from '../../model/aws-calls.ts';
import { keepFor } from '../kept-listings.ts';
import type { Loader } from '../loader.ts';
import { allPages, type ListingRows, type ReadRows, type Session, shared } from '../session.ts';

/** Page sizes: Application Auto Scaling API Reference. */
const TARGETS_PER_CALL = 50;
const POLICIES_PER_PAGE = 10;
const ACTIONS_PER_PAGE = 50;
const NAMESPACE = 'ecs';
const DIMENSION = 'ecs:service:DesiredCount';

type PoliciesInput = CallInput<'application-autoscaling:DescribeScalingPolicies'>;
type ActionsInput = CallInput<'application-autoscaling:DescribeScheduledActions'>;

interface OfTarget {
  readonly ResourceId?: string | undefined;
  readonly ScalableDimension?: string | undefined;
}

/** Application Auto Scaling answers a filter without a match with an empty list: that is how it says "none". */
export function scalingReads(session: Session): ReadRows<'aas'> & ListingRows<'aas'> {
  const sweeps = session.mode === 'sweep';
  const targets = targetLoader(session);
  const allTargets = shared(async () => (sweeps ? [...(await targetIndex('all')).values()] : listTargets(session)));
  const targetIndex = shared(() => keptTargets(session, (id) => targets.load(id)));
  const allPolicies = shared(() => keptPolicies(session, (id) => policiesOf(id)));
  const allActions = shared(async () => byResource(await actions(session, {})));
  const policiesOf = shared((id) => policies(session, filterOf(id)));
  const actionsOf = shared((id) => actions(session, filterOf(id)));
  return {
    'aas:scalableTarget': async (id) => (sweeps ? (await targetIndex('all')).get(id) : targets.load(id)),
    'aas:scalingPolicies': async (id) => (sweeps ? ((await allPolicies('all')).get(id) ?? []) : policiesOf(id)),
    'aas:scheduledActions': async (id) => (sweeps ? ((await allActions('all')).get(id) ?? []) : actionsOf(id)),
    'aas:lastFired': (key) =>
      session.slow('aas:lastFired', key, async (send) => ({
        scheduledActionName: await lastFired(send, key.split(' ')[0] ?? ''),
      })),
    'aas:activities': shared((id) => newestActivities(session, filterOf(id))),
    'aas:allActivities': shared(() => newestActivities(session, {})),
    'aas:scalableTargets': allTargets,
  };
}

/**
 * Calls of two listings that are made each second at most, as long as none has to stand for more than ten minutes for it: less
 * than half of what Application Auto Scaling is believed to take, up to five thousand services.
 */
const TARGETS_ANEW = { perSecond: 1, longestMs: 10 * 60_000 };
const POLICIES_ANEW = { perSecond: 1.5, longestMs: 10 * 60_000 };

function keptTargets(session: Session, one: (id: string) => Promise<ScalableTarget | undefined>) {
  return session.kept('aas:scalableTarget', {
    all: async () => new Map((await listTargets(session)).map((target) => [target.ResourceId ?? '', target])),
    one,
    keepMs: ({ size }) => keepFor(Math.ceil(size / TARGETS_PER_CALL), TARGETS_ANEW),
  });
}

function keptPolicies(session: Session, one: (id: string) => Promise<readonly ScalingPolicy[]>) {
  const countOf = (found: ReadonlyMap<string, readonly ScalingPolicy[]>): number =>
    [...found.values()].reduce((sum, each) => sum + each.length, 0);
  return session.kept('aas:scalingPolicies', {
    all: async () => byResource(await policies(session, {})),
    one,
    keepMs: (found) => keepFor(Math.ceil(countOf(found) / POLICIES_PER_PAGE), POLICIES_ANEW),
  });
}

/** AWS wants a resource id wherever a dimension is given, so listings go without both. */
function filterOf(ResourceId: string) {
  return { ResourceId, ScalableDimension: DIMENSION } as const;
}

function targetLoader(session: Session): Loader<string, ScalableTarget> {
  return session.loader<string, ScalableTarget>({
    call: 'application-autoscaling:DescribeScalableTargets',
    id: (resourceId) => resourceId,
    size: TARGETS_PER_CALL,
    onNotFound: 'absent',
    async load(ids) {
      const found = await describeTargets(session, { ResourceIds: [...ids], ScalableDimension: DIMENSION });
      const byId = new Map(found.map((target) => [target.ResourceId, target]));
      return new Map(ids.map((id) => [id, byId.get(id)]));
    },
  });
}

async function listTargets(session: Session): Promise<readonly ScalableTarget[]> {
  return (await describeTargets(session, {})).filter(isServiceCount);
}

function describeTargets(
  session: Session,
  filter: { ResourceIds?: string[]; ScalableDimension?: typeof DIMENSION },
): Promise<ScalableTarget[]> {
  const call = 'application-autoscaling:DescribeScalableTargets';
  return allPages(call, async (NextToken) => {
    const input = { ServiceNamespace: NAMESPACE, MaxResults: TARGETS_PER_CALL, ...filter, NextToken } as const;
    const page = await session.send(call, input);
    return { items: page.ScalableTargets, next: page.NextToken };
  });
}

/** Source: AWS CLI reference, describe-scaling-activities, second example. */
const FIRED = /^scheduled action name (.+) was triggered$/;
const ACTIVITIES_PER_PAGE = 50;
const PAGES_BACK = 4;

/** Activities come newest first; null where none of the newest was a scheduled action's. */
async function lastFired(send: Session['send'], ResourceId: string): Promise<string | null> {
  let NextToken: string | undefined;
  for (let page = 0; page < PAGES_BACK; page++) {
    const input = {
      ServiceNamespace: NAMESPACE,
      ...filterOf(ResourceId),
      MaxResults: ACTIVITIES_PER_PAGE,
      NextToken,
    } as const;
    const answer = await send('application-autoscaling:DescribeScalingActivities', input);
    const causes = (answer.ScalingActivities ?? []).map(({ Cause }) => FIRED.exec(Cause ?? '')?.[1]);
    const name = causes.find((found) => found !== undefined);
    if (name !== undefined) return name;
    NextToken = answer.NextToken;
    if (NextToken === undefined) break;
  }
  return null;
}

/** Also what was decided and not done, which says why nothing happened. */
async function newestActivities(
  session: Session,
  filter: Partial<ReturnType<typeof filterOf>>,
): Promise<readonly ScalingActivity[]> {
  const answer = await session.send('application-autoscaling:DescribeScalingActivities', {
    ServiceNamespace: NAMESPACE,
    ...filter,
    MaxResults: ACTIVITIES_PER_PAGE,
    IncludeNotScaledActivities: true,
  });
  return answer.ScalingActivities ?? [];
}

function policies(session: Session, filter: Pick<PoliciesInput, 'ResourceId' | 'ScalableDimension'>) {
  const call = 'application-autoscaling:DescribeScalingPolicies';
  return allPages(call, async (NextToken) => {
    const input = { ServiceNamespace: NAMESPACE, MaxResults: POLICIES_PER_PAGE, ...filter, NextToken } as const;
    const page = await session.send(call, input);
    return { items: page.ScalingPolicies, next: page.NextToken };
  });
}

function actions(session: Session, filter: Pick<ActionsInput, 'ResourceId' | 'ScalableDimension'>) {
  const call = 'application-autoscaling:DescribeScheduledActions';
  return allPages(call, async (NextToken) => {
    const input = { ServiceNamespace: NAMESPACE, MaxResults: ACTIONS_PER_PAGE, ...filter, NextToken } as const;
    const page = await session.send(call, input);
    return { items: page.ScheduledActions, next: page.NextToken };
  });
}

function byResource<T extends OfTarget>(items: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items.filter(isServiceCount)) {
    const id = item.ResourceId ?? '';
    const members = groups.get(id);
    if (members) members.push(item);
    else groups.set(id, [item]);
  }
  return groups;
}

function isServiceCount(item: OfTarget): boolean {
  return item.ScalableDimension === DIMENSION;
}
