import type { LedgerEntry } from '../../sandbox/ledger.ts';
import type { World } from '../support/world.ts';

/** Says whose a call was. */
export interface Attribution {
  /** The key of the object that the call is about. */
  of(entry: LedgerEntry): string | undefined;
}

/** By what the calls name: ARNs as the objects showed them, services and families by name, or the tag of the owner. */
export function attribute(world: World): Attribution {
  const known = new Map<string, string>();
  for (const { key, summary } of world.operator().views.objects()) if (summary?.arn) known.set(summary.arn, key);
  return { of: (entry) => byName(entry) ?? byTag(entry) ?? byArn(entry, known) };
}

/** What registers content says in its tags whose it is. */
function byTag({ input }: LedgerEntry): string | undefined {
  const tags = (input.tags ?? input.Tags) as readonly Record<string, string>[] | undefined;
  const tag = tags?.find?.((one) => (one.key ?? one.Key) === 'evenkeel.dev/resource');
  return tag && (tag.value ?? tag.Value);
}

function byArn({ input }: LedgerEntry, known: ReadonlyMap<string, string>): string | undefined {
  const arns = JSON.stringify(input).match(/arn:aws:[^"]*/g) ?? [];
  const named = arns.map((arn) => known.get(arn)).find((key) => key !== undefined);
  if (named !== undefined || typeof input.Id !== 'string') return named;
  return [...known].find(([arn]) => arn.endsWith(`/${input.Id}`))?.[1];
}

function byName({ service, operation, input }: LedgerEntry): string | undefined {
  if (service === 'servicediscovery') return undefined;
  if (typeof input.repositoryName === 'string') return `shop/Repository/${input.repositoryName}`;
  if (/agResource$/.test(operation)) return nameInArn(String(input.resourceArn));
  if (service === 'ssm') return ofRecord(input);
  if (service === 'route53') return `shop/DnsRecord/${firstName(input)?.split('.')[0]}`;
  if (service === 'application-autoscaling') return `shop/ServiceAutoScaling/${String(input.ResourceId).split('/')[2]}`;
  if (service === 'ecs' && operation.includes('Service')) return `shop/Service/${input.service ?? input.serviceName}`;
  if (operation.endsWith('CapacityProvider')) return `shop/CapacityProvider/${input.name}`;
  if (operation.includes('Cluster')) return `shop/Cluster/${input.cluster ?? input.clusterName}`;
  return undefined;
}

/** Parameters that stand for tags bear the object's key. */
function ofRecord({ Name }: LedgerEntry['input']): string | undefined {
  return /^\/evenkeel\/records\/evenkeel\/(.*)$/.exec(String(Name))?.[1];
}

function firstName({ ChangeBatch }: LedgerEntry['input']): string | undefined {
  const { Changes } = ChangeBatch as { readonly Changes: readonly { ResourceRecordSet: { Name: string } }[] };
  return Changes[0]?.ResourceRecordSet.Name;
}

/** Revisions are tagged by their own ARN; their family is named as the service is. */
function nameInArn(arn: string): string | undefined {
  const family = /:task-definition\/(.*):\d+$/.exec(arn)?.[1];
  return family && `shop/Service/${family}`;
}

const OWN = /^evenkeel\.dev\//;

/** Whether a call writes nothing but the operator's own tags. */
export function isRecord({ service, input }: LedgerEntry): boolean {
  if (service === 'ssm') return ofRecord(input) !== undefined;
  const keys = tagKeys(input);
  return keys.length > 0 && keys.every((key) => OWN.test(key)) && !('family' in input);
}

function tagKeys(input: LedgerEntry['input']): readonly string[] {
  const list = (input.tags ?? input.Tags ?? input.tagKeys ?? input.TagKeys ?? []) as readonly unknown[];
  return Array.isArray(list)
    ? list.map((tag) =>
        typeof tag === 'string'
          ? tag
          : String((tag as Record<string, string>).key ?? (tag as Record<string, string>).Key),
      )
    : [];
}
