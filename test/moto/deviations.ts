import { isObject, type Json, type JsonObject } from '../../controller/model/json.ts';
import type { Making } from '../scenario/adoption/fleet.ts';
import type { ActName } from '../scenario/adoption/play-adoption.ts';
import type { AskQuery, Shim } from './proxy.ts';

/** Something that AWS does and moto does not. */
export interface Deviation {
  /** The call, or the row of the scenario, that it is about. */
  readonly about: string;
  /** What moto does or lacks. */
  readonly moto: string;
  /** What the proxy in front of moto answers instead, or which row is left out. */
  readonly instead: string;
  readonly shim?: Shim;
  /** What the story of the adoption needs here beforehand. */
  readonly before?: readonly Making[];
  /** What it leaves out here, of the fleet and of the edits. */
  readonly lacks?: (making: Making) => boolean;
  /** The act that it leaves out here. */
  readonly without?: ActName;
  /** The kind whose documents it leaves out of the real systems. */
  readonly withoutKind?: string;
}

const SERVICE_MEMBERS = [
  'healthCheckGracePeriodSeconds',
  'deploymentConfiguration',
  'placementConstraints',
  'placementStrategy',
  'availabilityZoneRebalancing',
  'enableExecuteCommand',
  'enableECSManagedTags',
  'desiredCount',
] as const;

export const DEVIATIONS: readonly Deviation[] = [
  {
    about: 'ecs:CreateService',
    moto: 'fails with HTTP 500 when awsvpcConfiguration has no securityGroups',
    instead: 'an empty list of security groups is put into the request',
    shim: {
      call: 'ecs:CreateService',
      json: (input, next) => next(withSecurityGroups(input)),
    },
  },
  {
    about: 'ecs:CreateService',
    moto: `forgets ${SERVICE_MEMBERS.slice(0, -1).join(', ')}, which it does keep from UpdateService, and starts no task`,
    instead: 'the members are handed to moto’s UpdateService, and its answer is the answer',
    shim: {
      call: 'ecs:CreateService',
      async json(input, next, ask) {
        await next(input);
        const forgotten = SERVICE_MEMBERS.flatMap((member) =>
          input[member] === undefined ? [] : [[member, input[member]]],
        );
        const place = { cluster: input.cluster ?? 'default', service: input.serviceName ?? '' };
        const { service } = await ask('ecs:UpdateService', { ...place, ...Object.fromEntries(forgotten) });
        return { service: completed(service) };
      },
    },
  },
  {
    about: 'ecs:DescribeServices',
    moto: 'a deployment stays IN_PROGRESS, on the revision and at the counts that the service was created with',
    instead: 'the PRIMARY deployment is answered as completed, with the service’s own revision and counts',
    shim: {
      call: 'ecs:DescribeServices',
      async json(input, next) {
        const output = await next(input);
        return { ...output, services: (output.services as readonly Json[]).map(completed) };
      },
    },
  },
  {
    about: 'ecs:ListServiceDeployments',
    moto: 'does not know the call',
    instead: 'an empty list, as ECS answers once the deployments are older than it keeps them',
    shim: { call: 'ecs:ListServiceDeployments', json: async () => ({ serviceDeployments: [] }) },
  },
  {
    about: 'ecs:DescribeCapacityProviders',
    moto: 'fails with HTTP 500 when no provider is named',
    instead: 'an empty list, as the scenario has no capacity providers',
    shim: {
      call: 'ecs:DescribeCapacityProviders',
      json: async (input, next) => (input.capacityProviders ? next(input) : { capacityProviders: [] }),
    },
  },
  {
    about: 'ecs:DeleteService',
    moto: 'leaves the scalable target of the service behind',
    instead: 'the scalable target is deregistered, as ECS has it done',
    shim: {
      call: 'ecs:DeleteService',
      async json(input, next, ask) {
        const output = await next(input);
        const ResourceId = `service/${input.cluster}/${input.service}`;
        const target = { ServiceNamespace: 'ecs', ResourceId, ScalableDimension: 'ecs:service:DesiredCount' };
        const { ScalableTargets } = await ask('application-autoscaling:DescribeScalableTargets', {
          ServiceNamespace: 'ecs',
          ResourceIds: [ResourceId],
        });
        if ((ScalableTargets as readonly Json[]).length > 0)
          await ask('application-autoscaling:DeregisterScalableTarget', target);
        return output;
      },
    },
  },
  {
    about: 'ecs:ListClusters',
    moto: 'lists clusters that were deleted',
    instead: 'those that DescribeClusters answers as INACTIVE are left out',
    shim: {
      call: 'ecs:ListClusters',
      async json(input, next, ask) {
        const output = await next(input);
        const arns = output.clusterArns as readonly string[];
        const { clusters } = arns.length > 0 ? await ask('ecs:DescribeClusters', { clusters: arns }) : { clusters: [] };
        const living = (clusters as readonly JsonObject[]).filter(({ status }) => status !== 'INACTIVE');
        const names = living.map(({ clusterArn }) => clusterArn);
        return { ...output, clusterArns: arns.filter((arn) => names.includes(arn)) };
      },
    },
  },
  {
    about: 'ecs:DescribeClusters',
    moto: 'answers no tags to one who asks for them while another asks for none',
    instead: 'requests reach moto one after the other',
  },
  {
    about: 'elasticloadbalancing:DescribeTargetGroups',
    moto: 'names the load balancer of a rule that is gone',
    instead: 'LoadBalancerArns is emptied where no listener and no rule forwards to the target group',
    shim: { call: 'elasticloadbalancing:DescribeTargetGroups', xml: withoutFormerBalancers },
  },
  {
    about: 'elasticloadbalancing:DescribeListeners',
    moto: 'answers certificates that were added as default ones',
    instead: 'the first certificate of a listener, which is the default one',
    shim: { call: 'elasticloadbalancing:DescribeListeners', xml: async (answer) => withDefaultCertificates(answer) },
  },
  {
    about: 'elasticloadbalancing:CreateListener',
    moto: 'takes certificates of ACM and IAM only where they are there',
    instead: 'two server certificates are uploaded before the fleet is made',
    before: [certificate('cert-a'), certificate('cert-b')],
  },
  {
    about: 'application-autoscaling:PutScalingPolicy',
    moto: 'refuses PredictiveScaling',
    instead: 'the policy is left out of the fleet',
    lacks: ({ input }) => input.PolicyType === 'PredictiveScaling',
  },
  {
    about: 'ecs:UpdateClusterSettings',
    moto: 'does not know the call',
    instead: 'moto’s UpdateCluster is asked, which does the same',
    shim: { call: 'ecs:UpdateClusterSettings', json: (input, _next, ask) => ask('ecs:UpdateCluster', input) },
  },
  {
    about: 'ecs:CreateService',
    moto: 'forgets capacityProviderStrategy, serviceConnectConfiguration and volumeConfigurations',
    instead: 'nothing: what moto does not answer is not imported',
  },
  {
    about: 'ecs:DescribeServices',
    moto: 'answers no default for what was left out, so a service made with all of its defaults is described otherwise',
    instead: 'the act in which the fleet is deleted and applied again is left out',
    without: 'livesAgain',
  },
  {
    about: 'apigateway:TagResource',
    moto: 'knows no REST API by its ARN, only stages (HTTP 404)',
    instead: 'documents of ApiDeployment, which marks its API, are left out of the real systems',
    withoutKind: 'ApiDeployment',
  },
];

