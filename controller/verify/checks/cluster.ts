import { elements, isUnknown } from '../../manifest/rules/rule.ts';
import { type Check, error, type Finding, notChecked, ok, type Subject } from '../check.ts';
import { type Fact, type Facts, judge, known, mapFact, unknown } from '../facts.ts';
import { isFargateProvider, textOf, textsOf } from '../task.ts';

const ASSOCIATE = "add it to the cluster's capacityProviders";

export const CLUSTER_CHECKS: readonly Check[] = [
  {
    code: 'CLUSTER',
    kinds: ['Service'],
    title: 'the cluster is ACTIVE, or one of these manifests makes it',
    source: 'Amazon ECS API Reference, CreateService: ClusterNotFoundException',
    run(subject, facts) {
      const name = clusterName(subject);
      if (name === undefined) return [notChecked('cluster', 'the cluster is not known before its document is made')];
      if (declaredCluster(subject)) return [ok('cluster', `cluster ${name} is declared`)];
      return judge(facts.get('ecs:cluster', name), {
        known: ({ status }) =>
          status === 'ACTIVE'
            ? [ok('cluster', `cluster ${name} is active`)]
            : [error('cluster', `cluster ${name} is ${status}`, 'a service needs an ACTIVE cluster')],
        absent: () => [error('cluster', `there is no cluster ${name}`, 'make it, or add a Cluster document')],
        unknown: (reason) => [notChecked('cluster', reason)],
      });
    },
  },
  {
    code: 'CAPACITY_PROVIDER',
    kinds: ['Service'],
    title: 'the capacity providers of the strategy are associated with the cluster',
    source: 'Amazon ECS API Reference, CreateService: capacityProviderStrategy',
    run(subject, facts) {
      const wanted = elements(subject.spec.capacityProviderStrategy).map(({ capacityProvider }) =>
        textOf(capacityProvider),
      );
      if (wanted.length === 0) return [];
      return wanted.flatMap((name, index) => {
        const path = `capacityProviderStrategy[${index}].capacityProvider`;
        if (name === undefined || isUnknown(name)) return [notChecked(path, 'the provider is not known yet')];
        return judge(providersOf(subject, facts), {
          known: (names) => [associated(path, name, names)],
          absent: () => [],
          unknown: (reason) => [notChecked(path, reason)],
        });
      });
    },
  },
];

function associated(path: string, name: string, names: readonly string[]): Finding {
  if (names.includes(name)) return ok(path, `${name} is associated with the cluster`);
  const message = `capacity provider ${name} is not associated with the cluster`;
  return error(path, message, isFargateProvider(name) ? `${ASSOCIATE}, or use launchType FARGATE` : ASSOCIATE);
}

/** The service's cluster by name; undefined while it is a reference. */
export function clusterName({ spec, references, neighbours }: Subject): string | undefined {
  const target = references.get('cluster');
  const named = target && neighbours.byKey(`${target.namespace}/${target.kind}/${target.name}`)?.naturalKey;
  if (named) return named.slice('ecs:cluster/'.length);
  const cluster = textOf(spec.cluster) ?? 'default';
  return isUnknown(cluster) ? undefined : cluster.slice(cluster.lastIndexOf('/') + 1);
}

function declaredCluster(subject: Subject): Subject | undefined {
  const name = clusterName(subject);
  return name === undefined ? undefined : subject.neighbours.byName(`ecs:cluster/${name}`);
}

/** What the cluster's document declares, else what the live cluster has. */
function providersOf(subject: Subject, facts: Facts): Fact<readonly string[]> {
  const declared = declaredCluster(subject)?.spec.capacityProviders;
  if (declared !== undefined) return known([...textsOf(declared), ...ownProviders(subject)]);
  const name = clusterName(subject);
  if (name === undefined) return unknown('the cluster is not known before its document is made');
  const live = facts.get('ecs:cluster', name);
  if (live.state === 'absent') return known(ownProviders(subject));
  return mapFact(live, ({ capacityProviders = [] }) => known([...capacityProviders, ...ownProviders(subject)]));
}

/** Managed instances belong to the cluster that their document names, with no association of their own. */
function ownProviders(subject: Subject): readonly string[] {
  const cluster = clusterName(subject);
  const declared = subject.neighbours.ofKind('CapacityProvider');
  return declared.flatMap(({ spec, document }) =>
    spec.cluster === cluster ? [textOf(spec.name) ?? document.identity.name] : [],
  );
}
