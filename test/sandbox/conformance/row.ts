import type { ACM } from '@aws-sdk/client-acm';
import type { APIGateway } from '@aws-sdk/client-api-gateway';
import type { ApplicationAutoScaling } from '@aws-sdk/client-application-auto-scaling';
import type { CloudControl } from '@aws-sdk/client-cloudcontrol';
import type { CloudFormation } from '@aws-sdk/client-cloudformation';
import type { CloudWatch } from '@aws-sdk/client-cloudwatch';
import type { CloudWatchLogs } from '@aws-sdk/client-cloudwatch-logs';
import type { EC2 } from '@aws-sdk/client-ec2';
import type { ECR } from '@aws-sdk/client-ecr';
import type { ECS } from '@aws-sdk/client-ecs';
import type { ElasticLoadBalancingV2 } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { EventBridge } from '@aws-sdk/client-eventbridge';
import type { IAM } from '@aws-sdk/client-iam';
import type { ResourceGroupsTaggingAPI } from '@aws-sdk/client-resource-groups-tagging-api';
import type { Route53 } from '@aws-sdk/client-route-53';
import type { S3 } from '@aws-sdk/client-s3';
import type { SecretsManager } from '@aws-sdk/client-secrets-manager';
import type { ServiceQuotas } from '@aws-sdk/client-service-quotas';
import type { ServiceDiscovery } from '@aws-sdk/client-servicediscovery';
import type { SNS } from '@aws-sdk/client-sns';
import type { SQS } from '@aws-sdk/client-sqs';
import type { SSM } from '@aws-sdk/client-ssm';
import type { STS } from '@aws-sdk/client-sts';

/** Raw SDK clients, retries off, all against one endpoint. */
export interface Clients {
  readonly ecs: ECS;
  readonly elb: ElasticLoadBalancingV2;
  readonly scaling: ApplicationAutoScaling;
  readonly ssm: SSM;
  readonly cloudcontrol: CloudControl;
  readonly cloudformation: CloudFormation;
  readonly sts: STS;
  readonly tagging: ResourceGroupsTaggingAPI;
  readonly ec2: EC2;
  readonly iam: IAM;
  readonly ecr: ECR;
  readonly discovery: ServiceDiscovery;
  readonly cloudwatch: CloudWatch;
  readonly logs: CloudWatchLogs;
  readonly secrets: SecretsManager;
  readonly quotas: ServiceQuotas;
  readonly s3: S3;
  readonly route53: Route53;
  readonly acm: ACM;
  readonly sqs: SQS;
  readonly sns: SNS;
  readonly events: EventBridge;
  readonly apigateway: APIGateway;
}

/** What a row has to work with. Rows share one endpoint and nothing else: every name that a row creates comes from `name`. */
export interface Bench {
  readonly clients: Clients;
  /** The same clients signed by another access key or for another Region. */
  clientsFor(signer: Signer): Clients;
  /** A name no other row uses, at most 24 characters: `name('tg')`. */
  name(stem: string): string;
  /** Lets the modelled world age. Not for rows marked `moto`: nobody can move an emulator's clock. */
  elapse(ms: number): Promise<void>;
  /** Tells the modelled world what AWS cannot be told: `order('alarms', …)`. Not for rows marked `moto`. */
  order(what: string, body: object): Promise<void>;
  readonly account: string;
  readonly region: string;
}

export interface Signer {
  readonly accessKeyId?: string;
  readonly secretAccessKey?: string;
  readonly sessionToken?: string;
  readonly region?: string;
}

/** One behaviour of AWS that the sandbox promises. */
export interface ConformanceRow {
  /** `elb-tg-defaults-http`: stable, unique. */
  readonly id: string;
  /** A sentence about AWS, not about the sandbox. */
  readonly behaviour: string;
  /** Where it is known from: a page of AWS's documentation, a recorded answer, another tool's code. */
  readonly source: string;
  /** Set where nobody has seen it written or recorded. */
  readonly believed?: true;
  /** Set where moto_server supports the behaviour too; the row then runs against both. */
  readonly moto?: true;
  /** Resolves when the behaviour holds; asserts with vitest's expect. */
  run(bench: Bench): Promise<void>;
}
