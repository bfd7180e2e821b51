import { elements, isUnknown, objectOf } from '../manifest/rules/rule.ts';
import { type Identity, keyOf } from '../model/identity.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { Subject } from './check.ts';
import { type Fact, type Facts, known, mapFact, unknown } from './facts.ts';
import { textOf } from './task.ts';

/** A target group, of its document or as it lives. */
export interface TargetGroup {
  readonly name: string;
  readonly targetType: string;
  readonly vpcId: string | undefined;
  /** Whether a load balancer routes to it, or will when the manifests are applied. */
  readonly attached: boolean;
}

/** One entry of a service's load balancers, or its second target group. */
export interface TargetUse {
  readonly path: string;
  readonly group: Fact<TargetGroup>;
  /** Where the entry names its container. */
  readonly entry: { readonly path: string; readonly spec: JsonObject };
}

export function targetsOf(subject: Subject, facts: Facts): readonly TargetUse[] {
  return elements(subject.spec.loadBalancers).flatMap((spec, index) => {
    const entry = { path: `loadBalancers[${index}]`, spec };
    const { alternateTargetGroupArn } = objectOf(spec.advancedConfiguration);
    const named: readonly (readonly [string, Json | undefined])[] = [
      [`${entry.path}.targetGroupArn`, spec.targetGroupArn],
      [`${entry.path}.advancedConfiguration.alternateTargetGroupArn`, alternateTargetGroupArn],
    ];
    return named.flatMap(([path, value]) => {
      const text = textOf(value);
      return text === undefined ? [] : [{ path, entry, group: groupOf(subject, { path, text }, facts) }];
    });
  });
}

function groupOf(subject: Subject, { path, text }: { path: string; text: string }, facts: Facts): Fact<TargetGroup> {
  const { references, neighbours } = subject;
  const target = references.get(path);
  if (target) {
    const declared = neighbours.byKey(keyOf(target));
    return declared ? known(ofDocument(declared)) : unknown(`${keyOf(target)} is not among these manifests`);
  }
  if (isUnknown(text)) return unknown('the target group is not known yet');
  return mapFact(facts.get('elbv2:targetGroup', text), (live) =>
    known({
      name: live.TargetGroupName ?? text,
      targetType: live.TargetType ?? 'instance',
      vpcId: live.VpcId,
      attached: (live.LoadBalancerArns ?? []).length > 0 || isRoutedTo(subject, text),
    }),
  );
}

/** Elastic Load Balancing API Reference, CreateTargetGroup: the default target type is instance. */
function ofDocument(subject: Subject): TargetGroup {
  const { spec, document } = subject;
  const vpcId = textOf(spec.vpcId);
  return {
    name: textOf(spec.name) ?? document.identity.name,
    targetType: textOf(spec.targetType) ?? 'instance',
    vpcId: isUnknown(vpcId) ? undefined : vpcId,
    attached: isRoutedTo(subject, document.identity),
  };
}

/** Whether a listener or rule among the manifests names the target group, by reference or by ARN. */
function isRoutedTo({ neighbours }: Subject, group: Identity | string): boolean {
  return [...neighbours.ofKind('Listener'), ...neighbours.ofKind('ListenerRule')].some(({ references, spec }) =>
    typeof group === 'string'
      ? JSON.stringify(spec).includes(`"${group}"`)
      : [...references.values()].some((target) => keyOf(target) === keyOf(group)),
  );
}
