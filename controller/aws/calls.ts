import type { CallInput, CallName } from '../model/aws-calls.ts';
import type { BucketName } from './limits.ts';

/** Why a call may, or may not, be sent again with equal input when its first answer was lost. */
export type Repeat<C extends CallName = CallName> =
  | { readonly kind: 'read' }
  /** The second call finds what the first one left: the same value, or a definite "already there" or "gone". */
  | { readonly kind: 'key' }
  /** AWS answers a creation with equal settings with the object that exists. */
  | { readonly kind: 'equal' }
  /** AWS recognises the second call by a token, which the transport fills in when the caller left it out. */
  | { readonly kind: 'token'; readonly member: keyof CallInput<C> & string }
  /** It depends on what is sent. */
  | { readonly kind: 'input'; readonly harmless: (input: CallInput<C>) => boolean; readonly because: string }
  | { readonly kind: 'never'; readonly because: string };

export interface CallFacts<C extends CallName = CallName> {
  /** One token of each is taken. */
  readonly buckets: readonly BucketName[];
  readonly repeat: Repeat<C>;
  /** How long one attempt may take; milliseconds. */
  readonly timeoutMs: number;
}

const READ_MS = 10_000;
const WRITE_MS = 20_000;
/** Creating load balancers and moving their subnets takes AWS longer than anything else here. */
const INTENSIVE_MS = 60_000;

const read = (...buckets: BucketName[]) => ({ buckets, repeat: { kind: 'read' }, timeoutMs: READ_MS }) as const;
const keyed = (...buckets: BucketName[]) => ({ buckets, repeat: { kind: 'key' }, timeoutMs: WRITE_MS }) as const;
const equal = (...buckets: BucketName[]) => ({ buckets, repeat: { kind: 'equal' }, timeoutMs: WRITE_MS }) as const;

const ELB_READ = read('elb.total', 'elb.read');
const ELB_KEYED = keyed('elb.total', 'elb.mutate');
const ELB_EQUAL = equal('elb.total', 'elb.mutate');
const ECR_READ = read('ecr.manage');
const ECR_KEYED = keyed('ecr.manage');
const DISCOVERY_READ = read('discovery.read');
const DISCOVERY_KEYED = keyed('discovery.change');
/** Cloud Map recognises a request by it while its operation runs, and the name afterwards. */
const DISCOVERY_MADE = {
  buckets: ['discovery.change'],
  repeat: { kind: 'token', member: 'CreatorRequestId' },
  timeoutMs: WRITE_MS,
} as const;

const SCALING_READ = read('scaling.all');
const SCALING_KEYED = keyed('scaling.all');
/** Cloud Control API Reference, CreateResource: a token that was used within 36 hours answers with the same request. */
const CLOUD_CONTROL_WRITE = {
  buckets: ['cloudcontrol.all'],
  repeat: { kind: 'token', member: 'ClientToken' },
  timeoutMs: WRITE_MS,
} as const;

/**
 * Members of UpdateService that start a rollout, or go with one. Whether sending them twice starts a second rollout is
 * not documented, so such a call is never sent twice (aws-controllers-k8s/community#2361 saw it happen).
 */
const ROLLOUT_MEMBERS: readonly (keyof CallInput<'ecs:UpdateService'>)[] = [
  'forceNewDeployment',
  'taskDefinition',
  'networkConfiguration',
  'platformVersion',
  'loadBalancers',
  'serviceRegistries',
  'serviceConnectConfiguration',
  'volumeConfigurations',
  'vpcLatticeConfigurations',
  'capacityProviderStrategy',
];

/**
 * What the transport needs to know of every call. Sources: Amazon ECS API Reference ("Request throttling",
 * "Ensuring idempotency", and the operations' own pages), Elastic Load Balancing User Guide ("Request throttling") and
 * API Reference, Application Auto Scaling API Reference.
 */
