import { objectOf } from '../../manifest/rules/rule.ts';
import type { Subject } from '../check.ts';
import { clusterName } from '../checks/cluster.ts';
import { allKnown, type Fact, type Facts, known, mapFact } from '../facts.ts';
import { runsOnFargate, taskOf } from '../task.ts';
import { type Demand, type DemandOf, nameOf, speaksFor } from './demand.ts';

/** Services of a cluster: the active ones, and those that are declared and do not live yet. */
export const servicesOfCluster: DemandOf = (subject, facts) => {
  const cluster = clusterName(subject);
  if (cluster === undefined || !speaksFor(subject, (other) => clusterName(other) === cluster)) return undefined;
  const mine = subject.neighbours.ofKind('Service').filter((other) => clusterName(other) === cluster);
  return mapFact(newOnes(mine, facts), (fresh) => {
    const live = facts.get('ecs:cluster', cluster);
    const alive = live.state === 'absent' ? known(0) : mapFact(live, (c) => known(c.activeServicesCount ?? 0));
    return mapFact(alive, (count) => known({ path: 'cluster', count: count + fresh, of: `cluster ${cluster}` }));
  });
};

function newOnes(services: readonly Subject[], facts: Facts): Fact<number> {
  const lives = services.map((service): Fact<boolean> => {
    const [cluster = '', name = ''] = (nameOf(service) ?? '').split('/');
    if (name === '') return known(false);
    const live = facts.get('ecs:service', { cluster, service: name });
    return live.state === 'absent' ? known(false) : mapFact(live, () => known(true));
  });
  return mapFact(allKnown(lives), (alive) => known(alive.filter((one) => !one).length));
}

/** Tasks that the service asks for, or that scaling may bring it to. */
export const tasksOfService: DemandOf = ({ kind, spec, document }) => {
  const path = kind === 'Service' ? 'desiredCount' : 'maxCapacity';
  const count = spec[path];
  return typeof count === 'number' ? known({ path, count, of: document.identity.name }) : undefined;
};

/** Scalable targets of ECS services in the Region. */
export const scalableTargets: DemandOf = (subject, facts) => {
  if (!speaksFor(subject, () => true)) return undefined;
  return mapFact(facts.list('aas:scalableTargets', 'all'), (live): Fact<Demand> => {
    const names = new Set(live.map(({ ResourceId = '' }) => ResourceId.replace(/^service\//, '')));
    const fresh = subject.neighbours.ofKind('ServiceAutoScaling').filter((one) => !names.has(nameOf(one) ?? ''));
    return known({ path: '', count: names.size + fresh.length, of: 'the Region' });
  });
};

const UNITS_PER_VCPU = 1024;

/** vCPU of all services of the manifests that run on Fargate On-Demand; what else runs there is not counted. */
export const fargateOnDemand: DemandOf = (subject, facts) => {
  if (!speaksFor(subject, () => true)) return undefined;
  const each = subject.neighbours.ofKind('Service').map((service) => vcpuOf(service, facts));
  return mapFact(allKnown(each), (vcpus): Fact<Demand> => {
    const count = vcpus.reduce((sum, one) => sum + one, 0);
    return known({ path: 'desiredCount', count, of: 'these manifests' });
  });
};

function vcpuOf(service: Subject, facts: Facts): Fact<number> {
  const task = taskOf(service, facts);
  if (task.state === 'absent') return known(0);
  return mapFact(task, (value) => {
    const { desiredCount, capacityProviderStrategy } = service.spec;
    const spot = JSON.stringify(capacityProviderStrategy ?? []).includes('FARGATE_SPOT');
    if (spot || runsOnFargate(service.spec, value) !== true || typeof desiredCount !== 'number') return known(0);
    return known((desiredCount * cpuUnits(objectOf(value.definition).cpu)) / UNITS_PER_VCPU);
  });
}

/** `512`, `"512"` or `"0.5 vCPU"` (Amazon ECS API Reference, RegisterTaskDefinition cpu). */
function cpuUnits(cpu: unknown): number {
  const [, amount = '0', unit] = /^\s*([\d.]+)\s*(vcpu)?\s*$/i.exec(String(cpu)) ?? [];
  return unit ? Number(amount) * UNITS_PER_VCPU : Number(amount);
}
