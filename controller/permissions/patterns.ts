import type { Identity } from '../model/identity.ts';
import type { JsonObject } from '../model/json.ts';
import { arnIn, type GrantedPlace, lastPart, nameIn } from './granted.ts';

const ELB = 'elasticloadbalancing';

interface Patterned {
  readonly identity: Identity;
  readonly spec: JsonObject;
  readonly place: GrantedPlace;
}

/**
 * ARN of a document's object, as far as it can be known before AWS makes it. Sources: Service Authorization Reference,
 * "Resource types defined by" Amazon ECS, Elastic Load Balancing V2 and Application Auto Scaling.
 */
export function patternOf({ identity, spec, place }: Patterned): string {
  const { name } = identity;
  switch (identity.kind) {
    case 'Cluster':
      return arnIn(place, 'ecs', `cluster/${nameIn(spec, 'clusterName', name)}`);
    case 'CapacityProvider':
      return arnIn(place, 'ecs', `capacity-provider/${nameIn(spec, 'name', name)}`);
    case 'Service':
      return arnIn(place, 'ecs', `service/${lastPart(spec.cluster ?? 'default')}/${nameIn(spec, 'serviceName', name)}`);
    case 'ServiceAutoScaling':
      return arnIn(place, 'ecs', `service/${lastPart(spec.cluster ?? 'default')}/${lastPart(spec.service ?? name)}`);
    case 'TargetGroup':
      // A replacement adds a few letters to the name.
      return arnIn(place, ELB, `targetgroup/${nameIn(spec, 'name', name)}*/*`);
    case 'LoadBalancer':
      return arnIn(place, ELB, `loadbalancer/${TYPES[String(spec.type)] ?? 'app'}/${nameIn(spec, 'name', name)}/*`);
    case 'Listener':
      return below(spec.loadBalancerArn, 'listener', place);
    case 'ListenerRule':
      return below(spec.listenerArn, 'listener-rule', place);
    case 'Repository':
      return arnIn(place, 'ecr', `repository/${nameIn(spec, 'repositoryName', name)}`);
    case 'CloudMapNamespace':
      return arnIn(place, 'servicediscovery', 'namespace/*');
    case 'CloudMapService':
      return arnIn(place, 'servicediscovery', 'service/*');
    case 'ApiDeployment':
      return `arn:aws:apigateway:${place.region}::/restapis/*`;
    case 'DefaultResource':
      return arnIn(place, 'ec2', `${DEFAULTS[String(spec.resource)] ?? '*'}/*`);
    case 'Certificate':
      return arnIn(place, 'acm', 'certificate/*');
    case 'DnsRecord':
      return `arn:aws:route53:::hostedzone/${literal(spec.hostedZoneId) ?? '*'}`;
    case 'ListenerCertificate':
      return literal(spec.listenerArn) ?? arnIn(place, ELB, 'listener/*');
    case 'AwsResource':
    case 'Namespace':
    case 'Alert':
    case 'AlertProvider':
      return '*';
  }
}

const DEFAULTS: Readonly<Record<string, string>> = {
  MainRouteTable: 'route-table',
  SecurityGroup: 'security-group',
  NetworkAcl: 'network-acl',
};
function literal(value: unknown): string | undefined {
  return typeof value === 'string' && !value.includes('${') ? value : undefined;
}

const TYPES: Readonly<Record<string, string>> = { application: 'app', network: 'net', gateway: 'gwy' };

/** ARN of the thing under which listeners and rules are made: AWS judges their creation by it. */
export function parentOf({ identity, spec, place }: Patterned): string {
  const own = identity.kind === 'Listener' ? spec.loadBalancerArn : spec.listenerArn;
  const any = identity.kind === 'Listener' ? 'loadbalancer/*' : 'listener/*';
  return typeof own === 'string' && own.startsWith('arn:') ? own : arnIn(place, ELB, any);
}

/** `…:loadbalancer/app/shop/*` to `…:listener/app/shop/* /*`, and the same from listeners to rules. */
function below(parent: unknown, type: string, place: GrantedPlace): string {
  if (typeof parent !== 'string' || !parent.startsWith('arn:')) return arnIn(place, ELB, `${type}/*`);
  return `${parent.replace(/:(loadbalancer|listener)\//, `:${type}/`)}/*`;
}