export const CALL_FACTS: { readonly [C in CallName]: CallFacts<C> } = {
  'ecs:ListClusters': read('ecs.clusterRead'),
  'ecs:DescribeClusters': read('ecs.clusterRead'),
  'ecs:CreateCluster': keyed('ecs.clusterModify'),
  'ecs:UpdateCluster': keyed('ecs.clusterModify'),
  'ecs:PutClusterCapacityProviders': keyed('ecs.clusterModify'),
  'ecs:DeleteCluster': keyed('ecs.clusterModify'),
  'ecs:DescribeCapacityProviders': read('ecs.capacityProviderRead'),
  'ecs:CreateCapacityProvider': keyed('ecs.capacityProviderModify'),
  'ecs:UpdateCapacityProvider': keyed('ecs.capacityProviderModify'),
  'ecs:DeleteCapacityProvider': keyed('ecs.capacityProviderModify'),
  'ecs:ListServices': read('ecs.serviceRead'),
  'ecs:DescribeServices': read('ecs.serviceRead'),
  'ecs:CreateService': {
    buckets: ['ecs.serviceModify'],
    repeat: { kind: 'token', member: 'clientToken' },
    timeoutMs: WRITE_MS,
  },
  'ecs:UpdateService': {
    buckets: ['ecs.serviceModify'],
    repeat: {
      kind: 'input',
      harmless: (input) => ROLLOUT_MEMBERS.every((member) => input[member] === undefined),
      because: 'a member that starts a rollout may start a second one',
    },
    timeoutMs: WRITE_MS,
  },
  'ecs:DeleteService': keyed('ecs.serviceModify'),
  'ecs:ListTaskDefinitions': read('ecs.taskDefinitionRead'),
  'ecs:DescribeTaskDefinition': read('ecs.taskDefinitionRead'),
  'ecs:RegisterTaskDefinition': {
    buckets: ['ecs.taskDefinitionModify'],
    repeat: { kind: 'never', because: 'every call makes a revision, and a family has 1,000,000 of them for all time' },
    timeoutMs: WRITE_MS,
  },
  'ecs:ListServiceDeployments': read('ecs.serviceDeploymentRead'),
  'ecs:DescribeServiceDeployments': read('ecs.serviceDeploymentRead'),
  'ecs:ContinueServiceDeployment': {
    buckets: ['ecs.serviceDeploymentModify'],
    repeat: { kind: 'never', because: 'a hook may wait again at the next traffic step, for another decision' },
    timeoutMs: WRITE_MS,
  },
  'ecs:StopServiceDeployment': keyed('ecs.serviceDeploymentModify'),
  'ecs:DescribeServiceRevisions': read('ecs.serviceRevisionRead'),
  'ecs:ListTasks': read('ecs.clusterResourceRead'),
  'ecs:DescribeTasks': read('ecs.clusterResourceRead'),
  'ecs:TagResource': keyed('ecs.tagModify'),
  'ecs:UntagResource': keyed('ecs.tagModify'),
  'elasticloadbalancing:DescribeLoadBalancers': ELB_READ,
  'elasticloadbalancing:DescribeLoadBalancerAttributes': ELB_READ,
  'elasticloadbalancing:CreateLoadBalancer': { ...equal('elb.total', 'elb.intensive'), timeoutMs: INTENSIVE_MS },
  'elasticloadbalancing:ModifyLoadBalancerAttributes': ELB_KEYED,
  'elasticloadbalancing:SetSubnets': { ...keyed('elb.total', 'elb.intensive'), timeoutMs: INTENSIVE_MS },
  'elasticloadbalancing:SetSecurityGroups': ELB_KEYED,
  'elasticloadbalancing:SetIpAddressType': ELB_KEYED,
  'elasticloadbalancing:ModifyIpPools': ELB_KEYED,
  'elasticloadbalancing:DeleteLoadBalancer': ELB_KEYED,
  'elasticloadbalancing:DescribeTargetGroups': ELB_READ,
  'elasticloadbalancing:DescribeTargetGroupAttributes': ELB_READ,
  'elasticloadbalancing:DescribeTargetHealth': ELB_READ,
  'elasticloadbalancing:CreateTargetGroup': ELB_EQUAL,
  'elasticloadbalancing:ModifyTargetGroup': ELB_KEYED,
  'elasticloadbalancing:ModifyTargetGroupAttributes': ELB_KEYED,
  'elasticloadbalancing:DeleteTargetGroup': ELB_KEYED,
  'elasticloadbalancing:DescribeListeners': ELB_READ,
  'elasticloadbalancing:DescribeListenerAttributes': ELB_READ,
  'elasticloadbalancing:DescribeListenerCertificates': ELB_READ,
  'elasticloadbalancing:CreateListener': ELB_EQUAL,
  'elasticloadbalancing:ModifyListener': ELB_KEYED,
  'elasticloadbalancing:ModifyListenerAttributes': ELB_KEYED,
  'elasticloadbalancing:AddListenerCertificates': ELB_KEYED,
  'elasticloadbalancing:RemoveListenerCertificates': ELB_KEYED,
  'elasticloadbalancing:DeleteListener': ELB_KEYED,
  'elasticloadbalancing:DescribeRules': ELB_READ,
  'elasticloadbalancing:CreateRule': ELB_KEYED,
  'elasticloadbalancing:ModifyRule': ELB_KEYED,
  'elasticloadbalancing:SetRulePriorities': ELB_KEYED,
  'elasticloadbalancing:DeleteRule': ELB_KEYED,
  'elasticloadbalancing:DescribeTags': ELB_READ,
  'elasticloadbalancing:AddTags': ELB_KEYED,
  'elasticloadbalancing:RemoveTags': ELB_KEYED,
  'application-autoscaling:DescribeScalableTargets': SCALING_READ,
  'application-autoscaling:DescribeScalingPolicies': SCALING_READ,
  'application-autoscaling:DescribeScheduledActions': SCALING_READ,
  'application-autoscaling:DescribeScalingActivities': SCALING_READ,
  'application-autoscaling:RegisterScalableTarget': SCALING_KEYED,
  'application-autoscaling:PutScalingPolicy': SCALING_KEYED,
  'application-autoscaling:PutScheduledAction': SCALING_KEYED,
  'application-autoscaling:DeregisterScalableTarget': SCALING_KEYED,
  'application-autoscaling:DeleteScalingPolicy': SCALING_KEYED,
  'application-autoscaling:DeleteScheduledAction': SCALING_KEYED,
  'cloudcontrol:GetResource': read('cloudcontrol.all'),
  'cloudcontrol:ListResources': read('cloudcontrol.all'),
  'cloudcontrol:GetResourceRequestStatus': read('cloudcontrol.all'),
  'cloudcontrol:ListResourceRequests': read('cloudcontrol.all'),
  'cloudcontrol:CreateResource': CLOUD_CONTROL_WRITE,
  'cloudcontrol:UpdateResource': CLOUD_CONTROL_WRITE,
  'cloudcontrol:CancelResourceRequest': keyed('cloudcontrol.all'),
  'cloudcontrol:DeleteResource': CLOUD_CONTROL_WRITE,
  'tag:GetResources': read('tagging.read'),
  'ssm:GetParameters': read('ssm.read'),
  'ssm:GetParametersByPath': read('ssm.read'),
  'ssm:PutParameter': keyed('ssm.write'),
  'ssm:DeleteParameter': keyed('ssm.write'),
  'route53:GetHostedZone': read('route53.all'),
  'route53:ListResourceRecordSets': read('route53.all'),
  'route53:GetChange': read('route53.all'),
  'route53:ChangeResourceRecordSets': keyed('route53.all'),
  'acm:ListCertificates': read('acm.list'),
  'acm:DescribeCertificate': read('acm.describe'),
  'acm:ListTagsForCertificate': read('acm.tagRead'),
  'acm:RequestCertificate': {
    buckets: ['acm.request'],
    repeat: { kind: 'token', member: 'IdempotencyToken' },
    timeoutMs: WRITE_MS,
  },
  'acm:UpdateCertificateOptions': keyed('acm.modify'),
  'acm:DeleteCertificate': keyed('acm.delete'),
  'acm:AddTagsToCertificate': keyed('acm.tagModify'),
  'acm:RemoveTagsFromCertificate': keyed('acm.tagModify'),
  'cloudformation:DescribeStacks': read('cloudformation.read'),
  'cloudformation:DescribeType': read('cloudformation.read'),
  'sts:GetCallerIdentity': read('sts.all'),
  'iam:GetRole': read('iam.read'),
  'iam:SimulatePrincipalPolicy': read('iam.read'),
  'ecr:BatchGetImage': read('ecr.read'),
  'ecr:DescribeRepositories': ECR_READ,
  'ecr:DescribeImages': ECR_READ,
  'ecr:DescribeImageScanFindings': ECR_READ,
  'ecr:ListTagsForResource': ECR_READ,
  'ecr:GetLifecyclePolicy': ECR_READ,
  'ecr:GetRepositoryPolicy': ECR_READ,
  'ecr:CreateRepository': ECR_KEYED,
  'ecr:PutImageTagMutability': ECR_KEYED,
  'ecr:PutImageScanningConfiguration': ECR_KEYED,
  'ecr:PutLifecyclePolicy': ECR_KEYED,
  'ecr:DeleteLifecyclePolicy': ECR_KEYED,
  'ecr:SetRepositoryPolicy': ECR_KEYED,
  'ecr:DeleteRepositoryPolicy': ECR_KEYED,
  'ecr:BatchDeleteImage': ECR_KEYED,
  'ecr:DeleteRepository': ECR_KEYED,
  'ecr:TagResource': ECR_KEYED,
  'ecr:UntagResource': ECR_KEYED,
  'servicediscovery:ListNamespaces': DISCOVERY_READ,
  'servicediscovery:ListServices': DISCOVERY_READ,
  'servicediscovery:ListInstances': DISCOVERY_READ,
  'servicediscovery:GetInstancesHealthStatus': DISCOVERY_READ,
  'servicediscovery:ListTagsForResource': DISCOVERY_READ,
  'servicediscovery:ListOperations': DISCOVERY_READ,
  'servicediscovery:GetOperation': DISCOVERY_READ,
  'servicediscovery:CreateHttpNamespace': DISCOVERY_MADE,
  'servicediscovery:CreatePrivateDnsNamespace': DISCOVERY_MADE,
  'servicediscovery:CreatePublicDnsNamespace': DISCOVERY_MADE,
  'servicediscovery:UpdateHttpNamespace': DISCOVERY_KEYED,
  'servicediscovery:UpdatePrivateDnsNamespace': DISCOVERY_KEYED,
  'servicediscovery:UpdatePublicDnsNamespace': DISCOVERY_KEYED,
  'servicediscovery:DeleteNamespace': DISCOVERY_KEYED,
  'servicediscovery:CreateService': DISCOVERY_MADE,
  'servicediscovery:UpdateService': DISCOVERY_KEYED,
  'servicediscovery:DeleteService': DISCOVERY_KEYED,
  'servicediscovery:TagResource': DISCOVERY_KEYED,
  'servicediscovery:UntagResource': DISCOVERY_KEYED,
  'secretsmanager:DescribeSecret': read('secretsmanager.read'),
  'secretsmanager:GetSecretValue': read('secretsmanager.read'),
  'cloudwatch:DescribeAlarms': read('cloudwatch.describeAlarms'),
  'logs:DescribeLogGroups': read('logs.describe'),
  'ec2:DescribeAvailabilityZones': read('ec2.read'),
  'ec2:DescribeSubnets': read('ec2.read'),
  'ec2:DescribeSecurityGroups': read('ec2.read'),
  'ec2:DescribeVpcs': read('ec2.read'),
  'ec2:DescribeRouteTables': read('ec2.read'),
  'ec2:DescribeNetworkAcls': read('ec2.read'),
  'ec2:DescribeNetworkInterfaces': read('ec2.read'),
  'ec2:CreateRoute': keyed('ec2.mutate'),
  'ec2:ReplaceRoute': keyed('ec2.mutate'),
  'ec2:DeleteRoute': keyed('ec2.mutate'),
  'ec2:CreateNetworkAclEntry': keyed('ec2.mutate'),
  'ec2:ReplaceNetworkAclEntry': keyed('ec2.mutate'),
  'ec2:DeleteNetworkAclEntry': keyed('ec2.mutate'),
  'ec2:AuthorizeSecurityGroupIngress': keyed('ec2.intensive'),
  'ec2:AuthorizeSecurityGroupEgress': keyed('ec2.mutate'),
  'ec2:UpdateSecurityGroupRuleDescriptionsIngress': keyed('ec2.mutate'),
  'ec2:UpdateSecurityGroupRuleDescriptionsEgress': keyed('ec2.mutate'),
  'ec2:RevokeSecurityGroupIngress': keyed('ec2.intensive'),
  'ec2:RevokeSecurityGroupEgress': keyed('ec2.mutate'),
  'ec2:CreateTags': keyed('ec2.mutate'),
  'ec2:DeleteTags': keyed('ec2.mutate'),
  'apigateway:GetRestApi': read('apigateway.all'),
  'apigateway:GetResources': read('apigateway.all', 'apigateway.getResources'),
  'apigateway:GetAuthorizers': read('apigateway.all'),
  'apigateway:GetModels': read('apigateway.all'),
  'apigateway:GetRequestValidators': read('apigateway.all'),
  'apigateway:GetGatewayResponses': read('apigateway.all'),
  'apigateway:GetDeployments': read('apigateway.all'),
  'apigateway:GetStages': read('apigateway.all'),
  'apigateway:CreateDeployment': {
    buckets: ['apigateway.all', 'apigateway.deploy'],
    repeat: {
      kind: 'never',
      because: 'every call makes a deployment; a lost one is found by the hash that it carries',
    },
    timeoutMs: WRITE_MS,
  },
  'apigateway:UpdateDeployment': keyed('apigateway.all'),
  'apigateway:DeleteDeployment': keyed('apigateway.all'),
  'apigateway:TagResource': keyed('apigateway.all'),
  'apigateway:UntagResource': keyed('apigateway.all'),
  'servicequotas:ListServiceQuotas': read('servicequotas.list'),
  'servicequotas:ListAWSDefaultServiceQuotas': read('servicequotas.defaults'),
  'sns:Publish': {
    buckets: ['sns.publish'],
    repeat: { kind: 'never', because: 'subscribers of a standard topic would get it twice; alerts are queued' },
    timeoutMs: READ_MS,
  },
  'events:DescribeEventBus': read('events.read'),
  'events:PutEvents': {
    buckets: ['events.put'],
    repeat: { kind: 'never', because: 'rules would run twice; alerts are queued' },
    timeoutMs: READ_MS,
  },
};

export function factsOf<C extends CallName>(call: C): CallFacts<C> {
  return CALL_FACTS[call];
}

/** Whether sending equal input again is harmless when nobody knows what became of the first time. */
export function isHarmlessToRepeat<C extends CallName>(call: C, input: CallInput<C>): boolean {
  const repeat: Repeat<C> = factsOf(call).repeat;
  if (repeat.kind === 'never') return false;
  return repeat.kind !== 'input' || repeat.harmless(input);
}
