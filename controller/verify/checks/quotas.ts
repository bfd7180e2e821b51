import type { Quota } from '../../model/aws-reads.ts';
import type { KindName } from '../../model/identity.ts';
import { type Check, error, type Finding, notChecked, ok, type Subject, warning } from '../check.ts';
import { certificates, listeners, loadBalancers, rules, targetGroups } from '../demand/balancing.ts';
import type { Demand, DemandOf } from '../demand/demand.ts';
import { fargateOnDemand, scalableTargets, servicesOfCluster, tasksOfService } from '../demand/services.ts';
import { type Facts, judge } from '../facts.ts';

interface QuotaRow {
  readonly code: string;
  readonly kinds: readonly KindName[];
  readonly service: string;
  /** Undefined where the code is not published: then the name tells it. */
  readonly quota?: string;
  readonly name: string;
  /** The published value, where Service Quotas does not know the quota by this name. */
  readonly published?: number;
  readonly demand: DemandOf;
}

const ECS = 'AWS General Reference, "Amazon ECS endpoints and quotas"';
const SCALING = 'AWS General Reference, "Application Auto Scaling endpoints and quotas"; the name is only believed';
const ELB = 'Elastic Load Balancing, "Quotas for your Application Load Balancers" and "… Network Load Balancers"';

const ROWS: readonly QuotaRow[] = [
  {
    code: 'QUOTA_SERVICES',
    kinds: ['Service'],
    service: 'ecs',
    quota: 'L-9EF96962',
    name: 'Services per cluster',
    demand: servicesOfCluster,
  },
  {
    code: 'QUOTA_TASKS',
    kinds: ['Service', 'ServiceAutoScaling'],
    service: 'ecs',
    name: 'Tasks per service',
    demand: tasksOfService,
  },
  {
    code: 'QUOTA_SCALABLE_TARGETS',
    kinds: ['ServiceAutoScaling'],
    service: 'application-autoscaling',
    name: 'Scalable targets for Amazon ECS',
    published: 3_000,
    demand: scalableTargets,
  },
  {
    code: 'QUOTA_FARGATE',
    kinds: ['Service'],
    service: 'fargate',
    quota: 'L-3032A538',
    name: 'Fargate On-Demand vCPU resource count',
    demand: fargateOnDemand,
  },
  {
    code: 'QUOTA_TARGET_GROUPS',
    kinds: ['TargetGroup'],
    service: 'elasticloadbalancing',
    quota: 'L-B22855CB',
    name: 'Target Groups per Region',
    demand: targetGroups,
  },
  {
    code: 'QUOTA_LOAD_BALANCERS',
    kinds: ['LoadBalancer'],
    service: 'elasticloadbalancing',
    quota: 'L-53DA6B97',
    name: 'Application Load Balancers per Region',
    demand: loadBalancers('application'),
  },
  {
    code: 'QUOTA_NETWORK_LOAD_BALANCERS',
    kinds: ['LoadBalancer'],
    service: 'elasticloadbalancing',
    quota: 'L-69A177A2',
    name: 'Network Load Balancers per Region',
    demand: loadBalancers('network'),
  },
  {
    code: 'QUOTA_LISTENERS',
    kinds: ['Listener'],
    service: 'elasticloadbalancing',
    quota: 'L-B6DF7632',
    name: 'Listeners per Application Load Balancer',
    demand: listeners,
  },
  {
    code: 'QUOTA_RULES',
    kinds: ['ListenerRule'],
    service: 'elasticloadbalancing',
    quota: 'L-7EED9B64',
    name: 'Rules per Application Load Balancer',
    demand: rules,
  },
  {
    code: 'QUOTA_CERTIFICATES',
    kinds: ['Listener'],
    service: 'elasticloadbalancing',
    quota: 'L-9365A611',
    name: 'Certificates per Application Load Balancer',
    demand: certificates,
  },
];

const SOURCES: Readonly<Record<string, string>> = { elasticloadbalancing: ELB, 'application-autoscaling': SCALING };

export const QUOTA_CHECKS: readonly Check[] = ROWS.map((row) => ({
  code: row.code,
  kinds: row.kinds,
  title: `what lives and what the manifests ask for is within "${row.name}", with a fifth of it to spare`,
  source: SOURCES[row.service] ?? ECS,
  run: (subject, facts) => quotaFindings(row, subject, facts),
}));

function quotaFindings(row: QuotaRow, subject: Subject, facts: Facts): readonly Finding[] {
  const demand = row.demand(subject, facts);
  if (!demand) return [];
  return judge(demand, {
    known: (asked) =>
      judge(facts.get('servicequotas:quotas', row.service), {
        known: (quotas) => [within(row, asked, quotas)],
        absent: () => [within(row, asked, [])],
        unknown: (reason) => [notChecked(asked.path, reason)],
      }),
    absent: () => [],
    unknown: (reason) => [notChecked('', reason)],
  });
}

/** A quota is raised within days and not at once: who comes near it is told before. */
const NEAR = 0.8;

function within(row: QuotaRow, { path, count, of }: Demand, quotas: readonly Quota[]): Finding {
  const quota = quotas.find(({ code, name }) => code === row.quota || name === row.name) ?? publishedOf(row);
  if (!quota) return notChecked(path, `Service Quotas does not say "${row.name}"`);
  const text = `${of}: ${Number(count.toFixed(2))} of ${quota.value} (${row.name})`;
  const more = `ask Service Quotas for more (${[row.service, quota.code].filter(Boolean).join(' ')})`;
  if (count > quota.value) return error(path, text, `${more}, or ask for less`);
  return count > quota.value * NEAR ? warning(path, text, `${more} before it is reached`) : ok(path, text);
}

function publishedOf({ published, name }: QuotaRow): Quota | undefined {
  return published === undefined ? undefined : { code: '', name: `${name}, as published`, value: published };
}
