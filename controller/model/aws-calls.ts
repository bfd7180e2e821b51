import type * as Acm from '@aws-sdk/client-acm';
import type * as ApiGateway from '@aws-sdk/client-api-gateway';
import type * as AutoScaling from '@aws-sdk/client-application-auto-scaling';
import type * as CloudControl from '@aws-sdk/client-cloudcontrol';
import type * as CloudFormation from '@aws-sdk/client-cloudformation';
import type * as CloudWatch from '@aws-sdk/client-cloudwatch';
import type * as Logs from '@aws-sdk/client-cloudwatch-logs';
import type * as Ec2 from '@aws-sdk/client-ec2';
import type * as Ecr from '@aws-sdk/client-ecr';
import type * as Ecs from '@aws-sdk/client-ecs';
import type * as Elb from '@aws-sdk/client-elastic-load-balancing-v2';
import type * as EventBridge from '@aws-sdk/client-eventbridge';
import type * as Iam from '@aws-sdk/client-iam';
import type * as Tagging from '@aws-sdk/client-resource-groups-tagging-api';
import type * as Route53 from '@aws-sdk/client-route-53';
import type * as SecretsManager from '@aws-sdk/client-secrets-manager';
import type * as ServiceQuotas from '@aws-sdk/client-service-quotas';
import type * as Discovery from '@aws-sdk/client-servicediscovery';
import type * as Sns from '@aws-sdk/client-sns';
import type * as Ssm from '@aws-sdk/client-ssm';
import type * as Sts from '@aws-sdk/client-sts';

/**
 * What a call does to the world. `write` converges and may be repeated with equal input; `delete` destroys and needs a
 * deletion plan; `tag` touches tags alone.
 */
export type CallEffect = 'read' | 'write' | 'delete' | 'tag';

/**
 * Every AWS operation that Evenkeel may send. A call that is not a row here cannot be planned, sent or granted: the
 * transport, the executor's guards and the IAM policy are all made from this table.
 */
