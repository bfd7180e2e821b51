import { type Shown, type Step, step } from '../../model/plan.ts';
import type { TagChange } from '../../model/tags.ts';
import type { DefaultName, LiveDefault } from './live.ts';

const READS = {
  MainRouteTable: 'ec2:mainRouteTable',
  SecurityGroup: 'ec2:defaultSecurityGroup',
  NetworkAcl: 'ec2:defaultNetworkAcl',
} as const satisfies Record<DefaultName, Shown['read']>;

/** Sets and removes tags, and nothing else. */
export function tagSteps({ id, resource, vpc }: LiveDefault, { set, remove }: TagChange, why: string): readonly Step[] {
  const Tags = Object.entries(set).map(([Key, Value]) => ({ Key, Value }));
  const shows = [{ read: READS[resource], key: vpc.VpcId ?? '', expect: { part: { Tags } } }] as const;
  const gone = remove.map((Key) => ({ Key }));
  const Resources = [id];
  return [
    ...(Tags.length > 0 ? [step('ec2:CreateTags', { Resources, Tags }, { effect: 'tag', why, shows })] : []),
    ...(gone.length > 0 ? [step('ec2:DeleteTags', { Resources, Tags: gone }, { effect: 'tag', why })] : []),
  ];
}
