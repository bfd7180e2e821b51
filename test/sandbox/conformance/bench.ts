import { ACM } from '@aws-sdk/client-acm';
import { APIGateway } from '@aws-sdk/client-api-gateway';
import { ApplicationAutoScaling } from '@aws-sdk/client-application-auto-scaling';
import { CloudControl } from '@aws-sdk/client-cloudcontrol';
import { CloudFormation } from '@aws-sdk/client-cloudformation';
import { CloudWatch } from '@aws-sdk/client-cloudwatch';
import { CloudWatchLogs } from '@aws-sdk/client-cloudwatch-logs';
import { EC2 } from '@aws-sdk/client-ec2';
import { ECR } from '@aws-sdk/client-ecr';
import { ECS } from '@aws-sdk/client-ecs';
import { ElasticLoadBalancingV2 } from '@aws-sdk/client-elastic-load-balancing-v2';
import { EventBridge } from '@aws-sdk/client-eventbridge';
import { IAM } from '@aws-sdk/client-iam';
import { ResourceGroupsTaggingAPI } from '@aws-sdk/client-resource-groups-tagging-api';
import { Route53 } from '@aws-sdk/client-route-53';
import { S3 } from '@aws-sdk/client-s3';
import { SecretsManager } from '@aws-sdk/client-secrets-manager';
import { ServiceQuotas } from '@aws-sdk/client-service-quotas';
import { ServiceDiscovery } from '@aws-sdk/client-servicediscovery';
import { SNS } from '@aws-sdk/client-sns';
import { SQS } from '@aws-sdk/client-sqs';
import { SSM } from '@aws-sdk/client-ssm';
import { STS } from '@aws-sdk/client-sts';
import type { Bench, Clients, Signer } from './row.ts';

const ACCOUNT = '123456789012';
const REGION = 'eu-west-1';

/** Raw clients of one endpoint; the signature is what tells account and Region. */
export function clientsOf(endpoint: string, signer: Signer = {}): Clients {
  const { accessKeyId = 'test', secretAccessKey = 'test', sessionToken, region = REGION } = signer;
  const credentials = { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) };
  const config = { endpoint, region, credentials, maxAttempts: 1 };
  return {
    ecs: new ECS(config),
    elb: new ElasticLoadBalancingV2(config),
    scaling: new ApplicationAutoScaling(config),
    ssm: new SSM(config),
    cloudcontrol: new CloudControl(config),
    cloudformation: new CloudFormation(config),
    sts: new STS(config),
    tagging: new ResourceGroupsTaggingAPI(config),
    ec2: new EC2(config),
    iam: new IAM(config),
    ecr: new ECR(config),
    discovery: new ServiceDiscovery(config),
    cloudwatch: new CloudWatch(config),
    logs: new CloudWatchLogs(config),
    secrets: new SecretsManager(config),
    quotas: new ServiceQuotas(config),
    s3: new S3({ ...config, forcePathStyle: true }),
    route53: new Route53(config),
    acm: new ACM(config),
    sqs: new SQS(config),
    sns: new SNS(config),
    events: new EventBridge(config),
    apigateway: new APIGateway(config),
  };
}

/** `elapse` moves the endpoint's own clock; an endpoint without one leaves it out, and rows that need it fail. */
export function benchOf(endpoint: string, elapse?: (ms: number) => Promise<void>): Bench {
  let names = 0;
  return {
    clients: clientsOf(endpoint),
    clientsFor: (signer) => clientsOf(endpoint, signer),
    name(stem) {
      names += 1;
      return `${stem}-${names.toString(36)}`;
    },
    elapse: elapse ?? (() => Promise.reject(new Error('this endpoint has no clock that a test could move'))),
    async order(what, body) {
      const { status } = await fetch(`${endpoint}/_sandbox/${what}`, { method: 'POST', body: JSON.stringify(body) });
      if (status !== 200) throw new Error(`the sandbox does not take that order of ${what}`);
    },
    account: ACCOUNT,
    region: REGION,
  };
}

/** Rejects unless `call` fails; resolves with what a test asserts of the error. */
export async function faultOf(call: Promise<unknown>): Promise<{ name: string; message: string; status: number }> {
  try {
    await call;
  } catch (error) {
    const { name, message, $metadata } = error as Error & { $metadata?: { httpStatusCode?: number } };
    return { name, message, status: $metadata?.httpStatusCode ?? 0 };
  }
  throw new Error('the call was expected to fail');
}
