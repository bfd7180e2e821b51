import type { Region, SandboxService } from '../contract.ts';
import { type Request, recordsAt, textsAt } from './request.ts';

type Context = Readonly<Record<string, readonly string[]>>;

/** Condition keys that a request's own tags give. */
export function requestTags(input: Readonly<Record<string, unknown>>): Context {
  const pairs = [...pairsOf(recordsAt(input, 'tags')), ...pairsOf(recordsAt(input, 'Tags'))];
  const keys = [...pairs.map(([key]) => key), ...textsAt(input, 'tagKeys'), ...textsAt(input, 'TagKeys')];
  const values = pairs.map(([key, value]) => [`aws:RequestTag/${key}`, [value]] as const);
  return { ...Object.fromEntries(values), ...(keys.length > 0 ? { 'aws:TagKeys': keys } : {}) };
}

export type Services = Pick<Region, 'account' | 'region'> & {
  service(name: string): SandboxService | undefined;
};

/** Condition keys that the tags of a live resource give; none where it does not live or takes no tags. */
export function resourceTags(resource: string, { caller }: Request, services: Services): Context {
  const [, , service = ''] = resource.split(':');
  try {
    const pairs = TAG_READS[service]?.((operation, input) => {
      return services.service(service)?.call(operation, input, caller) ?? {};
    }, resource);
    return Object.fromEntries((pairs ?? []).map(([key, value]) => [`aws:ResourceTag/${key}`, [value]]));
  } catch {
    return {};
  }
}

type Ask = (operation: string, input: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
type Pairs = readonly (readonly [key: string, value: string])[];

const TAG_READS: Readonly<Record<string, (ask: Ask, resource: string) => Pairs>> = {
  ecr: (ask, resourceArn) => pairsOf(recordsAt(ask('ListTagsForResource', { resourceArn }), 'tags')),
  servicediscovery: (ask, ResourceARN) => pairsOf(recordsAt(ask('ListTagsForResource', { ResourceARN }), 'Tags')),
  ecs: (ask, resourceArn) => pairsOf(recordsAt(ask('ListTagsForResource', { resourceArn }), 'tags')),
  elasticloadbalancing: (ask, resource) =>
    recordsAt(ask('DescribeTags', { ResourceArns: [resource] }), 'TagDescriptions').flatMap((each) =>
      pairsOf(recordsAt(each, 'Tags')),
    ),
};

function pairsOf(tags: readonly Readonly<Record<string, unknown>>[]): Pairs {
  return tags.map(({ key, Key, value, Value }) => [String(key ?? Key), String(value ?? Value ?? '')]);
}