export const CALLS = {
  'ecs:ListClusters': 'read',
  'ecs:DescribeClusters': 'read',
  'ecs:CreateCluster': 'write',
  'ecs:UpdateCluster': 'write',
  'ecs:PutClusterCapacityProviders': 'write',
  'ecs:DeleteCluster': 'delete',
  'ecs:DescribeCapacityProviders': 'read',
  'ecs:CreateCapacityProvider': 'write',
  'ecs:UpdateCapacityProvider': 'write',
  'ecs:DeleteCapacityProvider': 'delete',
  'ecs:ListServices': 'read',
  'ecs:DescribeServices': 'read',
  'ecs:CreateService': 'write',
  'ecs:UpdateService': 'write',
  'ecs:DeleteService': 'delete',
  'ecs:ListTaskDefinitions': 'read',
  'ecs:DescribeTaskDefinition': 'read',
  'ecs:RegisterTaskDefinition': 'write',
  'ecs:ListServiceDeployments': 'read',
  'ecs:DescribeServiceDeployments': 'read',
  'ecs:ContinueServiceDeployment': 'write',
  'ecs:StopServiceDeployment': 'write',
  'ecs:DescribeServiceRevisions': 'read',
  'ecs:ListTasks': 'read',
  'ecs:DescribeTasks': 'read',
  'ecs:TagResource': 'tag',
  'ecs:UntagResource': 'tag',
  'elasticloadbalancing:DescribeLoadBalancers': 'read',
  'elasticloadbalancing:DescribeLoadBalancerAttributes': 'read',
  'elasticloadbalancing:CreateLoadBalancer': 'write',
  'elasticloadbalancing:ModifyLoadBalancerAttributes': 'write',
  'elasticloadbalancing:SetSubnets': 'write',
  'elasticloadbalancing:SetSecurityGroups': 'write',
  'elasticloadbalancing:SetIpAddressType': 'write',
  'elasticloadbalancing:ModifyIpPools': 'write',
  'elasticloadbalancing:DeleteLoadBalancer': 'delete',
  'elasticloadbalancing:DescribeTargetGroups': 'read',
  'elasticloadbalancing:DescribeTargetGroupAttributes': 'read',
  'elasticloadbalancing:DescribeTargetHealth': 'read',
  'elasticloadbalancing:CreateTargetGroup': 'write',
  'elasticloadbalancing:ModifyTargetGroup': 'write',
  'elasticloadbalancing:ModifyTargetGroupAttributes': 'write',
  'elasticloadbalancing:DeleteTargetGroup': 'delete',
  'elasticloadbalancing:DescribeListeners': 'read',
  'elasticloadbalancing:DescribeListenerAttributes': 'read',
  'elasticloadbalancing:DescribeListenerCertificates': 'read',
  'elasticloadbalancing:CreateListener': 'write',
  'elasticloadbalancing:ModifyListener': 'write',
  'elasticloadbalancing:ModifyListenerAttributes': 'write',
  'elasticloadbalancing:AddListenerCertificates': 'write',
  'elasticloadbalancing:RemoveListenerCertificates': 'write',
  'elasticloadbalancing:DeleteListener': 'delete',
  'elasticloadbalancing:DescribeRules': 'read',
  'elasticloadbalancing:CreateRule': 'write',
  'elasticloadbalancing:ModifyRule': 'write',
  'elasticloadbalancing:SetRulePriorities': 'write',
  'elasticloadbalancing:DeleteRule': 'delete',
  'elasticloadbalancing:DescribeTags': 'read',
  'elasticloadbalancing:AddTags': 'tag',
  'elasticloadbalancing:RemoveTags': 'tag',
  'application-autoscaling:DescribeScalableTargets': 'read',
  'application-autoscaling:DescribeScalingPolicies': 'read',
  'application-autoscaling:DescribeScheduledActions': 'read',
  'application-autoscaling:DescribeScalingActivities': 'read',
  'application-autoscaling:RegisterScalableTarget': 'write',
  'application-autoscaling:PutScalingPolicy': 'write',
  'application-autoscaling:PutScheduledAction': 'write',
  'application-autoscaling:DeregisterScalableTarget': 'delete',
  'application-autoscaling:DeleteScalingPolicy': 'delete',
  'application-autoscaling:DeleteScheduledAction': 'delete',
  'cloudwatch:DescribeAlarms': 'read',
  'cloudcontrol:GetResource': 'read',
  'cloudcontrol:ListResources': 'read',
  'cloudcontrol:GetResourceRequestStatus': 'read',
  'cloudcontrol:ListResourceRequests': 'read',
  'cloudcontrol:CreateResource': 'write',
  'cloudcontrol:UpdateResource': 'write',
  'cloudcontrol:CancelResourceRequest': 'write',
  'cloudcontrol:DeleteResource': 'delete',
  'tag:GetResources': 'read',
  'ssm:GetParameters': 'read',
  'ssm:GetParametersByPath': 'read',
  // Parameters are written and deleted for one purpose: they stand for the tags of objects that take none.
  'ssm:PutParameter': 'tag',
  'ssm:DeleteParameter': 'tag',
  'route53:GetHostedZone': 'read',
  'route53:ListResourceRecordSets': 'read',
  'route53:GetChange': 'read',
  'route53:ChangeResourceRecordSets': 'write',
  'acm:ListCertificates': 'read',
  'acm:DescribeCertificate': 'read',
  'acm:ListTagsForCertificate': 'read',
  'acm:RequestCertificate': 'write',
  'acm:UpdateCertificateOptions': 'write',
  'acm:DeleteCertificate': 'delete',
  'acm:AddTagsToCertificate': 'tag',
  'acm:RemoveTagsFromCertificate': 'tag',
  'cloudformation:DescribeStacks': 'read',
  'cloudformation:DescribeType': 'read',
  'secretsmanager:DescribeSecret': 'read',
  'secretsmanager:GetSecretValue': 'read',
  'sts:GetCallerIdentity': 'read',
  'iam:GetRole': 'read',
  'iam:SimulatePrincipalPolicy': 'read',
  'ecr:BatchGetImage': 'read',
  'ecr:DescribeRepositories': 'read',
  'ecr:DescribeImages': 'read',
  'ecr:DescribeImageScanFindings': 'read',
  'ecr:ListTagsForResource': 'read',
  'ecr:GetLifecyclePolicy': 'read',
  'ecr:GetRepositoryPolicy': 'read',
  'ecr:CreateRepository': 'write',
  'ecr:PutImageTagMutability': 'write',
  'ecr:PutImageScanningConfiguration': 'write',
  'ecr:PutLifecyclePolicy': 'write',
  'ecr:DeleteLifecyclePolicy': 'write',
  'ecr:SetRepositoryPolicy': 'write',
  'ecr:DeleteRepositoryPolicy': 'write',
  'ecr:BatchDeleteImage': 'delete',
  'ecr:DeleteRepository': 'delete',
  'ecr:TagResource': 'tag',
  'ecr:UntagResource': 'tag',
  'servicediscovery:ListNamespaces': 'read',
  'servicediscovery:ListServices': 'read',
  'servicediscovery:ListInstances': 'read',
  'servicediscovery:GetInstancesHealthStatus': 'read',
  'servicediscovery:ListTagsForResource': 'read',
  'servicediscovery:ListOperations': 'read',
  'servicediscovery:GetOperation': 'read',
  'servicediscovery:CreateHttpNamespace': 'write',
  'servicediscovery:CreatePrivateDnsNamespace': 'write',
  'servicediscovery:CreatePublicDnsNamespace': 'write',
  'servicediscovery:UpdateHttpNamespace': 'write',
  'servicediscovery:UpdatePrivateDnsNamespace': 'write',
  'servicediscovery:UpdatePublicDnsNamespace': 'write',
  'servicediscovery:DeleteNamespace': 'delete',
  'servicediscovery:CreateService': 'write',
  'servicediscovery:UpdateService': 'write',
  'servicediscovery:DeleteService': 'delete',
  'servicediscovery:TagResource': 'tag',
  'servicediscovery:UntagResource': 'tag',
  'logs:DescribeLogGroups': 'read',
  'ec2:DescribeAvailabilityZones': 'read',
  'ec2:DescribeSubnets': 'read',
  'ec2:DescribeSecurityGroups': 'read',
  'ec2:DescribeVpcs': 'read',
  'ec2:DescribeRouteTables': 'read',
  'ec2:DescribeNetworkAcls': 'read',
  'ec2:DescribeNetworkInterfaces': 'read',
  'ec2:CreateRoute': 'write',
  'ec2:ReplaceRoute': 'write',
  'ec2:DeleteRoute': 'delete',
  'ec2:CreateNetworkAclEntry': 'write',
  'ec2:ReplaceNetworkAclEntry': 'write',
  'ec2:DeleteNetworkAclEntry': 'delete',
  'ec2:AuthorizeSecurityGroupIngress': 'write',
  'ec2:AuthorizeSecurityGroupEgress': 'write',
  'ec2:UpdateSecurityGroupRuleDescriptionsIngress': 'write',
  'ec2:UpdateSecurityGroupRuleDescriptionsEgress': 'write',
  'ec2:RevokeSecurityGroupIngress': 'delete',
  'ec2:RevokeSecurityGroupEgress': 'delete',
  'ec2:CreateTags': 'tag',
  'ec2:DeleteTags': 'tag',
  'apigateway:GetRestApi': 'read',
  'apigateway:GetResources': 'read',
  'apigateway:GetAuthorizers': 'read',
  'apigateway:GetModels': 'read',
  'apigateway:GetRequestValidators': 'read',
  'apigateway:GetGatewayResponses': 'read',
  'apigateway:GetDeployments': 'read',
  'apigateway:GetStages': 'read',
  'apigateway:CreateDeployment': 'write',
  'apigateway:UpdateDeployment': 'write',
  'apigateway:DeleteDeployment': 'delete',
  'apigateway:TagResource': 'tag',
  'apigateway:UntagResource': 'tag',
  'servicequotas:ListServiceQuotas': 'read',
  'servicequotas:ListAWSDefaultServiceQuotas': 'read',
  'sns:Publish': 'write',
  'events:DescribeEventBus': 'read',
  'events:PutEvents': 'write',
} as const satisfies Record<string, CallEffect>;

