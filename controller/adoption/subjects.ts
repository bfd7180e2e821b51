import type { Service } from '@aws-sdk/client-ecs';
import type { Listener, LoadBalancer, Rule, TargetGroup } from '@aws-sdk/client-elastic-load-balancing-v2';
import { listenerArnOf, loadBalancerArnOf } from '../model/elbv2/arns.ts';
import type { KindName } from '../model/identity.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { forwardsOf, type Survey, targetGroupsOf, unique } from './survey.ts';

/** One live object before it is looked at. */
export interface Subject {
  readonly kind: KindName;
  /** AWS's own name, or one made of names. */
  readonly name: string;
  /** The members by which the kind finds it. */
  readonly seed: JsonObject;
  /** Found by this instead of by its seed: then nothing of what lives counts as a difference. */
  readonly locator?: Json | undefined;
  /** Members that must be declared for the kind to read what they are about. */
  readonly asks?: JsonObject | undefined;
  readonly file: string;
  /** What a person should know before committing the document. */
  readonly remarks: readonly string[];
}

/** Everything of a survey as documents are to be written: one file a service, what is shared with what it belongs to. */
export function subjectsOf(found: Survey): readonly Subject[] {
  const files = filesOf(found);
  return [
    ...found.clusters.map(({ clusterName = '' }) =>
      subject('Cluster', clusterName, { seed: { clusterName }, file: clusterFile(found) }),
    ),
    ...found.capacityProviders.map(({ name = '' }) =>
      subject('CapacityProvider', name, { seed: { name }, file: clusterFile(found) }),
    ),
    ...found.loadBalancers.map(loadBalancerSubject),
    ...found.targetGroups.map((group) => targetGroupSubject(group, files)),
    ...found.listeners.map((listener) => listenerSubject(listener, found)),
    ...found.rules.map((rule) => ruleSubject(rule, { found, files })),
    ...found.services.map(serviceSubject),
    ...found.services.map(scalingSubject),
  ];
}

type Rest = Pick<Subject, 'seed' | 'file'> & Partial<Subject>;

function subject(kind: KindName, name: string, rest: Rest): Subject {
  return { kind, name, remarks: [], ...rest };
}

function clusterFile({ clusters, services }: Survey): string {
  const name = clusters[0]?.clusterName ?? clusterOf(services[0]);
  return name === undefined ? 'cluster.yaml' : `clusters/${name}.yaml`;
}

function loadBalancerSubject({ LoadBalancerName: name = '', AvailabilityZones: zones = [] }: LoadBalancer): Subject {
  const addresses = zones.flatMap(({ LoadBalancerAddresses = [] }) => LoadBalancerAddresses);
  const isChosen = addresses.some(({ AllocationId, PrivateIPv4Address }) => AllocationId ?? PrivateIPv4Address);
  const seed = { name, ...(isChosen ? { subnetMappings: [] } : {}) };
  return subject('LoadBalancer', name, { seed, asks: { attributes: [] }, file: `load-balancers/${name}.yaml` });
}

function targetGroupSubject({ TargetGroupArn = '', TargetGroupName: name = '' }: TargetGroup, files: Files): Subject {
  const file = files.ofGroup.get(TargetGroupArn) ?? `target-groups/${name}.yaml`;
  return subject('TargetGroup', name, { seed: { name }, asks: { attributes: [] }, file });
}

function listenerSubject({ ListenerArn: arn = '', Port: port }: Listener, found: Survey): Subject {
  const loadBalancerArn = loadBalancerArnOf(arn);
  const balancer = nameOfBalancer(loadBalancerArn, found);
  return subject('Listener', `${balancer}-${port ?? 'any'}`, {
    seed: { loadBalancerArn, port },
    asks: { certificates: [], attributes: [] },
    file: `load-balancers/${balancer}.yaml`,
  });
}

function ruleSubject({ RuleArn = '', Priority }: Rule, { found, files }: { found: Survey; files: Files }): Subject {
  const listenerArn = listenerArnOf(RuleArn);
  const port = found.listeners.find((listener) => listener.ListenerArn === listenerArn)?.Port;
  const balancer = nameOfBalancer(loadBalancerArnOf(listenerArn), found);
  return subject('ListenerRule', `${balancer}-${port ?? 'any'}-${Priority}`, {
    seed: { listenerArn, priority: Number(Priority) },
    file: files.ofRule.get(RuleArn) ?? `load-balancers/${balancer}.yaml`,
  });
}

