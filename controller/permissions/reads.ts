import { CALLS, type CallName, isMutating, serviceOf } from '../model/aws-calls.ts';
import type { FoundExpression } from '../model/expression.ts';
import { HOLDER_FILTERS } from '../model/held-types.ts';
import { RECORDS_ROOT } from '../model/records.ts';
import { arnIn, type Granted } from './granted.ts';
import type { Need } from './need.ts';

/** Services of which only single facts are read, each by a statement of its own or for pre-flight checks alone. */
const APART = ['iam', 'secretsmanager', 'logs', 'ec2', 'servicequotas', 'ssm', 'sts', 'cloudformation'];
const ALSO_APART = ['s3', 'sqs', 'sns', 'events', 'apigateway', 'route53'];

/**
 * Of a service that has one endpoint for all Regions, which IAM takes for us-east-1 whatever the Region of what is asked for
 * (IAM User Guide, "AWS global condition context keys", aws:RequestedRegion): no Region may narrow them.
 */
const GLOBAL_READS: readonly CallName[] = [
  'route53:GetChange',
  'route53:GetHostedZone',
  'route53:ListResourceRecordSets',
];
const IN_ZONES: readonly string[] = ['DnsRecord', 'Certificate'];

/** Only of the repositories whose images services name. */
const IMAGES: CallName = 'ecr:BatchGetImage';

/** Reads of whole accounts: what is gone, and what is nobody's, is found only by looking at everything. */
const FLEET_READS: readonly CallName[] = (Object.keys(CALLS) as CallName[]).filter(
  (call) => !isMutating(call) && call !== IMAGES && ![...APART, ...ALSO_APART].includes(serviceOf(call)),
);

const LOOKUPS = {
  'availability-zones': 'ec2:DescribeAvailabilityZones',
  tagged: 'tag:GetResources',
  resource: 'cloudcontrol:GetResource',
} as const;

/** Reads that only documents of these kinds take: what is nobody's any more is found by its tags. */
const OWN_READS: Readonly<Record<string, readonly CallName[]>> = {
  ApiDeployment: [
    'apigateway:GetRestApi',
    'apigateway:GetResources',
    'apigateway:GetAuthorizers',
    'apigateway:GetModels',
    'apigateway:GetRequestValidators',
    'apigateway:GetGatewayResponses',
    'apigateway:GetDeployments',
    'apigateway:GetStages',
  ],
  DefaultResource: [
    'ec2:DescribeVpcs',
    'ec2:DescribeRouteTables',
    'ec2:DescribeSecurityGroups',
    'ec2:DescribeNetworkAcls',
  ],
};

/** Who holds a part of a network that AWS does not delete. */
function holdersOf({ identity, spec }: Granted): readonly CallName[] {
  const isHeld = identity.kind === 'AwsResource' && HOLDER_FILTERS[String(spec.type)] !== undefined;
  return isHeld ? ['ec2:DescribeNetworkInterfaces'] : [];
}

/** What looking at one document's object takes, and at the facts that it names. Pure. */
export function readsOf(granted: Granted, expressions: readonly FoundExpression[]): readonly Need[] {
  const own = [...(OWN_READS[granted.identity.kind] ?? []), ...holdersOf(granted)];
  const look: Need = { statement: 'Observe', actions: [...FLEET_READS, ...own], resources: ['*'], by: granted.key };
  const everywhere: Need = { statement: 'ObserveGlobal', actions: GLOBAL_READS, resources: ['*'], by: granted.key };
  const zones = IN_ZONES.includes(granted.identity.kind) ? [everywhere] : [];
  const types = granted.identity.kind === 'AwsResource' ? [typesOf(granted)] : [];
  const facts = expressions.flatMap(({ expression }) => factOf(granted, expression));
  return [look, ...zones, ...recordsOf(granted), ...types, ...facts];
}

/** Whose what takes no tags is stands in parameters; what is gone is found only by all of them. */
function recordsOf({ identity, key: by, place }: Granted): readonly Need[] {
  const [folder, each] = ['*', '/*'].map((rest) => arnIn(place, 'ssm', `parameter${RECORDS_ROOT}${rest}`));
  const listed: Need = { statement: 'ReadRecords', actions: ['ssm:GetParametersByPath'], resources: [`${folder}`], by };
  if (!RECORDED.includes(identity.kind)) return [listed];
  return [listed, { statement: 'ReadParameters', actions: ['ssm:GetParameters'], resources: [`${each}`], by }];
}

const RECORDED: readonly string[] = ['DnsRecord', 'ListenerCertificate', 'AwsResource'];

/** What is newer than this build, the registry is asked about; DescribeType knows no resources. */
function typesOf({ key: by }: Granted): Need {
  return { statement: 'ReadTypes', actions: ['cloudformation:DescribeType'], resources: ['*'], by };
}

function factOf({ key: by, place }: Granted, expression: FoundExpression['expression']): readonly Need[] {
  switch (expression.kind) {
    case 'ssm': {
      const resources = [arnIn(place, 'ssm', `parameter/${expression.path.replace(/^\//, '')}`)];
      return [{ statement: 'ReadParameters', actions: ['ssm:GetParameters'], resources, by }];
    }
    case 'secretsmanager': {
      // AWS adds a hyphen and six characters to the name of a secret.
      const resources = [arnIn(place, 'secretsmanager', `secret:${expression.name}-??????`)];
      return [{ statement: 'ReadSecretNames', actions: ['secretsmanager:DescribeSecret'], resources, by }];
    }
    case 'cfn': {
      const resources = [arnIn(place, 'cloudformation', `stack/${expression.stack}/*`)];
      return [{ statement: 'ReadStackOutputs', actions: ['cloudformation:DescribeStacks'], resources, by }];
    }
    case 'ami': {
      // Public parameters belong to no account.
      const resources = [arnIn({ ...place, account: '' }, 'ssm', `parameter${expression.path}`)];
      return [{ statement: 'ReadParameters', actions: ['ssm:GetParameters'], resources, by }];
    }
    case 'lookup':
      return [{ statement: 'LookUp', actions: [LOOKUPS[expression.asked.of]], resources: ['*'], by }];
    case 'var':
    case 'pseudo':
    case 'output':
    case 'tfstate':
    case 'aws-ip-ranges':
      return [];
  }
}
