import { computed, type Fields, fallback, keep, keyed, leaf, object, unset } from '../../model/fields.ts';
import { isObject, type Json, type JsonObject, jsonEqual } from '../../model/json.ts';
import {
  GATEWAY_CONNECTORS,
  MONITORING,
  SERVICE_CONNECT,
  VOLUME_CONFIGURATIONS,
  VPC_LATTICE_CONFIGURATIONS,
} from './connect-fields.ts';
import { DEPLOYMENT_CONFIGURATION, DEPLOYMENT_CONTROLLER } from './deployment-fields.ts';
import type { ServiceFacts } from './facts.ts';
import { gracePeriod, placementField, revisionOfArn, roleArn, zeroIsAbsent } from './folds.ts';
import { isOutside } from './scaling.ts';
import { TAG_FIELDS, TEMPLATE_FIELDS } from './template-fields.ts';

type F = ServiceFacts;

const inPlace = { change: 'inPlace' } as const;
const rollout = { change: 'rollout' } as const;
const replace = { change: 'replace' } as const;

/** `false` where ECS answers `false` or, in older answers, nothing. */
const flag = () => leaf<F>('scalar', fallback(false), inPlace);

const BALANCER: Fields<F> = {
  targetGroupArn: leaf('scalar'),
  loadBalancerName: leaf('scalar'),
  containerName: leaf('scalar'),
  containerPort: leaf('intLike'),
  advancedConfiguration: object({
    alternateTargetGroupArn: leaf('scalar'),
    productionListenerRule: leaf('scalar'),
    testListenerRule: leaf('scalar'),
    roleArn: leaf('scalar'),
  }),
};

/**
 * Under CODE_DEPLOY the service shows the target group of its primary task set, which is either of the pair that its
 * deployment group names. Where nobody says which pair that is, any target group counts as one of it: the service is
 * shown and not written, and a shift of traffic is no drift.
 */
function movedByCodeDeploy(facts: F, want: Json | undefined, have: Json | undefined): string | undefined {
  const { trafficPair, isCodeDeploy } = facts;
  if ((!trafficPair && !isCodeDeploy) || !Array.isArray(want) || !Array.isArray(have)) return undefined;
  const anyOfPair = (balancers: readonly Json[]) =>
    balancers.map((one) => (isObject(one) && isOfPair(one, trafficPair) ? { ...one, targetGroupArn: 'any' } : one));
  if (!jsonEqual(anyOfPair(want), anyOfPair(have))) return undefined;
  return trafficPair ? 'CodeDeploy' : 'CodeDeploy, whose pair of target groups is not known';
}

function isOfPair({ targetGroupArn }: JsonObject, pair: readonly string[] | undefined): boolean {
  return targetGroupArn !== undefined && (pair?.includes(String(targetGroupArn)) ?? true);
}

const port = () => leaf<F>('intLike', unset, { normalise: zeroIsAbsent });

/**
 * What every member of a service's spec means. Which of them start a rollout, need a force or cannot be changed is told
 * by `change`; sources: recorded pairs of what was sent and what came back, and the API reference.
 */
export const SERVICE_FIELDS: Fields<F> = {
  serviceName: leaf('scalar', unset, { change: 'fixed' }),
  cluster: leaf('scalar', unset, { change: 'fixed' }),
  taskDefinition: leaf('scalar', unset, { ...rollout, normalise: revisionOfArn }),
  template: object(TEMPLATE_FIELDS, unset, rollout),
  availabilityZoneRebalancing: leaf('scalar', keep, inPlace),
  loadBalancers: keyed(['targetGroupArn', 'loadBalancerName', 'containerName', 'containerPort'], BALANCER, {
    ...rollout,
    owner: movedByCodeDeploy,
  }),
  serviceRegistries: keyed(
    ['registryArn', 'containerName', 'containerPort', 'port'],
    { registryArn: leaf('scalar'), port: port(), containerName: leaf('scalar'), containerPort: port() },
    rollout,
  ),
  desiredCount: leaf('intLike', keep, {
    ...inPlace,
    owner: ({ scaled, range }, _want, have) =>
      scaled && !isOutside(have, range) ? 'Application Auto Scaling' : undefined,
  }),
  launchType: leaf('scalar', keep, replace),
  capacityProviderStrategy: keyed(
    ['capacityProvider'],
    { capacityProvider: leaf('scalar'), weight: leaf('intLike', fallback(0)), base: leaf('intLike', fallback(0)) },
    { absent: keep, ...rollout },
  ),
  platformVersion: leaf(
    'scalar',
    computed(({ facts }) => (facts.fargate ? 'LATEST' : undefined)),
    rollout,
  ),
  role: leaf('scalar', keep, { ...replace, normalise: roleArn }),
  deploymentConfiguration: DEPLOYMENT_CONFIGURATION,
  placementConstraints: keyed(['type', 'expression'], { type: leaf('scalar'), expression: leaf('scalar') }, inPlace),
  placementStrategy: {
    value: 'list',
    absent: unset,
    change: 'inPlace',
    fields: { type: leaf('scalar'), field: leaf('scalar', unset, { normalise: placementField }) },
    source: 'the first strategy dominates, so order matters',
  },
  networkConfiguration: object(
    {
      awsvpcConfiguration: object({
        subnets: leaf('set'),
        securityGroups: leaf('set', fallback([])),
        assignPublicIp: leaf('scalar', fallback('DISABLED')),
      }),
    },
    unset,
    rollout,
  ),
  healthCheckGracePeriodSeconds: leaf('intLike', fallback(0), { ...inPlace, normalise: gracePeriod }),
  schedulingStrategy: leaf('scalar', fallback('REPLICA'), replace),
  deploymentController: DEPLOYMENT_CONTROLLER,
  tags: keyed(['key'], TAG_FIELDS, { absent: keep, released: [], ...inPlace }),
  enableECSManagedTags: flag(),
  propagateTags: leaf('scalar', fallback('NONE'), inPlace),
  enableExecuteCommand: flag(),
  serviceConnectConfiguration: SERVICE_CONNECT,
  volumeConfigurations: VOLUME_CONFIGURATIONS,
  vpcLatticeConfigurations: VPC_LATTICE_CONFIGURATIONS,
  gatewayConnectors: GATEWAY_CONNECTORS,
  monitoring: MONITORING,
};

/** The top-level member of the spec that a difference's path is about. */
export function memberOf(path: string): string {
  return /^[^.[]*/.exec(path)?.[0] ?? path;
}
