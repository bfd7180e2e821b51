import { elements, isUnknown, objectOf } from '../manifest/rules/rule.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { Subject } from './check.ts';
import { allKnown, type Fact, type Facts, known, mapFact, unknown } from './facts.ts';
import { textOf } from './task.ts';

export interface Named {
  readonly path: string;
  readonly id: string;
}

/** The network that a document names. */
export interface NetworkUse {
  readonly subnets: readonly Named[];
  readonly groups: readonly Named[];
  /** False while a subnet or security group is a reference. */
  readonly whole: boolean;
}

export function networkOf({ kind, spec }: Subject): NetworkUse {
  switch (kind) {
    case 'Service':
      return listed(
        objectOf(objectOf(spec.networkConfiguration).awsvpcConfiguration),
        'networkConfiguration.awsvpcConfiguration.',
      );
    case 'CapacityProvider': {
      const template = objectOf(objectOf(spec.managedInstancesProvider).instanceLaunchTemplate);
      const path = 'managedInstancesProvider.instanceLaunchTemplate.networkConfiguration.';
      return listed(objectOf(template.networkConfiguration), path);
    }
    case 'LoadBalancer':
      return balancerNetwork(spec);
    default:
      return { subnets: [], groups: [], whole: true };
  }
}

function balancerNetwork(spec: JsonObject): NetworkUse {
  const { subnets, groups, whole } = listed(spec, '');
  const mapped = elements(spec.subnetMappings).flatMap(({ subnetId }, index) =>
    named(subnetId, `subnetMappings[${index}].subnetId`),
  );
  return { subnets: [...subnets, ...mapped], groups, whole };
}

function listed({ subnets, securityGroups }: JsonObject, path: string): NetworkUse {
  return {
    subnets: listOf(subnets).flatMap((id, index) => named(id, `${path}subnets[${index}]`)),
    groups: listOf(securityGroups).flatMap((id, index) => named(id, `${path}securityGroups[${index}]`)),
    whole: ![subnets, securityGroups, ...listOf(subnets), ...listOf(securityGroups)].some(isUnknown),
  };
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

function named(value: Json | undefined, path: string): readonly Named[] {
  const id = textOf(value);
  return id === undefined || isUnknown(id) ? [] : [{ path, id }];
}

/** What a document's subnets and security groups belong to, each with its VPC; absent where one is not there. */
export function vpcsOf(subject: Subject, facts: Facts): Fact<readonly (Named & { readonly vpcId: string })[]> {
  const { subnets, groups, whole } = networkOf(subject);
  if (!whole) return unknown('a subnet or security group is not known yet');
  return allKnown([
    ...subnets.map((one) =>
      mapFact(facts.get('ec2:subnet', one.id), ({ VpcId = '' }) => known({ ...one, vpcId: VpcId })),
    ),
    ...groups.map((one) =>
      mapFact(facts.get('ec2:securityGroup', one.id), ({ VpcId = '' }) => known({ ...one, vpcId: VpcId })),
    ),
  ]);
}
