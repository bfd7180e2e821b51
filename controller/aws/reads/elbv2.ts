import type { LoadBalancer, TargetGroup } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { TagMap } from '../../model/aws-reads.ts';
import { tagMap } from '../../model/tags.ts';
import type { Loader } from '../loader.ts';
import { absentWhenNotFound, allPages, type ListingRows, type ReadRows, type Session, shared } from '../session.ts';
import { type DetailRead, elbDetailReads } from './elbv2-details.ts';

/** Published for ARNs of load balancers and for tags; believed for names and target groups. */
const PER_CALL = 20;
/** The largest page of every Describe call of Elastic Load Balancing v2 (its API Reference). */
const PAGE = 400;

/** Found by name or ARN. */
interface Named {
  readonly arn: string | undefined;
  readonly name: string | undefined;
}

interface Family<T> {
  readonly call: 'elasticloadbalancing:DescribeLoadBalancers' | 'elasticloadbalancing:DescribeTargetGroups';
  readonly byArns: (arns: string[]) => Promise<readonly T[]>;
  readonly byNames: (names: string[]) => Promise<readonly T[]>;
  readonly all: () => Promise<readonly T[]>;
  readonly named: (item: T) => Named;
}

type CoreRead = Exclude<keyof ReadRows<'elbv2'>, DetailRead>;

export function elbReads(session: Session): ReadRows<'elbv2'> & ListingRows<'elbv2'> {
  const loadBalancers = familyReader(session, loadBalancerFamily(session));
  const targetGroups = familyReader(session, targetGroupFamily(session));
  const tags = tagLoader(session);
  const core: Pick<ReadRows<'elbv2'>, CoreRead> = {
    'elbv2:loadBalancer': loadBalancers.get,
    'elbv2:targetGroup': targetGroups.get,
    'elbv2:tags': (arn) => tags.load(arn),
    'elbv2:listeners': shared((arn) => absentWhenNotFound(listeners(session, arn))),
    'elbv2:rules': shared((arn) => absentWhenNotFound(rules(session, arn))),
  };
  return {
    ...core,
    ...elbDetailReads(session),
    'elbv2:loadBalancers': loadBalancers.list,
    'elbv2:targetGroups': targetGroups.list,
  };
}

/** Point reads ask by name or ARN; sweeps look the key up in one listing of everything. */
function familyReader<T>(session: Session, family: Family<T>) {
  const listing = shared(() => family.all());
  const index = shared(async () => indexOf(await listing('all'), family.named));
  const byArn = namedLoader(session, family, 'arn');
  const byName = namedLoader(session, family, 'name');
  return {
    list: listing,
    async get(key: string): Promise<T | undefined> {
      if (session.mode === 'sweep') return (await index('all')).get(key);
      return key.startsWith('arn:') ? byArn.load(key) : byName.load(key);
    },
  };
}

function indexOf<T>(items: readonly T[], named: (item: T) => Named): ReadonlyMap<string, T> {
  const index = new Map<string, T>();
  for (const item of items) {
    const { arn, name } = named(item);
    if (arn) index.set(arn, item);
    if (name) index.set(name, item);
  }
  return index;
}

function namedLoader<T>(session: Session, family: Family<T>, by: keyof Named): Loader<string, T> {
  return session.loader<string, T>({
    call: family.call,
    id: (key) => key,
    size: PER_CALL,
    onNotFound: 'bisect',
    async load(keys) {
      const found = by === 'arn' ? await family.byArns([...keys]) : await family.byNames([...keys]);
      return new Map(found.map((item) => [family.named(item)[by] ?? '', item]));
    },
  });
}

function loadBalancerFamily(session: Session): Family<LoadBalancer> {
  const call = 'elasticloadbalancing:DescribeLoadBalancers';
  return {
    call,
    byArns: async (LoadBalancerArns) => (await session.send(call, { LoadBalancerArns })).LoadBalancers ?? [],
    byNames: async (Names) => (await session.send(call, { Names })).LoadBalancers ?? [],
    all: () =>
      allPages(call, async (Marker) => {
        const page = await session.send(call, { PageSize: PAGE, Marker });
        return { items: page.LoadBalancers, next: page.NextMarker };
      }),
    named: (item) => ({ arn: item.LoadBalancerArn, name: item.LoadBalancerName }),
  };
}

function targetGroupFamily(session: Session): Family<TargetGroup> {
  const call = 'elasticloadbalancing:DescribeTargetGroups';
  return {
    call,
    byArns: async (TargetGroupArns) => (await session.send(call, { TargetGroupArns })).TargetGroups ?? [],
    byNames: async (Names) => (await session.send(call, { Names })).TargetGroups ?? [],
    all: () =>
      allPages(call, async (Marker) => {
        const page = await session.send(call, { PageSize: PAGE, Marker });
        return { items: page.TargetGroups, next: page.NextMarker };
      }),
    named: (item) => ({ arn: item.TargetGroupArn, name: item.TargetGroupName }),
  };
}

function tagLoader(session: Session): Loader<string, TagMap> {
  return session.loader<string, TagMap>({
    call: 'elasticloadbalancing:DescribeTags',
    id: (arn) => arn,
    size: PER_CALL,
    onNotFound: 'bisect',
    async load(arns) {
      const answer = await session.send('elasticloadbalancing:DescribeTags', { ResourceArns: [...arns] });
      return new Map((answer.TagDescriptions ?? []).map((each) => [each.ResourceArn ?? '', tagMap(each.Tags)]));
    },
  });
}

function listeners(session: Session, LoadBalancerArn: string) {
  return allPages('elasticloadbalancing:DescribeListeners', async (Marker) => {
    const input = { LoadBalancerArn, PageSize: PAGE, Marker };
    const page = await session.send('elasticloadbalancing:DescribeListeners', input);
    return { items: page.Listeners, next: page.NextMarker };
  });
}

function rules(session: Session, ListenerArn: string) {
  return allPages('elasticloadbalancing:DescribeRules', async (Marker) => {
    const page = await session.send('elasticloadbalancing:DescribeRules', { ListenerArn, PageSize: PAGE, Marker });
    return { items: page.Rules, next: page.NextMarker };
  });
}
