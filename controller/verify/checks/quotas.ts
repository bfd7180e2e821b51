import type { Quota } from '../../model/aws-reads.ts';
import type { KindName } from '../../model/identity.ts';
import { type Check, error, type Finding, notChecked, ok, type Subject } from '../check.ts';
import { certificates, listeners, loadBalancers, rules, targetGroups } from '../demand/balancing.ts';
import type { Demand, DemandOf } from '../demand/demand.ts';
import { fargateOnDemand, servicesOfCluster, tasksOfService } from '../demand/services.ts';
import { type Facts, judge } from '../facts.ts';

interface QuotaRow {
  readonly code: string;
  readonly kinds: readonly KindName[];
  readonly service: string;
  /** Undefined where the code is not published: then the name tells it. */
  readonly quota?: string;
  readonly name: string;
  readonly demand: DemandOf;
}

const ECS = 'AWS General Reference, "Amazon ECS endpoints and quotas"';
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

export const QUOTA_CHECKS: readonly Check[] = ROWS.map((row) => ({
  code: row.code,
  kinds: row.kinds,
  title: `what lives and what the manifests ask for is within "${row.name}"`,
  source: row.service === 'elasticloadbalancing' ? ELB : ECS,
  run: (subject, facts) => quotaFindings(row, subject, facts),
}));

function quotaFindings(row: QuotaRow, subject: Subject, facts: Facts): readonly Finding[] {
  const demand = row.demand(subject, facts);
  if (!demand) return [];
  return judge(demand, {
    known: (asked) =>
      judge(facts.get('servicequotas:quotas', row.service), {
        known: (quotas) => [within(row, asked, quotas)],
        absent: () => [notChecked(asked.path, `Service Quotas knows no service ${row.service}`)],
        unknown: (reason) => [notChecked(asked.path, reason)],
      }),
    absent: () => [],
    unknown: (reason) => [notChecked('', reason)],
  });
}

function within(row: QuotaRow, { path, count, of }: Demand, quotas: readonly Quota[]): Finding {
  const quota = quotas.find(({ code, name }) => code === row.quota || name === row.name);
  if (!quota) return notChecked(path, `Service Quotas does not say "${row.name}"`);
  const text = `${Number(count.toFixed(2))} of ${quota.value} (${row.name})`;
  if (count <= quota.value) return ok(path, `${of}: ${text}`);
  return error(path, `${of}: ${text}`, `ask Service Quotas for more (${row.service} ${quota.code}), or ask for less`);
}