function certificate(name: string): Making {
  return {
    call: ['iam', 'upload-server-certificate'],
    input: { ServerCertificateName: name, CertificateBody: 'body', PrivateKey: 'key' },
    keep: [name, 'ServerCertificateMetadata.Arn'],
  };
}

function withDefaultCertificates(answer: string): string {
  return answer.replace(
    /<Certificates>(\s*<member>[\s\S]*?<\/member>)[\s\S]*?<\/Certificates>/g,
    '<Certificates>$1</Certificates>',
  );
}

async function withoutFormerBalancers(answer: string, ask: AskQuery): Promise<string> {
  const balancers = textsOf('LoadBalancerArn', await ask('DescribeLoadBalancers', {}));
  const listeners = await Promise.all(balancers.map((arn) => ask('DescribeListeners', { LoadBalancerArn: arn })));
  const listenerArns = listeners.flatMap((xml) => textsOf('ListenerArn', xml));
  const rules = (await Promise.all(listenerArns.map((arn) => ask('DescribeRules', { ListenerArn: arn })))).join('');
  return answer
    .split('<TargetGroupArn>')
    .map((group) => (rules.includes(`>${group.slice(0, group.indexOf('<'))}<`) ? group : emptied(group)))
    .join('<TargetGroupArn>');
}

function emptied(group: string): string {
  return group.replace(/<LoadBalancerArns>[\s\S]*?<\/LoadBalancerArns>/, '<LoadBalancerArns/>');
}

function textsOf(element: string, xml: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<${element}>([^<]*)<`, 'g'))].map(([, text = '']) => text);
}

function completed(service: Json | undefined): JsonObject {
  const { deployments, ...rest } = service as JsonObject;
  const { desiredCount, runningCount, taskDefinition } = rest;
  const [primary] = (deployments ?? []) as readonly JsonObject[];
  const counts = { desiredCount: desiredCount ?? 0, runningCount: runningCount ?? 0, pendingCount: 0 };
  const deployment = { ...primary, ...counts, taskDefinition: taskDefinition ?? '', rolloutState: 'COMPLETED' };
  return { ...rest, deployments: [deployment] };
}

function withSecurityGroups(input: JsonObject): JsonObject {
  const { networkConfiguration } = input;
  if (!isObject(networkConfiguration)) return input;
  const { awsvpcConfiguration } = networkConfiguration;
  const filled = { securityGroups: [], ...(awsvpcConfiguration as JsonObject) };
  return { ...input, networkConfiguration: { awsvpcConfiguration: filled } };
}