/** `service:Operation`; {@link iamActionOf} says which IAM action allows it. */
export type CallName = keyof typeof CALLS;
export type MutatingCall = { [C in CallName]: (typeof CALLS)[C] extends 'read' ? never : C }[CallName];

interface Modules {
  cloudcontrol: typeof CloudControl;
  tag: Pick<typeof Tagging, 'GetResourcesCommand'>;
  ecs: typeof Ecs;
  elasticloadbalancing: typeof Elb;
  'application-autoscaling': typeof AutoScaling;
  /** Named one by one, as all of the larger ones. */
  cloudwatch: Pick<typeof CloudWatch, 'DescribeAlarmsCommand'>;
  /** Named one by one: Systems Manager has three times the operations of ECS. */
  ssm: Pick<
    typeof Ssm,
    'GetParametersCommand' | 'GetParametersByPathCommand' | 'PutParameterCommand' | 'DeleteParameterCommand'
  >;
  route53: Pick<
    typeof Route53,
    'GetHostedZoneCommand' | 'ListResourceRecordSetsCommand' | 'GetChangeCommand' | 'ChangeResourceRecordSetsCommand'
  >;
  acm: typeof Acm;
  cloudformation: typeof CloudFormation;
  sts: typeof Sts;
  iam: typeof Iam;
  ecr: typeof Ecr;
  secretsmanager: typeof SecretsManager;
  logs: typeof Logs;
  /** Named one by one: the whole of EC2 is more than the compiler can search. */
  ec2: Pick<
    typeof Ec2,
    | 'DescribeAvailabilityZonesCommand'
    | 'DescribeSubnetsCommand'
    | 'DescribeSecurityGroupsCommand'
    | 'DescribeVpcsCommand'
    | 'DescribeRouteTablesCommand'
    | 'DescribeNetworkAclsCommand'
    | 'DescribeNetworkInterfacesCommand'
    | 'CreateRouteCommand'
    | 'ReplaceRouteCommand'
    | 'DeleteRouteCommand'
    | 'CreateNetworkAclEntryCommand'
    | 'ReplaceNetworkAclEntryCommand'
    | 'DeleteNetworkAclEntryCommand'
    | 'AuthorizeSecurityGroupIngressCommand'
    | 'AuthorizeSecurityGroupEgressCommand'
    | 'UpdateSecurityGroupRuleDescriptionsIngressCommand'
    | 'UpdateSecurityGroupRuleDescriptionsEgressCommand'
    | 'RevokeSecurityGroupIngressCommand'
    | 'RevokeSecurityGroupEgressCommand'
    | 'CreateTagsCommand'
    | 'DeleteTagsCommand'
  >;
  apigateway: Pick<
    typeof ApiGateway,
    | 'GetRestApiCommand'
    | 'GetResourcesCommand'
    | 'GetAuthorizersCommand'
    | 'GetModelsCommand'
    | 'GetRequestValidatorsCommand'
    | 'GetGatewayResponsesCommand'
    | 'GetDeploymentsCommand'
    | 'GetStagesCommand'
    | 'CreateDeploymentCommand'
    | 'UpdateDeploymentCommand'
    | 'DeleteDeploymentCommand'
    | 'TagResourceCommand'
    | 'UntagResourceCommand'
  >;
  servicediscovery: typeof Discovery;
  servicequotas: typeof ServiceQuotas;
  sns: Pick<typeof Sns, 'PublishCommand'>;
  events: Pick<typeof EventBridge, 'DescribeEventBusCommand' | 'PutEventsCommand'>;
}

