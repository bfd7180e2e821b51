import type { ErrorClass } from '../model/aws-error.ts';
import { CLOUD_CONTROL_RULES } from './cloud-control-errors.ts';

/** One thing that AWS is known to answer, and what it means for deciding. */
export interface ErrorRule {
  readonly class: ErrorClass;
  /** AWS's codes without the suffix `Exception`; any code when left out. */
  readonly codes?: readonly string[];
  /** Calls that it applies to; any call when left out. */
  readonly calls?: RegExp;
  /** A part of AWS's message, in lower case, where the code alone says nothing. */
  readonly says?: readonly string[];
  readonly because: string;
}

const CREATES = /:(Create|Put|Register|Add)/;
const REFERRING = /:(ModifyListener|ModifyRule|SetSubnets|SetSecurityGroups|AddListenerCertificates)$/;

/**
 * Ordered: the first rule that fits decides. Sources: the API references' lists of errors; for texts the error tables of
 * Terraform's AWS provider, which live on years of answers of the real AWS (they are matched by part, since AWS changes
 * wording without notice).
 */
export const ERROR_RULES: readonly ErrorRule[] = [
  ...CLOUD_CONTROL_RULES,
  {
    class: 'throttled',
    codes: [
      'Throttling',
      'Throttled',
      'ThrottledException',
      'TooManyRequests',
      'RequestLimitExceeded',
      'RequestThrottled',
      'BandwidthLimitExceeded',
      'SlowDown',
      'PriorRequestNotComplete',
    ],
    because: 'the request rate; also as HTTP 400',
  },
  { class: 'throttled', says: ['rate exceeded'], because: 'FailedResourceAccess and ClientException pass the text on' },
  {
    class: 'throttled',
    codes: ['KMSThrottling'],
    because: 'the key of an encrypted topic has a request rate of its own',
  },
  {
    class: 'transient',
    codes: [
      'Server',
      'InternalFailure',
      'InternalServiceError',
      'InternalService',
      'InternalServerError',
      'ServiceUnavailable',
    ],
    because: 'AWS failed and asks to be asked again',
  },
  {
    class: 'transient',
    codes: ['ConcurrentUpdate'],
    because: 'another change of the scalable target is under way for a moment',
  },
  {
    class: 'denied',
    codes: [
      'AccessDenied',
      'UnauthorizedOperation',
      'NotAuthorized',
      'OperationNotPermitted',
      'Blocked',
      'OptInRequired',
      'AuthorizationError',
      'KMSAccessDenied',
      'KMSDisabled',
      'KMSOptInRequired',
    ],
    because: 'permission is a matter for people, and says nothing about what exists',
  },

  {
    class: 'stale',
    calls: CREATES,
    says: [
      'unable to assume the service linked role',
      'unable to assume iam role',
      'verify that the ecs service role being passed has the proper permissions',
      'verify that the role being passed has the proper permissions',
    ],
    because: 'IAM needs up to a few minutes to show a new role',
  },
  {
    class: 'stale',
    calls: /ecs:UpdateService$/,
    says: ['unable to assume', 'has the proper permissions'],
    because: 'IAM needs up to a few minutes to show a new role',
  },
  {
    class: 'stale',
    calls: CREATES,
    codes: ['FailedResourceAccess'],
    because: 'the service-linked role or its alarms are not visible yet',
  },
  {
    class: 'stale',
    calls: /:(Create|Update)Service$/,
    says: ['does not have an associated load balancer'],
    because: 'the target group is not on a listener yet, or ECS does not see it yet',
  },
  {
    class: 'stale',
    calls: /application-autoscaling:(Register|Put)/,
    says: ["service doesn't exist", 'service does not exist'],
    because: 'the service was made a moment ago',
  },
  {
    class: 'stale',
    calls: /ecs:(Create|Update)Service$/,
    says: ['taskdefinition not found', 'unable to describe task definition'],
    because: 'the revision was registered a moment ago',
  },
  {
    class: 'conflict',
    calls: /ecs:(Create|Update)Service$/,
    says: ['taskdefinition is inactive'],
    because: 'the revision was deregistered; another one has to be named',
  },

  {
    class: 'conflict',
    says: [
      'still draining',
      'creation of service was not idempotent',
      'scaled above 0',
      'deployments are active',
      'has a dependent object',
      'cluster was not active',
      'in the process of being deleted',
    ],
    because: 'another state has to be reached first, or the name is taken: read again, then decide',
  },
  {
    class: 'conflict',
    codes: ['InvalidChangeBatch'],
    says: ['already exists', 'but it was not found', 'do not match the current values', "doesn't match the current"],
    because: 'the record set is not what it was when it was read: read again, then decide',
  },
  {
    class: 'conflict',
    codes: ['RequestInProgress'],
    because: 'ACM is still at the request of the certificate, which is not there yet',
  },
  {
    class: 'conflict',
    codes: [
      'ServiceNotActive',
      'UpdateInProgress',
      'ResourceInUse',
      'Conflict',
      'DependencyViolation',
      'ClusterContainsServices',
      'ClusterContainsTasks',
      'ClusterContainsContainerInstances',
      'ClusterContainsCapacityProvider',
      'PriorityInUse',
      'DuplicateListener',
      'DuplicateLoadBalancerName',
      'DuplicateTargetGroupName',
      'TargetGroupAssociationLimit',
      'RepositoryAlreadyExists',
      'RepositoryNotEmpty',
      'NamespaceAlreadyExists',
      'ServiceAlreadyExists',
      'DuplicateRequest',
    ],
    because: 'something else is in the way, and may go away',
  },

  {
    class: 'notFound',
    calls: /ecs:DescribeTaskDefinition$/,
    codes: ['Client'],
    says: ['unable to describe task definition'],
    because: 'ECS has no error of its own for an unknown revision',
  },
  {
    class: 'notFound',
    calls: /cloudformation:DescribeType$/,
    codes: ['TypeNotFoundException', 'TypeNotFound'],
    because: 'the registry names what it does not have in its own way',
  },
  {
    class: 'notFound',
    calls: /cloudformation:DescribeStacks$/,
    codes: ['ValidationError'],
    says: ['does not exist'],
    because: 'CloudFormation has no error of its own for an unknown stack',
  },
  {
    class: 'notFound',
    calls: /servicediscovery:(?!Create)/,
    codes: ['NamespaceNotFound'],
    because: 'Cloud Map names what does not exist; for ECS it is a mistake in what is asked',
  },
  {
    class: 'stale',
    calls: /servicediscovery:CreateService$/,
    codes: ['NamespaceNotFound'],
    because: 'the namespace was made a moment ago',
  },
  {
    class: 'stale',
    calls: /ecs:CreateService$/,
    codes: ['ClusterNotFound'],
    because: 'the cluster was made a moment ago',
  },
  { class: 'stale', calls: CREATES, codes: ['ObjectNotFound'], because: 'the scalable target was made a moment ago' },
  {
    class: 'stale',
    calls: new RegExp(`${CREATES.source}|${REFERRING.source}`),
    codes: [
      'TargetGroupNotFound',
      'LoadBalancerNotFound',
      'CertificateNotFound',
      'SubnetNotFound',
      'TrustStoreNotFound',
    ],
    because: 'what the call refers to is not visible yet; the call says nothing about its own object',
  },
  {
    class: 'notFound',
    calls: /^apigateway:/,
    codes: ['NotFound'],
    because: 'API Gateway has one word for whatever is not there',
  },
  {
    class: 'invalid',
    calls: /^apigateway:/,
    codes: ['BadRequest'],
    because: 'API Gateway answers every mistake with this one code, a deployment without methods included',
  },
  {
    class: 'conflict',
    calls: /^ec2:/,
    codes: ['InvalidPermission.Duplicate', 'RouteAlreadyExists', 'NetworkAclEntryAlreadyExists'],
    because: 'it is there already: read again, then decide',
  },
  {
    class: 'notFound',
    calls: /^ec2:/,
    codes: [
      'InvalidVpcID.NotFound',
      'InvalidGroup.NotFound',
      'InvalidRouteTableID.NotFound',
      'InvalidNetworkAclID.NotFound',
      'InvalidPermission.NotFound',
      'InvalidRoute.NotFound',
      'InvalidNetworkAclEntry.NotFound',
    ],
    because: 'EC2 has an error for every sort of thing that is not there',
  },
  {
    class: 'notFound',
    calls: /^sns:/,
    codes: ['NotFound', 'EndpointDisabled'],
    because: 'SNS has one word for a topic that is not there',
  },
  {
    class: 'notFound',
    codes: [
      'ClusterNotFound',
      'ServiceNotFound',
      'ServiceDeploymentNotFound',
      'TargetNotFound',
      'TargetGroupNotFound',
      'LoadBalancerNotFound',
      'ListenerNotFound',
      'RuleNotFound',
      'ObjectNotFound',
      'ResourceNotFound',
      'NoSuchEntity',
      'NoSuchHostedZone',
      'NoSuchChange',
      'ParameterNotFound',
      'NoSuchResource',
      'RepositoryNotFound',
      'ImageNotFound',
      'ScanNotFound',
      'LifecyclePolicyNotFound',
      'RepositoryPolicyNotFound',
      'InstanceNotFound',
      'OperationNotFound',
    ],
    because: 'AWS names what does not exist',
  },

  {
    class: 'invalid',
    codes: [
      'InvalidParameter',
      'InvalidInput',
      'InvalidTagParameter',
      'ResourceLimitExceeded',
      'InvalidParameterValue',
      'InvalidParameterCombination',
      'MissingParameter',
      'MalformedQueryString',
      'Validation',
      'ValidationError',
      'InvalidConfigurationRequest',
      'IncompatibleProtocols',
      'InvalidSecurityGroup',
      'InvalidSubnet',
      'InvalidScheme',
      'InvalidTarget',
      'InvalidLoadBalancerAction',
      'UnsupportedFeature',
      'UnsupportedProtocol',
      'PlatformUnknown',
      'PlatformTaskDefinitionIncompatibility',
      'NamespaceNotFound',
      'LimitExceeded',
      'SSLPolicyNotFound',
      'InvalidAction',
      'UnknownOperation',
    ],
    because: 'AWS rejects what is asked for; asking again changes nothing',
  },
  {
    class: 'invalid',
    codes: [
      'InvalidChangeBatch',
      'InvalidInput',
      'InvalidDomainName',
      'InvalidArn',
      'InvalidArgs',
      'InvalidState',
      'InvalidTag',
      'InvalidDomainValidationOptions',
      'TagPolicy',
      'UnsupportedCertificate',
    ],
    because: 'Route 53 and ACM reject what is asked for, or a listener the certificate that it is given',
  },
  {
    class: 'invalid',
    codes: [
      'TooManyActions',
      'TooManyCertificates',
      'TooManyListeners',
      'TooManyLoadBalancers',
      'TooManyRegistrationsForTargetId',
      'TooManyRules',
      'TooManyTags',
      'TooManyTargetGroups',
      'TooManyTargets',
      'TooManyUniqueTargetGroupsPerLoadBalancer',
      'DuplicateTagKeys',
    ],
    because: 'a quota or a plain mistake; a person has to act',
  },
  {
    class: 'invalid',
    calls: /:(Create|Update|Register|Put|Modify|Set|Add|Remove|Delete|Deregister|Tag|Untag)/,
    codes: ['Client'],
    because: 'ECS answers most mistakes of a write with this one code',
  },
];