function nameOfBalancer(arn: string, { loadBalancers }: Survey): string {
  const known = loadBalancers.find(({ LoadBalancerArn }) => LoadBalancerArn === arn)?.LoadBalancerName;
  return known ?? arn.split('/').at(-2) ?? arn;
}

const DEPLOYED_ELSEWHERE: Readonly<Record<string, string>> = {
  CODE_DEPLOY: 'CodeDeploy deploys this service: Evenkeel shows what differs and writes its tags alone.',
  EXTERNAL:
    'Task sets of another controller deploy this service: Evenkeel shows what differs and writes its tags alone.',
};

function serviceSubject(service: Service): Subject {
  const { serviceName: name = '', deploymentController } = service;
  const cluster = clusterOf(service) ?? 'default';
  const remark = DEPLOYED_ELSEWHERE[deploymentController?.type ?? ''];
  return subject('Service', name, {
    seed: { cluster, serviceName: name },
    locator: { cluster, service: name },
    asks: { monitoring: {}, gatewayConnectors: [] },
    file: serviceFile(service),
    remarks: remark === undefined ? [] : [remark],
  });
}

function scalingSubject(service: Service): Subject {
  const { serviceName = '' } = service;
  const seed = { cluster: clusterOf(service) ?? 'default', service: serviceName, policies: [], scheduledActions: [] };
  return subject('ServiceAutoScaling', serviceName, { seed, file: serviceFile(service) });
}

function serviceFile({ serviceName = '' }: Service): string {
  return `services/${serviceName}.yaml`;
}

function clusterOf(service: Service | undefined): string | undefined {
  return service?.clusterArn?.split('/').at(-1);
}

interface Files {
  readonly ofGroup: ReadonlyMap<string, string>;
  readonly ofRule: ReadonlyMap<string, string>;
}

/** What one service alone uses stands in its file; what several use, or a listener's default, with the load balancer. */
function filesOf(found: Survey): Files {
  const defaults = new Map(
    found.listeners.flatMap(({ ListenerArn = '', DefaultActions }) =>
      forwardsOf(DefaultActions).map((arn) => [arn, balancerFile(loadBalancerArnOf(ListenerArn), found)] as const),
    ),
  );
  const users = usersOf(found);
  const ofGroup = new Map(
    found.targetGroups.flatMap(({ TargetGroupArn = '', LoadBalancerArns: [balancer] = [] }) => {
      const alone = onlyOne(users.get(TargetGroupArn) ?? []);
      const file = defaults.get(TargetGroupArn) ?? alone ?? (balancer && balancerFile(balancer, found));
      return file === undefined ? [] : [[TargetGroupArn, file] as const];
    }),
  );
  const ofRule = new Map(
    found.rules.flatMap(({ RuleArn = '', Actions }) => {
      const alone = onlyOne(unique(forwardsOf(Actions).flatMap((arn) => users.get(arn) ?? [])));
      return alone === undefined ? [] : [[RuleArn, alone] as const];
    }),
  );
  return { ofGroup, ofRule };
}

function balancerFile(arn: string, found: Survey): string {
  return `load-balancers/${nameOfBalancer(arn, found)}.yaml`;
}

function onlyOne(files: readonly string[]): string | undefined {
  return files.length === 1 ? files[0] : undefined;
}

/** Files of the services that use each target group. A group that a rule names beside a service's own is that service's too. */
function usersOf({ services, rules }: Survey): ReadonlyMap<string, readonly string[]> {
  const users = new Map<string, readonly string[]>();
  const add = (arn: string, file: string) => users.set(arn, unique([...(users.get(arn) ?? []), file]));
  for (const service of services) for (const arn of targetGroupsOf(service)) add(arn, serviceFile(service));
  for (const { Actions } of rules) {
    const forwards = forwardsOf(Actions);
    const files = unique(forwards.flatMap((arn) => users.get(arn) ?? []));
    for (const arn of forwards) for (const file of files) add(arn, file);
  }
  return users;
}