type CommandOf<C extends CallName> = C extends `${infer S extends keyof Modules}:${infer O}`
  ? Modules[S] extends { [K in `${O}Command`]: infer Class }
    ? Class extends abstract new (
        ...args: never[]
      ) => infer Instance
      ? Instance
      : never
    : never
  : never;

/** The SDK's own input type of a call. */
export type CallInput<C extends CallName> = CommandOf<C> extends { input: infer I } ? I : never;

/** The SDK's own output type of a call. */
export type CallOutput<C extends CallName> =
  CommandOf<C> extends {
    resolveMiddleware(...args: never[]): (...args: never[]) => Promise<{ output: infer O }>;
  }
    ? O
    : never;

export function effectOf(call: CallName): CallEffect {
  return CALLS[call];
}

export function isMutating(call: CallName): call is MutatingCall {
  return CALLS[call] !== 'read';
}

const HTTP_METHODS: readonly (readonly [RegExp, string])[] = [
  [/:Get/, 'GET'],
  [/:Create/, 'POST'],
  [/:Update/, 'PATCH'],
  [/:(Delete|Untag)/, 'DELETE'],
  [/:Tag/, 'PUT'],
];

/** `ecs`, `elasticloadbalancing` …: the part before the colon. */
export function serviceOf(call: CallName): string {
  return call.slice(0, call.indexOf(':'));
}

/**
 * The IAM action that allows the call: its own name, but for Cloud Control, whose actions are CloudFormation's, and for API
 * Gateway, whose actions are HTTP methods (Service Authorization Reference, "Actions defined by AWS CloudFormation" and
 * "… by Amazon API Gateway Management").
 */
export function iamActionOf(call: string): string {
  if (call.startsWith('apigateway:')) return `apigateway:${HTTP_METHODS.find(([pattern]) => pattern.test(call))?.[1]}`;
  return call.replace(/^cloudcontrol:/, 'cloudformation:');
}

/** `CreateService`: the part after the colon. */
export function operationOf(call: CallName): string {
  return call.slice(call.indexOf(':') + 1);
}
