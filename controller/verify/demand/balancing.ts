import { elements } from '../../manifest/rules/rule.ts';
import { keyOf } from '../../model/identity.ts';
import type { Subject } from '../check.ts';
import { allKnown, type Fact, type Facts, known, mapFact } from '../facts.ts';
import { textOf } from '../task.ts';
import { type Demand, type DemandOf, nameOf, speaksFor } from './demand.ts';

/** Target groups of the Region. */
export const targetGroups: DemandOf = (subject, facts) => {
  if (!speaksFor(subject, () => true)) return undefined;
  return mapFact(facts.list('elbv2:targetGroups', 'all'), (live): Fact<Demand> => {
    const names = new Set(live.map(({ TargetGroupName }) => TargetGroupName));
    return known({ path: '', count: united(names, subject.neighbours.ofKind('TargetGroup')), of: 'the Region' });
  });
};

/** Load balancers of a type in the Region. */
export function loadBalancers(type: 'application' | 'network'): DemandOf {
  const isOfType = ({ spec }: Subject): boolean => (spec.type ?? 'application') === type;
  return (subject, facts) => {
    if (!isOfType(subject) || !speaksFor(subject, isOfType)) return undefined;
    return mapFact(facts.list('elbv2:loadBalancers', 'all'), (live): Fact<Demand> => {
      const names = new Set(live.flatMap(({ Type, LoadBalancerName }) => (Type === type ? [LoadBalancerName] : [])));
      const mine = subject.neighbours.ofKind('LoadBalancer').filter(isOfType);
      return known({ path: '', count: united(names, mine), of: 'the Region' });
    });
  };
}

function united(names: ReadonlySet<string | undefined>, declared: readonly Subject[]): number {
  return names.size + declared.filter((one) => !names.has(nameOf(one))).length;
}

/** The declared load balancer of a listener; undefined where it is named otherwise. */
function balancerOf({ references, neighbours }: Subject): Subject | undefined {
  const target = references.get('loadBalancerArn');
  const balancer = target && neighbours.byKey(keyOf(target));
  return balancer && (balancer.spec.type ?? 'application') === 'application' ? balancer : undefined;
}

function listenersOf(balancer: Subject): readonly Subject[] {
  return balancer.neighbours.ofKind('Listener').filter((listener) => balancerOf(listener) === balancer);
}

/** Listeners of an application load balancer, told apart by port. */
export const listeners: DemandOf = (subject, facts) => {
  const balancer = balancerOf(subject);
  if (!balancer || !speaksFor(subject, (other) => balancerOf(other) === balancer)) return undefined;
  return mapFact(liveListeners(balancer, facts), (live): Fact<Demand> => {
    const ports = new Set([...live.map(({ Port }) => Port), ...listenersOf(balancer).map(({ spec }) => spec.port)]);
    return known({ path: 'loadBalancerArn', count: ports.size, of: titleOf(balancer) });
  });
};

/** Certificates beside the default ones that the manifests put on the listeners of a load balancer. */
export const certificates: DemandOf = (subject) => {
  const balancer = balancerOf(subject);
  if (!balancer || !speaksFor(subject, (other) => balancerOf(other) === balancer)) return undefined;
  const counts = listenersOf(balancer).map(({ spec }) => Math.max(0, elements(spec.certificates).length - 1));
  const count = counts.reduce((sum, one) => sum + one, 0);
  return known({ path: 'certificates', count, of: titleOf(balancer) });
};

/** Rules of an application load balancer without default rules, told apart by listener and priority. */
export const rules: DemandOf = (subject, facts) => {
  const balancer = balancerOfRule(subject);
  if (!balancer || !speaksFor(subject, (other) => balancerOfRule(other) === balancer)) return undefined;
  const mine = subject.neighbours.ofKind('ListenerRule').filter((rule) => balancerOfRule(rule) === balancer);
  const declared = mine.map((rule) => `${listenerOf(rule)?.spec.port} ${rule.spec.priority}`);
  return mapFact(liveRules(balancer, facts), (live): Fact<Demand> => {
    const count = new Set([...live, ...declared]).size;
    return known({ path: 'listenerArn', count, of: titleOf(balancer) });
  });
};

function listenerOf({ references, neighbours }: Subject): Subject | undefined {
  const target = references.get('listenerArn');
  return target && neighbours.byKey(keyOf(target));
}

function balancerOfRule(rule: Subject): Subject | undefined {
  const listener = listenerOf(rule);
  return listener && balancerOf(listener);
}

function liveListeners(balancer: Subject, facts: Facts) {
  const name = nameOf(balancer);
  const live = name === undefined ? ({ state: 'absent' } as const) : facts.get('elbv2:loadBalancer', name);
  if (live.state === 'absent') return known([]);
  return mapFact(live, ({ LoadBalancerArn = '' }) => facts.get('elbv2:listeners', LoadBalancerArn));
}

/** `80 10` for every rule: port of the listener and priority. */
function liveRules(balancer: Subject, facts: Facts): Fact<readonly string[]> {
  return mapFact(liveListeners(balancer, facts), (live) => {
    const each = live.map(({ ListenerArn = '', Port }) =>
      mapFact(facts.get('elbv2:rules', ListenerArn), (all) =>
        known(all.filter(({ IsDefault }) => !IsDefault).map(({ Priority }) => `${Port} ${Priority}`)),
      ),
    );
    return mapFact(allKnown(each), (lists) => known(lists.flat()));
  });
}

function titleOf(balancer: Subject): string {
  return `load balancer ${textOf(balancer.spec.name) ?? balancer.document.identity.name}`;
}
