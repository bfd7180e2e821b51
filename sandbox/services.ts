import type { ResourceTypes } from '../crds/resource-types/shipped-types.ts';
import { acmService } from './acm/service.ts';
import { apiGatewayService } from './apigateway/service.ts';
import { cloudControlService } from './cloudcontrol/service.ts';
import type { Stores } from './cloudcontrol/store.ts';
import { cloudFormationService } from './cloudformation/service.ts';
import { cloudWatchService } from './cloudwatch/service.ts';
import type { MakeService } from './contract.ts';
import type { Networks } from './ec2/network.ts';
import { ec2Service } from './ec2/service.ts';
import { ecrService } from './ecr/service.ts';
import { makeEcs } from './ecs/index.ts';
import { elbService } from './elb/service.ts';
import { eventsService } from './events/service.ts';
import type { Accounts } from './iam/roles.ts';
import { iamService } from './iam/service.ts';
import { logsService } from './logs/service.ts';
import { quotasService } from './quotas/service.ts';
import { createDns } from './route53/dns.ts';
import { route53Service } from './route53/service.ts';
import type { Buckets } from './s3/bucket.ts';
import { s3Service } from './s3/service.ts';
import { makeScaling } from './scaling/index.ts';
import { secretsService } from './secrets/service.ts';
import { discoveryService } from './servicediscovery/service.ts';
import { snsService } from './sns/service.ts';
import { sqsService } from './sqs/service.ts';
import { ssmService } from './ssm/service.ts';
import { stsService } from './sts/service.ts';
import type { Sessions } from './sts/sessions.ts';
import { taggingService } from './tagging/service.ts';

/** What the services of one sandbox share across accounts and Regions. */
export interface Shared {
  readonly sessions: Sessions;
  readonly networks: Networks;
  readonly accounts: Accounts;
  readonly buckets: Buckets;
  readonly stores: Stores;
  /** AWS's resource types; those that come with the program unless given. */
  readonly types?: ResourceTypes | undefined;
}

/** The services that the sandbox comes with, by IAM prefix. */
export function defaultServices(shared: Shared): Readonly<Record<string, MakeService>> {
  const dns = createDns();
  return {
    apigateway: apiGatewayService(shared.stores),
    acm: acmService(shared.stores, dns),
    'application-autoscaling': makeScaling,
    cloudcontrol: cloudControlService(shared),
    cloudformation: cloudFormationService(shared.types),
    cloudwatch: cloudWatchService,
    ec2: ec2Service(shared.networks),
    ecr: ecrService,
    ecs: makeEcs,
    elasticloadbalancing: elbService(shared.networks),
    events: eventsService,
    iam: iamService(shared.accounts, shared.stores),
    logs: logsService(shared.stores),
    secretsmanager: secretsService(shared.stores),
    servicediscovery: discoveryService(shared.stores),
    servicequotas: quotasService,
    route53: route53Service(shared.stores, dns),
    s3: s3Service(shared.buckets, shared.stores),
    sns: snsService,
    sqs: sqsService,
    ssm: ssmService,
    sts: stsService(shared.sessions),
    tag: taggingService(shared.stores),
  };
}
